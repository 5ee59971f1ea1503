import path from 'node:path';
import { Option, type Command } from 'commander';
import { createColors } from 'picocolors';
import {
  HeldSources,
  isAccepted,
  LineIndex,
  parseNote,
  quotationsIn,
  verifyCited,
  type HeldSource,
  type QuotedText,
  type Verdict,
  type Verification,
} from '../../core/index.ts';
import { citableIn, sourceOf, type SourceChoice } from '../citable.ts';
import { differenceJson, differenceText } from '../difference.ts';
import { decode, kindOf, reasonOf } from '../files.ts';
import { CliError, isColored, type CommandIo } from '../io.ts';
import { collect } from '../options.ts';
import { inLine, lineAbout } from '../printing.ts';
import { readHeldText, sourceTexts, textPlaces } from '../texts.ts';

interface VerifyOptions extends SourceChoice {
  readonly source: readonly string[];
  readonly coverage?: 'full' | 'excerpts';
  readonly texts?: string;
  readonly format: 'stylish' | 'json';
}

/** A quotation, the source that is cited for it, and what came of holding the one against the other. */
interface Outcome {
  readonly cited: HeldSource;
  readonly verification: Verification;
  /** The source that has the passage. */
  readonly holder: HeldSource | undefined;
}

/** What nobody needs to look at: the words were found, or could not be judged. */
const NOT_JUDGED: ReadonlySet<Verdict> = new Set(['unverifiable', 'too-short']);

/** Adds `policy-gloss verify` to the program. */
export function addVerify(program: Command, io: CommandIo, done: (code: number) => void): void {
  program
    .command('verify')
    .summary('check a quotation against texts')
    .description('Check one quotation against the text of its source.')
    .argument('<text>', 'the quotation; - for standard input')
    .requiredOption(
      '--source <file|key>',
      'the cited source, a text file or a key; repeated, others that may have the words',
      collect,
    )
    .addOption(
      new Option('--coverage <name>', 'whether the cited text is the whole').choices([
        'full',
        'excerpts',
      ]),
    )
    .option('--texts <folder>', 'where the texts of keys are, as <key>.md or <key>.txt')
    .option('--bibliography <file>', 'a bibliography with keys; repeatable', collect)
    .option('--glossary <file>', 'a glossary with keys; repeatable', collect)
    .option('--no-bundled', 'do not use the bundled glossary')
    .addOption(
      new Option('--format <name>', 'how to report')
        .choices(['stylish', 'json'])
        .default('stylish'),
    )
    .action(async (text: string, options: VerifyOptions) => done(await verify(text, options, io)));
}

async function verify(given: string, options: VerifyOptions, io: CommandIo): Promise<number> {
  const [cited, ...others] = await heldSources(options, io);
  if (cited === undefined) throw new CliError('--source names no source.');
  const text = given === '-' ? await readInput(io) : given;
  const verification = bestOf(
    readingsOf(text).map((quotation) => verifyCited(quotation, cited, others)),
  );
  const { verdict, elsewhere } = verification;
  const holder =
    elsewhere === undefined
      ? verification.passage && cited
      : others.find(({ key }) => key === elsewhere);
  const outcome = { cited, verification, holder };
  const colors = createColors(isColored(io));
  io.out(options.format === 'json' ? toJson(outcome) : toText(outcome, colors));
  return isAccepted(verdict) || NOT_JUDGED.has(verdict) ? 0 : 1;
}

/** The sources in the order in which they are named. Throws a CliError where one is not there. */
async function heldSources(options: VerifyOptions, io: CommandIo): Promise<HeldSource[]> {
  const { source: names, coverage } = options;
  const isFile = names.map((name) => isFileName(name, io));
  const byKey = isFile.every(Boolean) ? undefined : await keysIn(options, io);
  return names.map((name, at): HeldSource => {
    // Of the others it does not matter what is not in them.
    const own = at === 0 ? coverage : undefined;
    if (isFile[at]) return fileSource(name, name, io, own);
    const held = byKey?.(name);
    if (held === undefined || own === undefined || own === held.text.coverage)
      return held ?? fileSource(name, name, io, own);
    if (held.file !== undefined) return fileSource(held.key, held.file, io, own);
    throw new CliError(`The whole text of "${held.key}" is not available. Name its file.`);
  });
}

function isFileName(name: string, { cwd }: CommandIo): boolean {
  return kindOf(path.resolve(cwd, name)) === 'file' || /[\\/]|\.(?:md|txt)$/i.test(name);
}

