import type { FrameDescription, PageMatches, TabDescription } from '../../src/messages/message-contract.ts';
import type { Launched } from './launched.ts';
import type { Page } from './page.ts';

/**
 * What the extension says it painted in the top frame of a page, as its popup reads it, once `settled` holds
 * and two readings half a second apart agree; after 20 s, whatever it says then.
 */
export async function matchesOn(
  launched: Launched,
  page: Page,
  settled: (matches: PageMatches) => boolean,
): Promise<PageMatches & Pick<FrameDescription, 'passages'>> {
  const extension = await launched.stillPage();
  await page.bringToFront();
  const read = (): Promise<PageMatches> =>
    extension.evaluate(async (url) => {
      const scope = globalThis as unknown as { browser?: Session; chrome: Session };
      const frames = Object.values(
        await (scope.browser ?? scope.chrome).storage.session.get(null),
      ) as PageMatches[];
      const none = { url, place: [], count: 0, refuted: 0, doubted: 0, unreadable: 0, countByStatus: {} };
      return frames.find((frame) => frame.url === url && frame.countByStatus) ?? none;
    }, page.url());
  const describe = (): Promise<TabDescription['frames'][number]['passages']> =>
    extension.evaluate(async (url) => {
      const scope = globalThis as unknown as { browser?: Session; chrome: Session };
      const { tabs, runtime } = scope.browser ?? scope.chrome;
      const tab = (await tabs.query({})).find((each) => each.url === url);
      const { value } = await runtime.sendMessage({ name: 'describe-tab', data: { tabId: tab?.id ?? -1 } });
      return value.frames.find(({ frameId }) => frameId === 0)?.passages ?? [];
    }, page.url());
  const until = Date.now() + 20_000;
  let before = '';
  for (;;) {
    const matches = await read();
    const now = JSON.stringify(matches);
    if ((settled(matches) && now === before) || Date.now() > until) {
      const passages = matches.count > 0 ? await describe() : [];
      return { ...matches, passages };
    }
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

interface Session {
  tabs: {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
  };
  runtime: { sendMessage(message: object): Promise<{ value: TabDescription }> };
  storage: { session: { get(keys: null): Promise<Record<string, unknown>> } };
}
