import assert from 'node:assert/strict';
import { analyzeNote, applyEdits, lintNote, type Finding } from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';

const INDEX = indexOf(`
terms:
  - {acronym: USFJ, name: U.S. Forces Japan, kind: command, aliases: [Forces in Japan], misspellings: [USJF]}
  - {name: Wang Yi, misspellings: [Wan Yi]}
  - {acronym: GSDF, name: Ground Self-Defense Force}
  - {name: Quarterly Zone Exchange, deprecated: [Quarterly Zone Swap]}
`);

const lint = (note: string, index = INDEX): Finding[] => lintNote(analyzeNote(note, index));

function fixed(note: string, index = INDEX): string {
  const edits = lint(note, index).flatMap(({ fix }) => fix?.edits ?? []);
  return applyEdits(note, edits).text;
}

describe('repairs change words, not names', () => {
  const KEPT: Readonly<Record<string, readonly string[]>> = {
    'labels of links': [
      '[USJF] moved.\n\n[USJF]: https://www.usfj.mil/',
      'See [USJF][].\n\n[usjf]: https://www.usfj.mil/',
      'See [the *USJF* site].\n\n[the *USJF* site]: https://www.usfj.mil/',
      '![USJF]\n\n[USJF]: a.png',
      '![USJF][]\n\n[USJF]: a.png',
      'See [the site][USJF].\n\n[USJF]: https://www.usfj.mil/',
      '*[USJF]: U.S. Forces Japan',
      '[USJF][^1] moved.\n\n[^1]: x\n\n[USJF]: https://www.usfj.mil/',
    ],
    'names of files and paths': [
      'See USJF-2.docx and USJF.md, final_USJF.xlsx.',
      'In notes/USJF/index, ./USJF/a, ~/USJF, /srv/USJF and C:\\USJF\\a.',
      'In USJF/reports/2024 and USJF/.',
    ],
    'tags, commands and identifiers': [
      'Tags: #USJF #japan/USJF #USJF-HQ ＃USJF',
      'The \\USJF command, $USJF, USJF_HQ, HQ_USJF, unit=USJF, USJF=1, USJF() and USJF@mil.',
      'A block. ^USJF',
      'A block. ^old-USJF-2',
      'Tagged (#USJF), （#USJF）, [#USJF], 「x」、#USJF; #a-b_c/USJF',
      'USJF%x and 100 %USJF',
      'Run it --USJF in %USJF%; fig:USJF, file:USJF, \\@ref(fig:USJF), \\@ref(USJF), (ref:USJF)',
      'As mil/forces#USJF#12 and USJF#12 say, doi:10.1000/USJF.',
      'USJF:: command\n\n[USJF:: command] (USJF:: command)\n\n::USJF',
      '::: note\n:name: USJF\ntext\n:::',
      '(USJF)=\n\ntext',
      '  :name: USJF',
    ],
    'expressions and statements of MDX': [
      'There are {USJF}, {props.USJF} and {count(USJF, 3)} of them.',
      'import USJF from "./USJF"\n\nexport const USJF = 3\n\nexport {USJF};',
    ],
    'links and embeds of Obsidian': [
      '![[USJF]] and ![[USJF#^USJF]], [[USJF#^USJF]] and [[USJF|the force]]',
    ],
    'headings that links lead to': [
      'See [above](#quarterly-zone-swap).\n\n# Quarterly zone swap',
      'See [above](<#Quarterly Zone Swap>).\n\n# Quarterly Zone Swap',
      'See [above][1].\n\n## 2. The *Quarterly Zone Swap*, again\n\n[1]: #the-quarterly-zone-swap-again',
      '<a href="#quarterly-zone-swap-1">above</a>\n\n# Quarterly Zone Swap\n\n# Quarterly Zone Swap',
      'See [[#Quarterly Zone Swap]].\n\nQuarterly Zone Swap\n===',
      'See [Quarterly zone swap].\n\n# Quarterly zone swap',
      'See [above](this.md#usjf%E3%81%AE%E8%A9%B1).\n\n# USJFの話',
      'See [above][1].\n\n# 12. Quarterly Zone Swap\n\n[1]:\n  this.md#quarterly-zone-swap',
      'See [above][1].\n\n# 12. Quarterly Zone Swap\n\n[1]: <#quarterly-zone-swap>',
      'See [above](#quarterly-zone-swap).\n\n# Quarterly Zone Swap {.unnumbered} ##',
      'See [Quarterly Zone Swap][].\n\n# Quarterly Zone Swap {#q .x}',
      // The second heading would no longer be the one that the link leads to.
      'See [below](#usfj).\n\n# USJF\n\n# USFJ',
    ],
  };
  for (const [what, notes] of Object.entries(KEPT)) {
    for (const note of notes) {
      it(`${what}: ${JSON.stringify(note)}`, () => {
        assert.equal(fixed(note), note);
        const offered = lint(note).flatMap(({ suggestions }) => suggestions);
        assert.deepEqual(offered, []);
      });
    }
  }

  const CHANGED: readonly (readonly [before: string, after: string])[] = [
    ['[USJF] and [USJF][] lead nowhere', '[USFJ] and [USFJ][] lead nowhere'],
    ['[USJF](https://x.org) [USJF][a]\n\n[a]: x', '[USFJ](https://x.org) [USFJ][a]\n\n[a]: x'],
    ['The JSDF/USJF staff, USJF/JSDF/GSDF.', 'The JSDF/USFJ staff, USFJ/JSDF/GSDF.'],
    ['USJF-led, the USJF. It', 'USFJ-led, the USFJ. It'],
    ['The **USJF**, _USJF_ and ~~USJF~~ ==USJF==', 'The **USFJ**, _USFJ_ and ~~USFJ~~ ==USFJ=='],
    [
      'Note:USJF, 担当:USJF, USJF:在日, 50%USJF #1 USJF, force--USJF--moved -- USJF',
      'Note:USFJ, 担当:USFJ, USFJ:在日, 50%USFJ #1 USFJ, force--USFJ--moved -- USFJ',
    ],
    [
      ':warning: The USJF moved.\n\nimport of USJF goods from "Japan"\n\nexport of USJF',
      ':warning: The USFJ moved.\n\nimport of USFJ goods from "Japan"\n\nexport of USFJ',
    ],
    ['{++the USJF++} {==USJF==} \\emph{the USJF}', '{++the USFJ++} {==USFJ==} \\emph{the USFJ}'],
    ['![[map.png|the USJF]] and Wow![[a]] USJF', '![[map.png|the USFJ]] and Wow![[a]] USFJ'],
    ['^USJF moved, a ^ USJF, ^2 of USJF', '^USFJ moved, a ^ USFJ, ^2 of USFJ'],
    ['# A\n\nsee #1. USJF, (#2) USJF', '# A\n\nsee #1. USFJ, (#2) USFJ'],
    ['Say import "x" of USJF, USJF :name: x', 'Say import "x" of USFJ, USFJ :name: x'],
    ['USJF.\nNext. USJF.', 'USFJ.\nNext. USFJ.'],
    ['USJF: (a/b/c) USJF', 'USFJ: (a/b/c) USFJ'],
    ['a \\[USJF] [b](x)', 'a \\[USFJ] [b](x)'],
    ['[USJF][x] and [y]: [USJF](z)', '[USFJ][x] and [y]: [USFJ](z)'],
    ['100% USJF, 5% of USJF', '100% USFJ, 5% of USFJ'],
    ['# Quarterly zone swap', '# Quarterly zone exchange'],
    [
      'See [b](#x).\n\n# Quarterly zone swap {#q}',
      'See [b](#x).\n\n# Quarterly zone exchange {#q}',
    ],
    [
      'Quarterly zone swap and [the quarterly zone swap](x).',
      'Quarterly zone exchange and [the quarterly zone swap](x).',
    ],
    ['# QUARTERLY ZONE SWAP', '# QUARTERLY ZONE EXCHANGE'],
    [
      'See [it](#other).\n\n# Quarterly Zone Swap',
      'See [it](#other).\n\n# Quarterly Zone Exchange',
    ],
    // A block of HTML ends at an empty line, with the line breaks of Windows too.
    ['<div>\r\n</div>\r\n\r\n`USJF` USJF', '<div>\r\n</div>\r\n\r\n`USJF` USFJ'],
    // A line break inside a name stays where it is.
    ['> with Wan\n> Yi', '> with Wan\n> Yi'],
    [
      '- with Wan\n  Yi of the Quarterly Zone\n  Swap',
      '- with Wang\n  Yi of the Quarterly Zone\n  Exchange',
    ],
  ];
  for (const [before, after] of CHANGED) {
    it(JSON.stringify(before), () => assert.equal(fixed(before), after));
  }

  it('offer nothing that would take a link apart', () => {
    for (const note of [
      '[Wan](https://x.org) Yi met.',
      '[Wan][a] Yi met.\n\n[a]: x',
      '**Wan** Yi',
    ]) {
      const [finding] = lint(note);
      assert.equal(finding?.rule, 'misspelled-term');
      assert.deepEqual([finding.fix, finding.suggestions], [undefined, []]);
    }
  });
});

