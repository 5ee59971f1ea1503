import { BARRIER } from './folded-text.ts';

const PATH =
  /(?:(?<![^\s(（])(?:[A-Za-z]:[\\/]|\.{1,2}[\\/]|~\/|\/[\w.-]+\/)[^\s,;:!?'"()[\]{}<>|]+|(?<![\p{L}\p{N}./\\~-])[\w~.-]+(?:[\\/][\w~.%-]+)*[\\/][\w~%-]*\.[a-z][a-z0-9]{1,4}(?!\w))/gu;
/**
 * A name with an extension (`USJF-2.docx`, `USFJ会議録.pdf`), or a host, with the path after it. Hiragana do not count:
 * they are the particles of the sentence around it.
 */
const NAME =
  /(?<=^|\p{sc=Hira}|[^\p{L}\p{M}\p{N}_.@~+-])[~+-]?(?!\p{sc=Hira})[\p{L}\p{N}_](?:(?!\p{sc=Hira})[\p{L}\p{M}\p{N}_~+-])*(?:\.[\p{L}\p{N}_][\w~+-]*)*?\.[a-z][a-z0-9]{1,5}(?![A-Za-z0-9_])(?:\/[^\s,;!?'"()[\]{}<>|]*)?/gu;
const EXTENSION = /\.[a-z][a-z0-9]/;
/** Tags, as in Obsidian: at least one letter, `/` between parts. `#1` and `C#` are not tags. */
const TAG = /(?<![\p{L}\p{M}\p{N}_#&/])#(?=[\p{N}_/-]*[A-Za-z]|\p{L})[\p{L}\p{M}\p{N}_/-]+/gu;

/**
 * Replaces the names of files, hosts and tags (docs/USFJ/notes.md, USJF-2.docx, #USFJ) with barriers, character by
 * character.
 */
export function withoutNames(text: string): string {
  const hasPath = text.includes('/') || text.includes('\\');
  let shown = hasPath ? text.replace(PATH, hide) : text;
  if (EXTENSION.test(shown)) shown = shown.replace(NAME, hide);
  return shown.includes('#') ? shown.replace(TAG, hide) : shown;
}

function hide(found: string): string {
  return BARRIER.repeat(found.length);
}
