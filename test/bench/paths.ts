import path from 'node:path';
import { inRoot } from '../../scripts/paths.ts';

/** A path in this folder. */
export const inBench = (...parts: string[]): string => path.join(import.meta.dirname, ...parts);

/** A file of an installed peer. */
export const inPeer = (...parts: string[]): string => inBench('node_modules', ...parts);

/** The page that a run writes. */
export const PAGE = inRoot('docs', 'benchmarks.md');

/** The plot beside it. */
export const PLOT = inRoot('docs', 'benchmarks', 'growth.svg');
