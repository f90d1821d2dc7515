import { findMatches } from '../src/matches/find-matches.ts';
import { compileList } from '../src/matches/list/compile-list.ts';
import { isCompiledList } from '../src/matches/list/compiled-list.ts';
import { wordEntries } from './bench-entry.ts';

/**
 * What `bench/load.ts` runs in a page of a real browser, which shares its JavaScript and IndexedDB with the
 * worker.
 */
declare global {
  var bench: { store(words: string[]): Promise<number>; load(): Promise<number[]> };
}

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('compiled');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

globalThis.bench = {
  /**
   * Compiles a list of words, keeps it, and returns how long compiling took: the best of five, in
   * milliseconds.
   */
  async store(words) {
    const entries = wordEntries(words);
    let best = Number.POSITIVE_INFINITY;
    let compiled = compileList({ entries: [] }).compiled;
    for (let go = 0; go < 5; go++) {
      const started = performance.now();
      ({ compiled } = compileList({ entries }));
      best = Math.min(best, performance.now() - started);
    }
    const store = (await open()).transaction('compiled', 'readwrite').objectStore('compiled');
    await asked(store.put(compiled, 'list'));
    return best;
  },
  /** Milliseconds from an open database to the first text searched; to be called once in a fresh page. */
  async load() {
    const database = await open();
    const started = performance.now();
    const stored = await asked(database.transaction('compiled').objectStore('compiled').get('list'));
    const read = performance.now();
    if (!isCompiledList(stored)) throw new Error('the stored list is no compiled list');
    findMatches('一', stored);
    return [read - started, performance.now() - read];
  },
};
