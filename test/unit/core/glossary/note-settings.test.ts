import assert from 'node:assert/strict';
import { parseNote, readNoteSettings } from '../../../../src/core/index.ts';

describe('what front matter says of style and language', () => {
  const cases: readonly (readonly [
    yaml: string,
    style: string | undefined,
    language: string | undefined,
  ])[] = [
    ['title: x', undefined, undefined],
    ['lang: ja', undefined, 'ja'],
    ['csl: styles/own.csl', 'styles/own.csl', undefined],
    ['policy-gloss: {style: apa}', 'apa', undefined],
    ['csl: own.csl\nlang: en-GB\npolicy-gloss: {style: oscola}', 'oscola', 'en-GB'],
    ['lang: [ja]\ncsl: {a: b}', undefined, undefined],
    ['lang:\ncsl: ""', undefined, undefined],
  ];
  for (const [yaml, style, language] of cases) {
    it(JSON.stringify(yaml), () => {
      const settings = readNoteSettings(parseNote(`---\n${yaml}\n---\nText.\n`));
      assert.deepEqual([settings.style, settings.language], [style, language]);
      assert.deepEqual(settings.problems, []);
    });
  }
});
