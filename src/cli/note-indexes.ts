import path from 'node:path';
import { readSourceSettings, withNoteSources, type TermIndex } from '../core/index.ts';
import type { Address } from '../workspace/files.ts';
import { NoteSources, type Bibliography, type SourceSettings } from '../workspace/note-sources.ts';
import { errorsIn, readBibliography } from './bibliographies.ts';
import { isMissing, reasonOf, slashes } from './files.ts';
import { noticeOf } from './glossaries.ts';
import type { Indexes } from './indexes.ts';
import { NodeFiles } from './node-files.ts';
import type { FolderPlan, Plan } from './plan.ts';
import type { RunLog } from './run-log.ts';

/** Gives each note its index: that of its folder, under the sources that its front matter names or holds. */
export class NoteIndexes {
  private readonly bibliographies = new Map<Address, Bibliography>();
  /** The indexes of folders some of whose bibliographies could not be read, by these and the set of glossaries. */
  private readonly incomplete = new Map<string, TermIndex>();
  private readonly cwd: string;
  private readonly indexes: Indexes;
  private readonly log: RunLog;
  private readonly sources: NoteSources;

  constructor({ cwd }: Pick<Plan, 'cwd'>, indexes: Indexes, log: RunLog) {
    this.cwd = cwd;
    this.indexes = indexes;
    this.log = log;
    this.sources = new NoteSources(new NodeFiles(cwd), (file) => this.bibliographies.get(file));
  }

  /** The index of a note (absolute path). */
  indexFor(text: string, note: string, folder: FolderPlan): TermIndex | Promise<TermIndex> {
    const settings = readSourceSettings(text, note);
    const base = this.indexOf(folder);
    return settings === undefined ? base : this.layered(slashes(note), settings, base);
  }

  private async layered(
    note: Address,
    settings: SourceSettings,
    base: TermIndex,
  ): Promise<TermIndex> {
    for (let missing = this.sources.missing(note, settings); missing.length > 0;) {
      for (const file of missing) this.bibliographies.set(file, await this.read(file));
      missing = this.sources.missing(note, settings);
    }
    return this.sources.over(note, base, settings);
  }

  private indexOf({ set, unread }: FolderPlan): TermIndex {
    if (unread.length === 0) return this.indexes.of(set);
    const key = [set, ...unread].join('\n');
    const known = this.incomplete.get(key);
    if (known !== undefined) return known;
    const index = withNoteSources(this.indexes.of(set), { sources: [], unread });
    this.incomplete.set(key, index);
    return index;
  }

  private async read(file: Address): Promise<Bibliography> {
    this.log.wasRead(file);
    const name = slashes(path.relative(this.cwd, file)) || '.';
    try {
      const read = await readBibliography(file, this.cwd, 'note');
      const errors = errorsIn(read);
      if (errors > 0) this.log.add(noticeOf(name, errors));
      return read;
    } catch (error) {
      // The note has a finding in any case, which says all there is to say of a file that is not there.
      if (!isMissing(error)) this.log.add({ path: name, message: reasonOf(error), isNotice: true });
      return 'unreadable';
    }
  }
}
