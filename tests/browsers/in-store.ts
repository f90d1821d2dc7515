import type { Launched } from './launched.ts';

/**
 * Reads or clears a store of the extension's database, in one of its pages. Returns what was read, without
 * compiled lists.
 */
export async function inStore<Kept>(
  launched: Launched,
  store: string,
  how: 'getAll' | 'clear',
): Promise<Kept[]> {
  const extension = await launched.stillPage();
  return extension.evaluate(
    (name, method) =>
      new Promise<Kept[]>((resolve, reject) => {
        const opening = indexedDB.open('qiuzheng');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          const asked = transaction.objectStore(name)[method]();
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            const found: Kept[] = asked.result ?? [];
            resolve(found.map((record) => ({ ...record, compiled: null })));
          };
        };
      }),
    store,
    how,
  );
}
