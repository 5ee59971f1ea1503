import { parseGlossary, type Source } from '../../../../src/core/index.ts';

/** Reads one source from the lines of its YAML entry. */
export function readSource(...lines: string[]): Source {
  const yaml = `sources:\n  - ${['id: key', ...lines].join('\n    ')}\n`;
  const file = parseGlossary(yaml, { file: 'test.glossary.yaml', layer: 'workspace' });
  const [source] = file.sources;
  if (!source) throw new Error(JSON.stringify(file.problems));
  return source;
}
