import type { RuleCase, RuleDefaults } from './case.ts';

export const defaults: RuleDefaults = ['info', 'suggestion'];

export const cases: readonly RuleCase[] = [
  [
    // once, at its first use
    'the ⟦QZX⟧ met the QZX',
    '"QZX" is defined neither in this note nor in a glossary. <QZX> — then: add QZX — then: ignore QZX',
  ],
  'the Quiet Zone Exchange (QZX) and the QZX',
  'the U.S., the UK, the EU, a CEO, a PhD, COVID-19 and R&D',
  'World War II, Article IX, Chapter XIV',
  'the F-35B, the SM-3, the MQ-9, the B61-12',
  'Mr. J.D. Vance and G.H.W. Bush; KISHIDA Fumio and Minister KIHARA',
  [
    'IT COMES WITHOUT WARRANTY OF QZX KIND, EXPRESS OR IMPLIED; the ⟦QRX⟧, ⟦QSX⟧, ⟦QTX⟧',
    '"QRX" is defined neither in this note nor in a glossary. <QRX> — then: add QRX — then: ignore QRX',
    '"QSX" is defined neither in this note nor in a glossary. <QSX> — then: add QSX — then: ignore QSX',
    '"QTX" is defined neither in this note nor in a glossary. <QTX> — then: add QTX — then: ignore QTX',
  ],
  '# THE NEW COMMAND IS BORN\n\nTHE NEW CLR COMMAND said',
  '> the QZX\n\nIt said “the QZX met”.',
  [
    'the ⟦QZX⟧/⟦QRX⟧ met, a USFJ-⟦QZY⟧ too',
    '"QZX" is defined neither in this note nor in a glossary. <QZX> — then: add QZX — then: ignore QZX',
    '"QRX" is defined neither in this note nor in a glossary. <QRX> — then: add QRX — then: ignore QRX',
    '"QZY" is defined neither in this note nor in a glossary. <QZY> — then: add QZY — then: ignore QZY',
  ],
  [
    'the ⟦QZX⟧s met',
    '"QZX" is defined neither in this note nor in a glossary. <QZX> — then: add QZX — then: ignore QZX',
  ],
  'QQX is listed in `words`',
  'at 5 PM, in JPY, 20 MW',
  'the NVIDIA plant',
  '**SPACE COOPERATION**',
  'a meeting in Tokyo (QZX); the QZX',
  'see #QZX and @QZX and QZX.md',
  // Six letters that can be spoken are a name, five are not; five with a number after them are.
  [
    'the ⟦NVIDA⟧ plant',
    '"NVIDA" is defined neither in this note nor in a glossary. <NVIDA> — then: add NVIDA — then: ignore NVIDA',
  ],
  'the SOLARI-C plant',
  'the SOLAR-C mission',
  [
    'the ⟦SOLA-C⟧ mission',
    '"SOLA-C" is defined neither in this note nor in a glossary. <SOLA-C> — then: add SOLA-C — then: ignore SOLA-C',
  ],
  [
    'the ⟦QZXWVT⟧ plant',
    '"QZXWVT" is defined neither in this note nor in a glossary. <QZXWVT> — then: add QZXWVT — then: ignore QZXWVT',
  ],
  'the BANANA plant',
  [
    'the ⟦BANAN⟧ plant',
    '"BANAN" is defined neither in this note nor in a glossary. <BANAN> — then: add BANAN — then: ignore BANAN',
  ],
  [
    'the ⟦IOTA⟧ and OKAYAMA',
    '"IOTA" is defined neither in this note nor in a glossary. <IOTA> — then: add IOTA — then: ignore IOTA',
  ],
  [
    'the ⟦STRBANA⟧ plant',
    '"STRBANA" is defined neither in this note nor in a glossary. <STRBANA> — then: add STRBANA — then: ignore STRBANA',
  ],
  [
    'the ⟦BANASTRK⟧ plant',
    '"BANASTRK" is defined neither in this note nor in a glossary. <BANASTRK> — then: add BANASTRK — then: ignore BANASTRK',
  ],
  // A compound is as known as its parts.
  [
    'the ⟦QZX⟧-⟦QRX⟧ talks',
    '"QZX" is defined neither in this note nor in a glossary. <QZX> — then: add QZX — then: ignore QZX',
    '"QRX" is defined neither in this note nor in a glossary. <QRX> — then: add QRX — then: ignore QRX',
  ],
  [
    'the ⟦A2/QZX⟧ zone',
    '"A2/QZX" is defined neither in this note nor in a glossary. <A2/QZX> — then: add A2/QZX — then: ignore A2/QZX',
  ],
  'the UK-US talks',
  [
    'the UK-⟦QZ⟧ talks',
    '"QZ" is defined neither in this note nor in a glossary. <QZ> — then: add QZ — then: ignore QZ',
  ],
  [
    'the ⟦U-QZX⟧ talks',
    '"U-QZX" is defined neither in this note nor in a glossary. <U-QZX> — then: add U-QZX — then: ignore U-QZX',
  ],
  'EU-U talks',
  [
    '“QZX” and the ⟦QZX⟧',
    '"QZX" is defined neither in this note nor in a glossary. <QZX> — then: add QZX — then: ignore QZX',
  ],
  [
    '> QZX\n\nthe ⟦QZX⟧',
    '"QZX" is defined neither in this note nor in a glossary. <QZX> — then: add QZX — then: ignore QZX',
  ],
  [
    'the [⟦QZX⟧](https://x.org)',
    '"QZX" is defined neither in this note nor in a glossary. <QZX> — then: add QZX — then: ignore QZX',
  ],
  [
    '| ⟦QZX⟧ |\n| --- |\n| ⟦QRX⟧ |',
    '"QZX" is defined neither in this note nor in a glossary. <QZX> — then: add QZX — then: ignore QZX',
    '"QRX" is defined neither in this note nor in a glossary. <QRX> — then: add QRX — then: ignore QRX',
  ],
  [
    'Text.[^1]\n\n[^1]: The ⟦QZX⟧.',
    '"QZX" is defined neither in this note nor in a glossary. <QZX> — then: add QZX — then: ignore QZX',
  ],
  '---\npolicy-gloss: {words: [QZX]}\n---\nthe QZX and QQX',
  '在日QZXと',
  [
    '⟦ＱＺＸ⟧',
    '"QZX" is defined neither in this note nor in a glossary. <QZX> — then: add QZX — then: ignore QZX',
  ],
  [
    'the ⟦QZX⟧’s and QZX',
    '"QZX" is defined neither in this note nor in a glossary. <QZX> — then: add QZX — then: ignore QZX',
  ],
];
