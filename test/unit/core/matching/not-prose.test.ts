import assert from 'node:assert/strict';
import { findOccurrences, parseNote } from '../../../../src/core/index.ts';
import { indexOf } from '../glossaries.ts';

const INDEX = indexOf(`
terms:
  - {acronym: USFJ, name: U.S. Forces Japan, translations: {ja: [在日米軍]}}
  - {acronym: EDD, name: Extended Deterrence Dialogue}
`);

/** What is and what is not prose, by construct: a note with the occurrences in ⟦ ⟧. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'attributes of Pandoc and kramdown': [
    '# The ⟦EDD⟧ {#EDD .USFJ key="USFJ"}',
    '# The ⟦EDD⟧ {#sec-USFJ}\n\nThe ⟦EDD⟧ {: .USFJ}',
    'The ⟦EDD⟧\n==== {#EDD}\n',
    '![The ⟦USFJ⟧](map.png){#fig-USFJ width=50% alt="USFJ"} ⟦EDD⟧',
    '[the ⟦USFJ⟧](x.md){.EDD} ⟦EDD⟧',
    '`code`{.EDD} and `\\cite{USFJ}`{=latex} ⟦EDD⟧',
    'the [⟦EDD⟧]{.smallcaps} and the [⟦USFJ⟧]{#USFJ}, but [⟦EDD⟧]',
    '| ⟦EDD⟧ {.USFJ} | ⟦USFJ⟧ |\n|---|---|\n| a | ⟦EDD⟧ |\n\n: The ⟦EDD⟧ {#tbl-EDD}',
    '- ⟦EDD⟧\n  {#EDD .x\n  key="USFJ"}',
    'braces {⟦USFJ⟧} and {the ⟦EDD⟧ = x} are prose',
  ],
  'fenced divs': [
    '::: {.note #USFJ}\nThe ⟦EDD⟧ met.\n:::\n\n⟦USFJ⟧',
    'The ⟦EDD⟧\n:::: USFJ ::::\n⟦USFJ⟧\n::::',
    '> ::: EDD\n> ⟦EDD⟧\n> :::\n\n⟦EDD⟧',
    'the ⟦EDD⟧ ::: the ⟦USFJ⟧',
    '::: {.note\n  title="USFJ"\n  #EDD}\n⟦EDD⟧\n:::',
    '> ::: {.note\n> title="USFJ"} \n> ⟦EDD⟧\n> :::',
    '::: {.note\nThe ⟦USFJ⟧ met.\n:::',
    '::: {.note}\ntitle="⟦USFJ⟧"\n:::',
    '::: {.note\n#a}\ntitle="⟦USFJ⟧"\n:::',
    ':: ⟦USFJ⟧',
  ],
  'commands of LaTeX': [
    'as \\cite{USFJ}, \\citep[see][EDD]{USFJ}; ⟦EDD⟧ \\ref{fig:USFJ} \\label{sec:EDD} \\eqref{EDD} \\autoref{EDD}',
    '\\index{USFJ} \\index{alliance!USFJ} ⟦EDD⟧ \\gls{EDD} \\Glspl{EDD} \\acr{EDD} \\acl{EDD} \\acrshort{USFJ}',
    '\\input{USFJ} \\includegraphics[width=5cm]{USFJ-{EDD}} \\newcommand{\\EDD}[1]{USFJ} ⟦EDD⟧',
    '\\emph{the ⟦EDD⟧} and \\textbf{⟦USFJ⟧}; a \\footnote{See the ⟦EDD⟧ \\cite{EDD} of \\textit{⟦USFJ⟧}.} ⟦EDD⟧',
    '\\section{The ⟦EDD⟧}\\label{EDD}',
    '\\section*{The ⟦EDD⟧}',
    '\\textcolor{USFJ}{the ⟦EDD⟧} \\href{EDD}{the ⟦USFJ⟧}',
    '\\begin{quote}The ⟦EDD⟧\\end{quote}',
    '\\USFJ and \\USFJ{} are macros, ⟦USFJ⟧ is not',
    'an unclosed \\emph{the ⟦EDD⟧',
    '⟦U.S.\\ Forces\\ Japan⟧',
    'the ⟦Extended\\ Deterrence \\emph{Dialogue⟧}',
  ],
  'environments of LaTeX': [
    '\\begin{equation}\nUSFJ = EDD\n\nUSFJ\n\\end{equation}\n\nThe ⟦EDD⟧',
    'The ⟦EDD⟧\n\\begin{align*}\nUSFJ\n\\end{align*}\n⟦USFJ⟧',
    '> \\begin{tikzpicture}\n> EDD\n\nThe ⟦EDD⟧',
    '\\begin{equation} USFJ \\end{equation} ⟦EDD⟧',
    '\\begin{quote}\nThe ⟦EDD⟧\n\\end{quote}',
    '\\begin{itemize}\n\\item The ⟦EDD⟧\n\\end{itemize}',
    '\\begin{odd(name}\nUSFJ\n\nEDD\n\\end{odd(name}\n\n⟦EDD⟧',
    ...['verbatim', 'lstlisting', 'minted', 'comment'].map(
      (name) => `\\begin{${name}}[x]\nUSFJ\n\nEDD\n\\end{${name}}\n\nThe ⟦EDD⟧`,
    ),
  ],
  'comments of LaTeX': [
    '\\begin{quote}\n% USFJ\nThe ⟦EDD⟧, % USFJ\n50\\% of ⟦USFJ⟧ % EDD\n\\end{quote}\n% of ⟦USFJ⟧',
    '⟦EDD⟧ % USFJ\n\\end{center} % EDD\n\\end{quote} 5 % of ⟦USFJ⟧',
    '% of ⟦USFJ⟧\n\\begin{quote}\n⟦EDD⟧ % USFJ\n\n⟦USFJ⟧ % EDD\n\\end{quote}',
    'The 5 % of ⟦USFJ⟧\nand % of ⟦EDD⟧\n\n% ⟦USFJ⟧',
  ],
  'code of LaTeX in a line': [
    '\\verb|USFJ| \\verb*+USFJ+ \\lstinline[language=C]!USFJ! \\mintinline{c}|USFJ| ⟦EDD⟧',
    '\\lstinline{USFJ} \\mintinline{c}{USFJ} ⟦EDD⟧ \\verb|⟦USFJ⟧',
  ],
  'raw blocks': [
    '```{=latex}\nUSFJ\n```\n\n⟦EDD⟧',
    '```{=html}\n<p>USFJ</p>\n```\n\n⟦EDD⟧',
    '`<i>USFJ</i>`{=html} ⟦EDD⟧',
  ],
  comments: [
    'The %%USFJ%% and %% the\nEDD %% ⟦EDD⟧',
    '%%\nUSFJ\n\nEDD\n%%\n\n⟦EDD⟧',
    '- %%\n  USFJ\n\n⟦EDD⟧',
    'The {/* USFJ */} ⟦EDD⟧',
    '{/*\nUSFJ\n\nEDD */}\n\n⟦EDD⟧',
    '100 % of ⟦USFJ⟧, 5 % of the ⟦EDD⟧ and 10%% of ⟦USFJ⟧',
  ],
  templates: [
    '{{< include USFJ.md >}} ⟦EDD⟧ {{< figure title="the {EDD}" >}}',
    '{{% USFJ %}} {{ USFJ }} {% include "USFJ" %} {# the USFJ #} ⟦EDD⟧',
    'the {% ⟦USFJ⟧ and the { ⟦EDD⟧',
    '<% USFJ %> <%= USFJ %> ⟦EDD⟧ <%* USFJ -%>',
    'the <% ⟦USFJ⟧ and 3 < 5 ⟦EDD⟧',
    '<%*\nUSFJ\n\nEDD\n-%>\n\n⟦EDD⟧',
    'The ⟦EDD⟧\n{#\nUSFJ\n\nEDD #}\n\n⟦EDD⟧',
    '{#- USFJ -#} {#EDD\n⟦USFJ⟧',
    '{% comment %} USFJ {% endcomment %} ⟦EDD⟧ {%- comment -%} USFJ\nEDD {%- endcomment -%}',
    '{%- comment -%}\nUSFJ\n\nEDD\n{%- endcomment -%}\n\n⟦EDD⟧',
    '{% if USFJ %}\n⟦EDD⟧\n\n⟦USFJ⟧\n{% endif %}',
    '<div>\n<% USFJ %> ⟦EDD⟧ {{ USFJ }} {# EDD #} {% USFJ %} {⟦USFJ⟧} 3 <% ⟦EDD⟧\n</div>',
  ],
  callouts: [
    '> [!USFJ] The ⟦EDD⟧\n> The ⟦USFJ⟧',
    '> [!EDD|USFJ]- The ⟦EDD⟧',
    '> - [!USFJ]+\n> the ⟦EDD⟧',
    'the [!⟦USFJ⟧] and [!\n⟦EDD⟧]',
    '[!⟦USFJ⟧](x) and [!⟦EDD⟧][x]',
  ],
  'blocks of metadata': [
    '⟦EDD⟧\n\n---\ntitle: USFJ\nkeywords:\n- EDD\n  # USFJ\nabstract: |\n  USFJ\n---\n\n⟦USFJ⟧\n---\n',
    '⟦EDD⟧\r\n\r\n---\r\ntitle: USFJ\r\n...\r\n\r\n⟦USFJ⟧',
    '---\ntitle: USFJ\n---\n\n---\nname: EDD\n---',
    '⟦EDD⟧\n\n---\n\nNote: ⟦USFJ⟧\n---\n',
    '⟦EDD⟧\n\n---\nThe ⟦USFJ⟧\n---\n',
    '⟦EDD⟧\n\n---\nthe note: ⟦USFJ⟧\n---\n',
    '⟦EDD⟧\n\n---\nnote: ⟦USFJ⟧\n\n---\n',
    '⟦EDD⟧\n\n---\nnote: ⟦USFJ⟧\n---\n⟦EDD⟧',
    '⟦EDD⟧\n\n---\nnote: ⟦USFJ⟧\nand ⟦EDD⟧\n---\n',
    '⟦EDD⟧\n---\nnote: ⟦USFJ⟧\n---\n',
    '⟦EDD⟧\r\n\r\n***\r\nnote: ⟦USFJ⟧\r\n---\r\n',
    '# ⟦EDD⟧\r\n---\r\nnote: ⟦USFJ⟧\r\n---\r\n',
  ],
  tags: [
    '#EDD #Japan/USFJ #2024/USFJ (#USFJ) ⟦EDD⟧',
    'tags: #EDD, #USFJ; ⟦EDD⟧',
    '# ⟦EDD⟧\n\n## #EDD ⟦USFJ⟧',
    'the #1 of ⟦USFJ⟧, C# ⟦USFJ⟧, # ⟦USFJ⟧',
  ],
  'file names, paths and hosts': [
    'see USFJ-2.docx and reports/USFJ.pdf and EDD_final.v2.xlsx; ⟦EDD⟧',
    'C:\\x\\USFJ, C:\\docs\\USFJ-2.docx, \\\\server\\USFJ.doc and ~/USFJ/x ⟦EDD⟧',
    '結果はUSFJ会議録.docxに、⟦EDD⟧は在日米軍_2.pdf。⟦在日米軍⟧',
    'usfj.mil/USFJ/EDD, EDD.example.org/x, ⟦EDD⟧',
    'The ⟦USFJ⟧. The ⟦EDD⟧.The ⟦EDD⟧, e.g. ⟦USFJ⟧, U.S.-led ⟦USFJ⟧ v1.2 ⟦EDD⟧-5.5',
    '⟦USFJ⟧/⟦EDD⟧ and ⟦USFJ⟧-⟦EDD⟧.',
  ],
  'code in HTML': [
    ...['pre', 'code', 'script', 'style', 'textarea'].flatMap((tag) => [
      `<details>\n<summary>⟦EDD⟧</summary>\n\n<${tag}>\nUSFJ\n\nUSFJ\n</${tag}>\n\n⟦EDD⟧\n\n</details>`,
      `<details>\n<${tag} class="x">\n\nUSFJ\n</${tag}>\n⟦EDD⟧\n\n</details>`,
    ]),
    '<div>\n<pre><code>\n\nUSFJ</code>\n\nUSFJ</pre>\n\n⟦EDD⟧\n\n</div>',
    '<div>\r\n<pre>\r\n\r\nUSFJ</pre>\r\n\r\n⟦EDD⟧\r\n',
    '> <div><pre>\n> USFJ\n>\n> USFJ\n\n⟦EDD⟧',
    '<div>\n<!-- <pre> --> ⟦EDD⟧\n\n⟦USFJ⟧ `EDD`\n\n</div>',
    '<div>\n<p>⟦EDD⟧\n\n⟦USFJ⟧\n\n<precious>\n\n⟦EDD⟧',
  ],
  'note marks': [
    '5 km<sup>2</sup> of ⟦USFJ⟧ in 10<sup>6</sup> m<sup>2</sup>',
    'the ⟦EDD⟧<sup>1</sup>, ⟦EDD⟧¹ and ⟦USFJ⟧²³, ⟦USFJ⟧① and ⟦EDD⟧<sup>[12]</sup>',
    'the ⟦Extended Deterrence Dialogue⟧<sup>4</sup> met',
    'the EDD1 and the EDD<sub>1</sub>, ⟦EDD⟧ <sup>the ⟦USFJ⟧</sup>',
  ],
};

