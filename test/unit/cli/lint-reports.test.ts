import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { RULE_IDS } from '../../../src/core/index.ts';
import { GLOSSARY, inFolder, OWN } from './folder.ts';

const NOTES = {
  'own.yaml': GLOSSARY,
  'a.md': 'The 😀 USJF met.\r\nThe GSFD, too.\r\n',
  'ノート/b c.md': 'Wan Yi, 100%: USJF\n',
};

/** The official schema (OASIS, draft 7), with the two formats that it asks for. */
async function makeSarifValidator() {
  const file = createRequire(import.meta.url).resolve('schemastore/package.json');
  const schema = JSON.parse(
    await readFile(new URL('schemas/json/sarif-2.1.0.json', `file://${file}`), 'utf8'),
  ) as object;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  ajv.addFormat('uri', (text: string) => /^[a-z][a-z\d+.-]*:\S+$/i.test(text));
  ajv.addFormat('uri-reference', (text: string) => /^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/.test(text));
  ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
  return { validate: ajv.compile(schema), ajv };
}

let made: ReturnType<typeof makeSarifValidator> | undefined;
const sarifValidator = () => (made ??= makeSarifValidator());

const sarif = async (out: string): Promise<Log> => {
  const log = JSON.parse(out) as Log;
  const { validate, ajv } = await sarifValidator();
  assert.ok(validate(log), ajv.errorsText(validate.errors));
  return log;
};

describe('lint --format sarif', () => {
  it('is valid SARIF 2.1.0 with rules, places, fixes and fingerprints', () =>
    inFolder(NOTES, async (folder) => {
      const { code, out } = await folder.run(['lint', '--format', 'sarif', ...OWN]);
      assert.equal(code, 1);
      const [run] = (await sarif(out)).runs;
      assert.equal(run?.columnKind, 'utf16CodeUnits');
      const rules = run?.tool.driver.rules ?? [];
      assert.deepEqual(
        rules.map(({ id }) => id),
        [...RULE_IDS],
      );
      for (const { helpUri, id } of rules) assert.ok(helpUri?.endsWith(`/docs/rules/${id}.md`));

      const [first, slip] = run?.results ?? [];
      assert.equal(first?.ruleId, 'misspelled-term');
      assert.equal(rules[first?.ruleIndex ?? -1]?.id, 'misspelled-term');
      assert.equal(first?.level, 'error');
      const place = first?.locations?.[0]?.physicalLocation;
      assert.equal(place?.artifactLocation?.uri, 'a.md');
      assert.deepEqual(place?.region, {
        startLine: 1,
        startColumn: 8,
        endLine: 1,
        endColumn: 12,
        charOffset: 7,
        charLength: 4,
      });
      const [change] = first?.fixes?.[0]?.artifactChanges ?? [];
      assert.deepEqual(change?.replacements, [
        { deletedRegion: { charOffset: 7, charLength: 4 }, insertedContent: { text: 'USFJ' } },
      ]);
      assert.equal(slip?.level, 'warning');
      const uris = run?.results?.map(
        (one) => one.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
      );
      assert.ok(uris?.includes(`${encodeURIComponent('ノート')}/b%20c.md`));
    }));

  it('keeps a fingerprint when lines move, and gives two findings two', () =>
    inFolder({ 'own.yaml': GLOSSARY, 'a.md': 'USJF\n\nUSJF\n' }, async (folder) => {
      const prints = async (): Promise<unknown[]> => {
        const { out } = await folder.run(['lint', '--format', 'sarif', ...OWN]);
        return (await sarif(out)).runs[0]?.results?.map((one) => one.partialFingerprints) ?? [];
      };
      const before = await prints();
      assert.equal(new Set(before.map((one) => JSON.stringify(one))).size, 2);
      await folder.write({ 'a.md': '\n\n\nUSJF\n\nUSJF\n' });
      assert.deepEqual(await prints(), before);
    }));

  it('tells of what could not be read', () =>
    inFolder({ 'bad.md': new Uint8Array([0xff, 0xfe, 0x41]) }, async (folder) => {
      const { code, out } = await folder.run(['lint', '--format', 'sarif']);
      assert.equal(code, 2);
      const [invocation] = (await sarif(out)).runs[0]?.invocations ?? [];
      assert.equal(invocation?.executionSuccessful, false);
      assert.match(invocation?.toolExecutionNotifications?.[0]?.message.text ?? '', /UTF-16/);
    }));
});

describe('lint --format github', () => {
  it('prints workflow commands, the gravest first, and a summary', () =>
    inFolder(NOTES, async (folder) => {
      const { out } = await folder.run(['lint', '--format', 'github', ...OWN]);
      assert.deepEqual(out.split('\n'), [
        '::error file=a.md,line=1,endLine=1,col=8,endColumn=12,title=misspelled-term::"USJF" is a misspelling of "USFJ".',
        '::error file=ノート/b c.md,line=1,endLine=1,col=1,endColumn=7,title=misspelled-term::"Wan Yi" is a misspelling of "Wang Yi".',
        '::error file=ノート/b c.md,line=1,endLine=1,col=15,endColumn=19,title=misspelled-term::"USJF" is a misspelling of "USFJ".',
        '::warning file=a.md,line=2,endLine=2,col=5,endColumn=9,title=near-miss-acronym::"GSFD" is not known. Did you mean "GSDF" (Ground Self-Defense Force)?',
        '3 errors, 1 warning in 2 notes; 3 fixable with --fix',
        '',
      ]);
    }));

  it('escapes what GitHub would read as a command', () =>
    inFolder(
      {
        'own.yaml': 'terms:\n  - {name: "A, 50%: B", misspellings: ["A, 5%: B"]}\n',
        'x,y.md': 'A, 5%: B\n',
      },
      async (folder) => {
        const { out } = await folder.run(['lint', '--format', 'github', ...OWN]);
        assert.equal(
          out.split('\n')[0],
          '::error file=x%2Cy.md,line=1,endLine=1,col=1,endColumn=9,title=misspelled-term::"A, 5%25: B" is a misspelling of "A, 50%25: B".',
        );
      },
    ));
});
