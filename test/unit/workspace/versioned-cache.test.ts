import assert from 'node:assert/strict';
import { VersionedCache } from '../../../src/workspace/versioned-cache.ts';

/** A promise, and how it is kept. */
function promised<T>(): { readonly promise: Promise<T>; readonly keep: (value: T) => void } {
  let keep: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}

describe('a cache of the current versions', () => {
  let cache: VersionedCache<number, string>;
  let made: number;
  const make = (value: string | undefined) => async () => {
    made++;
    return value;
  };
  beforeEach(() => {
    cache = new VersionedCache((a, b) => a === b);
    made = 0;
  });

  it('gives what was made of a state, and only of that', async () => {
    assert.equal(await cache.get('note', 1, make('one')), 'one');
    assert.equal(cache.current('note', 1), 'one');
    assert.equal(cache.current('note', 2), undefined);
    assert.equal(cache.current('other', 1), undefined);
    assert.equal(await cache.get('note', 1, make('again')), 'one');
    assert.equal(made, 1);
    assert.equal(await cache.get('note', 2, make('two')), 'two');
    assert.equal(cache.current('note', 1), undefined);
    assert.equal(cache.last('note'), 'two');
  });

  it('makes it once for all who ask meanwhile', async () => {
    const { promise, keep } = promised<string>();
    const first = cache.get('note', 1, () => promise);
    const second = cache.get('note', 1, make('again'));
    keep('one');
    assert.deepEqual(await Promise.all([first, second]), ['one', 'one']);
    assert.equal(made, 0);
  });

  it('keeps nothing of what was given up, and makes it again', async () => {
    assert.equal(await cache.get('note', 1, make(undefined)), undefined);
    assert.equal(cache.last('note'), undefined);
    assert.equal(await cache.get('note', 1, make('one')), 'one');
  });

  it('keeps what was asked for last, and not what comes late', async () => {
    const late = promised<string>();
    const first = cache.get('note', 1, () => late.promise);
    assert.equal(await cache.get('note', 2, make('two')), 'two');
    late.keep('one');
    assert.equal(await first, 'one');
    assert.equal(cache.last('note'), 'two');
  });

  it('keeps nothing of what was deleted', async () => {
    const late = promised<string>();
    const first = cache.get('note', 1, () => late.promise);
    cache.delete('note');
    late.keep('one');
    assert.equal(await first, 'one');
    assert.equal(cache.last('note'), undefined);
    cache.keep('note', 1, 'one');
    cache.delete('note');
    assert.equal(cache.current('note', 1), undefined);
  });

  it('makes it again after an error', async () => {
    await assert.rejects(
      cache.get('note', 1, () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.equal(await cache.get('note', 1, make('one')), 'one');
  });
});
