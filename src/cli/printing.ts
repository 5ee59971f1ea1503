/**
 * What a terminal does not show but does: control characters (C0, DEL, C1), and what turns the direction of a line or
 * ends it. All but line feeds and tabs.
 */
const CONTROLS = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;
const ESCAPE = '\u001b';
/** What follows an escape character where it begins a color of ours. */
const COLOR = /\[\d+m/y;
/**
 * A command to the system that runs us, wherever it is in a line: `##[error]` of GitHub (the runner's older form), `##vso[…]`
 * of Azure Pipelines, `##teamcity[…]`.
 */
const COMMANDS = /#(?=#[a-z]*\[)/gi;
/** The newer form of GitHub, `::error::`, at the start of a line; the runner takes no notice of spaces before it. */
const LINE_COMMANDS = /(^|\n)([^\S\n]*):(?=:|$)/g;
const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Text that comes from outside as a part of one line: what would end the line or do something is shown escaped. */
export function inLine(text: string): string {
  return text.replace(/[\n\r\t]/g, (one) => SHORT[one] ?? one).replace(CONTROLS, escaped);
}

/** A line on standard error about a file, or anything else that has a name. */
export function lineAbout(name: string, message: string): string {
  return `${inLine(name)}: ${inLine(message)}\n`;
}

/** What a stream may have beside plain text. */
export interface Permitted {
  /** The colors that we write ourselves. */
  readonly colors: boolean;
  /** The workflow commands of `--format github` at the start of lines, whose parts that format escapes. */
  readonly commands: boolean;
}

/**
 * Makes what is written to a terminal, a log or a report harmless, whoever wrote the parts: nothing but line feeds, tabs and
 * our own colors is left of the control characters, and no line is a command to a CI system. All is shown as `\u001b`,
 * which is right in JSON, too. Lines come whole or in pieces.
 */
export function guarded(
  write: (text: string) => void,
  { colors, commands }: Permitted,
): (text: string) => void {
  let isAtStart = true;
  return (text) => {
    if (text === '') return;
    let safe = text.replace(CONTROLS, (one, at: number) =>
      colors && isColor(text, at) ? one : escaped(one),
    );
    safe = safe.replace(COMMANDS, escaped);
    if (!commands) {
      safe = safe.replace(
        LINE_COMMANDS,
        (all: string, before: string, space: string, at: number) =>
          before === '' && at === 0 && !isAtStart ? all : `${before}${space}${escaped(':')}`,
      );
    }
    isAtStart = /(?:^|\n)[^\S\n]*$/.test(text) && (text.includes('\n') || isAtStart);
    write(safe);
  };
}

function isColor(text: string, at: number): boolean {
  COLOR.lastIndex = at + 1;
  return text[at] === ESCAPE && COLOR.test(text);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
