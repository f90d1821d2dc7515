import { writeFileSync } from 'node:fs';
import type { Entry } from '../src/contract/list.ts';
import { inPlaywright } from '../tests/browsers/chromium-page.ts';
import { join, words } from '../tests/browsers/drive-product.ts';
import { launchChromium } from '../tests/browsers/launch-chromium.ts';
import { serve } from '../tests/browsers/serve.ts';
import { sampleListOf } from '../tests/sample-list.ts';
import { cpuTime, growth, processesOf, processOf } from './list-in-browser.ts';

/** How long a scan may take, in milliseconds. */
const patience = 300_000;

/** What a process took up at most before does not count. */
const forgetPeak = (pid: number) => writeFileSync(`/proc/${pid}/clear_refs`, '5');

/**
 * Scans a file on the page of the built extension. The memory is what the extension's process and that of the
 * browser, which holds the rows, each grew by at most over what they took up before.
 */
export async function scanInBrowser(path: string, entries: readonly Entry[]) {
  const list = JSON.stringify(sampleListOf(1, ...entries));
  const served = await serve((_request, response) => response.end(list));
  const launched = await launchChromium();
  try {
    await join(launched, `${served.address}/list.json`);
    const page = await launched.openExtensionPage('src/scan.html');
    const { pid = 0 } = launched.browser.process;
    const all = () => ({ extension: processesOf(launched), browser: new Map([[pid, processOf(pid)]]) });
    for (const each of [pid, ...all().extension.keys()]) forgetPeak(each);
    const before = all();
    const began = performance.now();
    await inPlaywright(page).locator('input[type=file]').setInputFiles(path);
    await page.waitForFunction(
      (done) => document.querySelector('main')?.textContent?.includes(done),
      { timeout: patience, polling: 50 },
      words('scan_done'),
    );
    const ms = performance.now() - began;
    const after = all();
    const grown = growth(before.extension, after.extension);
    const browserGrown = growth(before.browser, after.browser);
    const told = await page.evaluate(() => document.querySelector('main output.soft')?.textContent ?? '');
    const matches = Number(/of ([\d,]+)/.exec(told)?.[1]?.replaceAll(',', '') ?? 0);
    const cpuMs = cpuTime(before.extension, after.extension);
    return { ms, cpuMs, peakBytes: grown + browserGrown, browserBytes: browserGrown, matches };
  } finally {
    await launched.close();
    await served.close();
  }
}
