import type { Uri } from 'vscode';

/** The bibliographies that notes name, and whether they were looked for. */
export class WantedBibliographies {
  private readonly wanted = new Map<string, { readonly uri: Uri; tried: boolean }>();

  get uris(): Uri[] {
    return [...this.wanted.values()].map(({ uri }) => uri);
  }

  has(uri: Uri): boolean {
    return this.wanted.has(uri.toString());
  }

  /** Adds one; false where it is known already. */
  add(uri: Uri): boolean {
    if (this.has(uri)) return false;
    this.wanted.set(uri.toString(), { uri, tried: false });
    return true;
  }

  /** It was looked for: if it is not loaded now, it cannot be read. */
  setTried(uri: Uri): void {
    const wanted = this.wanted.get(uri.toString());
    if (wanted) wanted.tried = true;
  }

  wasTried(uri: Uri): boolean {
    return this.wanted.get(uri.toString())?.tried === true;
  }

  /** Forgets all but these (as URI strings), and returns what it forgot. */
  keepOnly(named: ReadonlySet<string>): string[] {
    const unnamed = [...this.wanted.keys()].filter((key) => !named.has(key));
    for (const key of unnamed) this.wanted.delete(key);
    return unnamed;
  }
}
