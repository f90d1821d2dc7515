import type { Launched } from './launched.ts';

/** Puts records into a store of the extension's database behind the product's back. */
export async function putInStore(launched: Launched, store: string, records: object[]): Promise<void> {
  const extension = await launched.stillPage();
  await extension.evaluate(
    (name, all) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('qiuzheng');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          for (const record of all) transaction.objectStore(name).put(record);
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    store,
    records,
  );
}
