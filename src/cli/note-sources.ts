import path from 'node:path';
import {
  readSourceSettings,
  withNoteSources,
  type GlossaryFile,
  type TermIndex,
} from '../core/index.ts';
import { errorsIn, readBibliography } from './bibliographies.ts';
import { isMissing, reasonOf, slashes } from './files.ts';
import { noticeOf } from './glossaries.ts';
import type { Indexes } from './indexes.ts';
import type { FolderPlan, Plan } from './plan.ts';
import type { RunLog } from './run-log.ts';

type SourceSettings = NonNullable<ReturnType<typeof readSourceSettings>>;

/** Gives each note its index: that of its folder, under the sources that its front matter names or holds. */
export class NoteSources {
  private readonly files = new Map<string, Promise<GlossaryFile | undefined>>();
  /** The indexes of notes that name the same files, by these and the set below. */
  private readonly shared = new Map<string, TermIndex>();
  private readonly plan: Plan;
  private readonly indexes: Indexes;
  private readonly log: RunLog;

  constructor(plan: Plan, indexes: Indexes, log: RunLog) {
    this.log = log;
    this.plan = plan;
    this.indexes = indexes;
  }

  /** The index of a note (absolute path). */
  indexFor(text: string, note: string, folder: FolderPlan): TermIndex | Promise<TermIndex> {
    const settings = readSourceSettings(text, note);
    const { set, unread } = folder;
    if (settings !== undefined) return this.layered(note, settings, folder);
    return unread.length === 0 ? this.indexes.of(set) : this.over(folder, [], [], 'none');
  }

  private async layered(
    note: string,
    { bibliographies, sources }: SourceSettings,
    folder: FolderPlan,
  ): Promise<TermIndex> {
    const files: GlossaryFile[] = [];
    const unread: string[] = [];
    for (const { value } of bibliographies) {
      const file = await this.find(value, path.dirname(note));
      if (file) files.push(file);
      else unread.push(value);
    }
    const all = [...sources, ...files.flatMap((file) => file.sources)];
    // Entries of its own make a note's index one of its own.
    const key =
      sources.length > 0
        ? undefined
        : ['', ...unread, '', ...files.map((one) => one.file)].join('\n');
    return this.over(folder, all, unread, key);
  }

  private over(
    { set, unread: below }: FolderPlan,
    sources: GlossaryFile['sources'],
    own: readonly string[],
    files: string | undefined,
  ): TermIndex {
    const key = files === undefined ? undefined : [set, ...below, files].join('\n');
    const known = key === undefined ? undefined : this.shared.get(key);
    if (known) return known;
    const index = withNoteSources(this.indexes.of(set), { sources, unread: [...below, ...own] });
    if (key !== undefined) this.shared.set(key, index);
    return index;
  }

  /** A bibliography lies beside the note, as for Quarto, or where the tool is run, as for Pandoc. */
  private async find(name: string, folder: string): Promise<GlossaryFile | undefined> {
    if (/^[A-Za-z][\w+.-]+:\/\//.test(name)) return undefined;
    for (const place of new Set([path.resolve(folder, name), path.resolve(this.plan.cwd, name)])) {
      let reading = this.files.get(place);
      if (reading === undefined) {
        this.log.wasRead(place);
        reading = this.tryReading(place);
        this.files.set(place, reading);
      }
      const file = await reading;
      if (file) return file;
    }
    return undefined;
  }

  private async tryReading(file: string): Promise<GlossaryFile | undefined> {
    const name = slashes(path.relative(this.plan.cwd, file)) || '.';
    try {
      const read = await readBibliography(file, this.plan.cwd, 'note');
      const errors = errorsIn(read);
      if (errors > 0) this.log.add(noticeOf(name, errors));
      return read;
    } catch (error) {
      // The note has a finding in any case, which says all there is to say of a file that is not there.
      if (!isMissing(error)) this.log.add({ path: name, message: reasonOf(error), isNotice: true });
      return undefined;
    }
  }
}
