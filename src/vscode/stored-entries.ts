import { Uri, workspace } from 'vscode';

/** Changes when the same would be kept in another form. */
const FORMAT = 2;
/** What all entries together may take; those that were not used for longest go first. */
const MAX_BYTES = 32 * 1024 * 1024;
/** What a window that was closed while it wrote left behind is swept away after this many milliseconds. */
const LEFT_BEHIND = 24 * 60 * 60 * 1000;
/** The key, when the entry was last used (milliseconds), and what follows these while it is being written. */
const NAME = /^([0-9a-f]{64})-(\d+)(\.[\w-]+\.tmp)?$/;

interface Entry {
  readonly uri: Uri;
  readonly key: string;
  readonly used: number;
  readonly isTemporary: boolean;
}

/**
 * What was made of some content before, in a folder of the extension's storage, by that content. An entry begins with a
 * line that says what it is, and what the rest must hash to; whatever is not as it should be is as if it were not there.
 * When an entry was last used stands in its name, as not every file system of an editor knows it. Nothing here fails:
 * without a folder, in a workspace that is not trusted, or where the host has no SHA-256, nothing is ever found.
 */
export class StoredEntries {
  private readonly folder: Uri | undefined;
  private readonly identity: string;
  private readonly maxBytes: number;
  /** What was there when this window last looked; what others add is met by the next one. */
  private listed: Promise<Entry[]> | undefined;

  /**
   * @param folder the entries' own folder, which need not exist; undefined where there is no storage
   * @param version of the program that writes them: another one may make something else of the same content
   */
  constructor(folder: Uri | undefined, version: string, maxBytes = MAX_BYTES) {
    this.folder = folder;
    this.identity = `${FORMAT} ${version}`;
    this.maxBytes = maxBytes;
  }

  /** Looks what there is, as long as there is something else to do. */
  prepare(): void {
    void this.known();
  }

  /** What stands for a content in keys; undefined where nothing is kept. */
  async digestOf(content: string): Promise<string | undefined> {
    return this.openFolder === undefined ? undefined : digest(new TextEncoder().encode(content));
  }

  /** The key of what is made of contents, given by their digests: `kind` names what that is. */
  async keyOf(kind: string, digests: readonly string[]): Promise<string | undefined> {
    return this.digestOf([this.identity, kind, ...digests].join('\n'));
  }

  /** What was kept under a key; undefined where nothing is, or nothing good. */
  async read(key: string): Promise<Uint8Array | undefined> {
    const entry = newestOf(await this.known(), key);
    if (entry === undefined) return undefined;
    try {
      const bytes = await workspace.fs.readFile(entry.uri);
      const end = bytes.indexOf(10);
      const body = bytes.subarray(end + 1);
      const head = new TextDecoder('latin1').decode(bytes.subarray(0, Math.max(0, end)));
      return head === (await headOf(key, body)) ? body : undefined;
    } catch {
      // Another window has taken it away just now.
      return undefined;
    }
  }

  /** Keeps something under a key, in place of what was there. */
  async write(key: string, body: Uint8Array): Promise<void> {
    const folder = this.openFolder;
    if (folder === undefined) return;
    try {
      const head = new TextEncoder().encode(`${await headOf(key, body)}\n`);
      const bytes = new Uint8Array(head.length + body.length);
      bytes.set(head);
      bytes.set(body, head.length);
      const target = Uri.joinPath(folder, nameOf(key));
      const temporary = target.with({ path: `${target.path}.${crypto.randomUUID()}.tmp` });
      await workspace.fs.writeFile(temporary, bytes);
      await workspace.fs.rename(temporary, target, { overwrite: true });
      await this.prune();
    } catch {
      // A folder that cannot be written: the next window does the work again.
    }
    this.listed = undefined;
  }

  /** Notes that an entry is used. */
  async touch(key: string): Promise<void> {
    const folder = this.openFolder;
    const entry = newestOf(await this.known(), key);
    if (folder === undefined || entry === undefined) return;
    try {
      await workspace.fs.rename(entry.uri, Uri.joinPath(folder, nameOf(key)));
    } catch {
      // Another window has done the same.
    }
    this.listed = undefined;
  }

  private get openFolder(): Uri | undefined {
    // In a browser, only what came in safely has it.
    const { subtle } = crypto as Partial<Crypto>;
    return workspace.isTrusted && subtle !== undefined ? this.folder : undefined;
  }

  private async known(): Promise<readonly Entry[]> {
    if (this.openFolder === undefined) return [];
    return (this.listed ??= this.list());
  }

  /** The entries, the most recently used first. */
  private async list(): Promise<Entry[]> {
    const folder = this.openFolder;
    if (folder === undefined) return [];
    let names: readonly (readonly [string, unknown])[] = [];
    try {
      names = await workspace.fs.readDirectory(folder);
    } catch {
      // It is made when something is first written.
    }
    const entries = names.flatMap(([name]): Entry[] => {
      const [, key = '', used, more] = NAME.exec(name) ?? [];
      if (key === '') return [];
      const uri = Uri.joinPath(folder, name);
      return [{ uri, key, used: Number(used), isTemporary: more !== undefined }];
    });
    return entries.toSorted((a, b) => b.used - a.used);
  }

  /** Takes away what is too much, what another entry stands in place of, and what was left behind. */
  private async prune(): Promise<void> {
    const seen = new Set<string>();
    let bytes = 0;
    for (const { uri, key, used, isTemporary } of await this.list()) {
      const { size } = await workspace.fs.stat(uri);
      if (isTemporary) {
        if (Date.now() - used > LEFT_BEHIND) await workspace.fs.delete(uri);
        continue;
      }
      bytes += seen.has(key) ? 0 : size;
      if (seen.has(key) || bytes > this.maxBytes) await workspace.fs.delete(uri);
      seen.add(key);
    }
  }
}

function nameOf(key: string): string {
  return `${key}-${Date.now()}`;
}

function newestOf(entries: readonly Entry[], wanted: string): Entry | undefined {
  return entries.find(({ key, isTemporary }) => key === wanted && !isTemporary);
}

async function headOf(key: string, body: Uint8Array): Promise<string> {
  return `policy-gloss ${key} ${body.length} ${await digest(body)}`;
}

async function digest(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
