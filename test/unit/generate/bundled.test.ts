import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledGenerator, readBundledGlossary } from '../../../src/generate/bundled.ts';

describe('the bundled glossary', () => {
  it('is read without any problem, and compiled whole', async () => {
    const files = await readBundledGlossary();
    assert.ok(files.flatMap((file) => file.terms).length >= 50);
    const [compiled] = await bundledGenerator.run();
    const read: unknown = JSON.parse(compiled?.content ?? '');
    const expected: unknown = JSON.parse(
      JSON.stringify(files.map((file) => Object.assign({ ...file }, { references: [] }))),
    );
    assert.deepEqual(read, expected);
  });

  it('is refused with file, line and column when something is wrong', async () => {
    const root = await mkdtemp(join(tmpdir(), 'glossary-'));
    try {
      await mkdir(join(root, 'glossary'));
      const yaml =
        'version: 1\nterms:\n  - id: a\n    acronym: ABC\n    name: A B C\n    see-also: [nobody]\n    kindd: law\n';
      await writeFile(join(root, 'glossary/a.yaml'), yaml);
      await assert.rejects(readBundledGlossary(root), (error: Error) => {
        assert.match(error.message, /^glossary\/a\.yaml:7:5: .*kindd/m);
        assert.match(error.message, /^glossary\/a\.yaml:6:16: .*nobody/m);
        return true;
      });
    } finally {
      await rm(root, { recursive: true });
    }
  });
});
