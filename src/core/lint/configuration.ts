import { isMap } from 'yaml';
import { listOf, message, withGuess } from '../messages/index.ts';
import { pairs, type NoteSettings } from '../glossary/note-settings.ts';
import { type Fields, NodeReader, type Placed } from '../glossary/reader.ts';
import { problemOf } from '../glossary/problem.ts';
import type { Problem } from '../glossary/types.ts';
import { parseYaml, problemsOf } from '../glossary/yaml-document.ts';
import { nearest } from '../text/distance.ts';
import { SEVERITIES, type LintConfig, type RuleLevel } from './types.ts';

/** The name of a configuration file. */
export const CONFIG_FILE = '.policy-gloss.yaml';

/** The settings of a configuration file: their kinds and descriptions. A new setting needs no other line here. */
export const CONFIG_SETTINGS = {
  rules: { holds: 'levels', help: 'The severity of each rule, or off' },
  words: { holds: 'list', help: 'Acronyms that are never reported as unknown' },
  glossaries: { holds: 'list', help: 'Further glossary files, relative to this file' },
  bibliographies: { holds: 'list', help: 'Bibliography files, relative to this file' },
  ignore: { holds: 'list', help: 'Notes that are not checked, in gitignore syntax' },
  style: { holds: 'text', help: 'The citation style' },
  locale: { holds: 'text', help: 'The language of citations' },
} as const;

type ConfigKey = keyof typeof CONFIG_SETTINGS;
/** The settings of a kind: a list, or a text. */
type Holding<Kind> = {
  [Key in ConfigKey]: (typeof CONFIG_SETTINGS)[Key]['holds'] extends Kind ? Key : never;
}[ConfigKey];

/** The keys of a configuration file. */
export const CONFIG_KEYS = Object.keys(CONFIG_SETTINGS) as readonly ConfigKey[];

/** The levels that can be set for a rule. */
export const LEVELS: readonly RuleLevel[] = [...SEVERITIES, 'off'];

/** A parsed configuration file: paths are relative to it. A missing key is undefined. */
export interface Configuration
  extends
    Partial<Readonly<Record<Holding<'list'>, readonly string[]>>>,
    Partial<Readonly<Record<Holding<'text'>, string>>> {
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly problems: readonly Problem[];
}

/** Reads a configuration file. Never throws: errors become problems, and the rest counts. */
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
  const given = [...pairs(reader, fields, 'rules')].map(({ key, value }) => ({
    rule: key,
    level: value,
  }));
  const { rules, problems } = readRules(given, ruleIds);
  return {
    ...Object.fromEntries(CONFIG_KEYS.flatMap((key) => valueOf(key, reader, fields))),
    rules,
    problems: [...reader.problems, ...problems].toSorted((a, b) => a.range.start - b.range.start),
  };
}

/** The key with its value in the file, if that is a list or a text. */
function valueOf(
  key: ConfigKey,
  reader: NodeReader,
  fields: Fields,
): [ConfigKey, string | string[]][] {
  const { holds } = CONFIG_SETTINGS[key];
  if (holds === 'list' && fields.has(key))
    return [[key, reader.texts(fields, key).map(({ value }) => value)]];
  const text = holds === 'text' ? reader.text(fields, key)?.value : undefined;
  return text === undefined ? [] : [[key, text]];
}

/** Levels of rules as written, validated against the existing rules. */
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
 * The configuration for a note: `configurations` from the outermost folder to the nearest, over the `defaults`, under
 * the note's front matter. The nearest key wins; each rule is a key of its own.
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

/** The configuration with the settings of a note's front matter on top. */
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
