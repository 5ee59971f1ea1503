import { CONFIG_SETTINGS, LEVELS } from '../lint/configuration.ts';
import { RULES } from '../lint/rules/index.ts';

/** A completion in a configuration. */
export interface ConfigurationItem {
  readonly label: string;
  readonly detail: string;
  /** The text that replaces the word at the cursor. */
  readonly text: string;
  readonly kind: 'key' | 'rule' | 'level';
}

/**
 * The completions at an offset of a `.policy-gloss.yaml`: its keys at the start of a line, the rules below `rules:`,
 * and the severities after a rule. Read line by line, since a file that is being edited is seldom valid YAML.
 */
export function completeConfiguration(text: string, offset: number): ConfigurationItem[] {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart, offset);
  if (/^[\w-]*$/.test(before)) return keys();
  const rule = /^\s+([\w-]+):\s*\w*$/.exec(before)?.[1];
  if (sectionOf(text, lineStart) !== 'rules') return [];
  if (/^\s+[\w-]*$/.test(before)) return rules();
  return rule === undefined ? [] : levels(rule);
}

/** The top-level key above a line. */
function sectionOf(text: string, lineStart: number): string | undefined {
  return [...text.slice(0, lineStart).matchAll(/^([\w-]+):/gm)].at(-1)?.[1];
}

function keys(): ConfigurationItem[] {
  return Object.entries(CONFIG_SETTINGS).map(([key, { holds, help }]) => ({
    label: key,
    detail: help,
    text: holds === 'levels' ? `${key}:\n  ` : holds === 'list' ? `${key}:\n  - ` : `${key}: `,
    kind: 'key',
  }));
}

function rules(): ConfigurationItem[] {
  return RULES.map(({ id, summary }) => ({
    label: id,
    detail: summary,
    text: `${id}: `,
    kind: 'rule',
  }));
}

function levels(rule: string): ConfigurationItem[] {
  const own = RULES.find(({ id }) => id === rule)?.severity;
  return LEVELS.map((level) => ({
    label: level,
    detail: level === own ? 'the default' : '',
    text: level,
    kind: 'level',
  }));
}
