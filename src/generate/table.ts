/** A Markdown table as the formatter writes it: each column as wide as its widest cell. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, at) => Math.max(3, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, at) => (row[at] ?? '').padEnd(width)).join(' | ')} |\n`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [line(head), rule, ...body.map(line)].join('');
}

/** A text with the table around an offset formatted again. */
export function realigned(text: string, offset: number): string {
  const isRow = (line: string): boolean => line.startsWith('|');
  const lines = text.split('\n');
  const at = text.slice(0, offset).split('\n').length - 1;
  if (!isRow(lines[at] ?? '')) return text;
  const start = lines.findLastIndex((line, i) => i < at && !isRow(line)) + 1;
  const after = lines.findIndex((line, i) => i > at && !isRow(line));
  const end = after < 0 ? lines.length : after;
  const rows = lines.slice(start, end).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const table = tableOf(rows.filter((_, i) => i !== 1)).trimEnd();
  return [...lines.slice(0, start), table, ...lines.slice(end)].join('\n');
}
