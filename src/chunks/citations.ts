/** Citations in any style, by citeproc. */
export { type BibliographyEntry, CslProcessor } from '../core/citations/csl-processor.ts';
export {
  type CslNode,
  type PackedCslNode,
  packCsl,
  unpackCsl,
} from '../core/citations/csl-tree.ts';
