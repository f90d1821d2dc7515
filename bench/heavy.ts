import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from '../tests/browsers/drive-product.ts';
import { launchChromium } from '../tests/browsers/launch-chromium.ts';
import type { Page } from '../tests/browsers/page.ts';
import { serve } from '../tests/browsers/serve.ts';
import { sampleListOf } from '../tests/sample-list.ts';
import { wordEntries } from './bench-entry.ts';
import { denseWords } from './bench-text.ts';
import { heavyThread } from './heavy-thread.ts';
import { type OurTasks, ourTasks } from './our-tasks.ts';
import { paintPlainly } from './paint-plainly.ts';
import { firstPosts, watchPage } from './watch-page.ts';

/**
 * `npm run bench:heavy [-- --short] [-- --check]`: what we cost a page of 28,000 elements in tables, of
 * which hardly any hold text of people. It is opened in turn by itself, with us, with a plain walker, and by
 * itself once more, in one browser. Needs `npm run build` before. `--short` runs three rounds instead of
 * fifteen; `--check` ends with 1 when a target is missed.
 *
 * Differences are medians of what one round differs; by itself against by itself says how much of that is
 * chance.
 */

const rounds = process.argv.includes('--short') ? 3 : 15;
const words = denseWords(60_000)
  .filter((word) => word.length >= 3)
  .slice(0, 10_000);
const list = sampleListOf(1, ...wordEntries(words));
const word = words[0] ?? '';
const thread = heavyThread(word);
const walkedThread = heavyThread(
  word,
  `<style>::highlight(plain) { text-decoration: underline 3px red }</style><script>
globalThis.__name = (named) => named;
document.addEventListener('DOMContentLoaded', () => { globalThis.walkedFor = (${paintPlainly})(${JSON.stringify(words)}); });
</script>`,
);
const served = await serve(({ url }, response) => {
  if (url === '/list.json') return response.end(JSON.stringify(list));
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  return response.end(
    url === '/thread' ? thread : url === '/walked' ? walkedThread : '<!doctype html><p>一</p>',
  );
});
const product = await launchChromium();
await join(product, `${served.address}/list.json`);
const contentScript = `${product.extensionOrigin}/src/mark-page.iife.js`;
/** A name of this machine that was never granted, so that none of us is in its pages. */
const withoutUs = served.address.replace('127.0.0.1', 'forum.example');

/** What one opening of the thread took, in milliseconds since the request unless it says otherwise. */
interface Opened {
  parsed: number;
  loaded: number;
  /** What the page's own scripts took. */
  scripts: number;
  firstFrame: number;
  /** Frames from the page's own first one to the one with the first screen painted. */
  firstScreenFrames: number;
  painted: number;
  ranges: number;
  /** What the plain walker took. */
  walked: number;
}

const parsedAt = ({ parsed }: Opened) => parsed;
const loadedAt = ({ loaded }: Opened) => loaded;
const scriptsTook = ({ scripts }: Opened) => scripts;

async function newPage(address: string): Promise<Page> {
  const opened = await product.browser.newPage();
  await opened.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await opened.evaluateOnNewDocument(watchPage, firstPosts);
  await opened.goto(`${address}/warm`);
  return opened;
}
const page = await newPage(served.address);
const barePage = await newPage(withoutUs);

/** Opens the thread and waits until nothing more is painted. */
async function open(opened: Page, path = 'thread'): Promise<Opened> {
  await opened.bringToFront();
  await opened.goto(`${opened === page ? served.address : withoutUs}/${path}`);
  await opened.waitForFunction(
    (isMarked) => {
      const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const last = watched.steps.at(-1);
      const since = performance.now() - Math.max(last?.at ?? 0, timing?.loadEventEnd ?? 0);
      return watched.firstFrame > 0 && since > (last || !isMarked ? 1500 : 10_000);
    },
    { polling: 100 },
    opened === page,
  );
  return opened.evaluate(() => {
    const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const { steps, firstFrame } = watched;
    const last = steps.at(-1);
    const own = globalThis as unknown as { scripts: number; walkedFor?: number };
    return {
      parsed: timing?.domContentLoadedEventEnd ?? 0,
      loaded: timing?.loadEventEnd ?? 0,
      scripts: own.scripts,
      firstFrame,
      firstScreenFrames: steps.find(({ inFirstPosts }) => inFirstPosts === last?.inFirstPosts)?.frame ?? 0,
      painted: last?.at ?? 0,
      ranges: last?.painted ?? 0,
      walked: own.walkedFor ?? 0,
    };
  });
}

