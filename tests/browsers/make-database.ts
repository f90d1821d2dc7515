import type { Launched } from './launched.ts';

/** Has the product make its database, and waits for it: whoever opened it sooner would make another. */
export async function makeDatabase(launched: Launched): Promise<void> {
  const history = await launched.openExtensionPage('src/history.html');
  await history.waitForFunction(
    async () => (await indexedDB.databases()).some(({ name, version }) => name === 'qiuzheng' && version),
    { polling: 50 },
  );
  await history.close();
}