function fileSource(
  key: string,
  file: string,
  { cwd }: CommandIo,
  coverage: VerifyOptions['coverage'],
): HeldSource {
  try {
    return { key, ...readHeldText(file, cwd, coverage) };
  } catch (error) {
    throw new CliError(`${file}: ${reasonOf(error)}`);
  }
}

/** What is held of the sources that a note in the working folder could cite, by their keys. */
async function keysIn(
  options: VerifyOptions,
  io: CommandIo,
): Promise<(name: string) => HeldSource> {
  const glossary = await citableIn(options, io);
  const texts = sourceTexts(textPlaces(io.cwd, options.texts));
  await texts.prepare(glossary.sources);
  for (const source of glossary.sources) {
    const problem = texts.problemOf(source);
    if (problem) io.error(lineAbout(source.text ?? source.id, problem.message));
  }
  const held = new Map(new HeldSources(texts).all(glossary).map((one) => [one.key, one]));
  return (name) => {
    const { id } = sourceOf(name, glossary);
    const one = held.get(id);
    if (one === undefined)
      throw new CliError(`There is no text or excerpt of "${id}". Name its file.`);
    return one;
  };
}

async function readInput(io: CommandIo): Promise<string> {
  try {
    return decode(await io.readInput()).text;
  } catch (error) {
    throw new CliError(`Standard input: ${reasonOf(error)}`);
  }
}

/** The words as a note would show them, and as they were typed: "1. First" is no list in a source. */
function readingsOf(text: string): QuotedText[] {
  const lines = text.trim().split(/\r\n|\r|\n/);
  const note = lines.map((line) => (/^\s*>/.test(line) ? line : `> ${line}`)).join('\n');
  const quotations = quotationsIn(parseNote(`${note}\n`)).filter(({ depth }) => depth === 0);
  const [only] = quotations;
  const typed = { text: text.trim() };
  return only !== undefined && quotations.length === 1 && only.kind === 'block'
    ? [only, typed]
    : [typed];
}

/** The first that is accepted, else the first. */
function bestOf(verifications: readonly Verification[]): Verification {
  const best = verifications.find(({ verdict }) => isAccepted(verdict)) ?? verifications[0];
  if (best === undefined) throw new RangeError('A quotation is read in one way at least.');
  return best;
}

function toJson({ verification, holder }: Outcome): string {
  const { verdict, reason, passage, difference = [], suggestion, marker } = verification;
  const report = {
    version: 1,
    verdict,
    reason: reason ?? null,
    source: holder?.key ?? null,
    passage:
      holder === undefined || passage === undefined
        ? null
        : {
            offset: passage.start,
            endOffset: passage.end,
            text: holder.text.raw.slice(passage.start, passage.end),
          },
    difference: differenceJson(difference),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(marker === undefined ? {} : { marker }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const IN_WORDS: Readonly<Record<Verdict, string>> = {
  exact: 'to the letter',
  typographic: 'but for typography',
  'initial-case': 'but for the case of the first letter',
  altered: 'but for what is marked',
  review: 'what was omitted or added may change the meaning',
  misquote: 'the source says something else',
  misattributed: 'another source says it',
  'not-found': 'the source says nothing like it',
  unverifiable: 'the whole text is not available',
  'too-short': 'too short to be judged',
};

function toText(
  { verification, holder }: Outcome,
  colors: ReturnType<typeof createColors>,
): string {
  const { verdict, reason, passage, difference, marker } = verification;
  const paint = isAccepted(verdict)
    ? colors.green
    : NOT_JUDGED.has(verdict)
      ? colors.dim
      : colors.yellow;
  const detail = reason ?? marker;
  const lines = [
    `${paint(verdict)}${detail === undefined ? '' : ` (${detail})`}: ${IN_WORDS[verdict]}`,
  ];
  if (holder !== undefined && passage !== undefined) {
    const { line, column } = new LineIndex(holder.text.raw).position(passage.start);
    const place = holder.file === undefined ? '' : `${holder.file}:${line + 1}:${column + 1}`;
    const words = inLine(holder.text.raw.slice(passage.start, passage.end).replaceAll(/\s+/g, ' '));
    lines.push(
      `  ${colors.underline(inLine(place === '' ? `@${holder.key}` : place))}`,
      `  ${words}`,
    );
  }
  if (difference !== undefined) lines.push(`  ${differenceText(difference, colors)}`);
  return `${lines.join('\n')}\n`;
}
