import { MESSAGES } from './catalog.ts';

/** The name of a message in the catalog. */
export type MessageId = keyof typeof MESSAGES;

/** The value of a placeholder: data, or another message, which is translated as well. */
export type Argument = string | number | Message;

/** A message of the catalog with the values of its placeholders. Plain data that can be serialized as JSON. */
export interface Message {
  readonly id: MessageId;
  readonly args: Readonly<Record<string, Argument>>;
}

/** Text between braces in a template that is an example rather than the name of an argument: `{key, title = {…}}`. */
type Example = `${string}${' ' | '…' | '"' | '{'}${string}`;
/** The names between the braces of a template. */
type Names<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends Example ? never : Name) | Names<Rest>
  : never;
type NamesOf<Id extends MessageId> = Names<(typeof MESSAGES)[Id]>;
type ArgumentsOf<Id extends MessageId> = Readonly<Record<NamesOf<Id>, Argument>>;

/** A message of the catalog, with an argument for each placeholder of its template. */
export function message<Id extends MessageId>(
  id: Id,
  ...[args]: [NamesOf<Id>] extends [never] ? [] : [args: ArgumentsOf<Id>]
): Message {
  return { id, args: args ?? {} };
}

/** Several items: “A, B, C”; a single one by itself. An empty list is an empty text. */
export function listOf(items: readonly Argument[]): Argument {
  return folded(items, (first, rest) => message('list', { first, rest }));
}

/** One of several items: “A, B or C”. */
export function oneOf(items: readonly Argument[]): Argument {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  return message('either', { first: listOf(items.slice(0, -1)), last });
}

/** One of several items, with the word between all of them: “A or B or C”. */
export function anyOf(items: readonly Argument[]): Argument {
  return folded(items, (first, last) => message('either', { first, last }));
}

/** Items in quotation marks. */
export function quoted(items: readonly string[]): Message[] {
  return items.map((text) => message('quoted', { text }));
}

/** Sentences, one after the other. */
export function sentences(first: Message, ...rest: readonly Message[]): Message {
  return rest.reduce((before, next) => message('sentences', { before, next }), first);
}

/** A message with the name that was probably meant, if there is one. */
export function withGuess(said: Message, name: string | undefined): Message {
  return name === undefined ? said : sentences(said, message('did-you-mean', { name }));
}

function folded(
  items: readonly Argument[],
  join: (first: Argument, rest: Argument) => Message,
): Argument {
  const last = items.at(-1) ?? '';
  return items.slice(0, -1).reduceRight((rest, first) => join(first, rest), last);
}

/** A message in English. */
export function english(said: Message): string {
  return render(said, fill);
}

/**
 * A message in any language.
 * @param translate returns the translation of an English template, with its placeholders filled
 */
export function render(
  { id, args }: Message,
  translate: (template: string, args: Readonly<Record<string, string>>) => string,
): string {
  const filled: Record<string, string> = {};
  for (const [name, value] of Object.entries(args)) {
    filled[name] = typeof value === 'object' ? render(value, translate) : String(value);
  }
  return translate(MESSAGES[id], filled);
}

function fill(template: string, args: Readonly<Record<string, string>>): string {
  return template.replace(/\{([^}]+)\}/g, (place, name: string) => args[name] ?? place);
}
