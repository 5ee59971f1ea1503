import type { FileLocation } from '../glossary/draft.ts';
import type { GlossaryFile } from '../glossary/types.ts';
import { message } from '../messages/index.ts';
import { LineIndex } from '../text/lines.ts';
import { runAll, type Steps } from '../text/steps.ts';
import { readBibtexInSteps } from './bibtex/read.ts';
import { Collector } from './collector.ts';
import { readCslJsonInSteps } from './csl-json.ts';
import { readCslYamlInSteps } from './csl-yaml.ts';
import { bibliographyFormat, type BibliographyFormat } from './format.ts';

const MAX_LENGTH = 50_000_000;

/** Where a bibliography comes from, and its format if its name does not say it. */
export interface BibliographyLocation extends FileLocation {
  readonly format?: BibliographyFormat;
}

/**
 * Reads a bibliography as a glossary file that contains only sources (docs/sources.md). Never throws: errors become
 * problems with a place, and the correct entries stay. Offsets do not count a BOM.
 */
export function parseBibliography(text: string, location: BibliographyLocation): GlossaryFile {
  return runAll(parseBibliographyInSteps(text, location));
}

/** The same in steps of one entry. */
export function* parseBibliographyInSteps(
  text: string,
  location: BibliographyLocation,
): Steps<GlossaryFile> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const into = new Collector(location, new LineIndex(body));
  if (body.length > MAX_LENGTH) {
    const said = message('bibliography-too-large', { length: body.length, most: MAX_LENGTH });
    into.report('too-large', said, { start: 0, end: 0 });
    return into.finish();
  }
  switch (location.format ?? bibliographyFormat(location.file, body)) {
    case 'csl-json':
      yield* readCslJsonInSteps(body, into);
      break;
    case 'csl-yaml':
      yield* readCslYamlInSteps(body, into);
      break;
    case 'bibtex':
      yield* readBibtexInSteps(body, into);
  }
  return into.finish();
}
