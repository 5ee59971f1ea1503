/** Writing VS Code snippets (https://code.visualstudio.com/docs/editing/userdefinedsnippets, "Grammar"). */

/** Escapes text so that a snippet inserts it unchanged; also right inside a placeholder. */
export function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, String.raw`\$&`);
}

/** A tab stop with its initial text. */
export function placeholder(index: number, text = ''): string {
  return text === '' ? `$${index}` : `\${${index}:${escapeSnippet(text)}}`;
}

/**
 * A tab stop with a list of values. Inside a choice a backslash escapes only the comma, the pipe and itself; VS Code
 * would show it before any other character (microsoft/vscode#201059).
 */
export function choice(index: number, values: readonly string[]): string {
  const escaped = values.map((value) => value.replaceAll(/[\\,|]/g, String.raw`\$&`));
  return `\${${index}|${escaped.join(',')}|}`;
}
