/** Checks notes with remark and retext: every form is searched in any case; what is not written as listed is told. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { importPeer } from './import-peer.ts';
import type { ScriptInput } from './scripted.ts';

interface Node {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

/** As much of unified's processor as is used. */
interface Processor {
  use(plugin: unknown, options?: unknown): Processor;
  parse(text: string): Node;
  /** The text is needed to find the places of words. */
  run(tree: Node, text: string): Promise<Node>;
}

type Search = (
  tree: Node,
  phrases: readonly string[],
  handle: (nodes: readonly Node[]) => void,
  options: object,
) => void;

const input = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as ScriptInput;
const { unified } = await importPeer<{ unified: () => Processor }>('unified');
const { search } = await importPeer<{ search: Search }>('nlcst-search');
const { toString } = await importPeer<{ toString: (nodes: readonly Node[]) => string }>(
  'nlcst-to-string',
);
const plugin = async (name: string): Promise<unknown> =>
  (await importPeer<{ default: unknown }>(name)).default;

const right = new Set(input.right);
const phrases = [...right, ...input.wrong];
let file = '';
const told: string[] = [];

function checkTerms() {
  return (tree: Node): void =>
    search(
      tree,
      phrases,
      (nodes) => {
        if (right.has(toString(nodes))) return;
        const start = nodes[0]?.position?.start;
        told.push(`${file}:${start?.line}:${start?.column}`);
      },
      { allowApostrophes: true, allowDashes: true, allowLiterals: true },
    );
}

const natural = unified()
  .use(await plugin('retext-english'))
  .use(checkTerms);
const processor = unified()
  .use(await plugin('remark-parse'))
  .use(await plugin('remark-gfm'))
  .use(await plugin('remark-frontmatter'))
  .use(await plugin('remark-retext'), natural);
for (file of input.files) {
  const text = readFileSync(path.join(input.folder, file), 'utf8');
  await processor.run(processor.parse(text), text);
}
process.stdout.write(`${told.join('\n')}\n`);
