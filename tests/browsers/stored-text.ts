import type { Launched } from './launched.ts';

/** Everything the extension keeps but pictures: its database, and what it knows of open tabs. */
export async function storedText(from: Launched): Promise<string> {
  const extension = await from.stillPage();
  return extension.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('qiuzheng');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
    });
    const stores = [...database.objectStoreNames].filter((name) => name !== 'pictures');
    const records = await Promise.all(
      stores.map(
        (name) =>
          new Promise((resolve, reject) => {
            const reading = database.transaction(name).objectStore(name).getAll();
            reading.onerror = () => reject(reading.error);
            reading.onsuccess = () => resolve(reading.result);
          }),
      ),
    );
    database.close();
    const { storage } = chrome;
    return JSON.stringify([records, await storage.local.get(null), await storage.session.get(null)]);
  });
}

interface Area {
  get(keys: null): Promise<unknown>;
}
declare const chrome: { storage: { local: Area; session: Area } };
