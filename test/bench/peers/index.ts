import { cspell } from './cspell.ts';
import { markdownlint } from './markdownlint.ts';
import { harper, remark } from './scripted.ts';
import { textlintNames, textlintPatterns } from './textlint.ts';
import type { Tool } from './tool.ts';

/** Whom we are measured against. */
export const PEERS: readonly Tool[] = [
  markdownlint,
  cspell,
  textlintNames,
  textlintPatterns,
  remark,
  harper,
];
