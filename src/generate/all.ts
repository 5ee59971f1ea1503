import { bundledGenerator } from './bundled.ts';
import { citationsGenerator } from './citations.ts';
import { configurationSchemaGenerator } from './configuration-schema.ts';
import { docsGenerator } from './docs.ts';
import { grammarGenerator } from './grammar.ts';
import { manifestGenerator } from './manifest.ts';
import { roomsGenerator } from './rooms.ts';
import { rulesGenerator } from './rules.ts';
import { snippetsGenerator } from './snippets.ts';
import type { Generator } from './types.ts';

/** All generators that load the rules, in the order in which they run. */
export const generators: readonly Generator[] = [
  bundledGenerator,
  citationsGenerator,
  grammarGenerator,
  snippetsGenerator,
  rulesGenerator,
  configurationSchemaGenerator,
  manifestGenerator,
  docsGenerator,
  roomsGenerator,
];
