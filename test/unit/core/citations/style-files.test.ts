import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadFormatter } from '../../../../src/core/chunks/citations.ts';
import { parseCslXml } from '../../../../src/core/citations/csl-xml.ts';
import { StyleError } from '../../../../src/core/index.ts';
import { readLibrary } from './library.ts';

const head = '<?xml version="1.0" encoding="utf-8"?>\n<!-- a <comment> -->\n';
const style = (inner: string, attributes = 'class="note" version="1.0"'): string =>
  `${head}<style xmlns="http://purl.org/net/xbiblio/csl" ${attributes}>\n${inner}\n</style>\n`;
const layout = '<layout suffix="."><text variable="title" quotes="true"/></layout>';
const OWN = style(
  `  <info><title>A &amp; B</title></info>\n  <citation>${layout}</citation>\n  <bibliography>${layout}</bibliography>`,
);

describe('the XML of CSL files', () => {
  it('is read with its attributes, texts and entities', () => {
    assert.deepEqual(
      parseCslXml(`<a b='1 &lt; "2"' c:d="é"><t/> <s>x &#x2014; <![CDATA[<y>]]></s></a>`),
      {
        name: 'a',
        attrs: { b: '1 < "2"', 'c:d': 'é' },
        children: [
          { name: 't', attrs: {}, children: [] },
          { name: 's', attrs: {}, children: ['x — <y>'] },
        ],
      },
    );
  });

  it('has an empty text in an empty term', () => {
    assert.deepEqual(parseCslXml('<term/>').children, ['']);
  });

  it('may be nested a hundred levels deep', () => {
    assert.equal(parseCslXml(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`).name, 'a');
  });

  const wrong: readonly (readonly [string, RegExp])[] = [
    ['', /^The file is empty\.$/],
    ['<a>\n<b>\n</a>', /^Line 3: this is not XML\. Missing end tag for element b$/],
    ['<a>\n\n<b/>', /^Line 3: this is not XML\. Missing end tag for element a$/],
    ['<a/>\n</a>', /^Line 2: this is not XML\. /],
    ['<a>\r\n<b c=1/></a>', /^Line 2: this is not XML\. Attribute value expected$/],
    ['<a/>\n<b/>', /^Line 2: this is not XML\. /],
    ['a', /^Line 1: this is not XML\. /],
    ['<!DOCTYPE x [<!ENTITY y "z">]>\n<a>&y;</a>', /^Line 2: .* &y;$/],
    [`${'<a>'.repeat(101)}${'</a>'.repeat(101)}`, /^The elements are nested too deeply\.$/],
    ['<a>'.repeat(100_000), /^The elements are nested too deeply\.$/],
  ];
  for (const [text, message] of wrong) {
    it(`says where it is wrong: ${JSON.stringify(text).slice(0, 40)}`, () => {
      assert.throws(
        () => parseCslXml(text),
        (error: Error) => {
          assert.ok(error instanceof StyleError);
          assert.match(error.message, message);
          return true;
        },
      );
    });
  }

  it('fails with a message for the reader or not at all', () => {
    const pieces = [
      '<a>',
      '</a>',
      '<b c="d"/>',
      '<',
      '>',
      '&amp;',
      '&',
      'x',
      '\n',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        try {
          parseCslXml(parts.join(''));
        } catch (error) {
          assert.ok(error instanceof StyleError, String(error));
        }
      }),
    );
  });
});

/** A macro that calls the next one twice. */
function doubling(i: number): string {
  const call = `<text macro="m${i + 1}"/>`;
  return `<macro name="m${i}">${call}${call}</macro>`;
}

describe('style files', () => {
  const cases: readonly (readonly [name: string, text: string, message: RegExp])[] = [
    [
      'malformed',
      '<style>\n<info>\n</style>',
      /Line 3: this is not XML\. Missing end tag for element info/,
    ],
    ['no style', '<locale/>', /not a CSL style: it begins with <locale>/],
    [
      'dependent',
      style('<info><link href="http://zotero.org/styles/apa" rel="independent-parent"/></info>'),
      /only refers to another one\. Use that instead: http:\/\/zotero\.org\/styles\/apa/,
    ],
    ['empty', style('<info/>'), /has no <citation>/],
    [
      'broken macro',
      style('<citation><layout><text macro="none"/></layout></citation>'),
      /has no macro "none"/,
    ],
    [
      'macros that double',
      style(
        `${Array.from({ length: 30 }, (_, i) => doubling(i)).join('')}<macro name="m30"><text value="x"/></macro>` +
          '<citation><layout><text macro="m0"/></layout></citation>',
      ),
      /The macros of this style call one another too often/,
    ],
  ];
  for (const [name, text, message] of cases) {
    it(`that are of no use say why: ${name}`, async () => {
      const library = await readLibrary({ 'own.csl': text });
      await assert.rejects(loadFormatter('own.csl', library), (error: Error) => {
        assert.ok(error instanceof StyleError, String(error));
        assert.match(error.message, message);
        return true;
      });
    });
  }

  it('may call a macro again and again', async () => {
    const macros = Array.from({ length: 10 }, (_, i) => doubling(i)).join('');
    const text = style(
      `${macros}<macro name="m10"><text variable="title"/></macro>` +
        '<citation><layout><text macro="m8"/></layout></citation>',
    );
    const library = await readLibrary({ 'own.csl': text });
    const formatter = await loadFormatter('own.csl', library);
    assert.ok(formatter.render({ id: 'x', type: 'book', title: 'T' }) !== undefined);
  });

  it('format in their own way, and in the language asked for', async () => {
    const library = await readLibrary({ 'own.csl': OWN });
    const item = { id: 'x', type: 'book', title: 'Title' };
    const english = await loadFormatter('own.csl', library);
    assert.equal(english.render(item)?.note.text, '“Title.”');
    const japanese = await loadFormatter('own.csl@ja-JP', library);
    assert.equal(japanese.render(item)?.note.text, '「Title」.');
  });

  it('that do not exist are named, with the nearest that do', async () => {
    const library = await readLibrary();
    await assert.rejects(loadFormatter('ap', library), /There is no citation style "ap"/);
    await assert.rejects(loadFormatter('oscolla', library), /Did you mean "oscola"\?/);
  });
});
