import { message } from '../../messages/index.ts';
import type { Steps } from '../../text/steps.ts';
import type { Collector } from '../collector.ts';
import { BibtexConverter } from './convert.ts';
import { scanBibtexInSteps } from './scan.ts';

/** Entries that contain data for others and are never cited. */
const NOT_CITED = new Set(['xdata', 'control']);

/** Reads BibTeX and BibLaTeX in steps of one entry. */
export function* readBibtexInSteps(text: string, into: Collector): Steps<void> {
  const { entries, problems } = yield* scanBibtexInSteps(text);
  into.reportAll(problems);
  const converter = new BibtexConverter(entries);
  for (const entry of entries) {
    if (NOT_CITED.has(entry.type.value)) continue;
    const { item, problems } = converter.convert(entry);
    into.reportAll(problems);
    if (item !== undefined) into.add({ id: entry.key, item, range: entry.range });
    yield;
  }
  if (entries.length === 0 && problems.length === 0 && text.trim() !== '') {
    into.report('not-bibtex', message('bibtex-empty'), { start: 0, end: 0 }, 'warning');
  }
}
