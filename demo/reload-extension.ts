import type { Launched } from '../tests/browsers/launched.ts';
import type { Page } from '../tests/browsers/page.ts';

/** How long a page may take to be painted again, in milliseconds: a change may leave nothing to paint. */
const patience = 5000;

/**
 * Loads the extension anew from its folder, as an update does: the new script takes over in open pages by
 * itself, and what can be seen of them is painted again when this ends. The browser closes the extension's
 * own pages, so they are opened again and returned.
 */
export async function reloadExtension(launched: Launched, folder: string): Promise<Page[]> {
  const before = await ownPages(launched);
  const painted = await Promise.all((await launched.browser.pages()).map(paintingOf));
  await launched.browser.installExtension(folder);
  await Promise.all(painted.map((again) => again()));
  const left = await ownPages(launched);
  const again: Page[] = [];
  for (const path of before) if (!left.includes(path)) again.push(await launched.openExtensionPage(path));
  return again;
}

/** Notes what is painted on a page. What it returns waits until a page that is shown is painted again. */
async function paintingOf(page: Page): Promise<() => Promise<void>> {
  const noted = await page.evaluate(notePainting).catch(() => false);
  if (!noted) return async () => {};
  return async () => {
    const isOther = page.waitForFunction(isPaintedAgain, { polling: 50, timeout: patience });
    await isOther.catch(() => console.log(`${page.url()} shows nothing new.`));
  };
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

/** What the functions below leave with a page. */
interface Noting {
  paintedBefore?: Highlight[];
}

/** Runs in a page: keeps the highlights of the extension as they are now; false where there are none. */
function notePainting(): boolean {
  const own = [...CSS.highlights].filter(([name]) => name.startsWith('qiuzheng-'));
  Object.assign(window, { paintedBefore: own.map(([, highlight]) => highlight) } satisfies Noting);
  return own.length > 0;
}

/** Runs in a page: whether it holds none of the highlights it had, and others in their place. */
function isPaintedAgain(): boolean {
  const { paintedBefore = [] } = window as Noting;
  const own = [...CSS.highlights].filter(([name]) => name.startsWith('qiuzheng-'));
  const isNew = own.length > 0 && !own.some(([, highlight]) => paintedBefore.includes(highlight));
  return isNew || document.hidden;
}
