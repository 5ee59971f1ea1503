import {
  Disposable,
  ThemeColor,
  window,
  workspace,
  type Range,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import {
  formsOf,
  uncoloredMentions,
  type GlossaryFile,
  type GrammarReach,
  type TermKind,
} from '../../core/index.ts';
import type { AnalysisCache } from '../analysis-cache.ts';
import { EditorTimers } from '../editor-timers.ts';
import type { GlossaryService } from '../glossaries/glossary-service.ts';
import { isNote } from '../notes.ts';
import { toEditorRange } from '../positions.ts';

/** The families of kinds that the grammar tells apart by color. */
const FAMILIES = ['actor', 'matter', 'thing'] as const;
type Family = (typeof FAMILIES)[number];

const FAMILY_OF: Readonly<Record<TermKind, Family>> = {
  organization: 'actor',
  command: 'actor',
  office: 'actor',
  party: 'actor',
  person: 'actor',
  forum: 'matter',
  agreement: 'matter',
  policy: 'matter',
  law: 'matter',
  event: 'matter',
  publication: 'matter',
  concept: 'matter',
  weapon: 'thing',
  place: 'thing',
};

const PAUSE = 150;

/** Colors the terms that the static grammar leaves uncolored, such as those of the workspace's glossaries. */
export function registerDecorations(
  analyses: AnalysisCache,
  glossaries: GlossaryService,
): Disposable {
  const painter = new Painter(analyses, glossaries);
  const refresh = (): void => {
    for (const editor of window.visibleTextEditors) painter.schedule(editor, 0);
  };
  refresh();
  return Disposable.from(
    painter,
    glossaries.onDidChange(refresh),
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
  private readonly forms: ReadonlySet<string>;
  private readonly types: Readonly<Record<Family, TextEditorDecorationType>>;
  private readonly timers = new EditorTimers();

  constructor(analyses: AnalysisCache, glossaries: GlossaryService) {
    super(() => {
      this.timers.dispose();
      for (const type of Object.values(this.types)) type.dispose();
    });
    this.analyses = analyses;
    this.forms = formsOfAll(glossaries.bundledFiles);
    this.types = {
      actor: decoration('actor'),
      matter: decoration('matter'),
      thing: decoration('thing'),
    };
  }

  schedule(editor: TextEditor, pause: number): void {
    this.timers.schedule(editor, pause, () => void this.paint(editor));
  }

  private async paint(editor: TextEditor): Promise<void> {
    const { document } = editor;
    if (document.isClosed) return;
    const ranges: Record<Family, Range[]> = { actor: [], matter: [], thing: [] };
    if (isNote(document)) {
      const analysis = await this.analyses.prepare(document);
      // What was typed meanwhile is painted next.
      if (analysis === undefined) return;
      for (const { range, term } of uncoloredMentions(analysis, this.reachIn(editor))) {
        const family = term.kind === undefined ? 'actor' : FAMILY_OF[term.kind];
        ranges[family].push(toEditorRange(analysis.note.lines, range));
      }
    }
    for (const family of FAMILIES) editor.setDecorations(this.types[family], ranges[family]);
  }

  private reachIn({ document }: TextEditor): GrammarReach {
    const longest = workspace
      .getConfiguration('editor', document)
      .get('maxTokenizationLineLength', 20_000);
    return { forms: this.forms, longestLine: longest };
  }
}

function decoration(family: Family): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    color: new ThemeColor(`policyGloss.${family}Foreground`),
  });
}

function formsOfAll(files: readonly GlossaryFile[]): ReadonlySet<string> {
  const forms = files.flatMap(({ terms }) => terms.flatMap(formsOf));
  return new Set(forms.map(({ folded }) => folded.toLowerCase()));
}