/** Of each way to open the thread what it took, in every round. */
const bare: Opened[] = [];
const ours: Opened[] = [];
const walked: Opened[] = [];
const bareAgain: Opened[] = [];
const costs: OurTasks[] = [];
for (let round = -1; round < rounds; round += 1) {
  const seen = [
    await open(barePage),
    await open(page),
    await open(barePage, 'walked'),
    await open(barePage),
  ] as const;
  // A trace slows a page down: nothing else is measured in that opening.
  const cost = await ourTasks(page, contentScript, async () => void (await open(page)));
  if (round < 0) continue;
  bare.push(seen[0]);
  ours.push(seen[1]);
  walked.push(seen[2]);
  bareAgain.push(seen[3]);
  costs.push(cost);
}
await Promise.all([product.close(), served.close()]);

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const medianOf = (all: Opened[], value: (opened: Opened) => number) => median(all.map(value));
/** By how much one way differs from the thread by itself in the same round. */
const moreThanBare = (all: Opened[], value: (opened: Opened) => number) =>
  median(all.map((each, at) => value(each) - value(bare[at] ?? each)));
const percentOfBare = (all: Opened[], value: (opened: Opened) => number) =>
  (100 * moreThanBare(all, value)) / medianOf(bare, value);
const costOf = (value: (cost: OurTasks) => number) => median(costs.map(value));

const ways = Object.entries({
  'by itself': bare,
  'with us': ours,
  'with a plain walker': walked,
  'by itself again': bareAgain,
}).map(([way, all]) => ({
  'the thread, medians in ms': way,
  DOMContentLoaded: Math.round(medianOf(all, ({ parsed }) => parsed)),
  load: Math.round(medianOf(all, ({ loaded }) => loaded)),
  'own scripts': Number(medianOf(all, ({ scripts }) => scripts).toFixed(1)),
  'first frame': Math.round(medianOf(all, ({ firstFrame }) => firstFrame)),
  'all painted': Math.round(medianOf(all, ({ painted }) => painted)),
  ranges: medianOf(all, ({ ranges }) => ranges),
}));
const plainWalk = medianOf(walked, ({ walked: took }) => took);
const rows: [what: string, value: number, byItself: number | null, most: number | null][] = [
  ['DOMContentLoaded later, %', percentOfBare(ours, parsedAt), percentOfBare(bareAgain, parsedAt), 3],
  ['load later, %', percentOfBare(ours, loadedAt), percentOfBare(bareAgain, loadedAt), 3],
  [
    'own scripts of the page slower, %',
    percentOfBare(ours, scriptsTook),
    percentOfBare(bareAgain, scriptsTook),
    10,
  ],
  ['our code before load, ms', costOf(({ costBeforeLoad }) => costBeforeLoad), null, 60],
  ['our code in all, ms', costOf(({ cost }) => cost), null, 120],
  ['the plain walker, ms', plainWalk, null, null],
  ['our code in all, times the plain walker', costOf(({ cost }) => cost) / plainWalk, null, 2],
  ['longest task of ours, ms', costOf(({ longest }) => longest), null, null],
  [
    'first screen painted, frames after the first frame',
    medianOf(ours, ({ firstScreenFrames }) => firstScreenFrames),
    null,
    1,
  ],
  ['all painted after load, ms', medianOf(ours, ({ painted, loaded }) => painted - loaded), null, 200],
];
const judged = rows.map(([what, value, byItself, most]) => ({
  what,
  value: Number(value.toFixed(1)),
  'by itself again': byItself === null ? '' : Number(byItself.toFixed(1)),
  target: most === null ? '' : `<= ${most}`,
  met: most === null ? '' : value <= most ? 'yes' : 'NO',
}));
console.log(`medians of ${rounds} rounds, in turn`);
console.table(ways);
console.table(judged);
mkdirSync(new URL('./results/', import.meta.url), { recursive: true });
const results = { rounds, ways, targets: judged };
writeFileSync(new URL('./results/heavy.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
if (process.argv.includes('--check') && judged.some(({ met }) => met === 'NO')) process.exitCode = 1;
