import { choice, escapeSnippet, placeholder } from '../core/index.ts';

/** One snippet of VS Code (https://code.visualstudio.com/docs/editing/userdefinedsnippets). */
export interface Snippet {
  /** The languages in which it is offered, separated by commas. */
  readonly scope: string;
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

/** Notes: Markdown and its variants in Quarto and R Markdown. */
export const NOTES = 'markdown,quarto,rmd';
/** The front matter of notes can contain sources, too. */
const SOURCES = `yaml,${NOTES}`;

const LOCATOR_LABELS = ['p.', 'pp.', 'para.', 'paras.', 'sec.', 'chap.', 'vol.'];
/** With text selected, `$1` is an empty stop after it; without, the cursor waits there. */
const SELECTION = '$TM_SELECTED_TEXT$1';
const TODAY = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

/** The snippets that do not depend on the glossary. */
export const STATIC_SNIPPETS: readonly Snippet[] = [
  {
    scope: NOTES,
    prefix: 'cite',
    body: ['[@${1:key}]'],
    description: 'Citation',
  },
  {
    scope: NOTES,
    prefix: 'citep',
    body: [`[@\${1:key}, ${choice(2, LOCATOR_LABELS)} ${placeholder(3, '1')}]`],
    description: 'Citation with a page, paragraph, section or chapter',
  },
  {
    scope: NOTES,
    prefix: 'citeart',
    body: [`[@\${1:key}, {art. ${placeholder(2, 'V')}${escapeSnippet('}')}]`],
    description: 'Citation with an article of a treaty or law',
  },
  {
    scope: NOTES,
    prefix: 'quote',
    body: [`“${SELECTION}” [@\${2:key}]`],
    description: 'Quotation with its citation; the selection becomes the quotation',
  },
  {
    scope: NOTES,
    prefix: 'bquote',
    body: ['${TM_SELECTED_TEXT/^/> /gm}$1', '> [@${2:key}]', '$0'],
    description: 'Block quotation with its citation; the selection becomes the quotation',
  },
  {
    scope: NOTES,
    prefix: 'fncite',
    body: ['[^${1:1}]$0', '', '[^${1:1}]: [@${2:key}].'],
    description: 'Footnote with a citation',
  },
  {
    scope: NOTES,
    prefix: 'sic',
    body: ['${TM_SELECTED_TEXT/(.+)/$1 /}[*sic*]'],
    description: 'The source really has this; the selection is kept',
  },
  source('blog', 'a blog article', [
    'type: post-weblog',
    'title: "${2:Title}"',
    'author: [{family: ${3:Family}, given: ${4:Given}\\}]',
    'container-title: "${5:Blog}"',
    ...published(6),
  ]),
  source('treaty', 'a treaty', [
    'type: treaty',
    'title: "${2:Treaty of … between … and …}"',
    'title-short: "${3:Security Treaty}"',
    ...published(4),
  ]),
  source('statement', 'a statement of one or more governments', [
    'type: document',
    'genre: ${2|joint statement,statement,fact sheet,readout,press release|}',
    'title: "${3:Title}"',
    'author: [{literal: "${4:The White House}"\\}]',
    ...published(5),
  ]),
  source('news', 'a newspaper article', [
    'type: article-newspaper',
    'title: "${2:Headline}"',
    'author: [{family: ${3:Family}, given: ${4:Given}\\}]',
    'container-title: "${5:The Japan Times}"',
    ...published(6),
  ]),
  source('report', 'a report', [
    'type: report',
    'title: "${2:Title}"',
    'author: [{literal: "${3:U.S. Department of Defense}"\\}]',
    'genre: "${4:annual report to Congress}"',
    ...published(5),
  ]),
];

/** The lines that end every source; tab stops start at `index`. */
function published(index: number): string[] {
  return [
    `issued: "\${${index}:${TODAY}}"`,
    `URL: \${${index + 1}:https://}`,
    `accessed: "${TODAY}"`,
  ];
}

/** An entry for the `sources:` of a glossary. */
function source(name: string, what: string, lines: readonly string[]): Snippet {
  const body = lines.map((line) => `  ${line}`);
  return {
    scope: SOURCES,
    prefix: `src-${name}`,
    body: ['- id: ${1:name-2024}', ...body, '$0'],
    description: `Source entry of a glossary: ${what}`,
  };
}
