import { browser } from '../platform/browser.ts';

/**
 * Opens an address in a tab of its own and waits until the tab is at an address that begins with `end`.
 * Returns what stands behind that, closes the tab and comes back to this page; null where the person has
 * closed the tab before. The browser tells addresses of sites alone that the person has allowed.
 */
export async function awaitTab(address: string, end: string): Promise<string | null> {
  const here = await browser.tabs.getCurrent();
  const { id } = await browser.tabs.create({ url: address });
  if (id === undefined) return null;
  const behind = await new Promise<string | null>((settle) => {
    const look = (url: string | undefined) => {
      if (url?.startsWith(end)) finish(url.slice(end.length));
    };
    const onUpdated = (tabId: number, { url }: { url?: string | undefined }) => {
      if (tabId === id) look(url);
    };
    const onRemoved = (tabId: number) => {
      if (tabId === id) finish(null);
    };
    const finish = (found: string | null) => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.tabs.onRemoved.removeListener(onRemoved);
      settle(found);
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.onRemoved.addListener(onRemoved);
    // It may have come there, or be gone, before anybody listened.
    browser.tabs.get(id).then(
      ({ url }) => look(url),
      () => finish(null),
    );
  });
  if (behind === null) return null;
  if (here?.id !== undefined) await browser.tabs.update(here.id, { active: true });
  // A person may have closed it meanwhile.
  await browser.tabs.remove(id).catch(() => null);
  return behind;
}
