import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CITATION_LOCALES,
  CITATION_STYLES,
  CONFIG_SETTINGS,
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

  it('has settings that README.md lists in the same order, with their defaults', () => {
    const [, table = ''] = text('README.md').split('\n## Settings\n');
    const rows = [...table.matchAll(/^\| `(policyGloss\.[\w.]+)` +\| (.+?) +\|/gm)];
    const names = rows.map(([, name]) => name);
    const settings = Object.keys(configuration.properties);
    assert.deepEqual(names, settings, 'add a row to the table of settings in README.md');
    for (const [, name = '', told = ''] of rows) {
      const { default: real } = configuration.properties[name] ?? assert.fail(name);
      // Of these two the table says what they amount to.
      if (name === 'policyGloss.rules' || name === 'policyGloss.languages') continue;
      const written = typeof real === 'string' ? real : JSON.stringify(real);
      assert.equal(told, `\`${written}\``, name);
    }
  });

  it('has no setting that the editor does not read', () => {
    const source = readdirSync(join(ROOT, 'src/vscode'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => text(join('src/vscode', file)))
      .join('\n');
    const unread = Object.keys(configuration.properties)
      .map((name) => name.replace('policyGloss.', ''))
      .filter((key) => !source.includes(`('${key}'`));
    assert.deepEqual(unread, [], 'read it in src/vscode/settings.ts');
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
  const holeless = (message: string): string => message.replaceAll(/\{[^}]+\}/g, '');

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
      ...Object.values(CONFIG_SETTINGS).map(({ help }) => help),
      'the default',
    ];
    for (const message of ofCore) used.add(message);
    const japanese = json('l10n/bundle.l10n.ja.json') as Record<string, string>;
    assert.deepEqual(
      [...used].filter((message) => !Object.hasOwn(japanese, message)),
      [],
      'add these to l10n/bundle.l10n.ja.json',
    );
    assert.deepEqual(
      Object.keys(japanese).filter((message) => !used.has(message)),
      [],
      'nothing says these: remove them from l10n/bundle.l10n.ja.json',
    );
    const holes = (message: string): string[] => (message.match(/\{[^}]+\}/g) ?? []).toSorted();
    for (const [key, message] of Object.entries(japanese))
      assert.deepEqual(holes(message), holes(key), key);
  });

  it('are in Japanese', () => {
    const japanese = json('l10n/bundle.l10n.ja.json') as Record<string, string>;
    const untranslated = Object.entries(japanese)
      .filter(
        ([english, translated]) => english === translated && /[a-z]{3}/.test(holeless(english)),
      )
      .map(([english]) => english);
    assert.deepEqual(untranslated, [], 'translate these in l10n/bundle.l10n.ja.json');
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
