import { readFileSync, writeFileSync } from 'node:fs';
import { launchChromium } from '../tests/browsers/launch-chromium.ts';
import { launchFirefox } from '../tests/browsers/launch-firefox.ts';
import { benchPages } from './bench-pages.ts';
import { denseWords } from './bench-text.ts';
import { judgeRow } from './judge-row.ts';
import { measurePage, measureWithClaims, type Opening } from './measure-page.ts';
import { measureThread } from './measure-thread.ts';
import { startPages } from './start-pages.ts';

/**
 * `npm run bench:page [-- thread] [heavy] [application] [--firefox] [--short] [--check]`: what a person
 * feels of the built extension with a list of 10,000 words, on three pages or those that are named. Each is
 * opened in turn by itself, with us, with a plain walker, and by itself once more, in one browser: a site
 * that was never granted is a page without us. Needs `npm run build` before, or `build:firefox`. `--short`
 * runs three rounds instead of fifteen; `--check` ends with 1 when a target is missed.
 *
 * Differences are medians of what one round differs; by itself against by itself says how much of that is
 * chance.
 *
 * Our turns hold what the page has to compute for us sooner than it would by itself, such as its styles when
 * it is opened. Firefox has no trace of them.
 */

const rounds = process.argv.includes('--short') ? 3 : 15;
const isFirefox = process.argv.includes('--firefox');
const browser = isFirefox ? 'firefox' : 'chromium';
/** Words of three letters and more: nearer to a real list than the common words of a dictionary. */
const words = denseWords(60_000)
  .filter((word) => word.length >= 3)
  .slice(0, 10_000);
const all = benchPages(words[0] ?? '');
const named = all.filter(({ name }) => process.argv.includes(name));
const launch = isFirefox
  ? // It rounds times to a millisecond otherwise.
    () => launchFirefox({ preferences: { 'privacy.reduceTimerPrecision': false } })
  : launchChromium;

const results: Record<string, object> = {};
let isMissed = false;
for (const page of named.length > 0 ? named : all) {
  const started = await startPages(launch, page, words);
  const { openings, rows } = await measurePage(started, page, rounds);
  if (page.name === 'thread') rows.push(...(await measureThread(started, words, rounds)));
  if (page.onTopic) rows.push(...(await measureWithClaims(started, page, rounds)));
  await started.close();
  const judged = rows.map(judgeRow);
  console.log(`${page.name}: ${page.about}; ${browser}, medians of ${rounds} rounds`);
  console.table(openings.map(shown));
  console.table(judged);
  results[page.name] = { rounds, openings: openings.map(shown), targets: judged };
  isMissed ||= judged.some(({ met }) => met === 'NO');
}

/** What was measured of other pages and in the other browser stays as it is. */
const file = new URL('./results/page.json', import.meta.url);
const kept = JSON.parse(readFileSync(file, 'utf8'));
writeFileSync(file, `${JSON.stringify({ ...kept, [browser]: { ...kept[browser], ...results } }, null, 2)}\n`);
if (process.argv.includes('--check') && isMissed) process.exitCode = 1;

function shown(seen: Opening): object {
  const round = (value: number) => Number(value.toFixed(1));
  return {
    'medians, ms': seen.way,
    DOMContentLoaded: round(seen.parsed),
    load: round(seen.loaded),
    'own scripts': round(seen.scripts),
    'first frame': round(seen.firstFrame),
    'first screen painted': round(seen.firstScreen),
    'frames after the first': seen.firstScreenFrames,
    'all painted': round(seen.painted),
    'frames after': seen.paintedFrames,
    ranges: seen.ranges,
  };
}
