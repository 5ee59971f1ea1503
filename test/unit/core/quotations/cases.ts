import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  parseNote,
  quotationsIn,
  readSourceText,
  verifyQuotation,
  type Reason,
  type SourceText,
  type Verdict,
  type Verification,
} from '../../../../src/core/index.ts';

/** A worked case: a quotation as a note has it, and what the check says about it. */
export interface Case {
  readonly source: string;
  readonly note: string;
  readonly verdict: Verdict;
  readonly reason?: Reason;
  readonly coverage?: 'excerpts';
  /** The other sources are offered too. */
  readonly others?: boolean;
}

interface CaseFile {
  readonly sources: Readonly<Record<string, string>>;
  readonly cases: readonly Case[];
}

/** Reads a file of worked cases. */
export function readCases(name: string): CaseFile {
  const file = new URL(`../../../fixtures/quotations/${name}`, import.meta.url);
  return parse(readFileSync(file, 'utf8')) as CaseFile;
}

/** Verifies the quotation of a case, as a block quote of a note. */
export function verifyCase(
  { source, note, coverage, others }: Case,
  sources: CaseFile['sources'],
): Verification {
  const [quotation] = quotationsIn(parseNote(`> ${typed(note)}\n`));
  if (quotation === undefined) throw new Error(`No quotation in ${note}`);
  const textOf = (key: string): SourceText =>
    readSourceText(typed(sources[key] ?? ''), key === source && coverage ? { coverage } : {});
  const rest = others ? Object.keys(sources).filter((key) => key !== source) : [];
  return verifyQuotation(
    quotation,
    textOf(source),
    rest.map((key) => ({ key, text: textOf(key) })),
  );
}

function typed(text: string): string {
  return text.replaceAll('⏎', '\n').replaceAll('⍽', '\u00A0').replaceAll('⇟', '\f');
}