describe('repairs write plain text', () => {
  /** A glossary with one entry, whose deprecated name is "Old Council". */
  const named = (name: string) =>
    indexOf(JSON.stringify({ terms: [{ id: 'x', name, deprecated: ['Old Council'] }] }));

  const WRITTEN: readonly (readonly [name: string, before: string, after: string])[] = [
    ['*Asahi* Council', 'The Old Council met.', 'The \\*Asahi\\* Council met.'],
    ['New Council @x', 'The Old Council met.', 'The New Council \\@x met.'],
    ['New Council $1$', 'The Old Council met.', 'The New Council \\$1\\$ met.'],
    ['<b>New Council</b>', 'The Old Council met.', 'The \\<b>New Council\\</b> met.'],
    [
      'New [Council]',
      '| Old Council |\n|---|\n| Old Council |',
      '| New \\[Council\\] |\n|---|\n| New \\[Council\\] |',
    ],
    ['New | Council', '| a |\n|---|\n| Old Council |', '| a |\n|---|\n| New \\| Council |'],
    ['# Council', 'Old Council\nOld Council', '\\# Council\n\\# Council'],
    ['- Council', '> Old Council', '> Old Council'],
    ['- Council', '- Old Council', '- \\- Council'],
    ['1. Council', 'Old Council', '1\\. Council'],
    ['1. Council', 'The Old Council', 'The 1. Council'],
    ['New &amp; Council', 'The Old Council', 'The New \\&amp; Council'],
    ['R&D Council', 'The Old Council', 'The R&D Council'],
    ['New Council!', '- Old Council[^1]', '- New Council\\![^1]'],
    // HTML and the texts of images know no backslashes.
    ['R&D Council', '<p>Old Council</p>', '<p>Old Council</p>'],
    ['*New* Council', '![Old Council](a.png)', '![Old Council](a.png)'],
    ['New Council', '<p>Old Council</p> ', '<p>New Council</p> '],
  ];
  for (const [name, before, after] of WRITTEN) {
    it(`${JSON.stringify(name)} in ${JSON.stringify(before)}`, () => {
      const index = named(name);
      assert.equal(fixed(before, index), after);
      assert.equal(fixed(after, index), after);
    });
  }
});

describe('repairs whose outcome would be found again are not offered', () => {
  const CASES: readonly (readonly [what: string, terms: readonly object[], note: string])[] = [
    [
      'a Japanese name that makes a deprecated one',
      [
        { id: 'a', name: '新会議', misspellings: ['旧会議'] },
        { id: 'b', name: '別会議', deprecated: ['新会議室'] },
      ],
      '旧会議室は',
    ],
    [
      'a name that makes a misspelling with the word after it',
      [
        { id: 'a', name: 'New Council', misspellings: ['Nwe Council'] },
        { id: 'b', name: 'Newer Board', misspellings: ['New Council Board'] },
      ],
      'The Nwe Council Board met.',
    ],
  ];
  for (const [what, terms, note] of CASES) {
    it(what, () => {
      const index = indexOf(JSON.stringify({ terms }));
      assert.notDeepEqual(lint(note, index), []);
      assert.equal(fixed(note, index), note);
    });
  }
});
