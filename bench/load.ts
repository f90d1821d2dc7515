import { mkdirSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { scriptForPage } from '../tests/browsers/script-for-page.ts';
import { serve } from '../tests/browsers/serve.ts';
import { denseWords } from './bench-text.ts';

/**
 * `npm run bench:load [-- --check]`: a list of 100,000 words compiled, stored in IndexedDB and loaded again
 * in fresh pages of Chromium and Firefox. `--check` ends with 1 when a target is missed.
 */

const goes = 9;
const words = denseWords(100_000);
const script = await scriptForPage('bench/load-in-page.ts');
const served = await serve(({ url }, response) => {
  const isScript = url === '/load.js';
  response.setHeader(
    'Content-Type',
    isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
  );
  response.end(isScript ? script : '<!doctype html><script src="/load.js"></script>');
});

const rows: { browser: string; compileMs: number; readMs: number; openMs: number; loadMs: number }[] = [];
for (const kind of ['chromium', 'firefox'] as const) {
  const browser = await puppeteer.launch(
    kind === 'chromium'
      ? { executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] }
      : { browser: 'firefox', executablePath: '/usr/bin/firefox-esr' },
  );
  const page = await browser.newPage();
  await page.goto(served.address);
  const compileMs = await page.evaluate((all) => bench.store(all), words);
  const loads: number[][] = [];
  for (let go = 0; go < goes; go++) {
    await page.goto(served.address);
    loads.push(await page.evaluate(() => bench.load()));
  }
  await browser.close();
  const total = ([read = 0, open = 0]: number[]) => read + open;
  loads.sort((a, b) => total(a) - total(b));
  const [readMs = 0, openMs = 0] = loads[Math.floor(goes / 2)] ?? [];
  rows.push({ browser: kind, compileMs, readMs, openMs, loadMs: readMs + openMs });
}
await served.close();

const rounded = rows.map(({ browser, ...times }) => ({
  browser,
  ...Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, Number(ms.toFixed(1))])),
}));
console.log(
  '100,000 words; compiling: best of five; reading and opening: median of nine fresh pages, in milliseconds',
);
console.table(rounded);
const missed = rows.filter(
  ({ browser, compileMs, loadMs }) => browser === 'chromium' && (compileMs > 300 || loadMs > 20),
);
console.log('targets in Chromium: compile <= 300 ms, load <= 20 ms:', missed.length === 0 ? 'met' : 'MISSED');
mkdirSync(new URL('./results/', import.meta.url), { recursive: true });
writeFileSync(new URL('./results/load.json', import.meta.url), `${JSON.stringify(rounded, null, 2)}\n`);
if (process.argv.includes('--check') && missed.length > 0) process.exitCode = 1;
