import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CITATION_LOCALES,
  CITATION_STYLES,
  CONFIG_KEY_HELP,
  MESSAGES,
  RULES,
} from '../../src/core/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string): unknown => JSON.parse(text(path));

interface Setting {
  readonly scope?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly examples?: readonly string[];
  readonly pattern?: string;
  readonly default?: unknown;
  readonly additionalProperties?: boolean;
  readonly properties?: Readonly<
    Record<string, { readonly type: string; readonly default: string }>
  >;
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { command: string; category?: string; title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly colors: readonly { defaults: Readonly<Record<string, string>> }[];
  };
}

const manifest = json('package.json') as Manifest;
const { commands, configuration, colors } = manifest.contributes;

describe('the manifest', () => {
  it('has a setting for each rule, with its default', () => {
    const { properties = {} } = configuration.properties['policyGloss.rules'] ?? {};
    assert.deepEqual(
      Object.entries(properties).map(([id, rule]) => [id, rule.default]),
      RULES.map(({ id, severity }) => [id, severity]),
    );
  });

  it('has rules that the settings page can show as a table of choices', () => {
    const rules = configuration.properties['policyGloss.rules'] ?? assert.fail();
    assert.equal(rules.additionalProperties, false);
    const properties = Object.entries(rules.properties ?? {});
    assert.ok(properties.every(([, { type }]) => type === 'string'));
    // Each rule is a row of the table before anybody has set one.
    assert.deepEqual(
      rules.default,
      Object.fromEntries(properties.map(([id, rule]) => [id, rule.default])),
    );
  });

  it('offers the citation styles of the product, and takes style files', () => {
    const { examples, pattern = '' } =
      configuration.properties['policyGloss.citationStyle'] ?? assert.fail();
    assert.deepEqual(examples, CITATION_STYLES);
    for (const style of [...CITATION_STYLES, 'styles/own.csl']) {
      assert.match(style, new RegExp(pattern, 'u'));
    }
    assert.doesNotMatch('chicago', new RegExp(pattern, 'u'));
  });

  it('offers the languages of citations', () => {
    const { enum: tags } = configuration.properties['policyGloss.citationLocale'] ?? assert.fail();
    assert.deepEqual(tags, ['auto', ...CITATION_LOCALES]);
  });

  it('gives every command a category, every setting a scope and a description', () => {
    assert.ok(commands.every(({ category }) => category === 'Policy Gloss'));
    for (const [name, { scope, markdownDescription }] of Object.entries(configuration.properties)) {
      assert.ok(scope && markdownDescription, name);
    }
  });

  it('gives every color a value for light, dark and high contrast', () => {
    for (const { defaults } of colors) {
      const kinds = ['dark', 'light', 'highContrast', 'highContrastLight'];
      assert.deepEqual(Object.keys(defaults), kinds);
    }
  });

  it('names the commands that the extension registers', () => {
    const ids = [...text('src/vscode/command-ids.ts').matchAll(/'(policyGloss\.\w+)'/g)];
    assert.deepEqual(
      ids.map(([, id]) => id).toSorted(),
      commands.map(({ command }) => command).toSorted(),
    );
  });
});

describe('translations', () => {
  it('of the manifest are complete, in English and Japanese', () => {
    const used = [...text('package.json').matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key);
    for (const file of ['package.nls.json', 'package.nls.ja.json']) {
      const keys = Object.keys(json(file) as Record<string, string>);
      assert.deepEqual(keys.toSorted(), [...new Set(used)].toSorted(), file);
    }
  });

  it('of messages are complete in Japanese, with the same placeholders', () => {
    const used = new Set<string>();
    for (const file of readdirSync(join(ROOT, 'src/vscode'), {
      recursive: true,
      encoding: 'utf8',
    })) {
      if (!file.endsWith('.ts')) continue;
      const source = text(join('src/vscode', file));
      for (const [, message = ''] of source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g))
        used.add(message);
      const commented = /l10n\.t\(\{ message: '([^']*)', comment: \['([^']*)'\] \}/g;
      for (const [, message, comment] of source.matchAll(commented))
        used.add(`${message}/${comment}`);
    }
    const ofCore = [
      ...Object.values(MESSAGES),
      // What the completion of a configuration says.
      ...RULES.map(({ summary }) => summary),
      ...Object.values(CONFIG_KEY_HELP),
      'the default',
    ];
    for (const message of ofCore) used.add(message);
    const japanese = json('l10n/bundle.l10n.ja.json') as Record<string, string>;
    assert.deepEqual(Object.keys(japanese).toSorted(), [...used].toSorted());
    const holes = (message: string): string[] => (message.match(/\{[^}]+\}/g) ?? []).toSorted();
    for (const [key, message] of Object.entries(japanese))
      assert.deepEqual(holes(message), holes(key), key);
  });

  it('are asked for wherever the editor shows words', () => {
    const words: string[] = [];
    for (const file of readdirSync(join(ROOT, 'src/vscode'), {
      recursive: true,
      encoding: 'utf8',
    })) {
      if (!file.endsWith('.ts')) continue;
      const source = text(join('src/vscode', file))
        .replaceAll(/\/\*[^]*?\*\//g, '')
        .replaceAll(/^\s*\/\/.*$/gm, '')
        .replaceAll(/l10n\.t\(\s*(?:'(?:[^'\\]|\\.)*'|\{[^}]*\})/g, '')
        // The log is English; it is read by us.
        .replaceAll(/\blog\.\w+\([^;]*\);/g, '');
      for (const [literal] of source.matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)) {
        const said = literal.replaceAll(/\$\{[^}]*\}/g, '');
        if (/\p{Lu}\p{Ll}+ \p{Ll}{2,}/u.test(said)) words.push(`${file}: ${literal}`);
      }
    }
    assert.deepEqual(words, []);
  });
});
