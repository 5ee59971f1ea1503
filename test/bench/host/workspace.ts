import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeLongNote, writeCorpus } from '../corpus/corpus.ts';
import { asGlossary } from '../corpus/formats.ts';
import { makeTerms } from '../corpus/terms.ts';
import { GLOSSARY, LONG_NOTE, SHORT_NOTE, type HostInput } from './exchange.ts';

const MB = 1_000_000;

/** Writes a workspace: notes in folders, a long and a short one, and a glossary of 10,000 terms. */
export function makeWorkspace(
  beside: string,
  notes: number,
): { folder: string; input: Pick<HostInput, 'acronym' | 'name' | 'slip'> } {
  const folder = path.join(beside, 'workspace');
  mkdirSync(folder, { recursive: true });
  const terms = makeTerms();
  // One that is not among the bundled ones; a name that others share would be found before it is read.
  const names = terms.map(({ name }) => name);
  const term = terms.findLast(({ name }) => names.indexOf(name) === names.lastIndexOf(name));
  const slip = terms.find(({ misspelling }) => misspelling !== undefined)?.misspelling;
  if (term === undefined || slip === undefined) throw new Error('There are too few terms.');
  writeCorpus(folder, notes, terms);
  const long = makeLongNote(MB, terms);
  writeFileSync(path.join(folder, LONG_NOTE), long);
  // One that stays closed: Lint Workspace reads it from the disk.
  writeFileSync(path.join(folder, `closed-${LONG_NOTE}`), long);
  writeFileSync(path.join(folder, SHORT_NOTE), `${term.acronym} is a term of the glossary.\n`);
  writeFileSync(path.join(folder, GLOSSARY), asGlossary(terms));
  return { folder, input: { acronym: term.acronym, name: term.name, slip } };
}
