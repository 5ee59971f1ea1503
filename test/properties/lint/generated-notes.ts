import fc from 'fast-check';
import { slugOf } from './resolution.ts';

/** A generated note: its text, where its prose is that a repair may change, and what it is when all fixes are made. */
export interface GeneratedNote {
  readonly text: string;
  /** Slips in prose, as ranges of the text. */
  readonly prose: readonly { readonly start: number; readonly end: number }[];
  /** Slips in quotations, which are never changed, but after which `[sic]` may be put. */
  readonly quoted: readonly { readonly start: number; readonly end: number }[];
  readonly fixed: string;
}

/** The glossary for the notes. */
export const GLOSSARY = `
terms:
  - {acronym: USFJ, name: U.S. Forces Japan, misspellings: [USJF]}
  - {name: Wang Yi, kind: person, misspellings: [Wan Yi]}
  - {name: Quarterly Zone Exchange, kind: forum, deprecated: [Quarterly Zone Swap]}
  - {name: 自衛隊, misspellings: [自営隊]}
  - {acronym: GSDF, name: Ground Self-Defense Force}
  - {acronym: EDD, name: Extended Deterrence Dialogue}
  - {acronym: PAC-3, name: Patriot Advanced Capability-3, kind: weapon}
`;

/** What is wrong, and what a fix makes of it (the same, where a person has to judge). */
export const SLIPS: readonly (readonly [found: string, fixed: string])[] = [
  ['USJF', 'USFJ'],
  ['Wan Yi', 'Wang Yi'],
  ['Quarterly Zone Swap', 'Quarterly Zone Exchange'],
  ['Quarterly zone swap', 'Quarterly zone exchange'],
  ['自営隊', '自衛隊'],
  ['GSFD', 'GSFD'],
  ['EDD dialogue', 'EDD dialogue'],
];
/** Slips that may stand in names without spaces. */
const WORDS = SLIPS.filter(([found]) => !found.includes(' '));

/** Around a slip in prose, and around one in a quotation. */
const MARKS = { prose: ['\uE000', '\uE001'], quoted: ['\uE002', '\uE003'] } as const;

interface Slips {
  /** A slip in prose. */
  readonly p: string;
  /** A slip in a quotation. */
  readonly q: string;
  /** A slip in a name of anything: no prose. */
  readonly x: string;
  /** The same without spaces. */
  readonly w: string;
  /** A number that no other piece of the note has. */
  readonly i: number;
}

/** A kind of construct: a block of a note, or several. */
export type Construct = (slips: Slips) => string;

