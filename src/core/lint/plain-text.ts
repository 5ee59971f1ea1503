/** What is markup wherever it stands. */
const ALWAYS = /[\\`*_[\]|$@~^{}]/g;
/** What is markup only together with what follows or comes before. */
const SOMETIMES =
  /<(?=[a-z/!?])|&(?=#?\w*;?$|#?\w+;)|(?<=^|\s)#|:(?=\/\/)|:(?=[\w+-]+:)|%(?=%)|=(?==)|!$|:$|#$/gi;
/** At the beginning of a line these make a list, a quotation, a heading or a line of one. */
const AT_LINE_START = /^[-+#>=:]|^(?:\d{1,9})(?=[.)](?:\s|$))/;
const WEB = /\bwww(?=\.)/gi;

/** Plain text as Markdown that shows it as it is. With `startsLine`, at the beginning of a line. */
export function asMarkdown(text: string, startsLine: boolean): string {
  const escaped = text
    .replace(ALWAYS, String.raw`\$&`)
    .replace(SOMETIMES, String.raw`\$&`)
    .replace(WEB, '$&\\');
  if (!startsLine || !AT_LINE_START.test(escaped)) return escaped;
  return /^\d/.test(escaped) ? escaped.replace(/^\d+/, '$&\\') : `\\${escaped}`;
}

/** What a line begins with before its first word. */
const LINE_START =
  /^[^\S\n]*(?:>[^\S\n]*|(?:[-+*]|\d{1,9}[.)])[^\S\n]+(?:\[[ xX]\][^\S\n]+)?|\[\^[^\]\s]+\]:[^\S\n]*)*$/;
const LONGEST_START = 200;

/** Whether an offset is where the first word of a line begins. */
export function startsLine(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST_START), offset);
  const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  if (line < 0 && offset > LONGEST_START) return false;
  return LINE_START.test(before.slice(line + 1));
}
