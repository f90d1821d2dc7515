import type { Launched } from '../tests/browsers/launched.ts';
import type { Page } from '../tests/browsers/page.ts';

/**
 * Loads the extension anew from its folder, as an update does: the new script takes over in open pages by
 * itself. The browser closes the extension's own pages, so they are opened again and returned.
 */
export async function reloadExtension(launched: Launched, folder: string): Promise<Page[]> {
  const before = await ownPages(launched);
  await launched.browser.installExtension(folder);
  const left = await ownPages(launched);
  const again: Page[] = [];
  for (const path of before) if (!left.includes(path)) again.push(await launched.openExtensionPage(path));
  return again;
}

/** The paths of the extension's own pages that are open. */
async function ownPages({ browser, extensionOrigin }: Launched): Promise<string[]> {
  const addresses = (await browser.pages()).map((page) =>
    // The driver of Firefox does not know the address of such a page; one that is gone has none.
    page.url().startsWith('http') ? '' : page.evaluate(() => location.href).catch(() => ''),
  );
  return (await Promise.all(addresses))
    .filter((address) => address.startsWith(`${extensionOrigin}/`))
    .map((address) => address.slice(extensionOrigin.length + 1));
}
