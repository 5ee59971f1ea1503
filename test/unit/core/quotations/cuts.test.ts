import assert from 'node:assert/strict';
import { isAccepted, readSourceText, verifyQuotation } from '../../../../src/core/index.ts';

/** A source, with quotations cut off from its negation, and others that say what it says. */
interface Cuts {
  readonly source: string;
  readonly review?: readonly string[];
  readonly accepted?: readonly string[];
}

const JAPANESE: readonly Cuts[] = [
  {
    source: '日本は先制攻撃を支持しない。',
    review: ['日本は先制攻撃を支持', '日本は先制攻撃を支持し'],
    accepted: ['日本は先制攻撃を支持しない', '先制攻撃を支持しない。'],
  },
  { source: '日本は先制攻撃を支持していない。', review: ['日本は先制攻撃を支持'] },
  {
    source: 'この案は広く支持されていない。',
    review: ['この案は広く支持', 'この案は広く支持され'],
  },
  { source: '政府は案を支持せず、見送った。', review: ['政府は案を支持'] },
  { source: '我が国は核兵器を保有しません。', review: ['我が国は核兵器を保有'] },
  {
    source: '両国は合意に至らなかった。',
    review: ['両国は合意に至', '両国は合意に至ら'],
    accepted: ['両国は合意に至らなかった'],
  },
  { source: '攻撃を検討する考えはない。', review: ['攻撃を検討する', '攻撃を検討'] },
  {
    source: '先制攻撃は決して許されない。',
    review: ['先制攻撃は決して許され', '先制攻撃は決して許されな'],
  },
  {
    source: '武力の行使は認められません。',
    review: ['武力の行使は認められま', '武力の行使は認められませ'],
  },
  { source: 'その事実は確認できなかった。', review: ['その事実は確認', 'その事実は確認でき'] },
  {
    source:
      '政府は法案を支持しました。両国は協力を強化している。部隊は共同で展開されており、今後も続く。',
    accepted: [
      '政府は法案を支持',
      '両国は協力を強化',
      '部隊は共同で展開',
      '政府は法案を支持し',
      '部隊は共同で展開され',
    ],
  },
  {
    source:
      '防衛力を強化しなければならない。米国だけでなく豪州とも協力する。反対したにもかかわらず実施した。攻撃が続くかもしれない。',
    accepted: [
      '防衛力を強化',
      '強化しなければならない。米国',
      '米国だけでなく豪州とも協力',
      '攻撃が続くかもしれない',
    ],
  },
  {
    source:
      '首相は訪米を検討し、必ず実施する。必要ないくつかの措置をまず講じる。協力を強化することで一致した。',
    accepted: [
      '首相は訪米を検討',
      '必要ないくつかの措置',
      '協力を強化する',
      'まず講じる。協力を強化',
    ],
  },
  {
    source:
      '核兵器の使用は不可能である。先制攻撃は許されない。協議は非公式に行われた。政府は未承認の文書を示した。無条件で支援する。我が国は反撃能力を保有する。',
    review: [
      '核兵器の使用は…可能である',
      '可能である。先制攻撃は許されない',
      '公式に行われた',
      '承認の文書を示した',
      '条件で支援する',
      '反撃能力を[不]保有する',
      '協議は[公式]に行われた',
    ],
    accepted: [
      '非公式に行われた',
      '未承認の文書を示した',
      '無条件で支援する',
      '協議は…行われた',
      '我が国は[本年]反撃能力を保有する',
      '我が国は…能力を保有する',
    ],
  },
  {
    source: '会議のなかで大臣は笑った。急がなければならず両国は別れた。',
    accepted: ['会議のなかで大臣は笑', '急がなければならず両国は別'],
  },
  {
    source: '国際社会の不安定な情勢の下、日米は是非協力を深める。有無を問わず支援する。',
    accepted: [
      '協力を深める',
      '国際社会の…情勢の下',
      '国際社会の…日米は是非協力を深める',
      '[我が国と米国]は是非協力を深める',
    ],
  },
];

