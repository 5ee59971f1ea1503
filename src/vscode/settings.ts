import { workspace, type ConfigurationScope, type Uri } from 'vscode';
import { SEVERITIES, type LintConfig, type NoteSettings, type RuleLevel } from '../core/index.ts';

/** The section of the product's settings. */
export const SECTION = 'policyGloss';

const DEFAULT_STYLE = 'chicago-fullnote-bibliography';
const LEVELS: ReadonlySet<unknown> = new Set([...SEVERITIES, 'off']);

function read(key: string, scope?: ConfigurationScope): unknown {
  return workspace.getConfiguration(SECTION, scope).get(key);
}

/** A setting that people fill in by hand may hold anything: what is no string is left out. */
function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The languages whose documents are notes. */
export function noteLanguages(): string[] {
  return strings(read('languages'));
}

/** Whether notes are checked while they are written. */
export function isLintEnabled(uri: Uri): boolean {
  return read('lint.enabled', uri) !== false;
}

/** Whether suggestions open when an acronym is typed. */
export function suggestsWhileTyping(uri: Uri): boolean {
  return read('suggestAcronyms', uri) !== false;
}

/** Levels of rules and known words, for a note. */
export function lintConfig(uri: Uri): LintConfig {
  const rules = read('rules', uri);
  const levels = Object.entries(typeof rules === 'object' && rules !== null ? rules : {}).filter(
    (entry): entry is [string, RuleLevel] => LEVELS.has(entry[1]),
  );
  return { rules: Object.fromEntries(levels), words: strings(read('words', uri)) };
}

/** The CSL style in which sources are shown and inserted: what the note asks for, else the setting. */
export function citationStyle(uri: Uri, { style: own }: NoteSettings): string {
  const style = own ?? read('citationStyle', uri);
  return typeof style === 'string' && style !== '' ? style : DEFAULT_STYLE;
}

/** The reader's own glossary files, as absolute paths. */
export function userGlossaries(): string[] {
  return strings(read('userGlossaries'));
}

/** Further glossary files of a workspace folder, as paths relative to it. */
export function folderGlossaries(folder: Uri): string[] {
  return strings(read('glossaries', folder));
}
