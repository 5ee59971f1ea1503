/** A queue as threads share it. */
export interface SharedQueue {
  readonly files: readonly string[];
  /** The number of the next batch. */
  readonly next: Int32Array<SharedArrayBuffer>;
}

/** Files that are linted together. */
export interface Batch {
  /** From 0, in the order of the files. */
  readonly number: number;
  readonly files: readonly string[];
}

/** Enough that a message for each costs nothing; few enough that no thread works long when the others are done. */
const FILES = 16;

/** How many batches there are of so many files. */
export function batchesIn(files: number): number {
  return Math.ceil(files / FILES);
}

/** Files that several threads share: each takes the next batch when it is done with its last one. */
export class Queue {
  readonly shared: SharedQueue;

  constructor(shared: SharedQueue) {
    this.shared = shared;
  }

  /** A queue of files that nobody has taken from. */
  static of(files: readonly string[]): Queue {
    return new Queue({ files, next: new Int32Array(new SharedArrayBuffer(4)) });
  }

  /** How many batches there are in all. */
  get length(): number {
    return batchesIn(this.shared.files.length);
  }

  /** The batches that no other thread takes. */
  *batches(): Generator<Batch> {
    const { files, next } = this.shared;
    for (;;) {
      const number = Atomics.add(next, 0, 1);
      if (number * FILES >= files.length) return;
      yield { number, files: files.slice(number * FILES, (number + 1) * FILES) };
    }
  }
}
