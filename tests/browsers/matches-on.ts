import type { Page } from 'puppeteer-core';
import type { PageMatches } from '../../src/messages/message-contract.ts';
import type { Launched } from './launched.ts';

/**
 * What the extension says it painted in the top frame of a page, as its popup reads it, once `settled` holds and
 * two readings half a second apart agree; after 20 s, whatever it says then.
 */
export async function matchesOn(
  launched: Launched,
  page: Page,
  settled: (matches: PageMatches) => boolean,
): Promise<PageMatches> {
  const extension = await launched.openExtensionPage('src/history.html');
  await page.bringToFront();
  const read = (): Promise<PageMatches> =>
    extension.evaluate(async (url) => {
      const scope = globalThis as unknown as { browser?: Session; chrome: Session };
      const frames = Object.values(
        await (scope.browser ?? scope.chrome).storage.session.get(null),
      ) as PageMatches[];
      const none = { url, place: [], count: 0, refuted: 0, countByStatus: {}, flags: [], passages: [] };
      return frames.find((frame) => frame.url === url && frame.passages) ?? none;
    }, page.url());
  const until = Date.now() + 20_000;
  let before = '';
  for (;;) {
    const matches = await read();
    const now = JSON.stringify(matches);
    if ((settled(matches) && now === before) || Date.now() > until) {
      await extension.close();
      return matches;
    }
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

interface Session {
  storage: { session: { get(keys: null): Promise<Record<string, unknown>> } };
}
