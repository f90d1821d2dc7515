import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Status } from '../../src/contract/list.ts';
import type { HistorySearch } from '../../src/history/rows/find-rows.ts';
import { rowOfReport, type SearchedRow } from '../../src/history/rows/history-row.ts';
import type { ReadRows } from '../../src/history/rows/read-rows.ts';
import type { FromRowsWorker } from '../../src/history/rows/rows-messages.ts';
import { serveRows } from '../../src/history/rows/serve-rows.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { sampleRecord } from '../sample-report.ts';

/** What is read first, and what comes with it in the end. */
const [first, all] = [50, 3000];
const minute = 60_000;
const day = 24 * 60 * minute;
const statuses: Status[] = ['false', 'misleading', 'corrected', 'true', 'satire', 'unverified'];
const categories = ['health', 'safety-scare', 'scam-and-extortion', 'privacy-leak', 'defamation', 'other'];

// Firefox runs nothing of a test in a page of an extension before that page's own scripts.
describe('a line of the history that is shown', () => {
  let launched: Launched;
  let answers: FromRowsWorker[];

  beforeAll(async () => {
    launched = await launchChromium();
    answers = await answersOfWorker();
  });
  afterAll(() => launched?.close());

  test.each([360, 1280])('stays in its place in a window %d wide', async (width) => {
    const history = await launched.openExtensionPage('src/history.html');
    await history.setViewport({ width, height: 800 });
    await history.evaluateOnNewDocument(holdBack);
    await history.evaluateOnNewDocument(watchPlaces);
    await history.reload();
    await history.waitForFunction(() => (globalThis as unknown as Held).isAsked);
    const [partly, wholly] = answers;
    await answer(history, partly);
    await history.evaluate(() => (globalThis as unknown as Held).letRead());
    await history.waitForSelector('.report-row');
    await answer(history, wholly);
    await history.waitForFunction(
      (count) => document.querySelector('.segments label')?.textContent?.includes(String(count)),
      {},
      all,
    );
    await drawn(history);
    const places = await history.evaluate(() => (globalThis as unknown as Held).places);
    expect(Object.keys(places)).toHaveLength(watched);
    expect(Object.values(places).filter((tops) => tops.length > 1)).toEqual([]);
    await history.close();
  });

  test.each(['day', 'claim', 'page'] as const)(
    'stands under a head of its %s that is lower in a narrow window, at the end of the list too',
    async (groupBy) => {
      const history = await launched.openExtensionPage('src/history.html');
      await history.setViewport({ width: 360, height: 800 });
      await history.evaluateOnNewDocument(holdBack);
      await history.reload();
      await history.waitForFunction(() => (globalThis as unknown as Held).isAsked);
      await answer(history, (await answersOfWorker({ every: day, count: 60, groupBy })).at(-1));
      await history.evaluate(() => (globalThis as unknown as Held).letRead());
      await history.waitForSelector('.report-row');
      await drawn(history);
      await history.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await drawn(history);
      const { head, line, gap } = await history.evaluate(() => {
        const heightOf = (name: string) => document.querySelector(name)?.getBoundingClientRect().height ?? 0;
        const bottomOf = (name: string) => document.querySelector(name)?.getBoundingClientRect().bottom ?? 0;
        const gap = bottomOf('.report-rows') - bottomOf('.report-rows > :last-child');
        return { head: heightOf('.report-group'), line: heightOf('.report-row'), gap };
      });
      expect(head).toBeLessThan(line / 2);
      expect(gap).toBeLessThan(2);
      await history.close();
    },
  );
});

