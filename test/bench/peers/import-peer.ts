/**
 * Imports a peer by name. The types are stated by the caller: a checkout in which the peers are not installed must
 * still compile.
 */
export async function importPeer<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}
