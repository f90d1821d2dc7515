import { words } from '../../tests/browsers/drive-product.ts';
import { type LaunchedChromium, launchChromium } from '../../tests/browsers/launch-chromium.ts';
import type { Page } from '../../tests/browsers/page.ts';
import { processesOf } from '../list-in-browser.ts';
import { fillHistory } from './fill-history.ts';

/** What a long history costs whoever uses it in a real Chromium; times are milliseconds. */
export interface UsedHistory {
  /** From opening the page to its first frame with a line: the middle one of several goes. */
  openMs: number;
  /** From opening the page until every record can be searched. */
  readMs: number;
  /** From a letter typed into the search to the frame that shows what was found. */
  keystrokeMs: { median: number; worst: number };
  /** The frames while it was scrolled, a window's height each. */
  frameMs: { median: number; p99: number };
  /** The most rows that were in the page at once. */
  rows: number;
  /** How many lines had been passed in the end, and in how many frames some were still empty. */
  lines: number;
  empty: number;
  /**
   * Taking everything out into a file: how long, how much memory the extension took up at most, and how much
   * more in the last quarter of it than in the second.
   */
  takeOut: { ms: number; mostBytes: number; grownBytes: number };
  /** From deleting all of it until the page says so, and from undoing that until it is written. */
  deleteMs: number;
  undoMs: number;
}

const goes = 5;
const frames = 400;
/** What is typed, letter by letter: frequent letters, rare ones, a name of a site, two words. */
const searches = ['大蒜', '没有根据', 'forum-17.example/thread', '听说 一起'];

/** Fills the history of an extension and opens it, types into its search, and scrolls through it. */
export async function useHistory(reports: number, seen: number): Promise<UsedHistory> {
  const launched = await launchChromium();
  try {
    // The first page of the extension has it make its database.
    await (await launched.openExtensionPage('src/history.html')).close();
    const still = await launched.stillPage();
    await fillHistory(still, reports, seen);
    const page = await launched.browser.newPage();
    await page.evaluateOnNewDocument(noteTimes);
    const opens: number[] = [];
    const reads: number[] = [];
    for (let go = 0; go < goes; go++) {
      await page.goto(`${launched.extensionOrigin}/src/history.html`);
      await page.waitForFunction(() => (globalThis as unknown as Noted).allReadMs);
      const { firstLineMs = Number.NaN, allReadMs = Number.NaN } = await page.evaluate(timesNoted);
      opens.push(firstLineMs);
      reads.push(allReadMs);
    }
    const keystrokes: number[] = [];
    for (const search of searches) keystrokes.push(...(await page.evaluate(typeSearch, search)));
    const { times, rows, lines, empty } = await scroll(page);
    const takeOut = await takeOutAll(launched, page);
    const deleteMs = await page.evaluate(deleteAll, reports);
    const undoMs = await page.evaluate(undoAll);
    const frame = at(times);
    const key = at(keystrokes);
    return {
      openMs: at(opens)(0.5),
      readMs: at(reads)(0.5),
      keystrokeMs: { median: key(0.5), worst: key(1) },
      frameMs: { median: frame(0.5), p99: frame(0.99) },
      ...{ rows, lines, empty, takeOut, deleteMs, undoMs },
    };
  } finally {
    await launched.close();
  }
}

const at = (times: readonly number[]) => {
  const sorted = times.toSorted((one, other) => one - other);
  return (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
};

/** Runs in every document before its scripts: notes when the first line is there, and when all is read. */
async function noteTimes(): Promise<void> {
  const noted = globalThis as unknown as Noted;
  while (noted.allReadMs === undefined) {
    await new Promise(requestAnimationFrame);
    if (!document.querySelector('.report-title')) continue;
    noted.firstLineMs ??= performance.now();
    if (!document.querySelector('main progress')) noted.allReadMs = performance.now();
  }
}

interface Noted {
  firstLineMs?: number;
  allReadMs?: number;
}

/** Runs in the page. */
const timesNoted = () => {
  const { firstLineMs, allReadMs } = globalThis as unknown as Noted;
  return { firstLineMs, allReadMs };
};

/** Runs in the page: types a text and empties the field again; how long each letter took. */
async function typeSearch(search: string): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('bench: no search');
  const times: number[] = [];
  const steps = [...search].map((_, at) => search.slice(0, at + 1));
  for (const value of [...steps, '']) {
    await new Promise(requestAnimationFrame);
    const began = performance.now();
    field.value = value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    do await new Promise(requestAnimationFrame);
    while (document.querySelector('main [aria-busy=true]'));
    times.push(performance.now() - began);
  }
  return times;
}

