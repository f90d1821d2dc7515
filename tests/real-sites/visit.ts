import puppeteer, { type Page } from 'puppeteer-core';

/** Opens Debian's Chromium without the extension, for as long as `look` takes. */
export async function visit<T>(
  look: (page: Page, hostsAsked: ReadonlySet<string>) => Promise<T>,
): Promise<T> {
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-component-update'],
  });
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
