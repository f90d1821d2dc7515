import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { join } from './drive-product.ts';
import type { Launched } from './launched.ts';
import type { Page } from './page.ts';
import { serveDesk } from './serve-desk.ts';

/** What a test of a joined browser works with. */
export interface Joined<Browser extends Launched> {
  launched: Browser;
  served: Awaited<ReturnType<typeof serveDesk>>;
  /** A new tab for each test. */
  page: Page;
}

/**
 * Has the tests of a file, or of a group, share a browser that is joined to a desk, which serves `pages` too.
 * Each test gets a page of its own, which is closed after it: `take` is called before each.
 */
export function joinedDesk<Browser extends Launched>(
  launch: () => Promise<Browser>,
  pages: Parameters<typeof serveDesk>[0],
  take: (joined: Joined<Browser>) => void,
): void {
  let served: Joined<Browser>['served'] | undefined;
  let launched: Browser | undefined;
  let page: Page | undefined;
  beforeAll(async () => {
    served = await serveDesk(pages);
    launched = await launch();
    await join(launched, served.address);
  });
  afterAll(async () => {
    await launched?.close();
    await served?.close();
  });
  beforeEach(async () => {
    if (!launched || !served) return;
    page = await launched.browser.newPage();
    take({ launched, served, page });
  });
  afterEach(async () => {
    // The test may have closed it.
    await page?.close().catch(() => undefined);
  });
}
