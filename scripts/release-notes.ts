import { readFileSync } from 'node:fs';
import { notesOf } from './changelog.ts';
import { inRoot } from './paths.ts';
import { Failure, main } from './processes.ts';

// npm run release-notes v1.2.3: the section of CHANGELOG.md for the version of this tag.
await main(async () => {
  const [tag = ''] = process.argv.slice(2);
  const read = (file: string) => readFileSync(inRoot(file), 'utf8');
  const { version } = JSON.parse(read('package.json')) as { version: string };
  try {
    process.stdout.write(notesOf({ tag, version, changelog: read('CHANGELOG.md') }));
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error));
  }
});
