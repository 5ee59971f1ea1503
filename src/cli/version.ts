import { CITEPROC_ATTRIBUTION } from '../core/index.ts';
import manifest from '../../package.json' with { type: 'json' };

/** The version of the product. */
export const VERSION: string = manifest.version;

/** Whom formatted references are from, as the license of the processor wants it said. */
export const CREDIT = ['Formatted references:', ...CITEPROC_ATTRIBUTION].join('\n  ');
