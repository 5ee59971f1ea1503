import { parseXml, XmlCdata, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { message } from '../messages/index.ts';
import type { CslNode } from './csl-tree.ts';
import { StyleError } from './style-names.ts';

/** More levels than any style has; the processor recurses once for each. */
const MAX_DEPTH = 100;

/**
 * Reads a CSL file: the XML of a style. A document type is ignored, so no entities are defined.
 * @returns the root element, without white space between elements
 * @throws StyleError with the line at which the text is not well-formed
 */
export function parseCslXml(text: string): CslNode {
  if (text.trim() === '') throw new StyleError(message('style-empty'));
  const { root } = parsed(text);
  if (root === null) throw new StyleError(message('style-empty'));
  return nodeOf(root, 1);
}

function parsed(text: string): ReturnType<typeof parseXml> {
  try {
    return parseXml(text);
  } catch (error) {
    if (error instanceof XmlError) {
      // The library's message is a sentence, followed by an excerpt of the file.
      const [reason = ''] = error.message.split(/ \(line \d+|\n/, 1);
      throw new StyleError(message('style-not-xml', { line: error.line, reason }));
    }
    // So many levels that the parser ran out of stack.
    if (error instanceof RangeError) throw new StyleError(message('style-too-deep'));
    throw error;
  }
}

function nodeOf({ name, attributes, children }: XmlElement, depth: number): CslNode {
  if (depth > MAX_DEPTH) throw new StyleError(message('style-too-deep'));
  const nodes: (CslNode | string)[] = [];
  for (const child of children) {
    if (child instanceof XmlElement) nodes.push(nodeOf(child, depth + 1));
    else if (isWorded(child)) nodes.push(child.text);
  }
  // The processor requires a text in every term, even an empty one.
  const isTerm = ['term', 'single', 'multiple'].includes(name);
  if (isTerm && nodes.length === 0) nodes.push('');
  return { name, attrs: { ...attributes }, children: nodes };
}

function isWorded(child: unknown): child is XmlText | XmlCdata {
  return (child instanceof XmlText || child instanceof XmlCdata) && child.text.trim() !== '';
}
