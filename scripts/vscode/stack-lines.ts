import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { root } from '../paths.ts';

/**
 * Maps the places in stack traces from the bundle to the test files.
 * @param bundle a bundle with an inline source map
 */
export function stackMapper(bundle: string): (line: string) => string {
  const marker = 'sourceMappingURL=data:application/json;base64,';
  const text = readFileSync(bundle, 'utf8');
  const at = text.lastIndexOf(marker);
  if (at < 0) return (line) => line;
  const encoded = text.slice(at + marker.length).trim();
  const json = Buffer.from(encoded, 'base64').toString();
  const map = new SourceMap(JSON.parse(json) as SourceMapPayload);
  return (line) =>
    line.replace(/[^\s(]*index\.cjs[^\s:)]*:(\d+):(\d+)/, (place, row: string, column: string) => {
      const origin = map.findOrigin(Number(row), Number(column));
      if (!('fileName' in origin) || !origin.fileName) return place;
      const file = relative(root, resolve(dirname(bundle), origin.fileName));
      return `${file}:${origin.lineNumber}:${origin.columnNumber}`;
    });
}
