import {
  Disposable,
  ThemeColor,
  window,
  workspace,
  type Range,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import {
  analyzeInSteps,
  buildIndexInSteps,
  combineGlossaries,
  formsOf,
  recolored,
  saysOtherwise,
  type Analysis,
  type Glossary,
  type GlossaryFile,
  type GrammarReach,
  type MentionColor,
  type TermIndex,
} from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import { EditorTimers } from '../editor-timers.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';
import type { GrammarLanguages } from '../grammar-languages.ts';
import { isNote } from '../notes.ts';
import { toEditorRange } from '../positions.ts';
import { runAllInSlices } from '../slices.ts';

/**
 * The color of each family, and of what is no term in spite of the grammar. What the theme gives a word there without
 * the grammar, such as a color of headings, is not known to extensions: it gets the color of plain text.
 */
const COLORS: Readonly<Record<MentionColor, string>> = {
  actor: 'policyGloss.actorForeground',
  matter: 'policyGloss.matterForeground',
  thing: 'policyGloss.thingForeground',
  misspelling: 'errorForeground',
  none: 'editor.foreground',
};
const ALL_COLORS = Object.keys(COLORS) as MentionColor[];

const PAUSE = 150;
const NO_FORMS: ReadonlySet<string> = new Set();

/**
 * Colors the terms that the static grammar leaves uncolored, such as those of the workspace's glossaries, and takes the
 * color from what these have changed or removed.
 */
export function registerDecorations(
  analyses: AnalysisCache,
  glossaries: GlossaryService,
  grammars: GrammarLanguages,
): Disposable {
  const painter = new Painter(analyses, glossaries, grammars);
  const refresh = (): void => {
    for (const editor of window.visibleTextEditors) painter.schedule(editor, 0);
  };
  refresh();
  return Disposable.from(
    painter,
    glossaries.onDidChange(refresh),
    grammars.onDidChange(refresh),
    window.onDidChangeVisibleTextEditors(refresh),
    workspace.onDidChangeTextDocument(({ document }) => {
      for (const editor of window.visibleTextEditors) {
        if (editor.document === document) painter.schedule(editor, PAUSE);
      }
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('editor.maxTokenizationLineLength')) refresh();
    }),
  );
}

class Painter extends Disposable {
  private readonly analyses: AnalysisCache;
  private readonly grammars: GrammarLanguages;
  private readonly grammar: GrammarView;
  private readonly types: ReadonlyMap<MentionColor, TextEditorDecorationType>;
  private readonly timers = new EditorTimers();

  constructor(analyses: AnalysisCache, glossaries: GlossaryService, grammars: GrammarLanguages) {
    super(() => {
      this.timers.dispose();
      for (const type of this.types.values()) type.dispose();
    });
    this.analyses = analyses;
    this.grammars = grammars;
    this.grammar = new GrammarView(glossaries.bundledFiles);
    this.types = new Map(
      ALL_COLORS.map((color) => [
        color,
        window.createTextEditorDecorationType({ color: new ThemeColor(COLORS[color]) }),
      ]),
    );
  }

  schedule(editor: TextEditor, pause: number): void {
    this.timers.schedule(editor, pause, () => void this.paint(editor));
  }

  private async paint(editor: TextEditor): Promise<void> {
    const { document } = editor;
    if (document.isClosed) return;
    const ranges = new Map<MentionColor, Range[]>(ALL_COLORS.map((color) => [color, []]));
    if (isNote(document)) {
      const { version } = document;
      const analysis = await this.analyses.prepare(document);
      const drawn = analysis && (await this.grammar.drawn(document, analysis));
      // What was typed meanwhile is painted next.
      if (analysis === undefined || document.version !== version) return;
      for (const { range, color } of recolored(analysis, this.reachIn(editor), drawn))
        ranges.get(color)?.push(toEditorRange(analysis.note.lines, range));
    }
    for (const [color, type] of this.types) editor.setDecorations(type, ranges.get(color) ?? []);
  }

  private reachIn({ document }: TextEditor): GrammarReach {
    const longestLine = workspace
      .getConfiguration('editor', document)
      .get('maxTokenizationLineLength', 20_000);
    const forms = this.grammars.has(document.languageId) ? this.grammar.forms : NO_FORMS;
    return { forms, longestLine };
  }
}

/** Notes as the grammar sees them, which knows the bundled glossary alone. */
class GrammarView {
  readonly forms: ReadonlySet<string>;
  private readonly bundled: readonly GlossaryFile[];
  private index: Promise<TermIndex> | undefined;
  private readonly differing = new WeakMap<Glossary, boolean>();
  private readonly analyses = new WeakMap<TextDocument, Analysis>();

  constructor(bundled: readonly GlossaryFile[]) {
    this.bundled = bundled;
    this.forms = formsOfAll(bundled);
  }

  /** What the grammar draws in a note; undefined where that is what the glossary in force says, too. */
  async drawn(document: TextDocument, { note, index }: Analysis): Promise<Analysis | undefined> {
    if (!this.isOtherwise(index.glossary)) return undefined;
    this.index ??= runAllInSlices(buildIndexInSteps(combineGlossaries(this.bundled))).then(
      (built) => built.index,
    );
    const previous = this.analyses.get(document);
    const steps = analyzeInSteps(note.text, await this.index, previous);
    const analysis = await runAllInSlices(steps);
    this.analyses.set(document, analysis);
    return analysis;
  }

  private isOtherwise(glossary: Glossary): boolean {
    const known = this.differing.get(glossary);
    if (known !== undefined) return known;
    const differs = saysOtherwise(glossary, this.bundled, this.forms);
    this.differing.set(glossary, differs);
    return differs;
  }
}

function formsOfAll(files: readonly GlossaryFile[]): ReadonlySet<string> {
  const forms = files.flatMap(({ terms }) => terms.flatMap(formsOf));
  return new Set(forms.map(({ folded }) => folded.toLowerCase()));
}
