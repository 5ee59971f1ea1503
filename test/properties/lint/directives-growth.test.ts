import assert from 'node:assert/strict';
import { analyzeNote } from '../../../src/core/index.ts';
import { applyDirectives } from '../../../src/core/lint/directives.ts';
import { indexOf } from '../../unit/core/glossaries.ts';

const INDEX = indexOf('terms:\n  - {acronym: USFJ, name: U.S. Forces Japan, misspellings: [USJF]}');

/** A finding that counts how often its place is asked for. */
class CountedFinding {
  static asked = 0;
  readonly rule = 'misspelled-term';
  private readonly start: number;

  constructor(start: number) {
    this.start = start;
  }

  get range() {
    CountedFinding.asked++;
    return { start: this.start, end: this.start + 4 };
  }

  get about() {
    return this.range;
  }
}

describe('many directives', () => {
  const SHAPES: Readonly<Record<string, string>> = {
    'one for each line': '<!-- policy-gloss-disable-next-line -->\nUSJF\n\n',
    'all in one line': 'USJF <!-- policy-gloss-disable-line -->',
    'none of which ends':
      '<!-- policy-gloss-disable misspelled-term -->\n\nUSJF\n\n<!-- policy-gloss-enable no-rule -->\n\n',
  };

  function asked(shape: string, count: number): number {
    const { note } = analyzeNote(shape.repeat(count), INDEX);
    const places = [...note.text.matchAll(/USJF/g)].map(({ index }) => new CountedFinding(index));
    CountedFinding.asked = 0;
    const { kept } = applyDirectives(note, places, ['misspelled-term']);
    assert.deepEqual(kept, []);
    return CountedFinding.asked;
  }

  for (const [what, shape] of Object.entries(SHAPES)) {
    it(`take work that grows with their number, not with its square: ${what}`, () => {
      const [few, many] = [asked(shape, 500), asked(shape, 4000)];
      assert.ok(many < few * 8 * 2, `asked ${few} times of 500, ${many} times of 4000`);
    });
  }
});
