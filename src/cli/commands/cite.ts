import path from 'node:path';
import { Option, type Command } from 'commander';
import {
  CITATION_LOCALES,
  combineGlossaries,
  DEFAULT_STYLE,
  filesServing,
  isStyleFile,
  htmlToMarkdown,
  nearest,
  readLocator,
  StyleError,
  styleName,
  type CitationLocale,
  type Formatted,
  type Glossary,
  type GlossaryFile,
  type Locator,
  type Source,
  type StyleFormatter,
  type StyleName,
} from '../../core/index.ts';
import { readBibliography } from '../bibliographies.ts';
import { loadStyle } from '../citation-library.ts';
import { findRoot, reasonOf, slashes } from '../files.ts';
import { discoverGlossaries, readGlossary, type GlossaryChoice } from '../glossaries.ts';
import { CliError, type Io } from '../io.ts';
import { collect } from '../options.ts';
import { Configurations, type FoundConfiguration } from '../workspace.ts';

/** A name that no file needs to have: it stands for any note of a folder. */
const ANY_NOTE = 'note.md';

const FORMS = ['note', 'in-text', 'bibliography'] as const;
type Form = (typeof FORMS)[number];
const FORMATS = ['text', 'html', 'markdown', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface CiteOptions extends GlossaryChoice {
  readonly style?: string;
  readonly locale?: CitationLocale;
  readonly locator?: string;
  readonly form: Form;
  readonly format: Format;
  readonly bibliography?: readonly string[];
}

/** One citation that was made; a bibliography may put several sources into one. */
interface Made extends Formatted {
  readonly keys: readonly string[];
}

/** Adds `policy-gloss cite` to the program. */
export function addCite(program: Command, io: Io, done: (code: number) => void): void {
  program
    .command('cite')
    .summary('format sources')
    .description('Print sources as a style formats them.')
    .argument('<keys...>', 'citation keys')
    .option('--style <name>', 'a style, or a .csl file')
    .addOption(
      new Option('--locale <tag>', "the language; without it, the style's own").choices(
        CITATION_LOCALES,
      ),
    )
    .option('--locator <place>', 'where in the source: "p. 3", "para. 4", "art. V"')
    .addOption(new Option('--form <name>', 'what to print').choices(FORMS).default('note'))
    .addOption(new Option('--format <name>', 'how to print').choices(FORMATS).default('text'))
    .option('--bibliography <file>', 'a bibliography to use; repeatable', collect)
    .option(
      '--glossary <file>',
      'a glossary to use besides those of the folder; repeatable',
      collect,
    )
    .option('--no-bundled', 'leave the bundled glossary out')
    .action(async (keys: string[], options: CiteOptions) => done(await cite(keys, options, io)));
}

async function cite(keys: readonly string[], options: CiteOptions, io: Io): Promise<number> {
  const locator = locatorFor(keys, options);
  const glossary = await glossaryFor(options, io);
  const sources = keys.map((key) => sourceOf(key, glossary));
  const formatter = await formatterFor(styleFor(options, io), io);
  io.out(print(format(sources, options.form, formatter, locator), options.format));
  return 0;
}

function locatorFor(
  keys: readonly string[],
  { locator, form }: Pick<CiteOptions, 'locator' | 'form'>,
): Locator | undefined {
  if (locator === undefined) return undefined;
  if (keys.length > 1) throw new CliError('--locator goes with one key.');
  if (form === 'bibliography') throw new CliError('A bibliography has no --locator.');
  return readLocator(locator);
}

/** The style that is asked for, else that of the nearest configuration. */
function styleFor({ style, locale }: CiteOptions, io: Io): StyleName {
  const configured = configurationsFor(io);
  const styled = configured.find(({ configuration }) => configuration.style !== undefined);
  const own = styled?.configuration.style;
  const file = styled && own && isStyleFile(own) ? path.resolve(styled.folder, own) : own;
  const tag = configured.find(({ configuration }) => configuration.locale)?.configuration.locale;
  const chosen = locale ?? CITATION_LOCALES.find((known) => known === tag);
  return { style: style ?? file ?? DEFAULT_STYLE, ...(chosen ? { locale: chosen } : {}) };
}

async function formatterFor(style: StyleName, io: Io): Promise<StyleFormatter> {
  try {
    return await loadStyle(styleName(style), io);
  } catch (error) {
    if (error instanceof StyleError) throw new CliError(error.message);
    throw error;
  }
}

/** The configurations that hold for a note in the working folder, the nearest first. */
function configurationsFor({ cwd }: Io): FoundConfiguration[] {
  const configurations = new Configurations(cwd, findRoot(cwd), undefined);
  return configurations.for(path.join(cwd, ANY_NOTE)).toReversed();
}

/** What a note in the working folder could cite, with the files that are named. */
async function glossaryFor(options: CiteOptions, io: Io): Promise<Glossary> {
  const { cwd } = io;
  const root = findRoot(cwd);
  const note = path.join(cwd, ANY_NOTE);
  const nearby = filesServing(slashes(note), await discoverGlossaries(cwd, root), slashes);
  const configured = configurationsFor(io);
  const named = (what: 'glossaries' | 'bibliographies'): string[] =>
    configured.flatMap(({ folder, configuration }) =>
      (configuration[what] ?? []).map((file) => path.resolve(folder, file)),
    );
  const relative = (file: string): string => slashes(path.relative(cwd, file));
  const files = [
    ...(options.bibliography ?? []).map((file) => bibliographyAt(file, cwd)),
    ...(options.glossary ?? []).map((file) => readGlossary(file, io)),
    ...[...nearby, ...named('glossaries')].map((file) => readGlossary(relative(file), io)),
    ...named('bibliographies').map((file) => bibliographyAt(relative(file), cwd)),
  ];
  const { bundledGlossary } = await import('../../bundled/index.ts');
  return combineGlossaries([
    ...(await Promise.all(files)),
    ...(options.bundled ? bundledGlossary : []),
  ]);
}

async function bibliographyAt(file: string, cwd: string): Promise<GlossaryFile> {
  try {
    return await readBibliography(path.resolve(cwd, file), cwd, 'workspace');
  } catch (error) {
    throw new CliError(`${file}: ${reasonOf(error)}`);
  }
}

function sourceOf(given: string, { sourceById }: Glossary): Source {
  const key = given.replace(/^@/, '');
  const source = sourceById.get(key);
  if (source) return source;
  const near = nearest(key, sourceById.keys());
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  throw new CliError(`There is no source "${key}".${hint}`);
}

function format(
  sources: readonly Source[],
  form: Form,
  formatter: StyleFormatter,
  locator: Locator | undefined,
): Made[] {
  if (form === 'bibliography') return [...formatter.bibliography(sources.map(({ csl }) => csl))];
  return sources.map(({ id, csl }) => {
    const rendered = formatter.render(csl, locator);
    if (rendered === undefined) throw new CliError(`The style makes nothing of "${id}".`);
    return { keys: [id], ...(form === 'note' ? rendered.note : rendered.inText) };
  });
}

function print(made: readonly Made[], format: Format): string {
  if (format === 'json') {
    const citations = made.map(({ keys, text, html }) => ({
      keys,
      text,
      html,
      markdown: htmlToMarkdown(html),
    }));
    return `${JSON.stringify({ version: 1, citations }, null, 2)}\n`;
  }
  const lines = made.map(({ text, html }) => {
    if (format === 'text') return text;
    return format === 'html' ? html : htmlToMarkdown(html);
  });
  // Paragraphs of Markdown need an empty line between them.
  return `${lines.join(format === 'markdown' ? '\n\n' : '\n')}\n`;
}
