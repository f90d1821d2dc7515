import { startChromium } from '../browsers/launch-chromium.ts';
import type { Page } from '../browsers/page.ts';

/** Opens Debian's Chromium without the extension, for as long as `look` takes. */
export async function visit<T>(
  look: (page: Page, hostsAsked: ReadonlySet<string>) => Promise<T>,
): Promise<T> {
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    const hosts = new Set<string>();
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol !== 'data:') hosts.add(hostname);
    });
    return await look(page, hosts);
  } finally {
    await browser.close();
  }
}
