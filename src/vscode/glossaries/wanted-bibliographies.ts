import type { Address } from '../../workspace/files.ts';

/** The bibliographies that notes name, and whether they were looked for. */
export class WantedBibliographies {
  private readonly wanted = new Map<Address, { tried: boolean }>();

  get addresses(): Address[] {
    return [...this.wanted.keys()];
  }

  has(address: Address): boolean {
    return this.wanted.has(address);
  }

  /** Adds one; false where it is known already. */
  add(address: Address): boolean {
    if (this.has(address)) return false;
    this.wanted.set(address, { tried: false });
    return true;
  }

  /** It was looked for: if it is not loaded now, it cannot be read. */
  setTried(address: Address): void {
    const wanted = this.wanted.get(address);
    if (wanted) wanted.tried = true;
  }

  wasTried(address: Address): boolean {
    return this.wanted.get(address)?.tried === true;
  }

  /** Forgets all but these, and returns what it forgot. */
  keepOnly(named: ReadonlySet<Address>): Address[] {
    const unnamed = [...this.wanted.keys()].filter((key) => !named.has(key));
    for (const key of unnamed) this.wanted.delete(key);
    return unnamed;
  }
}
