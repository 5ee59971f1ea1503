import path from 'node:path';
import {
  analyzeNote,
  applyEdits,
  DEFAULT_CONFIG,
  lintNote,
  resolveConfig,
  type Finding,
  type LintConfig,
  type Note,
  type Position,
  type RuleLevel,
  type TermIndex,
} from '../core/index.ts';
import { readText, reasonOf, writeAtomically } from './files.ts';
import { Indexes, type GlossaryChoice } from './glossaries.ts';
import { Configurations, isIgnored, type FileError } from './workspace.ts';

const MAX_ROUNDS = 10;
const WORDS_AROUND = 3;

/** Everything that decides what a lint run finds; plain data, so that worker threads can have it. */
export interface SessionOptions extends GlossaryChoice {
  readonly cwd: string;
  readonly root: string;
  /** The glossary files below and above the working folder. */
  readonly discovered: readonly string[];
  /** `--config FILE`; the empty string with `--no-config`. */
  readonly config: string | undefined;
  /** `--rule`: stronger than any configuration file. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly fix: 'write' | 'dry-run' | undefined;
  readonly reportUnusedDirectives: boolean;
}

/** A finding with its place, independent of the note's text. Lines and columns count from 0. */
export interface LocatedFinding extends Finding {
  readonly start: Position;
  readonly end: Position;
  /** The finding's text with a few words around it, to know it again when lines move. */
  readonly around: string;
}

/** A note that was checked. */
export interface CheckedNote {
  readonly path: string;
  readonly findings: readonly LocatedFinding[];
}

/** Lints notes under the same options; configurations, glossaries and indexes are read and built once. */
export class LintSession {
  private readonly configurations: Configurations;
  private readonly indexes: Indexes;
  private readonly options: SessionOptions;

  constructor(options: SessionOptions) {
    this.options = options;
    this.configurations = new Configurations(options.cwd, options.root, options.config);
    this.indexes = new Indexes(options.cwd, options, options.discovered);
  }

  /** Lints a file, relative to the working folder; undefined when a configuration ignores it. */
  async lintFile(file: string): Promise<CheckedNote | FileError | undefined> {
    const absolute = path.resolve(this.options.cwd, file);
    const configurations = await this.configurations.for(absolute);
    if (isIgnored(absolute, configurations)) return undefined;
    try {
      const { text, bom } = await readText(absolute);
      const checked = await this.lintText(text, file);
      if (this.options.fix === 'write' && checked.text !== text) {
        await writeAtomically(absolute, (bom ? '\uFEFF' : '') + checked.text);
      }
      return { path: file, findings: checked.findings };
    } catch (error) {
      return { path: file, message: reasonOf(error) };
    }
  }

  /** Lints a text as if it stood in the file; with fixes, the text afterwards and what then remains. */
  async lintText(
    text: string,
    file: string,
  ): Promise<{ text: string; findings: LocatedFinding[] }> {
    const absolute = path.resolve(this.options.cwd, file);
    const configurations = await this.configurations.for(absolute);
    const index = await this.indexes.for(absolute, configurations);
    const config = resolveConfig(DEFAULT_CONFIG, [
      ...configurations.map(({ configuration }) => configuration),
      { rules: this.options.rules },
    ]);
    return lintRounds(text, index, config, this.options);
  }

  /** Configurations and glossaries that were wrong or could not be read. */
  problems(): FileError[] {
    return [...this.configurations.problems(), ...this.indexes.problems()];
  }
}

/** Lints a text; with fixes, applies those that do not overlap until nothing changes, at most ten rounds. */
function lintRounds(
  text: string,
  index: TermIndex,
  config: LintConfig,
  { fix, reportUnusedDirectives }: SessionOptions,
): { text: string; findings: LocatedFinding[] } {
  let current = text;
  for (let round = 0; ; round++) {
    const analysis = analyzeNote(current, index);
    const findings = lintNote(analysis, config, { reportUnusedDirectives });
    const edits = findings.flatMap((finding) => finding.fix?.edits ?? []);
    if (fix === undefined || edits.length === 0 || round === MAX_ROUNDS) {
      return { text: current, findings: findings.map((finding) => locate(finding, analysis.note)) };
    }
    current = applyEdits(current, edits).text;
  }
}

function locate(finding: Finding, { text, lines }: Note): LocatedFinding {
  const { start, end } = finding.range;
  const before =
    lastParagraph(text.slice(Math.max(0, start - 80), start)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const after = firstParagraph(text.slice(end, end + 80)).match(/[\p{L}\p{N}]+/gu) ?? [];
  const words = [
    ...before.slice(-WORDS_AROUND),
    text.slice(start, end),
    ...after.slice(0, WORDS_AROUND),
  ];
  return {
    ...finding,
    start: lines.position(start),
    end: lines.position(end),
    around: words.join(' ').replace(/\s+/g, ' '),
  };
}

/** What is not of the same paragraph may change without the finding being another one. */
function lastParagraph(text: string): string {
  return text.split(/\n\s*\n/).at(-1) ?? '';
}

function firstParagraph(text: string): string {
  return text.split(/\n\s*\n/)[0] ?? '';
}