const EUROPEAN: readonly Cuts[] = [
  {
    source: 'It is listed under item No.5 of the annex.',
    accepted: ['It is listed under item', 'It is listed under'],
  },
  {
    source:
      'No formal agreement was reached in Geneva. The two sides have not yet agreed on a date.',
    review: [
      'agreement was reached in Geneva',
      'formal agreement was reached',
      'agreed on a date',
      'yet agreed on a date',
    ],
    accepted: [
      'was reached in Geneva',
      'The two sides have not yet agreed',
      'No formal agreement was reached',
    ],
  },
  {
    source:
      'Tokyo no longer supports the export ban. It does not formally recognize the annexation.',
    review: ['supports the export ban', 'recognize the annexation'],
    accepted: [
      'Tokyo no longer supports the export ban',
      'the export ban. It does not formally recognize',
    ],
  },
  {
    source:
      'The pact will not be renewed this year. Nothing, the ministers said, has changed on the islands.',
    review: ['renewed this year', 'be renewed this year'],
    accepted: ['has changed on the islands', 'the ministers said, has changed'],
  },
  {
    source:
      'The rule does not apply if the goods are in transit. It is not only the largest base but also the oldest.',
    accepted: ['if the goods are in transit', 'the largest base but also the oldest'],
  },
  {
    source:
      'The report is not new. The Ministry clearly supports the plan, and the ally has more bases.',
    accepted: ['The Ministry clearly supports', 'supports the plan', 'the ally has more bases'],
  },
  {
    source: 'Wir unterstützen das Abkommen ausdrücklich nicht. Die Bündnispartner sind heute hier.',
    review: ['Wir unterstützen das Abkommen', 'Wir unterstützen das Abkommen ausdrücklich'],
    accepted: [
      'Die Bündnispartner sind heute hier',
      'Wir unterstützen das Abkommen ausdrücklich nicht',
    ],
  },
  {
    source: 'The Parties shall consult together on the matter. It is possible to act.',
    review: [
      'Parties shall[n’t] consult together',
      'It is [im]possible to act',
      'The Parties shall [not] consult',
    ],
    accepted: [
      '[t]he Parties shall consult',
      'The Part[ies] shall consult',
      'The [treaty’s] Parties shall consult',
      '[I]t is possible to act',
    ],
  },
  {
    source:
      'The minister was hardly willing to talk. Few allies support the plan. The sides failed to reach an accord. He refused to sign the text. A few allies support the ban.',
    review: [
      'The minister was … willing to talk',
      'willing to talk. Few',
      'allies support the plan',
      'reach an accord. He',
      'The sides … reach an accord',
      'He … sign the text',
      'sign the text. A few',
    ],
    accepted: [
      'allies support the ban',
      'The minister was hardly willing',
      'The sides failed to reach an accord',
    ],
  },
  {
    source:
      'The treaty applies provided that both sides agree. It will act in self-defense if an armed attack occurs.',
    review: ['The treaty applies … both sides agree'],
    accepted: ['The treaty applies provided that', 'It will act in self-defense'],
  },
  {
    source:
      'Le gouvernement n’acceptera jamais une telle décision. Il a signé le texte dans la nuit.',
    review: ['acceptera jamais une telle'],
    accepted: ['n’acceptera jamais une telle', 'Il a signé le texte', 'a signé le texte'],
  },
  {
    source:
      'He spoke of non-nuclear principles. The no-fly zone remains in place over the long-range missiles.',
    review: [
      'He spoke of … nuclear principles',
      'nuclear principles. The',
      'fly zone remains in place',
    ],
    accepted: ['no-fly zone remains', 'non-nuclear principles. The', 'The no-fly zone … in place'],
  },
  {
    source:
      'The offensive clearly falls within the scope of the Charter. It is a sin of omission by the salvo of old.',
    accepted: [
      'The offensive … within the scope',
      'It is a … of omission',
      'of omission by the',
      'by the … of old',
    ],
  },
  {
    source: 'Der Vertrag gilt auch, falls die Parteien es wünschen.',
    review: ['Der Vertrag gilt … die Parteien es wünschen'],
    accepted: ['Der Vertrag gilt auch, falls die Parteien es wünschen'],
  },
  {
    source: 'El plan se aprobó sin consulta de los partidos.',
    review: ['consulta de los partidos'],
  },
];

const verdictOf = (quotation: string, source: string): string =>
  verifyQuotation({ text: quotation }, readSourceText(source)).verdict;

describe('a quotation cut off from a negation', () => {
  for (const { source, review = [] } of [...JAPANESE, ...EUROPEAN])
    for (const quotation of review)
      it(`is for review: ${quotation}`, () => {
        assert.equal(verdictOf(quotation, source), 'review');
      });
});

describe('a quotation with its negation, or far from one', () => {
  for (const { source, accepted = [] } of [...JAPANESE, ...EUROPEAN])
    for (const quotation of accepted)
      it(`is accepted: ${quotation}`, () => {
        const verdict = verdictOf(quotation, source);
        assert.ok(isAccepted(verdict as 'exact') || verdict === 'too-short', verdict);
      });
});
