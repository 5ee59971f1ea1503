import assert from 'node:assert/strict';
import {
  buildIndex,
  combineGlossaries,
  lintInSteps,
  NoteQuotationChecker,
  parseGlossary,
  readSourceText,
  runAll,
  settleFixes,
} from '../../../src/core/index.ts';
import { NoteService, type NoteParts } from '../../../src/workspace/note-service.ts';

const GLOSSARY = `terms:
  - {acronym: ZZQ, name: Zeta Zonal Quorum, misspellings: [ZQZ]}
sources:
  - {id: own, title: Own}
`;
const INDEX = buildIndex(
  combineGlossaries([parseGlossary(GLOSSARY, { file: 'own.yaml', layer: 'workspace' })]),
);
const CONFIG = { rules: {}, words: [] };
const checker = new NoteQuotationChecker({
  textOf: () => ({ text: readSourceText('These are the words of it.'), file: 'own.txt' }),
});

function service(parts: Partial<NoteParts> = {}): NoteService {
  return new NoteService({
    run: (steps) => runAll(steps),
    quotations: (analysis) => checker.check(analysis),
    rules: () => ({ lintInSteps, settleFixes }),
    ...parts,
  });
}

const TEXT = 'The Zeta Zonal Quorum (ZZQ) said that “these are the letters of it” [@own]. ZQZ.\n';

describe('the way of a note', () => {
  const rulesIn = async (notes: NoteService, text = TEXT): Promise<string[]> =>
    (await notes.lint(text, INDEX, CONFIG)).findings.map(({ rule }) => rule);

  it('goes from the text to findings, quotations among them', async () => {
    assert.deepEqual(await rulesIn(service()), ['misquote', 'misspelled-term']);
  });

  it('goes without the rules where they cannot be loaded', async () => {
    assert.deepEqual(await rulesIn(service({ rules: () => undefined })), []);
  });

  it('goes no further than to the analysis where the note is ignored', async () => {
    const notes = service({
      quotations: () => assert.fail('no quotation is checked'),
      rules: () => assert.fail('no rule is loaded'),
    });
    const { analysis, findings } = await notes.lint(TEXT, INDEX, undefined);
    assert.deepEqual(findings, []);
    assert.equal(analysis.occurrences.length > 0, true);
  });

  it('ends where nobody wants to know any more', async () => {
    const notes = service({ run: (steps, isWanted) => (isWanted() ? runAll(steps) : undefined) });
    assert.equal(await notes.analyze(TEXT, INDEX, { isWanted: () => false }), undefined);
    const analysis = await notes.analyze(TEXT, INDEX);
    assert.ok(analysis);
    let isWanted = true;
    const leaving = service({
      quotations: () => {
        isWanted = false;
        return undefined;
      },
      run: () => assert.fail('no rule is run'),
    });
    assert.equal(await leaving.findings(analysis, CONFIG, () => isWanted), undefined);
  });

  it('reports directives that hide nothing where it is asked to', async () => {
    const text = '<!-- policy-gloss-disable-next-line misquote -->\nNothing.\n';
    assert.deepEqual(await rulesIn(service(), text), []);
    const asked = service({ options: { reportUnusedDirectives: true } });
    assert.deepEqual(await rulesIn(asked, text), ['unused-directive']);
  });

  it('applies fixes until nothing is left to fix', async () => {
    const notes = service();
    const linted = await notes.lint(TEXT, INDEX, CONFIG);
    const { edits, fixed } = await notes.fix(linted, CONFIG);
    assert.deepEqual(
      edits.map(({ text }) => text),
      ['ZZQ'],
    );
    assert.equal(fixed.note.text, TEXT.replace('ZQZ', 'ZZQ'));
    assert.deepEqual(
      fixed.findings.map(({ rule }) => rule),
      ['misquote'],
    );
  });

  it('applies none where the rules cannot be loaded', async () => {
    const linted = await service().lint(TEXT, INDEX, CONFIG);
    const { edits, fixed } = await service({ rules: () => undefined }).fix(linted, CONFIG);
    assert.deepEqual([edits, fixed.note.text], [[], TEXT]);
  });
});
