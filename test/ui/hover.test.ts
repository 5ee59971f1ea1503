import { strict as assert } from 'node:assert';
import type { VsCodeWindow } from '../../scripts/vscode/window.ts';
import { openExamples, reveal } from './support/examples.ts';
import { assertReadable, hoverSays, markedRange } from './support/hovers.ts';

/** What the hover of a term says: expansion, definition, a verbatim quotation, its source. */
interface Explained {
  readonly text: string;
  readonly expansion: RegExp;
  readonly definition: RegExp;
  readonly quotation: RegExp;
  readonly source: RegExp;
}

const english: readonly Explained[] = [
  {
    text: 'JSDF',
    expansion: /Japan Self-Defense Forces \(JSDF, SDF\) · organization · 自衛隊/,
    definition: /Japan's armed forces/,
    quotation: /“The Self-Defense Forces will have the primary responsibility/,
    source: /Guidelines for Japan-U\.S\. Defense Cooperation,” April 27, 2015, sec\. IV\.C\.2/,
  },
  {
    text: 'USFJ',
    expansion: /U\.S\. Forces Japan \(USFJ.*\) · command · 在日米軍 · since July 1, 1957/,
    definition: /American command for the forces in Japan/,
    quotation: /“.*the U\.S\. will give the USFJ greater autonomy\.”/,
    source: /Takuya Nishimura, “Japan’s Expanding Security Commitments,”.*July 29, 2024, para\. 4/,
  },
  {
    text: 'EDD',
    expansion: /U\.S\.-Japan Extended Deterrence Dialogue \(EDD\) · forum · 日米拡大抑止協議/,
    definition: /Regular talks between officials of the two countries/,
    quotation: /“Since 2010, U\.S\. and Japanese officials have coordinated/,
    source: /Ministerial Meeting on Extended Deterrence,” joint statement, July 28, 2024, para\. 2/,
  },
  {
    text: 'DICAS',
    expansion: /Defense Industrial Cooperation, Acquisition and Sustainment \(DICAS\) · forum/,
    definition: /steer joint development, production and repair of equipment/,
    quotation: /“The DICAS will provide updates on progress/,
    source: /The White House, “United States-Japan Joint Leaders’ Statement,”.*April 10, 2024/,
  },
  {
    text: 'MSE',
    expansion: /PAC-3 Missile Segment Enhancement \(MSE, PAC-3 MSE/,
    definition: /Version of the PAC-3 interceptor with longer reach/,
    quotation: /Patriot PAC-3 Missile Segment Enhancement \(MSE\)/,
    source: /Takuya Nishimura.*July 29, 2024, para\. 6/,
  },
];

const japanese: readonly Explained[] = [
  {
    ...english[0]!,
    text: '自衛隊',
    expansion: /自衛隊 \(JSDF, SDF\) · Japan Self-Defense Forces · organization/,
    source:
      /「The Guidelines for Japan-U\.S\. Defense Cooperation」, 2015年4月27日, sec\. IV\.C\.2/,
  },
  {
    ...english[1]!,
    text: '在日米軍',
    expansion: /在日米軍 \(USFJ.*\) · U\.S\. Forces Japan · command · since July 1, 1957/,
    source:
      /Takuya Nishimura, 「Japan's Expanding Security Commitments」, 『Asia Policy Point』.*2024年7月29日, para\. 4/,
  },
];

describe('the hover of a term', () => {
  let window: VsCodeWindow;

  before(async () => {
    window = await openExamples();
  });
  after(() => window.close());

  const explains = (note: string, { text, ...parts }: Explained) =>
    it(`explains ${text}: expansion, definition, quotation, source`, async () => {
      await reveal(window, note, text);
      const hover = await hoverSays(window, text, parts.expansion);
      const shown = await hover.widget.innerText();
      for (const part of Object.values(parts)) assert.match(shown, part);
      await assertReadable(hover);
    });

  for (const term of english) explains('english.md', term);

  it('marks the whole term, and nothing beside it', async () => {
    await reveal(window, 'english.md', 'Consultative Committee (SCC)');
    await window.editor.hover('SCC');
    const marked = await markedRange(window);
    const term = await window.editor.locate('SCC');
    assert.ok(Math.abs(marked.x - term.x) < 1 && Math.abs(marked.width - term.width) < 1);
  });

  it('says nothing beside a term', async () => {
    await reveal(window, 'english.md', 'became its partner');
    assert.ok(await window.editor.staysQuiet('partner'));
  });

  it('takes the longest name: Joint Operations Command over a part of it', async () => {
    await reveal(window, 'english.md', 'Joint Operations');
    const hover = await window.editor.hover('Joint Operations');
    assert.match(hover.text, /Joint Operations Command \(JJOC, J-JOC\)/);
  });

  it('says nothing in code', async () => {
    await reveal(window, 'english.md', '`USFJ`');
    assert.ok(await window.editor.staysQuiet('`USFJ`'));
  });

  it('shows both senses of 2+2, the committee that the note introduces first', async () => {
    await reveal(window, 'english.md', '2+2');
    const hover = await window.editor.hover('2+2');
    assert.match(
      hover.text,
      /^2 meanings[^]+1 U\.S\.-Japan Security Consultative Committee \(SCC, 2\+2\)[^]+2 U\.S\.-Japan Economic Policy Consultative Committee/,
    );
    await assertReadable(hover);
  });

  it('shows both senses of NDS', async () => {
    await reveal(window, 'english.md', 'The NDS');
    const hover = await window.editor.hover('NDS');
    assert.match(
      hover.text,
      /1 National Defense Strategy \(NDS\)[^]+2 National Defense Strategy of the United States of America \(NDS\)/,
    );
    await assertReadable(hover);
  });

  it('says what the misspelling USJF should be, once, and explains that', async () => {
    await reveal(window, 'english.md', 'USJF');
    const hover = await window.editor.hover('USJF');
    assert.equal(hover.text.match(/misspelling/g)?.length, 1);
    assert.match(hover.text, /"USJF" is a misspelling of "USFJ"\./);
    assert.match(hover.text, /U\.S\. Forces Japan \(USFJ/);
    await assertReadable(hover);
  });

  it('shows the source of a citation key', async () => {
    await reveal(window, 'english.md', '@nishimura-2024');
    const hover = await window.editor.hover('@nishimura-2024');
    assert.match(
      hover.text,
      /^Takuya Nishimura, “Japan’s Expanding Security Commitments,” Asia Policy Point \(blog\), July 29, 2024/,
    );
    assert.match(hover.text, /blog post · July 29, 2024/);
    await assertReadable(hover);
  });

  it('explains a term of the team’s own glossary, which is colored like the others', async () => {
    await reveal(window, 'english.md', 'PIPIR');
    const hover = await window.editor.hover('PIPIR');
    assert.match(
      hover.text,
      /Partnership for Indo-Pacific Industrial Resilience \(PIPIR\) · forum/,
    );
    assert.match(hover.text, /Alliance Desk, “House Style for Alliance Notes,”/);
    await assertReadable(hover);
    const [term, plain] = [
      await window.editor.style('PIPIR'),
      await window.editor.style('after repair'),
    ];
    assert.notEqual(term.color, plain.color);
  });

  it('comes from the keyboard, too', async () => {
    await reveal(window, 'english.md', 'BIAC');
    await window.editor.hideHover();
    await window.editor.press('ControlOrMeta+K');
    await window.editor.press('ControlOrMeta+I');
    await window.editor.hoverWidget.filter({ hasText: 'Bilateral Information' }).first().waitFor();
  });

  describe('in a Japanese note', () => {
    before(() => window.openFile('japanese.md'));
    for (const term of japanese) explains('japanese.md', term);

    it('recognizes full-width letters', async () => {
      const hover = await window.editor.hover('ＤＩＣＡＳ');
      assert.match(hover.text, /Defense Industrial Cooperation, Acquisition and Sustainment/);
      await assertReadable(hover);
    });

    it('takes 統合作戦司令部 whole, behind the particle', async () => {
      const hover = await window.editor.hover('統合作戦司令部');
      assert.match(hover.text, /^統合作戦司令部 .*JSDF Joint Operations Command/);
      const [marked, term] = [
        await markedRange(window),
        await window.editor.locate('統合作戦司令部'),
      ];
      assert.ok(Math.abs(marked.x - term.x) < 1 && Math.abs(marked.width - term.width) < 1);
    });
  });
});
