/** Citations in any style, by citeproc. */
export { endNames, itemForStyle } from '../core/citations/csl-adapt.ts';
export { CslProcessor } from '../core/citations/csl-processor.ts';
export {
  type CslNode,
  type PackedCslNode,
  packCsl,
  unpackCsl,
} from '../core/citations/csl-tree.ts';
export { parseCslXml } from '../core/citations/csl-xml.ts';
export { inParentheses } from '../core/citations/parentheses.ts';
export { type CslLibrary, loadFormatter } from '../core/citations/style-formatter.ts';
