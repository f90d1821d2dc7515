import { inPlaywright } from '../tests/browsers/chromium-page.ts';
import { join, words } from '../tests/browsers/drive-product.ts';
import { launchChromium } from '../tests/browsers/launch-chromium.ts';
import { serve } from '../tests/browsers/serve.ts';
import { sampleListOf } from '../tests/sample-list.ts';
import { wordEntries } from './bench-entry.ts';
import { cpuTime, growth, processesOf } from './list-in-browser.ts';
import { scanWords } from './scan-words.ts';

/** How long a scan may take, in milliseconds. */
const patience = 300_000;

/** Scans a file on the page of the built extension, and says what that took by the page's own clock. */
export async function scanInBrowser(path: string) {
  const list = JSON.stringify(sampleListOf(1, ...wordEntries(scanWords())));
  const served = await serve((_request, response) => response.end(list));
  const launched = await launchChromium();
  try {
    await join(launched, `${served.address}/list.json`);
    const page = await launched.openExtensionPage('src/scan.html');
    const before = processesOf(launched);
    const began = performance.now();
    await inPlaywright(page).locator('input[type=file]').setInputFiles(path);
    await page.waitForFunction(
      (done) => document.querySelector('main')?.textContent?.includes(done),
      { timeout: patience, polling: 50 },
      words('scan_done'),
    );
    const ms = performance.now() - began;
    const after = processesOf(launched);
    const peakBytes = growth(before, after);
    const told = await page.evaluate(() => document.querySelector('main output.soft')?.textContent ?? '');
    const matches = Number(/of ([\d,]+)/.exec(told)?.[1]?.replaceAll(',', '') ?? 0);
    return { ms, cpuMs: cpuTime(before, after), peakBytes, matches };
  } finally {
    await launched.close();
    await served.close();
  }
}
