import { message, type Message } from '../messages/index.ts';
import type { CslNode } from './csl-tree.ts';
import { decodeEntities } from './markdown.ts';
import { StyleError } from './style-names.ts';

const NAME = String.raw`[A-Za-z_][\w.:-]*`;
const TAG = new RegExp(
  String.raw`^<(${NAME})((?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(/?)>`,
);
const ATTRIBUTE = new RegExp(String.raw`(${NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'g');
const END_TAG = new RegExp(`^</(${NAME})\\s*>`);
/** What stands between elements and says nothing: declarations, comments, instructions. */
const SKIPPED = /^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->)/;
const CDATA = /^<!\[CDATA\[([\s\S]*?)\]\]>/;
/** More levels than any style has. */
const MAX_DEPTH = 100;

interface Open {
  readonly name: string;
  readonly attrs: Record<string, string>;
  readonly children: (CslNode | string)[];
  readonly at: number;
}

/**
 * Reads a CSL file: the XML that styles are written in (elements, attributes, text, comments, CDATA; no document
 * types, which could define entities).
 * @returns the root element; white space between elements is dropped
 * @throws StyleError with the line where the text is not well-formed
 */
export function parseCslXml(text: string): CslNode {
  const fail = (reason: Message, at: number): never => {
    const line = text.slice(0, at).split(/\r\n?|\n/).length;
    throw new StyleError(message('style-line', { line, reason }));
  };
  const stack: Open[] = [];
  let root: CslNode | undefined;
  let at = text.startsWith('\u{FEFF}') ? 1 : 0;

  const add = (child: CslNode | string): void => {
    const parent = stack.at(-1);
    if (parent) parent.children.push(child);
    else if (typeof child === 'string') fail(message('style-text-outside'), at);
    else if (root) fail(message('style-second-element', { name: child.name }), at);
    else root = child;
  };
  const close = ({ name, attrs, children }: Open): void => {
    add({ name, attrs, children: tidy(name, children) });
  };

  while (at < text.length) {
    const rest = text.slice(at);
    if (!rest.startsWith('<')) {
      const end = rest.indexOf('<');
      const words = end < 0 ? rest : rest.slice(0, end);
      if (words.trim() !== '') add(decodeEntities(words));
      at += words.length;
      continue;
    }
    const skipped = SKIPPED.exec(rest);
    const cdata = CDATA.exec(rest);
    const endTag = END_TAG.exec(rest);
    const tag = TAG.exec(rest);
    if (cdata) add(cdata[1] ?? '');
    else if (endTag) {
      const open = stack.pop();
      if (open === undefined || open.name !== endTag[1]) {
        const found = endTag[1] ?? '';
        return fail(
          open
            ? message('style-end-tag-missing', { name: open.name, found })
            : message('style-nothing-open', { found }),
          at,
        );
      }
      close(open);
    } else if (tag) {
      const attrs = readAttributes(tag[2] ?? '');
      const open: Open = { name: tag[1] ?? '', attrs, children: [], at };
      if (tag[3]) close(open);
      else if (stack.push(open) > MAX_DEPTH) fail(message('style-too-deep'), at);
    } else if (!skipped) return fail(message('style-not-xml', { text: firstWords(rest) }), at);
    at += (skipped ?? cdata ?? endTag ?? tag)?.[0].length ?? 1;
  }
  const open = stack.at(-1);
  if (open) return fail(message('style-never-closed', { name: open.name }), open.at);
  return root ?? fail(message('style-empty'), 0);
}

function readAttributes(text: string): Record<string, string> {
  const found = [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single = '']) => [
    name,
    decodeEntities(double ?? single),
  ]);
  return Object.fromEntries(found) as Record<string, string>;
}

/** The processor wants a text in every term, even in an empty one. */
function tidy(name: string, children: (CslNode | string)[]): (CslNode | string)[] {
  const isText = ['term', 'single', 'multiple'].includes(name);
  return isText && children.length === 0 ? [''] : children;
}

function firstWords(text: string): string {
  const line = text.split(/[\r\n]/, 1)[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
