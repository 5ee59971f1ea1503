import assert from 'node:assert/strict';
import { bibliographyFormat } from '../../../../src/core/bibliographies/format.ts';

describe('The format of a bibliography', () => {
  const files: [file: string, text: string, format: string][] = [
    ['a.bib', '', 'bibtex'],
    ['A.BIB', '[]', 'bibtex'],
    ['a.biblatex', '', 'bibtex'],
    ['a.json', '', 'csl-json'],
    ['a.yaml', '', 'csl-yaml'],
    ['a.yml', '', 'csl-yaml'],
    ['a.txt', ' [{"id": "a"}]', 'csl-json'],
    ['a.txt', '% mine\n@book{a, title = {A}}', 'bibtex'],
    ['a', 'references:\n- id: a', 'csl-yaml'],
  ];
  for (const [file, text, format] of files) {
    it(`of ${file} that begins ${JSON.stringify(text.slice(0, 12))} is ${format}`, () => {
      assert.equal(bibliographyFormat(file, text), format);
    });
  }
});
