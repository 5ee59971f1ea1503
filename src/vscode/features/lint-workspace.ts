import {
  l10n,
  ProgressLocation,
  window,
  workspace,
  type CancellationToken,
  type LogOutputChannel,
  type Progress,
  type Uri,
} from 'vscode';
import type { Finding } from '../../core/index.ts';
import type { Files } from '../../workspace/files.ts';
import { LIMITS } from '../../workspace/limits.ts';
import type { FindingsBoard } from '../findings-board.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';
import { showProblems, summary } from '../lint-summary.ts';
import type { Linted } from '../../workspace/note-service.ts';
import type { Linter } from '../linter.ts';
import { noteLanguages } from '../settings.ts';
import { Turn } from '../slices.ts';

/** The names that notes of a language have; of other languages only open notes are known. */
const EXTENSIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['markdown', ['md', 'markdown', 'mkd', 'mdown']],
  ['quarto', ['qmd']],
  ['rmd', ['Rmd', 'rmd']],
  ['plaintext', ['txt']],
]);
const NOT_IN = '**/node_modules/**';
/** How many notes are read ahead. */
const AHEAD = 16;
/** Progress is told this often (milliseconds): people read no faster, and each report is work for the window. */
const BETWEEN_REPORTS = 100;

/** What the command works with. */
export interface WorkspaceLintParts {
  readonly board: FindingsBoard;
  readonly linter: Linter;
  readonly glossaries: GlossaryService;
  readonly files: Files;
  readonly log: LogOutputChannel;
}

/** Lint Workspace: every note, with progress, and a way to stop. */
export async function lintWorkspaceCommand(parts: WorkspaceLintParts): Promise<void> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Linting the workspace'),
    cancellable: true,
  };
  const result = await window.withProgress(options, (progress, token) =>
    lintAll(parts, progress, token),
  );
  void window.showInformationMessage(sentence(result));
  if (result.findings.length > 0) await showProblems();
}

interface Result {
  readonly findings: Finding[];
  checked: number;
  unreadable: number;
  cancelled: boolean;
}

async function lintAll(
  parts: WorkspaceLintParts,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<Result> {
  const notes = await findNotes(token);
  const result: Result = { findings: [], checked: 0, unreadable: 0, cancelled: false };
  let told = 0;
  let reported = -Infinity;
  const turn = new Turn();
  for await (const [number, note] of readAhead(notes, parts)) {
    // Notes that were read ahead do not wait for anything.
    if (turn.isOver) await turn.next();
    if (token.isCancellationRequested) break;
    if (performance.now() - reported > BETWEEN_REPORTS) {
      reported = performance.now();
      progress.report({
        message: `${number + 1}/${notes.length} · ${workspace.asRelativePath(note.uri)}`,
        increment: (100 * (number + 1 - told)) / notes.length,
      });
      told = number + 1;
    }
    const findings = await lintFile(parts, note);
    if (findings === undefined) {
      result.unreadable++;
      parts.board.drop(note.uri);
    } else {
      result.checked++;
      result.findings.push(...findings);
    }
  }
  const cancelled = token.isCancellationRequested;
  if (!cancelled) dropOthers(parts.board, notes);
  parts.glossaries.forgetUnnamed();
  return { ...result, cancelled };
}

/** Notes that are not there any more lose their findings. */
function dropOthers(board: FindingsBoard, notes: readonly Uri[]): void {
  const found = new Set(notes.map((uri) => uri.toString()));
  for (const uri of board.filesIn()) if (!found.has(uri.toString())) board.drop(uri);
}

function findNotes(token: CancellationToken): Thenable<Uri[]> {
  const endings = noteLanguages().flatMap((language) => EXTENSIONS.get(language) ?? []);
  if (endings.length === 0) return Promise.resolve([]);
  // With a pattern of its own, `files.exclude` counts as well.
  return workspace
    .findFiles(`**/*.{${endings.join(',')}}`, NOT_IN, undefined, token)
    .then((uris) => uris.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path))));
}

/** A note and its text on disk; undefined, and a line in the log, when it cannot be read. */
interface NoteFile {
  readonly uri: Uri;
  readonly text: string | undefined;
}

/** Reads notes, some of them while those before are linted: each read takes a turn through the window. */
async function* readAhead(
  uris: readonly Uri[],
  parts: Pick<WorkspaceLintParts, 'files' | 'log'>,
): AsyncGenerator<[number, NoteFile]> {
  const read = async (uri: Uri): Promise<NoteFile> => ({ uri, text: await readText(uri, parts) });
  const waiting = uris.slice(0, AHEAD).map(read);
  for (let number = 0; number < uris.length; number++) {
    const note = await waiting.shift();
    const next = uris[number + AHEAD];
    if (next !== undefined) waiting.push(read(next));
    if (note !== undefined) yield [number, note];
  }
}

/** Lints a file and shows what is found; undefined when it cannot be read. */
async function lintFile(
  parts: WorkspaceLintParts,
  note: NoteFile,
): Promise<readonly Finding[] | undefined> {
  const linted = await lintedFile(parts, note);
  if (linted === undefined) return undefined;
  parts.board.showFile(note.uri, linted.findings, linted.analysis.note.lines);
  return linted.findings;
}

/** Lints a file as it stands in its editor, or on disk. */
async function lintedFile(
  { linter, glossaries }: WorkspaceLintParts,
  { uri, text }: NoteFile,
): Promise<Linted | undefined> {
  const open = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  const linted = open && (await linter.request(open));
  if (linted !== undefined) return linted;
  if (text === undefined) return undefined;
  return linter.lintClosed(uri, text, await glossaries.indexForClosed(uri, text));
}

async function readText(
  uri: Uri,
  { files, log }: Pick<WorkspaceLintParts, 'files' | 'log'>,
): Promise<string | undefined> {
  try {
    return (await files.read(uri.toString(), LIMITS.note)).text;
  } catch (error) {
    log.warn(`${uri.toString()} cannot be read: ${String(error)}`);
    return undefined;
  }
}

function sentence({ findings, checked, unreadable, cancelled }: Result): string {
  const where = checked === 1 ? l10n.t('1 note') : l10n.t('{0} notes', checked);
  const parts = [summary(findings, where)];
  if (unreadable > 0) parts.push(l10n.t('Files that could not be read: {0}.', unreadable));
  if (cancelled) parts.push(l10n.t('Stopped before the end.'));
  return parts.join(' ');
}
