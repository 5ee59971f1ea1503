import * as fc from 'fast-check';
import type { CDPSession } from 'playwright-core';
import { until } from '../../../scripts/vscode/until.ts';
import type { VsCodeWindow } from '../../../scripts/vscode/window.ts';

/** Something that a person does with the keyboard. */
export type Step =
  | { readonly kind: 'type'; readonly text: string; readonly delayMs: number }
  | { readonly kind: 'compose'; readonly reading: string; readonly text: string }
  | { readonly kind: 'press'; readonly key: 'Enter' | 'Escape' | 'Tab' }
  | { readonly kind: 'rest'; readonly ms: number; readonly isQuiet: boolean };

/** Words of several kinds to type lines from. */
export interface Vocabulary {
  readonly acronyms: readonly string[];
  readonly keys: readonly string[];
}

const ordinary = [
  'The', 'Japan', 'alliance', 'met', 'and', 'agreed', 'in 2024', 'US', 'UK', 'MS', 'JS', 'EU', 'USA', 'NOT',
  '2+3=5', 'Article V', '$5 billion', 'R&D', 'Q&A', 'e.g.', 'U.S.', "don't", 'COVID-19', 'A4',
] as const; // prettier-ignore
const japanese: readonly (readonly [reading: string, text: string])[] = [
  ['にほん', '日本'],
  ['にちべい', '日米'],
  ['ざいにちべいぐん', '在日米軍'],
  ['は', 'は'],
];

/** A word, and whether a list must not stand open after it. */
interface Piece {
  readonly text: string;
  readonly isQuiet: boolean;
  readonly reading?: string;
}

