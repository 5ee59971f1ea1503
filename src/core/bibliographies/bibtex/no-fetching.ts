/** Replaces Citation.js's function to fetch pages: nothing here uses the network. */
export default function fetch(): never {
  throw new Error('Nothing is fetched.');
}

export { fetch };
