import {
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  Range,
  Uri,
  type DiagnosticCollection,
} from 'vscode';
import { LineIndex, type Problem, type Source } from '../../core/index.ts';
import type { Address, Files } from '../../workspace/files.ts';
import { LIMITS } from '../../workspace/limits.ts';
import { SOURCE } from '../diagnostics.ts';
import { localized } from '../localized.ts';
import { toEditorRange } from '../positions.ts';

/** What is wrong with the text of a source. */
export interface SourceProblem {
  readonly source: Source;
  readonly problem: Problem;
}

/** Shows what is wrong with the texts of sources, where glossaries name them. */
export class TextProblems extends Disposable {
  private readonly collection: DiagnosticCollection;
  private readonly files: Files;
  private round = 0;

  constructor(files: Files) {
    super(() => this.collection.dispose());
    this.files = files;
    this.collection = languages.createDiagnosticCollection('policy-gloss-texts');
  }

  /** Shows these problems, and no others any more. */
  async show(problems: readonly SourceProblem[]): Promise<void> {
    const round = ++this.round;
    const files = new Map<string, Diagnostic[]>();
    for (const one of problems) {
      const { file } = one.source.origin;
      const diagnostic = new Diagnostic(
        await rangeOf(this.files, one.source),
        localized(one.problem.localizable),
        DiagnosticSeverity.Warning,
      );
      diagnostic.source = SOURCE;
      diagnostic.code = one.problem.code;
      files.set(file, [...(files.get(file) ?? []), diagnostic]);
    }
    if (round !== this.round) return;
    this.collection.clear();
    for (const [file, diagnostics] of files)
      this.collection.set(Uri.parse(file, true), diagnostics);
  }
}

/** Where an entry names its text; the entry's first line where that is not found. */
async function rangeOf(files: Files, { origin, text = '' }: Source): Promise<Range> {
  const line = new Range(origin.line, 0, origin.line, Number.MAX_SAFE_INTEGER);
  const glossary = await textOf(files, origin.file);
  if (glossary === undefined) return line;
  const { start, end } = origin.range;
  const entry = glossary.slice(start, end);
  const key = /\btext\s*:\s*['"]?/g;
  for (let match = key.exec(entry); match; match = key.exec(entry)) {
    const at = start + key.lastIndex;
    if (glossary.startsWith(text, at))
      return toEditorRange(new LineIndex(glossary), { start: at, end: at + text.length });
  }
  return line;
}

async function textOf(files: Files, address: Address): Promise<string | undefined> {
  try {
    return (await files.read(address, LIMITS.bibliography)).text;
  } catch {
    return undefined;
  }
}
