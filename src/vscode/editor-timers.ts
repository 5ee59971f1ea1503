import { Disposable, type TextEditor } from 'vscode';

/** Work on editors that waits for a pause in typing: of each editor the last call counts. */
export class EditorTimers extends Disposable {
  private readonly timers = new Map<TextEditor, ReturnType<typeof setTimeout>>();

  constructor() {
    super(() => {
      for (const timer of this.timers.values()) clearTimeout(timer);
    });
  }

  /** Calls `work` after a pause of so many milliseconds, unless this is called for the editor again before. */
  schedule(editor: TextEditor, pause: number, work: () => void): void {
    clearTimeout(this.timers.get(editor));
    const timer = setTimeout(() => {
      this.timers.delete(editor);
      work();
    }, pause);
    this.timers.set(editor, timer);
  }
}