/** What the worker says of reports when it has read some, and when it has read all. */
async function answersOfWorker({
  every = minute,
  count = all,
  groupBy = 'day' as HistorySearch['groupBy'],
} = {}): Promise<FromRowsWorker[]> {
  const said: FromRowsWorker[] = [];
  const now = Date.now();
  const rows = Array.from({ length: count }, (_, at) => rowAt(at, now - at * every));
  async function* read(): AsyncGenerator<ReadRows> {
    yield { seen: [], reports: rows.slice(0, first), read: first, of: null };
    // Too little time for another answer: the next one has all.
    yield { seen: [], reports: rows.slice(first), events: [], read: all, of: all, withPicture: new Set() };
  }
  const served = serveRows({
    read,
    foldWords: () => [],
    say: (message) => said.push(message),
    now: () => now,
  });
  served.take({
    ...{ name: 'find', turn: 1, view: { first: 0, end: 200 } },
    search: {
      ...{ kind: 'report', text: '', stage: null, category: null, site: null, desk: null },
      ...{ from: null, before: null, groupBy },
    },
  });
  await served.readAgain();
  return said;
}

/** A report; those that are read first are all of one kind, and not answered yet. */
function rowAt(at: number, createdAt: number): SearchedRow {
  const kind = at < first ? 0 : at;
  const status = statuses[at % statuses.length] ?? 'false';
  const row = rowOfReport({ ...sampleRecord, id: `report-${at}`, state: 'delivered', createdAt }, String);
  Object.assign(row.row, {
    category: categories[kind % categories.length],
    ...{ claim: `claim ${at}`, page: `https://forum.example/t/${at}` },
    site: kind === 0 ? 'forum.example' : `board-${kind % 40}.forum.example`,
    status: at < first ? null : status,
    pictureBytes: 200_000,
  });
  return row;
}

/** Hands an answer of the worker to the page, and waits until it is drawn. */
async function answer(page: Page, message: FromRowsWorker | undefined): Promise<void> {
  await page.evaluate((data) => (globalThis as unknown as Held).answer(data), message);
  await drawn(page);
}

const drawn = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );

interface Held {
  isAsked: boolean;
  answer(message: unknown): void;
  /** Lets the page read what it asked of the database. */
  letRead(): void;
  /** Where what is watched has been, in pixels. */
  places: Record<string, string[]>;
}

/** Runs before the page: its worker says what the test says, and its database waits for the test. */
function holdBack(): void {
  const held = globalThis as unknown as Held;
  held.isAsked = false;
  class Silent {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    constructor() {
      held.answer = (data) => this.onmessage?.({ data });
    }
    postMessage(): void {
      held.isAsked = true;
    }
  }
  Object.assign(globalThis, { Worker: Silent });
  let letRead = () => {};
  const mayRead = new Promise<void>((resolve) => {
    letRead = resolve;
  });
  held.letRead = letRead;
  const { open } = IDBFactory.prototype;
  const heldOnce = new WeakSet<IDBOpenDBRequest>();
  IDBFactory.prototype.open = function (...asked) {
    const request = open.apply(this, asked);
    request.addEventListener('success', (event) => {
      if (heldOnce.has(request)) return;
      heldOnce.add(request);
      event.stopImmediatePropagation();
      void mayRead.then(() => request.dispatchEvent(new Event('success')));
    });
    return request;
  };
}

/** How many things are watched. */
const watched = 7;

/** Runs before the page: notes in each frame where the first line and what is pressed above it are. */
function watchPlaces(): void {
  const held = globalThis as unknown as Held;
  held.places = {};
  const looks = {
    line: () => document.querySelector('.report-row'),
    search: () => document.querySelector('.report-tools input[type=search]'),
    remove: () => document.querySelector('.report-tools .apart > button'),
    keep: () => document.querySelector('.keep'),
    links: () => document.querySelector('.history-links'),
    chart: () => document.querySelector('.charts > .bars'),
    site: () => document.querySelector('.narrowings > select:nth-child(3)'),
  };
  const look = () => {
    for (const [name, find] of Object.entries(looks)) {
      const box = find()?.getBoundingClientRect();
      if (!box) continue;
      const place = `${box.left} ${box.top}`;
      held.places[name] ??= [];
      if (!held.places[name].includes(place)) held.places[name].push(place);
    }
    requestAnimationFrame(look);
  };
  look();
}