/** Scrolls a window's height in each frame. */
const scroll = (page: Page) =>
  page.evaluate(async (count) => {
    const times: number[] = [];
    let rows = 0;
    let empty = 0;
    let last = await new Promise<number>(requestAnimationFrame);
    for (let go = 0; go < count; go++) {
      scrollBy(0, innerHeight);
      const now = await new Promise<number>(requestAnimationFrame);
      times.push(now - last);
      last = now;
      rows = Math.max(rows, document.querySelectorAll('.report-rows > li').length);
      const shown = [...document.querySelectorAll('.report-rows > li')].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
      if (shown.length === 0 || shown.some((row) => row.textContent === '')) empty++;
    }
    const lines = [...document.querySelectorAll('.report-rows > li')].at(-1);
    return { times, rows, lines: Number(lines?.getAttribute('aria-posinset')), empty };
  }, frames);

/**
 * Takes everything out; how long it takes, and how much memory the processes of the extension take up
 * meanwhile. What was left uncollected before is gone after the first quarter.
 */
async function takeOutAll(launched: LaunchedChromium, page: Page): Promise<UsedHistory['takeOut']> {
  const taken: number[] = [];
  const watch = setInterval(
    () => taken.push([...processesOf(launched).values()].reduce((sum, { now }) => sum + now, 0)),
    200,
  );
  const ms = await page.evaluate(pressAndWait, words('out_everything'));
  clearInterval(watch);
  const mostIn = (quarter: number) =>
    Math.max(...taken.slice((taken.length * (quarter - 1)) / 4, (taken.length * quarter) / 4));
  return { ms, mostBytes: Math.max(...taken), grownBytes: mostIn(4) - mostIn(2) };
}

/** Runs in the page: presses the button that says so, and waits until it can be pressed again. */
async function pressAndWait(said: string): Promise<number> {
  for (const details of document.querySelectorAll('details')) details.open = true;
  for (;;) {
    await new Promise(requestAnimationFrame);
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === said);
    if (!button) continue;
    const began = performance.now();
    button.click();
    do await new Promise((resolve) => setTimeout(resolve, 20));
    while (button.disabled);
    return performance.now() - began;
  }
}

/** Runs in the page: chooses all and deletes it; how long until the page says so. */
async function deleteAll(count: number): Promise<number> {
  scrollTo(0, 0);
  do await new Promise(requestAnimationFrame);
  while (!document.querySelector('.report-tick > input'));
  document.querySelector<HTMLInputElement>('.report-tick > input')?.click();
  do await new Promise(requestAnimationFrame);
  while (!document.querySelector('.chosen-bar'));
  document.querySelector<HTMLButtonElement>('.chosen-bar button.plain')?.click();
  do await new Promise(requestAnimationFrame);
  while (!document.querySelector('.chosen-bar b')?.textContent?.includes(String(count)));
  const began = performance.now();
  document.querySelector<HTMLButtonElement>('.chosen-bar [aria-keyshortcuts=Delete]')?.click();
  do await new Promise((resolve) => setTimeout(resolve, 20));
  while (!document.querySelector('.undo-bar'));
  return performance.now() - began;
}

/** Runs in the page: undoes it; how long until nothing is kept aside any more. */
async function undoAll(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('qiuzheng');
    opening.onsuccess = () => resolve(opening.result);
  });
  const began = performance.now();
  document.querySelector<HTMLButtonElement>('.undo-bar button')?.click();
  for (;;) {
    const counting = database.transaction('deleted').objectStore('deleted').count();
    await new Promise((resolve) => {
      counting.onsuccess = resolve;
    });
    if (counting.result === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  database.close();
  return performance.now() - began;
}
