/** Citations in any style, formatted by citeproc. */
export { placeSeries, itemForStyle } from '../citations/csl-adapt.ts';
export { CslProcessor } from '../citations/csl-processor.ts';
export { type CslNode, type PackedCslNode, packCsl, unpackCsl } from '../citations/csl-tree.ts';
export { parseCslXml } from '../citations/csl-xml.ts';
export { inParentheses } from '../citations/parentheses.ts';
export { type CslLibrary, loadFormatter } from '../citations/style-formatter.ts';
