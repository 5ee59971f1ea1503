/** The value of one of our keys in front matter, as `toJSON` of a failsafe document returns it. */
export type YamlValue =
  string | null | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** Words that other YAML schemas do not read as text; to YAML 1.1 even `e0` and `e-0` are numbers. */
const NO_TEXT = /^(?:true|false|null|yes|no|on|off|y|n|e[-+]?[\d_]+)$/i;
const PLAIN = /^\p{L}(?:[\p{L}\p{N} _./-]*[\p{L}\p{N}_.-])?$/u;

/**
 * Writes a mapping or a list as YAML in block style, indented; the package `yaml` can write all of YAML, but would cost
 * every start of the extension its size.
 * @param indent the number of spaces before each line
 */
export function writeYaml(value: YamlValue, indent: number): string {
  const margin = ' '.repeat(indent);
  if (isList(value)) {
    return value.map((item) => `${margin}- ${afterDash(item, indent)}`).join('\n');
  }
  if (!isMapping(value)) return margin + scalar(value);
  return Object.entries(value)
    .map(([key, item]) => `${margin}${scalar(key)}:${afterKey(item, indent)}`)
    .join('\n');
}

/** A value after a key: on its line, or on the lines below. */
function afterKey(value: YamlValue, indent: number): string {
  return isBlock(value) ? `\n${writeYaml(value, indent + 2)}` : ` ${flow(value)}`;
}

/** A value after a dash: its first line follows the dash. */
function afterDash(value: YamlValue, indent: number): string {
  return isBlock(value) ? writeYaml(value, indent + 2).trimStart() : flow(value);
}

function isBlock(value: YamlValue): boolean {
  if (isList(value)) return value.length > 0;
  return isMapping(value) && Object.keys(value).length > 0;
}

function flow(value: YamlValue): string {
  if (isList(value)) return '[]';
  return isMapping(value) ? '{}' : scalar(value);
}

function scalar(text: string | null): string {
  if (text === null) return 'null';
  return PLAIN.test(text) && !NO_TEXT.test(text) ? text : JSON.stringify(text);
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isMapping(value: YamlValue): value is { readonly [key: string]: YamlValue } {
  return typeof value === 'object' && value !== null && !isList(value);
}