describe('what is prose, and what is not', () => {
  for (const [construct, cases] of Object.entries(CASES)) {
    describe(construct, () => {
      for (const expected of cases) {
        it(JSON.stringify(expected), () => {
          assert.equal(marked(expected.replace(/[⟦⟧]/g, '')), expected);
        });
      }
    });
  }

  it('an exponent stays, a mark of a note goes', () => {
    const { text } =
      parseNote('5 km<sup>2</sup> x<sup>2</sup> 10<sup>6</sup>').blocks[0]?.prose ?? {};
    assert.equal(text, '5 km2 x 106');
  });

  it('a bracketed span introduces an acronym like plain text', () => {
    const note = 'The Extended Deterrence Dialogue ([EDD]{.smallcaps}) met.';
    assert.equal(
      parseNote(note).blocks[0]?.prose.text,
      'The Extended Deterrence Dialogue (EDD) met.',
    );
  });
});

function marked(note: string): string {
  let text = '';
  let at = 0;
  // The alternative text of an image comes after the paragraph that it is in.
  const found = findOccurrences(parseNote(note), INDEX);
  for (const { range } of found.toSorted((a, b) => a.range.start - b.range.start)) {
    text += `${note.slice(at, range.start)}⟦${note.slice(range.start, range.end)}⟧`;
    at = range.end;
  }
  return text + note.slice(at);
}
