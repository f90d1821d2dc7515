import type { Launched } from './launched.ts';
import type { Page } from './page.ts';

const tabIds = new WeakMap<Page, number>();

/** The browser's own number of a page's tab, which it keeps. */
export async function tabIdOf(launched: Launched, page: Page): Promise<number> {
  const known = tabIds.get(page);
  if (known !== undefined) return known;
  const extension = await launched.stillPage();
  const id = await extension.evaluate(async (url) => {
    const scope = globalThis as unknown as { browser?: typeof browser; chrome: typeof browser };
    const tabs = await (scope.browser ?? scope.chrome).tabs.query({});
    return tabs.find((tab) => tab.url === url)?.id ?? -1;
  }, page.url());
  if (id !== -1) tabIds.set(page, id);
  return id;
}
declare const browser: { tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> } };
