import { CONFIGURATION_SITUATIONS } from './configurations.ts';
import { GLOSSARY_SITUATIONS } from './glossaries.ts';
import { SOURCE_SITUATIONS } from './sources.ts';
import type { Situation } from './types.ts';

export type { Content, Situation } from './types.ts';

/** Situations in which the editor and the command line must say the same. */
export const SITUATIONS: readonly Situation[] = [
  ...GLOSSARY_SITUATIONS,
  ...CONFIGURATION_SITUATIONS,
  ...SOURCE_SITUATIONS,
];
