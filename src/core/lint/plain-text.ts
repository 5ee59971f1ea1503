/** Characters that are markup anywhere. */
const ALWAYS = /[\\`*_[\]|$@~^{}]/g;
/** Characters that are markup only together with others before or after them. */
const SOMETIMES =
  /<(?=[a-z/!?])|&(?=#?\w*;?$|#?\w+;)|(?<=^|\s)#|:(?=\/\/)|:(?=[\w+-]+:)|%(?=%)|=(?==)|!$|:$|#$/gi;
/** At the beginning of a line these make a list, a quotation, a heading or its underline. */
const AT_LINE_START = /^[-+#>=:]|^(?:\d{1,9})(?=[.)](?:\s|$))/;
const WEB = /\bwww(?=\.)/gi;

/** Escapes plain text so that Markdown shows it unchanged. With `startsLine`, at the beginning of a line. */
export function asMarkdown(text: string, startsLine: boolean): string {
  const escaped = text
    .replace(ALWAYS, String.raw`\$&`)
    .replace(SOMETIMES, String.raw`\$&`)
    .replace(WEB, '$&\\');
  if (!startsLine || !AT_LINE_START.test(escaped)) return escaped;
  return /^\d/.test(escaped) ? escaped.replace(/^\d+/, '$&\\') : `\\${escaped}`;
}

/** What can come before the first word of a line. */
const LINE_START =
  /^[^\S\n]*(?:>[^\S\n]*|(?:[-+*]|\d{1,9}[.)])[^\S\n]+(?:\[[ xX]\][^\S\n]+)?|\[\^[^\]\s]+\]:[^\S\n]*)*$/;
const LONGEST_START = 200;

/** Whether the first word of a line begins at an offset. */
export function startsLine(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - LONGEST_START), offset);
  const line = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  if (line < 0 && offset > LONGEST_START) return false;
  return LINE_START.test(before.slice(line + 1));
}
