import assert from 'node:assert/strict';
import {
  mayBeNamed,
  mergePlaces,
  serves,
  servingFolder,
  type FilePlace,
} from '../../../src/workspace/layers.ts';
import { MemoryFiles } from './memory-files.ts';

/** A glossary `name` that serves folders of `/notes`; no folders at all means all notes. */
function glossary(name: string, ...folders: string[]): FilePlace {
  const address = `/notes/${name}`;
  return folders.length === 0
    ? { address }
    : { address, serves: folders.map((folder) => (folder === '' ? '/notes' : `/notes/${folder}`)) };
}

function bibliography(name: string, ...folders: string[]): FilePlace {
  return { ...glossary(name, ...folders), isBibliography: true };
}

const names = (places: readonly FilePlace[]): string[] =>
  places.map(({ address }) => address.replace('/notes/', ''));

describe('the files that serve a folder', () => {
  const CASES: readonly [what: string, places: FilePlace[], folder: string, served: string[]][] = [
    ['those of the folder', [glossary('a', 'x'), glossary('b', 'y')], 'x', ['a']],
    [
      'those of folders above, the nearest first',
      [glossary('a', ''), glossary('b', 'x')],
      'x/y',
      ['b', 'a'],
    ],
    ['not those of folders below', [glossary('a', 'x/y')], 'x', []],
    ['not those of a folder whose name only begins so', [glossary('a', 'x')], 'xx', []],
    ['those of all notes last', [glossary('a'), glossary('b', '')], 'x', ['b', 'a']],
    [
      'in the order given where they are equally near',
      [glossary('b', 'x'), glossary('a', 'x')],
      'x',
      ['b', 'a'],
    ],
    [
      'by the nearest of their folders',
      [glossary('a', 'x'), glossary('b', '', 'x/y')],
      'x/y',
      ['b', 'a'],
    ],
    [
      'glossaries before bibliographies of the same folder',
      [bibliography('b', 'x'), glossary('a', 'x')],
      'x',
      ['a', 'b'],
    ],
    [
      'a nearer bibliography before a glossary',
      [glossary('a', ''), bibliography('b', 'x')],
      'x',
      ['b', 'a'],
    ],
    ['nothing that serves no folder', [{ ...glossary('a'), serves: [] }], 'x', []],
  ];
  for (const [what, places, folder, served] of CASES) {
    it(what, () => {
      const address = `/notes/${folder}`;
      assert.deepEqual(names(servingFolder(places, address, (place) => place)), served);
      assert.deepEqual(
        names(places.filter((place) => serves(place, address))).toSorted(),
        served.toSorted(),
      );
    });
  }
});

describe('a file that is named twice', () => {
  const CASES: readonly [what: string, places: FilePlace[], merged: FilePlace[]][] = [
    [
      'serves the folders of both',
      [glossary('a', 'x'), glossary('a', 'y')],
      [glossary('a', 'x', 'y')],
    ],
    [
      'serves all notes, where the first does',
      [glossary('a'), glossary('a', 'y')],
      [glossary('a')],
    ],
    ['stays a glossary', [glossary('a', 'x'), bibliography('a', 'y')], [glossary('a', 'x', 'y')]],
    [
      'comes where it came first',
      [glossary('a', 'x'), glossary('b', 'x'), glossary('a', 'y')],
      [glossary('a', 'x', 'y'), glossary('b', 'x')],
    ],
  ];
  for (const [what, places, merged] of CASES)
    it(what, () => assert.deepEqual(mergePlaces(places), merged));
});

describe('a file that another one names', () => {
  const files = new MemoryFiles({});
  const CASES: readonly [address: string, isTrusted: boolean, isRead: boolean][] = [
    ['/notes/x/a.bib', true, true],
    ['/notes/x/a.bib', false, true],
    ['/elsewhere/a.bib', true, true],
    ['/elsewhere/a.bib', false, false],
    ['/notes/xx/a.bib', false, false],
  ];
  for (const [address, isTrusted, isRead] of CASES) {
    it(`${address} ${isTrusted ? 'in a trusted workspace' : 'in any other'}: ${isRead ? '' : 'not '}read`, () => {
      files.trusted = isTrusted;
      assert.equal(mayBeNamed(files, address, ['/notes/x']), isRead);
    });
  }
});