export const CONSTRUCTS: Readonly<Record<string, Construct>> = {
  'plain prose': ({ p }) => `The ${p} met, and **${p}**, _${p}_ and ~~${p}~~ too (${p}).`,
  'Japanese prose': ({ p }) => `防衛省と${p}は協議した。`,
  lists: ({ p, i }) => `- The ${p}\n- [ ] and *${p}*\n  1. ${i} of ${p}`,
  table: ({ p, w }) => `| The ${p} | b |\n|---|---|\n| ${p} | \`${w}\` |`,
  headings: ({ p, i }) => `## About ${p} part ${i}\n\nSee [it](#elsewhere).`,
  'headings with ids': ({ p, w, i }) =>
    `## On ${p} in ${i} {#sec-${w}-${i}}\n\nSee @sec-${w}-${i}.`,
  'linked headings': ({ x, i }) =>
    `See [above](#${slugOf(`${x} part ${i}`)}).\n\n## ${x} part ${i}`,
  'headings linked by definitions': ({ x, i }) =>
    `See [above][l${i}].\n\n## The ${x} of ${i}\n\n[l${i}]: #${slugOf(`The ${x} of ${i}`)}`,
  'headings linked by HTML': ({ x, i }) =>
    `See <a href="#${slugOf(`${x} at ${i}`)}">above</a>.\n\n## ${x} at ${i}`,
  'headings linked by text': ({ x, i }) => `See [${x} in ${i}].\n\n## ${x} in ${i}`,
  'headings linked by wikilinks': ({ x, i }) => `See [[#${x} on ${i}]].\n\n## ${x} on ${i}`,
  'equal headings': ({ x, i }) =>
    `# ${x} by ${i}\n\n# ${x} by ${i}\n\nSee [it](#${slugOf(`${x} by ${i}`)}-1).`,
  'reference links': ({ x, p, w, i }) =>
    `See [${x}], [${x}][], [the ${p}][${x}] and ![${x}].\n\n[${x}]: https://x.org/${w}/${i}`,
  'brackets that lead nowhere': ({ p, i }) => `So [the ${p} of ${i}] and [the ${p} of ${i}][].`,
  'inline links': ({ p, w, i }) => `See [the ${p} page](https://x.org/${w}/${i}).`,
  images: ({ p, w, i }) => `![Map of ${p}](maps/${w}-${i}.png)`,
  'images with attributes': ({ w, i }) =>
    `![Map](a.png){#fig-${w}-${i} .${w} alt="${w}"}\n\nSee @fig-${w}-${i}.`,
  footnotes: ({ p, w, i }) => `So it is.[^${w}-${i}]\n\n[^${w}-${i}]: The ${p} said so.`,
  'inline notes': ({ p }) => `So it is.^[The ${p} said so.]`,
  citations: ({ w, i, p }) => `The ${p} [see @${w}:${i}, p. 3; -@b-${i}], and @${w}_${i} says.`,
  'citations in braces': ({ w, i }) => `So [@{${w}+/${i}}].`,
  'example lists': ({ w, i, p }) => `(@${w}${i}) The ${p} first.\n\nAs (@${w}${i}) shows.`,
  spans: ({ p, w }) => `The [so-called ${p}]{.${w} key="${w}"} met.`,
  divs: ({ p, w, i }) => `::: {.note #${w}-${i}}\nThe ${p} met.\n:::`,
  'divs of two lines': ({ p, x }) => `::: {.note\n  title="${x}"}\nThe ${p} met.\n:::`,
  'divs by a word': ({ p, w }) => `:::: ${w}\nThe ${p} met.\n::::`,
  'commands of LaTeX': ({ w, i }) =>
    `The \\gls{${w}} and \\label{sec:${w}-${i}}, \\ref{sec:${w}-${i}}.`,
  'environments of LaTeX': ({ x, w }) => `\\begin{${w}}\n${x}\n\\end{${w}}`,
  'comments of LaTeX': ({ x, p }) =>
    `\\begin{quote}\n% ${x}\n50\\% of the ${p} % ${x}\n\\end{quote}`,
  'code of LaTeX': ({ x, p, w }) =>
    `The ${p} \\verb|${x}| met.\n\n\\begin{lstlisting}[title=${w}]\n${x}\n\n${x}\n\\end{lstlisting}`,
  percentages: ({ p }) => `The 5 % of ${p},\n% of the ${p}.`,
  metadata: ({ x, p, w }) => `Text.\n\n---\ntitle: ${x}\nkeywords:\n- ${w}\n---\n\nThe ${p} met.`,
  'thematic breaks': ({ p, i }) =>
    `Text.\n\n---\n\nNote: the ${p} met.\n\n---\n\nThe ${p} of ${i}\n---`,
  'raw blocks': ({ x }) => `\`\`\`{=latex}\n${x}\n\`\`\``,
  'raw inlines': ({ x }) => `So \`${x}\`{=html} it is.`,
  math: ({ w, p }) => `The ${p} has $x_{${w}}$.\n\n$$\n${w}\n$$`,
  code: ({ x, p, i }) => `The ${p}, \`${x}\`.\n\n\`\`\`r\n${x}\n\`\`\`\n\nText ${i}:\n\n    ${x}`,
  HTML: ({ p, x, w }) =>
    `The <span id="${w}" title="${x}">${p}</span> met.\n\n<div data-x="${x}">\n<p>The ${p} met.</p>\n</div>`,
  'code in HTML': ({ x }) => `Type <kbd>${x}</kbd>.\n\n<pre>${x}</pre>`,
  'code in details': ({ x, p }) =>
    `<details>\n<summary>The ${p}</summary>\n<pre>\n\n${x}\n\n</pre>\n\nThe ${p} met.\n\n<code>\n${x}\n\n${x}\n</code>\n\n</details>`,
  comments: ({ x, p }) => `The ${p} <!-- ${x} --> met.\n\n<!-- ${x} -->`,
  'comments of Obsidian': ({ x, p }) => `The ${p} %% ${x} %% met.`,
  directives: ({ w }) => `<!-- policy-gloss-disable-next-line ${w} -->\n\nText.`,
  shortcodes: ({ w }) => `{{< include ${w}.qmd >}}`,
  'templates of Jinja': ({ x, p, w }) =>
    `The ${p} {# ${x} #}{{ ${w} }} met.\n\n{#\n${x}\n\n${x}\n#}\n\n{% comment %}\n${x}\n{% endcomment %}`,
  'templates of many lines': ({ x, p }) => `<%*\nif (${x})\n\n${x}\n-%>\n\nThe ${p} met.`,
  'templates in HTML': ({ x, p }) => `<div>\n{# ${x} #} The ${p} <% ${x} %> met.\n</div>`,
  'templates of EJS': ({ x, p }) => `The ${p} <%= "${x}" %> met. <%* ${x} -%>`,
  callouts: ({ p, x, w }) => `> [!${w}]- The ${p}\n> The ${p}, not \`${x}\`.\n>\n> The ${p} met.`,
  'callouts that quote': ({ q }) => `> [!quote] He said\n> The ${q} met.`,
  'block quotes': ({ q }) => `> The ${q} met.\n> Then the ${q} met.`,
  'double quotation marks': ({ q }) => `He said “the ${q} met” and "the ${q} met".`,
  'single quotation marks': ({ q }) => `He said ‘the ${q} met’ there.`,
  guillemets: ({ q }) => `He said «the ${q} met» there.`,
  'low quotation marks': ({ q }) => `He said „the ${q} met“ and „the ${q} met” there.`,
  'Japanese quotation marks': ({ q }) => `彼は「その${q}は」と『その${q}は』と述べた。`,
  'marks of LaTeX': ({ p, q }) => `The ${p} said \`\`the ${q} met''.`,
  'marks of Swedish': ({ p, q }) => `The ${p} said ’the ${q} met’ there.`,
  'marks of titles': ({ p, q }) => `彼は${p}の《その${q}は》と〈${q}〉を述べた。`,
  tags: ({ w }) => `Tags: #${w} and #japan/${w}`,
  'names of files': ({ w, i }) => `See ${w}-${i}.docx, notes/${w}/a${i} and ./${w}.`,
  addresses: ({ w }) => `See https://x.org/${w}?q=${w}, <https://x.org/${w}> and ${w}@x.org.`,
  wikilinks: ({ x, p, w }) => `See [[${x}]], [[${x}|the ${p}]] and ![[${w}.png]].`,
  abbreviations: ({ w }) => `*[${w}]: Something long`,
  'definition lists': ({ p, i }) => `Term ${i}\n: The ${p} met.`,
  identifiers: ({ w, i }) => `In ${w}_${i}, $${w} and unit=${w} it is.`,
};

