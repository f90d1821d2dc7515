import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { inPlaywright, sessionOf } from '../tests/browsers/chromium-page.ts';
import { median, type Row } from './measure-page.ts';
import { ourTasks } from './our-tasks.ts';
import type { StartedPages } from './start-pages.ts';
import { changingEachFrame, typing } from './stay-on-page.ts';

/** A second after it was read a page is looked at once more, for shadow roots that came late. */
const untilIdle = 1500;

/** What is measured of the thread alone: arriving slowly, typing, and what we cost while nothing happens. */
export async function measureThread(
  started: StartedPages,
  words: readonly string[],
  rounds: number,
): Promise<Row[]> {
  const { product, page, barePage, open } = started;
  const slowly: number[] = [];
  const typed: Record<'with us' | 'by itself' | 'with a plain walker', number[]> = {
    'with us': [],
    'by itself': [],
    'with a plain walker': [],
  };
  for (let round = 0; round < Math.min(rounds, 5); round++) {
    const { firstScreen, firstFrame } = await open('thread/slowly');
    slowly.push(firstScreen - firstFrame);
    for (const way of ['with us', 'by itself', 'with a plain walker'] as const) {
      await open('thread', way);
      typed[way].push(await typing(way === 'with us' ? page : barePage));
    }
  }
  const rows: Row[] = [
    { what: 'arriving over a second: first screen painted, ms after the first frame', value: median(slowly) },
    {
      what: 'typing, added at the 99th percentile, ms',
      value: median(typed['with us']) - median(typed['by itself']),
      most: 1,
    },
    {
      what: 'typing, added by a plain walker, ms',
      value: median(typed['with a plain walker']) - median(typed['by itself']),
    },
  ];
  if (product.kind === 'firefox') return rows;

  await open('thread');
  await wait(untilIdle);
  const idle = await ourTasks(page, `${product.extensionOrigin}/src/`, async () => {
    await wait(5000);
  });
  const sizeOf = (script: string) =>
    gzipSync(readFileSync(`dist/chromium/src/${script}.iife.js`), { level: 9 }).length / 1000;
  const changing: Record<string, number> = {};
  for (const way of ['with us', 'by itself', 'with a plain walker'] as const) {
    await open('thread', way);
    changing[way] = await changingEachFrame(way === 'with us' ? page : barePage);
  }
  const addedTo = (way: string) => (changing[way] ?? 0) - (changing['by itself'] ?? 0);
  const heap =
    (await heapOf(started, started.addressOf('thread'))) -
    (await heapOf(started, started.addressOf('thread', 'by itself')));
  return [
    ...rows,
    { what: 'content script, kB gzip', value: sizeOf('mark-page'), most: 20 },
    { what: 'script with the card, kB gzip', value: sizeOf('show-card'), most: 12 },
    { what: 'heap of the tab added, MB', value: heap, most: 2 },
    { what: 'idle for 5 s: turns of ours', value: idle.turns, most: 0 },
    { what: 'a line that changes with each frame, added ms a second', value: addedTo('with us') },
    { what: 'the same, added by a plain walker', value: addedTo('with a plain walker') },
    { what: 'mark.js with 100 words, ms', value: await markWithPeer(started, words.slice(0, 100)) },
  ];
}

/** In a tab of its own: one that was elsewhere before keeps that page, too. */
async function heapOf({ product }: StartedPages, address: string): Promise<number> {
  const measured = await product.browser.newPage();
  await measured.goto(address);
  await wait(3000);
  const session = await sessionOf(measured);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await measured.close();
  return usedSize / 1e6;
}

/** How long mark.js, which changes the page, takes over the thread. */
async function markWithPeer({ barePage, open }: StartedPages, words: string[]): Promise<number> {
  await open('thread', 'by itself');
  const path = createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js');
  await inPlaywright(barePage).addScriptTag({ path });
  return barePage.evaluate(
    (wanted) =>
      new Promise<number>((resolve) => {
        const { Mark } = globalThis as unknown as {
          Mark: new (root: Element) => { mark(all: string[], options: object): void };
        };
        const began = performance.now();
        new Mark(document.body).mark(wanted, {
          separateWordSearch: false,
          done: () => resolve(performance.now() - began),
        });
      }),
    words,
  );
}
