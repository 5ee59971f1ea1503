import { readFile } from 'node:fs/promises';
import {
  CITATION_LOCALES,
  CITATION_STYLES,
  DEFAULT_STYLE,
  RULES,
  SEVERITIES,
} from '../core/index.ts';
import { type GeneratedPart, withParts } from './between.ts';
import type { GeneratedFile, Generator } from './types.ts';

/** A setting in the manifest. */
type Setting = Readonly<Record<string, unknown>>;

/** The generated parts of the manifest. */
interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

/** Texts by their keys. */
type Texts = Readonly<Record<string, string>>;

const STYLE_LIST = CITATION_STYLES.map((style) => `\`${style}\``);
/** Where the description of `policyGloss.citationStyle` lists the styles, in each language. */
const STYLES_IN_TEXTS: Readonly<Record<string, GeneratedPart>> = {
  'package.nls.json': {
    before: 'citations, footnotes and bibliographies: ',
    after: ', or the path of a `.csl` file',
    text: STYLE_LIST.join(', '),
  },
  'package.nls.ja.json': {
    before: '参考文献一覧の挿入に使う書式: ',
    after: '、またはワークスペース',
    text: STYLE_LIST.join('、'),
  },
};

/** Writes the settings of rules and styles into the manifest, with their texts in both languages. */
export const manifestGenerator: Generator = {
  name: 'manifest',
  async run(): Promise<GeneratedFile[]> {
    const read = (path: string): Promise<string> => readFile(path, 'utf8');
    const japanese = JSON.parse(await read('l10n/bundle.l10n.ja.json')) as Texts;
    return [
      { path: 'package.json', content: withSettings(await read('package.json')) },
      textsFile('package.nls.json', await read('package.nls.json'), {}),
      textsFile('package.nls.ja.json', await read('package.nls.ja.json'), japanese),
    ];
  },
};

/** The manifest with the settings of all rules, citation styles and locales. */
export function withSettings(text: string): string {
  const manifest = JSON.parse(text) as Manifest;
  const { contributes } = manifest;
  const { properties } = contributes.configuration;
  const known: Readonly<Record<string, Setting>> = {
    'policyGloss.citationStyle': styleSetting(),
    'policyGloss.citationLocale': { enum: ['auto', ...CITATION_LOCALES] },
    'policyGloss.rules': rulesSetting(),
  };
  const missing = Object.keys(known).filter((name) => !(name in properties));
  if (missing.length > 0) throw new Error(`package.json has no setting ${missing.join(', ')}.`);
  // The keys of a setting keep their order.
  const written = Object.entries(properties).map(([name, setting]) => [
    name,
    { ...setting, ...known[name] },
  ]);
  return json({
    ...manifest,
    contributes: {
      ...contributes,
      configuration: { ...contributes.configuration, properties: Object.fromEntries(written) },
    },
  });
}

function styleSetting(): Setting {
  return {
    default: DEFAULT_STYLE,
    pattern: `^(?:${CITATION_STYLES.join('|')}|.+\\.csl)$`,
    examples: CITATION_STYLES,
  };
}

function rulesSetting(): Setting {
  const setting = ({ id, severity }: (typeof RULES)[number]): Setting => ({
    type: 'string',
    enum: [...SEVERITIES, 'off'],
    markdownDescription: `%rule.${id}%`,
    default: severity,
  });
  return {
    default: Object.fromEntries(RULES.map(({ id, severity }) => [id, severity])),
    properties: Object.fromEntries(RULES.map((rule) => [rule.id, setting(rule)])),
  };
}

function textsFile(path: string, text: string, translations: Texts): GeneratedFile {
  const part = STYLES_IN_TEXTS[path];
  return { path, content: withRuleTexts(withParts(path, text, part ? [part] : []), translations) };
}

/** The texts of the manifest with the summary of each rule, in English if it is not translated. */
export function withRuleTexts(text: string, translations: Texts): string {
  const others = Object.entries(JSON.parse(text) as Texts).filter(
    ([key]) => !key.startsWith('rule.'),
  );
  const rules = RULES.map(({ id, summary }) => [`rule.${id}`, translations[summary] ?? summary]);
  return json(Object.fromEntries([...others, ...rules]));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
