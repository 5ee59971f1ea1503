import assert from 'node:assert/strict';
import { filesServing } from '../../../../src/core/index.ts';

describe('the files that serve a note', () => {
  const files = [
    '/w/a.glossary.yaml',
    '/w/shipping/b.glossary.yaml',
    '/w/shipping/deep/c.glossary.yaml',
    '/w/shipping-legacy/d.glossary.yaml',
    '/x/e.glossary.yaml',
  ];
  const cases: readonly (readonly [note: string, ...served: string[]])[] = [
    ['/w/note.md', '/w/a.glossary.yaml'],
    ['/w/shipping/note.md', '/w/shipping/b.glossary.yaml', '/w/a.glossary.yaml'],
    [
      '/w/shipping/deep/er/note.md',
      '/w/shipping/deep/c.glossary.yaml',
      '/w/shipping/b.glossary.yaml',
      '/w/a.glossary.yaml',
    ],
    ['/w/shipping-legacy/note.md', '/w/shipping-legacy/d.glossary.yaml', '/w/a.glossary.yaml'],
    ['/y/note.md'],
  ];
  for (const [note, ...served] of cases) {
    it(note, () =>
      assert.deepEqual(
        filesServing(note, files, (file) => file),
        served,
      ),
    );
  }
});