/** Notes of some constructs in any order, each with slips of its own. */
export function generatedNotes(): fc.Arbitrary<GeneratedNote> {
  const names = Object.keys(CONSTRUCTS);
  const slip = fc.constantFrom(...SLIPS.map(([found]) => found));
  const word = fc.constantFrom(...WORDS.map(([found]) => found));
  const piece = fc.tuple(fc.constantFrom(...names), slip, slip, slip, word);
  const frontMatter = fc.option(fc.tuple(slip, word), { nil: undefined });
  const lineEnd = fc.constantFrom('\n', '\r\n');
  return fc
    .tuple(frontMatter, fc.array(piece, { minLength: 1, maxLength: 8 }), lineEnd)
    .map(([head, pieces, end]) => noteOf(head, pieces, end));
}

/** The name of a construct, with slips in prose, in a quotation, in a name and in a word of one. */
type Piece = readonly [construct: string, p: string, q: string, x: string, w: string];

/** A note with front matter (a title, a keyword) and constructs, with line ends of a kind. */
export function noteOf(
  head: readonly [title: string, keyword: string] | undefined,
  pieces: readonly Piece[],
  lineEnd: string,
): GeneratedNote {
  const front = head === undefined ? '' : `---\ntitle: "${head[0]}"\nkeywords: [${head[1]}]\n---\n`;
  const body = pieces.map(([name, p, q, x, w], i) =>
    CONSTRUCTS[name]?.({ p: marked(p, 'prose'), q: marked(q, 'quoted'), x, w, i: i + 11 }),
  );
  return read(`${front}${body.join('\n\n')}\n`.replaceAll('\n', lineEnd));
}

function marked(slip: string, kind: keyof typeof MARKS): string {
  return MARKS[kind].join(slip);
}

/** Takes the marks out of a text, and notes where they were. */
function read(markedText: string): GeneratedNote {
  const prose: { start: number; end: number }[] = [];
  const quoted: { start: number; end: number }[] = [];
  let text = '';
  let fixed = '';
  for (const piece of markedText.split(/(?<=[\uE001\uE003])|(?=[\uE000\uE002])/)) {
    const own = piece.replace(/[\uE000-\uE003]/g, '');
    const range = { start: text.length, end: text.length + own.length };
    const isProse = piece.startsWith(MARKS.prose[0]);
    if (isProse) prose.push(range);
    if (piece.startsWith(MARKS.quoted[0])) quoted.push(range);
    text += own;
    fixed += isProse ? (SLIPS.find(([found]) => found === own)?.[1] ?? own) : own;
  }
  return { text, prose, quoted, fixed };
}
