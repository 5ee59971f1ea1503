import { Uri, workspace, type ConfigurationScope } from 'vscode';
import {
  CITATION_LOCALES,
  DEFAULT_STYLE,
  isStyleFile,
  localeOfNote,
  SEVERITIES,
  styleName,
  type LintConfig,
  type NoteSettings,
  type RuleLevel,
} from '../core/index.ts';
import type { ConfiguredStyle } from '../workspace/configurations.ts';

/** The section of the product's settings. */
export const SECTION = 'policyGloss';

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

/** Whether quotations that were found in their sources are marked. */
export function marksQuotations(uri: Uri): boolean {
  return read('quotations.mark', uri) === 'discreet';
}

/** Levels of rules and known words, for a note. */
export function lintConfig(uri: Uri): LintConfig {
  const rules = read('rules', uri);
  const levels = Object.entries(typeof rules === 'object' && rules !== null ? rules : {}).filter(
    (entry): entry is [string, RuleLevel] => LEVELS.has(entry[1]),
  );
  return { rules: Object.fromEntries(levels), words: strings(read('words', uri)) };
}

/** What of a note decides how sources are shown in it. */
export interface CitingNote {
  readonly note: {
    readonly text: string;
    readonly frontMatter?: { readonly end: number } | undefined;
  };
  readonly settings: NoteSettings;
}

/**
 * The style and language in which sources are shown and inserted, as renderers take it (`styleName`): what the note
 * asks for, else its folder, else the settings.
 */
export function citationStyle(
  uri: Uri,
  { note, settings }: CitingNote,
  configured: ConfiguredStyle = {},
): string {
  const wish = settings.style ?? configured.style ?? read('citationStyle', uri);
  const style = typeof wish === 'string' && wish.trim() !== '' ? wish.trim() : DEFAULT_STYLE;
  const isAddress = settings.style === undefined && configured.style !== undefined;
  const locale = configured.locale ?? read('citationLocale', uri);
  const body = note.text.slice(note.frontMatter?.end ?? 0);
  const chosen =
    CITATION_LOCALES.find((tag) => tag === locale) ?? localeOfNote(body, settings.language);
  return styleName({
    style: isStyleFile(style) && !isAddress ? addressOf(style, uri) : style,
    ...(chosen ? { locale: chosen } : {}),
  });
}

/** The address of a style file, whose path is relative to the workspace folder. */
function addressOf(path: string, note: Uri): string {
  const folder = workspace.getWorkspaceFolder(note) ?? workspace.workspaceFolders?.[0];
  return folder ? Uri.joinPath(folder.uri, path).toString() : path;
}

/** The reader's own glossary files, as absolute paths. */
export function userGlossaries(): string[] {
  return strings(read('userGlossaries'));
}

/** Further glossary files of a workspace folder, as paths relative to it. */
export function folderGlossaries(folder: Uri): string[] {
  return strings(read('glossaries', folder));
}

/** Bibliographies that the reader's own settings name, for all notes. */
export function userBibliographies(): string[] {
  return strings(workspace.getConfiguration(SECTION).inspect('bibliographies')?.globalValue);
}

/** Bibliographies that the settings of the workspace name for a folder, relative to it or absolute. */
export function folderBibliographies(folder: Uri): string[] {
  const set = workspace.getConfiguration(SECTION, folder).inspect('bibliographies');
  return strings(set?.workspaceFolderValue ?? set?.workspaceValue ?? relative(set?.globalValue));
}

/** Absolute paths of the reader's own settings hold for all notes already. */
function relative(value: unknown): string[] {
  return strings(value).filter((path) => !/^(?:\/|[A-Za-z]:[\\/])/.test(path));
}
