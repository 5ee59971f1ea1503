/** Stands for what Citation.js would fetch pages with: nothing here asks the web for anything. */
export default function fetch(): never {
  throw new Error('Nothing is fetched.');
}

export { fetch };
