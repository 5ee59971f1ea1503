import assert from 'node:assert/strict';
import { termPage, type PageLabels } from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';
import { OPTIONS } from './marked.ts';

const LABELS: PageLabels = {
  names: 'Names',
  acronyms: 'Acronyms',
  otherNames: 'Other names',
  noLongerUsed: 'No longer used',
  misspellings: 'Misspellings',
  language: (tag) => `in ${tag}`,
  quotations: 'Quotations',
  checked: (date) => `checked ${date}`,
  glossary: 'Glossary',
  id: (id) => `id: ${id}`,
};

const { glossary } = indexOf(`
terms:
  - id: usfj
    acronym: USFJ
    name: U.S. Forces Japan
    aliases: [United States Forces Japan]
    misspellings: [USJF]
    translations: {ja: [在日米軍]}
    kind: command
    definition: The *American* command.
    quotes:
      - {source: blog, text: 'It has autonomy.', locator: {label: paragraph, value: '4'}, checked: '2026-11-22'}
      - {source: nobody, text: Short.}
    see-also: [jjoc, gone]
    valid: {from: "1957-07-01"}
    url: https://www.usfj.mil/
  - {id: jjoc, acronym: JJOC, name: Joint Operations Command}
  - id: evil
    name: '[x](command:a) | <script>'
    aliases: ['a | b', '<img src=x>']
    definition: '[run](command:b) <b>bold</b> | # no'
sources:
  - {id: blog, type: post-weblog, title: On Commands, author: [{family: Doe}], issued: "2024-07-29"}
`);

function pageOf(id: string, namesIn?: string): string {
  const term = glossary.termById.get(id) ?? assert.fail(id);
  const linkTo = ({ id: other }: { readonly id: string }): string => `../${other}.md`;
  const more = namesIn === undefined ? {} : { namesIn };
  return termPage(term, glossary, { ...OPTIONS, page: LABELS, linkTo, ...more });
}

describe('the page of a term', () => {
  it('has everything that the glossary says', () => {
    assert.equal(
      pageOf('usfj'),
      `# U.S. Forces Japan (USFJ)

*command* · since July 1, 1957 · [Official page](<https://www.usfj.mil/>)

The *American* command.

## Names

| | |
| --- | --- |
| Acronyms | USFJ |
| Other names | United States Forces Japan |
| in ja | 在日米軍 |
| Misspellings | USJF |

## Quotations

> “It has autonomy.”
>
> — Doe, “On Commands,” July 29, 2024, para. 4. · *checked November 22, 2026*

> “Short.”
>
> — nobody

## See also

- [Joint Operations Command](<../jjoc.md>) (JJOC)

## Glossary

test.glossary.yaml · id: usfj
`,
    );
  });

  it('has the Japanese name first where that is asked for', () => {
    assert.match(
      pageOf('usfj', 'ja'),
      /^# 在日米軍 \(USFJ\)\n\nU\.S\. Forces Japan · \*command\* · /,
    );
  });

  it('lets nothing of a glossary become a link to a command, HTML or a cell of its own', () => {
    const page = pageOf('evil');
    assert.doesNotMatch(page, /(?<!\\)<(?:script|img|b)/);
    assert.doesNotMatch(page, /(?<!\\)\]\(<?command:/);
    assert.match(page, /\| Other names \| a \\\| b · \\<img/);
  });
});
