import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inFolder, type Folder } from './folder.ts';

/**
 * Our own note with the traps of the article that the product starts from: loose expansions, a term that is
 * explained after its first use, quotations, and two slips.
 */
const TRAPS = `# Command, munitions and missiles after the 2+2

*By a Staff Writer, July 30, 2024*

The foreign and defense ministers of both countries gathered in Tokyo for a session of the Security Consultative
Committee (2+2). Under the National Defense Strategy of 2022, Tokyo had settled on one permanent Joint Headquarters
above the three Self-Defense Forces (JSDF), due before FY 2024 is over; the Diet gave its consent in May.

Washington in turn means to rebuild the U.S. Forces Japan (USFJ) as a joint force headquarters. Until now the USFJ
answered to the U.S. Indo-Pacific Command in Hawaii. Will the JSDF be the junior partner of the USFJ, given how much
the JSDF leans on USFJ’s intelligence? A four-star commander of the USJF would at least put both on one level.

On equipment, the ministers praised “efforts to build more of the Advanced Medium-range Air-to-Air Missile (AMRAAM) and
Patriot PAC-3 Missile Segment Enhancement (MSE).” A forum on Defense Industrial Cooperation, Acquisition and
Sustainment (DICAS) had been agreed in April. Tokyo has since loosened its Three Principles of Transfer of Defense
Equipment and Technology, so that Patriot missiles made under license may go to the U.S.

The Extended Deterrence Dialogue (EDD) moved up to the level of ministers; officials had held the EDD since 2010. A DOD
report of 2023 expects more than 1,000 Chinese warheads by 2030. Kishida chaired the G7 Hiroshima Summit in 2023. The
Senkaku Islands fall under the Article 5 of the U.S.-Japan Treaty of Mutual Cooperation and Security.

In Laos, beside the meetings of ASEAN, Foreign Minister Yoko Kamikawa saw her Chinese counterpart Wan Yi. Scandals in
the Defense Ministry and the JSDF, and the Liberal Democratic Party’s vote in September, leave the 2+2 in doubt.
`;

interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly offset: number;
  readonly endOffset: number;
}

async function findingsOf(folder: Folder, note: string): Promise<JsonFinding[]> {
  const { out } = await folder.run(['lint', note, '--format', 'json']);
  const report = JSON.parse(out) as { files: { findings: JsonFinding[] }[] };
  return report.files.flatMap(({ findings }) => findings);
}

/** What must hold for the traps, whoever wrote the text around them. */
function holdsFor(text: string): void {
  it('one USJF and one Wan Yi are errors, nothing else is above info', () =>
    inFolder({ 'note.md': text }, async (folder) => {
      const findings = await findingsOf(folder, 'note.md');
      const grave = findings.filter(({ severity }) => severity !== 'info' && severity !== 'hint');
      assert.deepEqual(
        grave.map(({ rule, severity, offset, endOffset }) => [
          severity,
          rule,
          text.slice(offset, endOffset),
        ]),
        [
          ['error', 'misspelled-term', 'USJF'],
          ['error', 'misspelled-term', 'Wan Yi'],
        ],
      );
    }));

  it('none of its names is undefined or wrongly expanded', () =>
    inFolder({ 'note.md': text }, async (folder) => {
      const names = /^(?:JSDF|USFJ|EDD|DICAS|MSE|AMRAAM|PAC-3|2\+2|DOD|G7|ASEAN|FY)$/;
      const about = (await findingsOf(folder, 'note.md'))
        .filter(({ rule }) => rule === 'undefined-acronym' || rule === 'wrong-expansion')
        .map(({ offset, endOffset }) => text.slice(offset, endOffset));
      assert.deepEqual(
        about.filter((acronym) => names.test(acronym)),
        [],
      );
    }));

  it('--fix repairs the two and changes no other byte', () =>
    inFolder({ 'note.md': text }, async (folder) => {
      const { code } = await folder.run(['lint', 'note.md', '--fix']);
      assert.equal(code, 0);
      assert.equal(
        await folder.read('note.md'),
        text.replace('USJF', 'USFJ').replace('Wan Yi', 'Wang Yi'),
      );
    }));
}

describe('a note with the traps of the article', () => {
  holdsFor(TRAPS);

  it('has each trap once', () => {
    for (const trap of [
      'USJF',
      'Wan Yi',
      '(2+2)',
      '(JSDF)',
      '(AMRAAM)',
      '(DICAS)',
      '(EDD)',
      '(MSE)',
    ])
      assert.equal(TRAPS.split(trap).length, 2, trap);
  });
});

/** The article is not ours to ship: it lies beside the repository where its rights allow it. */
const ARTICLE = fileURLToPath(
  new URL('../../../../shared/sources/nishimura-2024-07-29.md', import.meta.url),
);
if (existsSync(ARTICLE)) {
  describe('the article itself', () => holdsFor(readFileSync(ARTICLE, 'utf8')));
} else {
  console.log(
    '  The article is absent (../shared/sources): only our own note with its traps is linted.',
  );
}
