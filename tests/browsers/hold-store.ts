import type { Launched } from './launched.ts';

/**
 * Has all that is to be read from a store of the extension's database wait, behind a transaction that is kept
 * open in another page, until the returned function is called.
 */
export async function holdStore(launched: Launched, store: string): Promise<() => Promise<void>> {
  const extension = await launched.stillPage();
  await extension.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('qiuzheng');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          transaction.oncomplete = () => opening.result.close();
          const hold = { isOver: false };
          Object.assign(globalThis, { hold });
          // A transaction is over once nothing is asked of it.
          const ask = () => {
            transaction.objectStore(name).count().onsuccess = () => {
              resolve();
              if (!hold.isOver) ask();
            };
          };
          ask();
        };
      }),
    store,
  );
  return () =>
    extension.evaluate(() => {
      (globalThis as unknown as { hold: { isOver: boolean } }).hold.isOver = true;
    });
}
