import type { Finding, FollowUp, Repair, TextEdit } from '../../../../src/core/index.ts';

/**
 * All that a finding says and offers, in one line:
 *
 *     message <term> — on: all that it is about, where more than what is underlined
 *     — fix: title {old→new} — or: title {old→new} {new after "…ten before"} — then: follow-up — source: its words
 */
export function saidBy(finding: Finding, note: string): string {
  const { message, term, range, about, fix, suggestions, followUps, related } = finding;
  const isMore = about.start !== range.start || about.end !== range.end;
  return [
    term === undefined ? message : `${message} <${term}>`,
    ...(isMore ? [`on: ${shown(note.slice(about.start, about.end))}`] : []),
    ...(fix ? [`fix: ${repairOf(fix, note)}`] : []),
    ...suggestions.map((one) => `or: ${repairOf(one, note)}`),
    ...followUps.map((one) => `then: ${followUpOf(one, note)}`),
    ...(related ? [`source: ${sourceOf(related)}`] : []),
  ].join(' — ');
}

function repairOf({ description, edits, changesSettings }: Repair, note: string): string {
  const changes = edits.map((edit) => editOf(edit, note)).join(' ');
  return `${description} ${changes}${changesSettings ? ' (settings)' : ''}`;
}

function editOf({ range, text }: TextEdit, note: string): string {
  const old = shown(note.slice(range.start, range.end));
  return old === ''
    ? `{${shown(text)} after "${before(note, range.start)}"}`
    : `{${old}→${shown(text)}}`;
}

function followUpOf(one: FollowUp, note: string): string {
  switch (one.kind) {
    case 'add-term':
      return `add ${one.acronym}${one.name === undefined ? '' : ` (${one.name})`}`;
    case 'ignore-word':
      return `ignore ${one.word}`;
    case 'insert-citation':
      return `cite after "${before(note, one.offset)}"`;
    case 'attach-text':
      return `attach ${one.source}`;
  }
}

function sourceOf({
  key,
  before,
  text,
  after,
  place,
  difference,
}: NonNullable<Finding['related']>): string {
  const pieces = difference
    ?.map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}[${text}]`))
    .join('');
  const where = place ? ` (${place.file}:${place.start.line + 1})` : '';
  return shown(
    `${key}${where} …${before}|${text}|${after}…${pieces === undefined ? '' : ` = ${pieces}`}`,
  );
}

const before = (note: string, offset: number): string =>
  shown(note.slice(Math.max(0, offset - 10), offset));

const shown = (text: string): string => text.replaceAll('\n', '⏎');
