import { isMap } from 'yaml';
import { listOf, message, withGuess } from '../messages/index.ts';
import { pairs, type NoteSettings } from '../glossary/note-settings.ts';
import { NodeReader, type Placed } from '../glossary/reader.ts';
import { problemOf } from '../glossary/problem.ts';
import type { Problem } from '../glossary/types.ts';
import { parseYaml, problemsOf } from '../glossary/yaml-document.ts';
import { nearest } from '../text/distance.ts';
import { SEVERITIES, type LintConfig, type RuleLevel } from './types.ts';

/** The name of a configuration file. */
export const CONFIG_FILE = '.policy-gloss.yaml';

/** The keys of a configuration file. */
export const CONFIG_KEYS = [
  'rules',
  'words',
  'glossaries',
  'bibliographies',
  'ignore',
  'style',
  'locale',
  'languages',
] as const;

/** The levels that a rule may be given. */
export const LEVELS: readonly RuleLevel[] = [...SEVERITIES, 'off'];

/** A configuration file, read. A key that it does not have is undefined. */
export interface Configuration {
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly words?: readonly string[];
  /** Paths relative to the file. */
  readonly glossaries?: readonly string[];
  readonly bibliographies?: readonly string[];
  /** Patterns in gitignore syntax, relative to the file's folder. */
  readonly ignore?: readonly string[];
  readonly style?: string;
  readonly locale?: string;
  readonly languages?: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads a configuration file. Never throws: what is wrong becomes a problem, and the rest counts. */
export function parseConfiguration(text: string, ruleIds: readonly string[]): Configuration {
  const document = parseYaml(text);
  const broken = problemsOf(document, { text, base: 0 });
  if (document instanceof Error || broken.length > 0) return { rules: {}, problems: broken };
  if (document.contents === null) return { rules: {}, problems: [] };
  const reader = new NodeReader(document, 0, text);
  if (!isMap(document.contents)) {
    reader.report('wrong-type', message('configuration-shape'), reader.rangeOf(document.contents));
    return { rules: {}, problems: reader.problems };
  }
  const fields = reader.fields(document.contents, message('A-configuration')) ?? new Map();
  reader.unknownKeys(fields, CONFIG_KEYS, message('a-configuration'));
  const list = (key: string): { [name: string]: string[] } =>
    fields.has(key) ? { [key]: reader.texts(fields, key).map(({ value }) => value) } : {};
  const one = (key: string): { [name: string]: string } => {
    const value = reader.text(fields, key)?.value;
    return value === undefined ? {} : { [key]: value };
  };
  const given = [...pairs(reader, fields, 'rules')].map(({ key, value }) => ({
    rule: key,
    level: value,
  }));
  const { rules, problems } = readRules(given, ruleIds);
  return {
    rules,
    ...list('words'),
    ...list('glossaries'),
    ...list('bibliographies'),
    ...list('ignore'),
    ...one('style'),
    ...one('locale'),
    ...list('languages'),
    problems: [...reader.problems, ...problems].toSorted((a, b) => a.range.start - b.range.start),
  };
}

/** Levels of rules as they were written, validated against the rules there are. */
export function readRules(
  given: readonly { readonly rule: Placed<string>; readonly level: Placed<string> }[],
  ruleIds: readonly string[],
): { rules: Record<string, RuleLevel>; problems: Problem[] } {
  const rules: Record<string, RuleLevel> = {};
  const problems: Problem[] = [];
  for (const { rule, level } of given) {
    const match = LEVELS.find((one) => one === level.value);
    if (!ruleIds.includes(rule.value)) {
      const said = message('no-rule', { rule: rule.value });
      const near = nearest(rule.value, ruleIds);
      problems.push(problemOf('unknown-key', withGuess(said, near), rule.range));
    } else if (match === undefined) {
      const said = message('no-severity', { value: level.value, levels: listOf(SEVERITIES) });
      problems.push(problemOf('wrong-value', said, level.range));
    } else {
      rules[rule.value] = match;
    }
  }
  return { rules, problems };
}

/**
 * What holds for a note: `configurations` from the outermost folder to the nearest, over the `defaults`, under the
 * note's front matter. The nearest key wins; rules are keys of their own.
 */
export function resolveConfig(
  defaults: LintConfig,
  configurations: readonly Pick<Configuration, 'rules' | 'words'>[],
): LintConfig {
  const rules = Object.assign(
    {},
    defaults.rules,
    ...configurations.map((one) => one.rules),
  ) as LintConfig['rules'];
  const words = configurations.findLast((one) => one.words !== undefined)?.words ?? defaults.words;
  return { rules, words };
}

/** The configuration with what a note's front matter says on top. */
export function withNoteSettings(
  config: LintConfig,
  settings: NoteSettings,
  ruleIds: readonly string[],
): { config: LintConfig; problems: readonly Problem[] } {
  if (settings.rules.length === 0 && settings.words.length === 0)
    return { config, problems: settings.problems };
  const { rules, problems } = readRules(settings.rules, ruleIds);
  return {
    config: { rules: { ...config.rules, ...rules }, words: [...config.words, ...settings.words] },
    problems: [...settings.problems, ...problems],
  };
}
