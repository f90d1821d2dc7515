import { readFileSync, writeFileSync } from 'node:fs';
import { launchChromium } from '../tests/browsers/launch-chromium.ts';
import { launchFirefox } from '../tests/browsers/launch-firefox.ts';
import { benchPages } from './bench-pages.ts';
import { denseWords } from './bench-text.ts';
import { judgeRow } from './judge-row.ts';
import { measureReport } from './measure-report.ts';
import { startPages } from './start-pages.ts';

/**
 * `npm run bench:report [-- heavy] [thread] [--firefox] [--short] [--check]`: how long a person waits who
 * opens the popup on a long page and reports the page, with a list of 10,000 words. Needs `npm run build`
 * before, or `build:firefox`. `--short` runs one round instead of five and takes no picture of the whole
 * page; `--check` ends with 1 when a target is missed.
 */

const isShort = process.argv.includes('--short');
const rounds = isShort ? 1 : 5;
const wholeRounds = isShort ? 0 : 3;
const isFirefox = process.argv.includes('--firefox');
const browser = isFirefox ? 'firefox' : 'chromium';
const words = denseWords(60_000)
  .filter((word) => word.length >= 3)
  .slice(0, 10_000);
const all = benchPages(words[0] ?? '').filter(({ name }) => name === 'heavy' || name === 'thread');
const named = all.filter(({ name }) => process.argv.includes(name));

const results: Record<string, object> = {};
let isMissed = false;
for (const page of named.length > 0 ? named : all) {
  const started = await startPages(isFirefox ? launchFirefox : launchChromium, page, words);
  const rows = await measureReport(started, page.name, rounds, wholeRounds).finally(started.close);
  const judged = rows.map((row) => {
    const { what, value, target, met } = judgeRow(row);
    return { what, value, target, met };
  });
  console.log(`${page.name}: ${page.about}; ${browser}, medians of ${rounds} rounds`);
  console.table(judged);
  results[page.name] = { rounds, targets: judged };
  isMissed ||= judged.some(({ met }) => met === 'NO');
}

/** What was measured of the other page and in the other browser stays as it is. */
const file = new URL('./results/report.json', import.meta.url);
const kept = JSON.parse(readFileSync(file, 'utf8'));
writeFileSync(file, `${JSON.stringify({ ...kept, [browser]: { ...kept[browser], ...results } }, null, 2)}\n`);
if (process.argv.includes('--check') && isMissed) process.exitCode = 1;
