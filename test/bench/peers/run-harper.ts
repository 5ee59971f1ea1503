/** Checks notes with Harper, all its rules as they come. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importPeer } from './import-peer.ts';
import type { ScriptInput } from './scripted.ts';

/** As much of Harper as is used. */
interface Linter {
  setup(): Promise<void>;
  importWords(words: readonly string[]): Promise<void>;
  lint(text: string, options: object): Promise<{ span(): { start: number } }[]>;
}

const input = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as ScriptInput;
const { LocalLinter } = await importPeer<{ LocalLinter: new (init: object) => Linter }>(
  'harper.js',
);
const { binaryInlined } = await importPeer<{ binaryInlined: unknown }>('harper.js/binaryInlined');
const linter = new LocalLinter({ binary: binaryInlined });
await linter.setup();
await linter.importWords(input.words);
const told: string[] = [];
for (const file of input.files) {
  const text = readFileSync(path.join(input.folder, file), 'utf8');
  for (const lint of await linter.lint(text, { language: 'markdown' })) {
    const before = text.slice(0, lint.span().start).split('\n');
    told.push(`${file}:${before.length}:${(before.at(-1) ?? '').length + 1}`);
  }
}
process.stdout.write(`${told.join('\n')}\n`);
