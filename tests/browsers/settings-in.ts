import type { Settings } from '../../src/settings/settings.ts';
import type { Page } from './page.ts';

/** The settings as they are stored, read in a page of the extension. */
export const settingsIn = (extension: Page): Promise<Partial<Settings>> => inSettings(extension, null);

/**
 * Changes stored settings behind the product's back, in a page of the extension, and has open pages checked
 * again.
 */
export async function changeSettingsIn(extension: Page, change: Partial<Settings>): Promise<void> {
  await inSettings(extension, change);
  await extension.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
    const checkAgain = { name: 'check-pages-again', data: null };
    await (scope.browser ?? scope.chrome).runtime.sendMessage(checkAgain);
  });
}

interface Extension {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

const inSettings = (extension: Page, change: Partial<Settings> | null): Promise<Partial<Settings>> =>
  extension.evaluate(
    (changed) =>
      new Promise<Partial<Settings>>((resolve, reject) => {
        const opening = indexedDB.open('qiuzheng');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('settings', 'readwrite');
          const store = transaction.objectStore('settings');
          const reading = store.get('settings');
          reading.onsuccess = () => {
            const settings = { ...reading.result?.settings, ...changed };
            if (changed) store.put({ name: 'settings', settings });
            transaction.oncomplete = () => {
              opening.result.close();
              resolve(settings);
            };
          };
          transaction.onabort = () => reject(transaction.error);
        };
      }),
    change,
  );