function pieces({ acronyms, keys }: Vocabulary): fc.Arbitrary<Piece> {
  const acronym = fc.constantFrom(...acronyms);
  const key = fc.constantFrom(...keys);
  const quiet = (text: string): Piece => ({ text, isQuiet: true });
  // Up to a bracket: VS Code would close one that is left open.
  const beginning = (whole: string, length: number): string =>
    whole.slice(0, 1 + length).split(/[([{<]/)[0]!;
  return fc.oneof(
    { arbitrary: acronym.map(quiet), weight: 5 },
    {
      arbitrary: fc
        .tuple(acronym, fc.nat(3))
        .map(([whole, length]) => ({ text: beginning(whole, length), isQuiet: false })),
      weight: 3,
    },
    { arbitrary: fc.constantFrom(...ordinary).map(quiet), weight: 4 },
    { arbitrary: key.map((one) => quiet(`@${one}`)), weight: 1 },
    { arbitrary: key.map((one) => quiet(`[@${one}]`)), weight: 1 },
    {
      arbitrary: fc
        .tuple(key, fc.nat(9))
        .map(([whole, length]) => ({ text: `@${beginning(whole, length)}`, isQuiet: false })),
      weight: 1,
    },
    {
      arbitrary: fc
        .constantFrom(...japanese)
        .map(([reading, text]) => ({ text, reading, isQuiet: true })),
      weight: 2,
    },
  );
}

/** What stands before and after the words of a line; in most of them no list may open at all. */
interface Frame {
  readonly before: string;
  readonly after: string;
  readonly isQuiet: boolean;
}

const frames: readonly Frame[] = [
  ...['', '- ', '1. ', '> ', '**', '| '].map((before) => ({ before, after: '', isQuiet: false })),
  { before: '# ', after: '', isQuiet: true },
  { before: '### ', after: '', isQuiet: true },
  { before: '---\ntitle: ', after: '', isQuiet: true },
  { before: '```\n', after: '', isQuiet: true },
  { before: '`', after: '`', isQuiet: true },
  { before: '[', after: '](https://x.example/USF)', isQuiet: true },
  { before: '[x]: https://x.example/?q=', after: '', isQuiet: false },
  { before: '<!-- ', after: ' -->', isQuiet: true },
];

/** What is typed into an empty note: one line or two, with the pauses of a person. */
export function typedNotes(vocabulary: Vocabulary): fc.Arbitrary<readonly Step[]> {
  const delayMs = fc.constantFrom(60, 60, 90, 120, 200);
  const ms = fc.constantFrom(0, 0, 0, 350, 700);
  const piece = fc.record({ piece: pieces(vocabulary), delayMs, ms });
  const lineIn = (allowed: readonly Frame[]) =>
    fc
      .record({
        frame: fc.oneof(
          { arbitrary: fc.constant(frames[0]!), weight: 6 },
          { arbitrary: fc.constantFrom(...allowed), weight: 9 },
        ),
        words: fc.array(piece, { minLength: 1, maxLength: 4 }),
        mark: fc.constantFrom('', '', '', '.', ',', ';', '?', ':', ' -'),
        end: fc.constantFrom<readonly ('Enter' | 'Escape' | 'Tab')[]>(
          ['Enter'],
          ['Enter'],
          ['Enter'],
          ['Escape', 'Enter'],
          ['Enter', 'Tab'],
        ),
      })
      .map(({ frame, words, mark, end }): Step[] => [
        ...typed(frame.before),
        ...words.flatMap(({ piece, delayMs, ms }, at): Step[] => {
          const step: Step =
            piece.reading === undefined
              ? { kind: 'type', text: piece.text, delayMs }
              : { kind: 'compose', reading: piece.reading, text: piece.text };
          // After a bracket, `@` begins a citation: that it is a link is not known before its address.
          const mayBeCitation = frame.before === '[' && piece.text.startsWith('@');
          const isQuiet = piece.isQuiet || (frame.isQuiet && !mayBeCitation);
          const rest: Step[] = ms > 0 ? [{ kind: 'rest', ms, isQuiet }] : [];
          return [...(at > 0 ? typed(' ') : []), step, ...rest];
        }),
        ...typed(mark + frame.after),
        ...end.map((key): Step => ({ kind: 'press', key })),
      ]);
  return (
    fc
      // A second fence would end what the first began.
      .tuple(
        lineIn(frames),
        fc.option(lineIn(frames.filter(({ before }) => !before.includes('\n'))), { nil: [] }),
      )
      .map(([first, second]) => [
        ...first,
        // Indented, the line goes on with the paragraph or list item above, whatever it begins with.
        ...(isTab(first.at(-1)) ? second.map(withoutQuiet) : second),
        { kind: 'type', text: 'end', delayMs: 60 },
      ])
  );
}

const isTab = (step: Step | undefined): boolean => step?.kind === 'press' && step.key === 'Tab';

const withoutQuiet = (step: Step): Step =>
  step.kind === 'rest' ? { ...step, isQuiet: false } : step;

const typed = (text: string): Step[] =>
  text
    .split(/(\n)/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '\n' ? { kind: 'press', key: 'Enter' } : { kind: 'type', text: part, delayMs: 60 },
    );

/**
 * The text that VS Code makes of steps without any extension: what is typed, four spaces for a Tab at the start of a
 * line, and the indentation of a line again in the next one. Brackets that it closes by itself are always typed
 * over by the generated lines.
 */
export function expectedText(steps: readonly Step[]): string {
  let text = '';
  for (const step of steps) {
    if (step.kind === 'type' || step.kind === 'compose') text += step.text;
    else if (step.kind === 'press' && step.key === 'Tab') text += '    ';
    else if (step.kind === 'press' && step.key === 'Enter') {
      text += `\n${/^ */.exec(text.slice(text.lastIndexOf('\n') + 1))![0]}`;
    }
  }
  return text;
}

/** Steps as a person would tell them. */
export function inWords(steps: readonly Step[]): string {
  return steps
    .map((step) => {
      if (step.kind === 'type') return step.text;
      if (step.kind === 'compose') return `{${step.reading}→${step.text}}`;
      return step.kind === 'press' ? `{${step.key}}` : `{${step.ms} ms}`;
    })
    .join('');
}

/** Types with the real keyboard, and composes Japanese as an input method does. */
export class Typist {
  readonly #window: VsCodeWindow;
  readonly #session: CDPSession;

  private constructor(window: VsCodeWindow, session: CDPSession) {
    this.#window = window;
    this.#session = session;
  }

  static async at(window: VsCodeWindow): Promise<Typist> {
    return new Typist(window, await window.page.context().newCDPSession(window.page));
  }

  async perform(step: Step): Promise<void> {
    const { page } = this.#window;
    switch (step.kind) {
      case 'type':
        return page.keyboard.type(step.text, { delay: step.delayMs });
      case 'compose':
        return this.#compose(step.reading, step.text);
      case 'press':
        if (step.key === 'Tab') await this.listCloses();
        return page.keyboard.press(step.key);
      case 'rest':
        await page.waitForTimeout(step.ms);
        if (step.isQuiet) await this.listCloses();
    }
  }

  /** Waits until no list is open; one that stays open is an error, which names its rows. */
  async listCloses(): Promise<void> {
    const list = this.#window.editor.suggestWidget;
    try {
      await until('no list stands open', async () => (await list.count()) === 0);
    } catch {
      throw new Error(`A list stays open: ${(await list.allInnerTexts()).join(' | ')}`);
    }
  }

  async #compose(reading: string, text: string): Promise<void> {
    const show = (shown: string) =>
      this.#session.send('Input.imeSetComposition', {
        text: shown,
        selectionStart: shown.length,
        selectionEnd: shown.length,
      });
    for (let length = 1; length <= reading.length; length++) {
      await show(reading.slice(0, length));
      await this.#window.page.waitForTimeout(60);
    }
    await show(text);
    await this.#session.send('Input.insertText', { text });
  }
}
