import assert from 'node:assert/strict';
import { decodeEntity } from '../../../../src/core/text/entities.ts';
import { foldForm } from '../../../../src/core/text/fold.ts';

/** Stands for what no form matches across. */
const NOTHING = '\uFFFC';

describe('an HTML entity', () => {
  const characters: readonly (readonly [entity: string, character: string])[] = [
    ['&amp;', '&'],
    ['&nbsp;', ' '],
    ['&eacute;', 'é'],
    ['&Uuml;', 'Ü'],
    ['&ntilde;', 'ñ'],
    ['&ccedil;', 'ç'],
    ['&scaron;', 'š'],
    ['&omacr;', 'ō'],
    ['&Aring;', 'Å'],
    ['&oslash;', 'ø'],
    ['&OElig;', 'Œ'],
    ['&szlig;', 'ß'],
    ['&#233;', 'é'],
    ['&#xE9;', 'é'],
    ['&#x10FFFF;', '\u{10FFFF}'],
  ];
  for (const [entity, character] of characters) {
    it(`is its character: ${entity}`, () => {
      assert.equal(decodeEntity(entity), character === ' ' ? ' ' : foldForm(character));
    });
  }

  for (const entity of ['&qacute;', '&nothing;', '&toString;', '&#0;', '&#x110000;']) {
    it(`is nothing that a name could contain where HTML has no such character: ${entity}`, () => {
      assert.equal(decodeEntity(entity), NOTHING);
    });
  }
});
