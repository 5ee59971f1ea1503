import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['error', 'fix'];

export const cases: readonly RuleCase[] = [
  [
    'the commander of the ⟦USJF⟧ met ⟦Wan Yi⟧ and ⟦WAN YI⟧',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
    '"Wan Yi" is a misspelling of "Wang Yi". <wang-yi> — fix: Replace with Wang Yi {Wan Yi→Wang Yi}',
    '"WAN YI" is a misspelling of "WANG YI". <wang-yi> — fix: Replace with WANG YI {WAN YI→WANG YI}',
  ],
  [
    '# ⟦USJF⟧\n\n- **⟦USJF⟧**',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
  [
    'It said “the ⟦USJF|info⟧ led”, and ‘⟦USJF|info⟧’.',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after " “the USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after " and ‘USJF"}',
  ],
  [
    '> the ⟦USJF|info⟧ led',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "> the USJF"}',
  ],
  [
    '「⟦USJF|info⟧は」',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "「USJF"}',
  ],
  // Each pair of marks that docs/quotations.md lists, also with spaces inside and across one another.
  [
    'Il dit « le ⟦USJF|info⟧ », puis «\u00A0⟦USJF|info⟧\u00A0» et ‹\u202F⟦USJF|info⟧\u202F›; ⟦USJF⟧',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after " « le USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "uis «\u00A0USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after " et ‹\u202FUSJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
  [
    'Er sagte „die ⟦USJF|info⟧“, »⟦USJF|info⟧« und ‚⟦USJF|info⟧‘; ⟦USJF⟧',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after " „die USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "JF“, »USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after " und ‚USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
  [
    '『⟦USJF|info⟧』と〝⟦USJF|info⟧〟、｢⟦USJF|info⟧｣の⟦USJF⟧',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "『USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "SJF』と〝USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "SJF〟、｢USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
  [
    '"the ⟦USJF|info⟧" and \'the ⟦USJF|info⟧\' and ⟦USJF⟧',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after ""the USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after " \'the USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
  [
    '“he said ‘the ⟦USJF|info⟧’ of « ⟦USJF|info⟧ » to ⟦USJF|info⟧” and ⟦USJF⟧',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after " ‘the USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after " of « USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after " » to USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
  [
    'He said, “it buries the ⟦USJF|info⟧ label “Rust Belt.” The ⟦USJF⟧',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "s the USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
  [
    '&ldquo;the ⟦USJF|info⟧&rdquo; &laquo;⟦USJF|info⟧&raquo; &bdquo;⟦USJF|info⟧&#8220; &#8249;⟦USJF|info⟧&rsaquo; ⟦USJF⟧',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "o;the USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "laquo;USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "bdquo;USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "#8249;USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
  [
    'He wrote \\"the ⟦USJF|info⟧ led\\", and ⟦USJF⟧',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "\\"the USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
  [
    'He said <q>the ⟦USJF|info⟧ led</q>, <q lang="en">⟦USJF|info⟧</q>, and ⟦USJF⟧',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "q>the USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "="en">USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
  [
    '<blockquote>The ⟦USJF|info⟧ led.</blockquote>\n\n<div>The ⟦USJF⟧</div>',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "e>The USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
  // A quotation of several paragraphs.
  [
    '“The ⟦USJF|info⟧ led.\n\n“The ⟦USJF|info⟧ won.”\n\nThe ⟦USJF⟧',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "“The USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "⏎“The USJF"}',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
  [
    'an unclosed “mark, « or „ or 「 quotes no ⟦USJF⟧',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
  [
    'the ’90s, the allies’ ⟦USJF⟧ and Japan’s',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
  'It said “the USJF [sic] led”.',
  '`USJF` [x](USJF) USJFs <var>USJF</var>',
  [
    "the country's ⟦USJF⟧ and China's role",
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
  [
    '“the USJF [sic] and USJF[sic]”, “USJF [SIC]”, “the USJF’s [sic] staff”, “⟦USJF|info⟧’ [sic]”, “USJF  [sic]”',
    '"USJF" is a misspelling of "USFJ". <usfj> — or: Mark as in the original with [sic] { [sic] after "ff”, “USJF"}',
  ],
  [
    '⟦Wan yi⟧, wan yi, ⟦Wan Yi⟧’s',
    '"Wan yi" is a misspelling of "Wang yi". <wang-yi> — fix: Replace with Wang yi {Wan yi→Wang yi}',
    '"Wan Yi" is a misspelling of "Wang Yi". <wang-yi> — fix: Replace with Wang Yi {Wan Yi→Wang Yi}',
  ],
  [
    '**⟦Wan** Yi⟧ and [⟦USJF⟧](https://x.org)',
    '"Wan Yi" is a misspelling of "Wang Yi". <wang-yi>',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
  '> the USJF [sic] led',
  [
    '⟦USJF⟧ [sic]',
    '"USJF" is a misspelling of "USFJ". <usfj> — fix: Replace with USFJ {USJF→USFJ}',
  ],
];
