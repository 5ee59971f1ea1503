import { Option, type Command } from 'commander';
import {
  CITATION_LOCALES,
  DEFAULT_STYLE,
  isStyleError,
  htmlToMarkdown,
  readLocator,
  styleName,
  type CitationLocale,
  type Formatted,
  type Locator,
  type Source,
  type StyleFormatter,
  type StyleName,
} from '../../core/index.ts';
import { configuredStyle } from '../../workspace/configurations.ts';
import { citableIn, configurationsIn, sourceOf, type SourceChoice } from '../citable.ts';
import { loadStyle } from '../citation-library.ts';
import { CliError, type CommandIo } from '../io.ts';
import { NodeFiles } from '../node-files.ts';
import { collect } from '../options.ts';
import { CREDIT } from '../version.ts';

const FORMS = ['note', 'in-text', 'bibliography'] as const;
type Form = (typeof FORMS)[number];
const FORMATS = ['text', 'html', 'markdown', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface CiteOptions extends SourceChoice {
  readonly style?: string;
  readonly locale?: CitationLocale;
  readonly locator?: string;
  readonly form: Form;
  readonly format: Format;
}

/** One citation that was made; a bibliography may put several sources into one. */
interface Made extends Formatted {
  readonly keys: readonly string[];
}

/** Adds `policy-gloss cite` to the program. */
export function addCite(program: Command, io: CommandIo, done: (code: number) => void): void {
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
    .option('--glossary <file>', 'another glossary to use; repeatable', collect)
    .option('--no-bundled', 'do not use the bundled glossary')
    .addHelpText('after', `\n${CREDIT}`)
    .action(async (keys: string[], options: CiteOptions) => done(await cite(keys, options, io)));
}

async function cite(keys: readonly string[], options: CiteOptions, io: CommandIo): Promise<number> {
  const locator = locatorFor(keys, options);
  const glossary = await citableIn(options, io);
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
function styleFor({ style, locale }: CiteOptions, io: CommandIo): StyleName {
  const configured = configuredStyle(new NodeFiles(io.cwd), configurationsIn(io));
  const chosen = locale ?? CITATION_LOCALES.find((known) => known === configured.locale);
  return {
    style: style ?? configured.style ?? DEFAULT_STYLE,
    ...(chosen ? { locale: chosen } : {}),
  };
}

async function formatterFor(style: StyleName, io: CommandIo): Promise<StyleFormatter> {
  try {
    return await loadStyle(styleName(style), io);
  } catch (error) {
    if (isStyleError(error)) throw new CliError(error.message);
    throw error;
  }
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
