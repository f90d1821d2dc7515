import type { Browser, Page } from './page.ts';

/** A file of the extension that runs nothing, as a page. */
const stillPath = 'icons/32.png';

/**
 * The still page of an extension (see `Launched`): loaded by `load` into the first tab when it is first asked
 * for, and into a new one where that is gone, since an update of the extension closes its pages.
 */
export function stillPageIn(
  browser: Browser,
  origin: string,
  load: (page: Page, address: string) => Promise<unknown>,
): () => Promise<Page> {
  let opened: Promise<Page> | undefined;
  const open = async () => {
    const page = (!opened && (await browser.pages())[0]) || (await browser.newPage());
    await load(page, `${origin}/${stillPath}`);
    return page;
  };
  return async () => {
    const isThere = await opened?.then((page) => page.evaluate(() => true)).catch(() => false);
    if (!opened || !isThere) opened = open();
    return opened;
  };
}

/** An extension takes its pages along, and a browser ends with its last one: the still page leaves first. */
export async function removeExtension(browser: Browser, id: string): Promise<void> {
  const [first] = await browser.pages();
  await first?.goto('about:blank');
  await browser.uninstallExtension(id);
}
