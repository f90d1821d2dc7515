import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from '../tests/browsers/drive-product.ts';
import type { Launched } from '../tests/browsers/launched.ts';
import type { Page } from '../tests/browsers/page.ts';
import { scriptForPage } from '../tests/browsers/script-for-page.ts';
import { serve } from '../tests/browsers/serve.ts';
import { sampleListOf } from '../tests/sample-list.ts';
import { applicationComments } from './application-page.ts';
import { wordEntries } from './bench-entry.ts';
import type { BenchPage } from './bench-pages.ts';
import { paintPlainly } from './paint-plainly.ts';
import { topicClaims } from './topic-claims.ts';
import { firstPosts, watchPage } from './watch-page.ts';

/** How a page is opened. By itself once more tells how much of a difference is chance. */
export const ways = ['by itself', 'with us', 'with a plain walker', 'by itself again'] as const;
export type Way = (typeof ways)[number];

/** What one opening of a page took, in milliseconds since the request unless it says otherwise. */
export interface Opened {
  parsed: number;
  loaded: number;
  /** What the page's own scripts took, where it adds that up. */
  scripts: number;
  firstFrame: number;
  /** Frames from the page's own first one to the one with the first screen painted. */
  firstScreenFrames: number;
  firstScreen: number;
  /** Frames from the page's own first one to the one with all painted. */
  paintedFrames: number;
  painted: number;
  ranges: number;
  /** What the plain walker took. */
  walked: number;
}

/** A browser with the extension, and a page at two addresses: at one of them it may not look. */
export interface StartedPages {
  product: Launched;
  /** The tab with us in it. */
  page: Page;
  /** The tab of a site that was never granted. */
  barePage: Page;
  addressOf(name: string, way?: Way): string;
  /** Opens a page and waits until nothing more is painted. */
  open(name: string, way?: Way): Promise<Opened>;
  /** Follows 4,110 claims besides the words. */
  followClaims(): Promise<void>;
  close(): Promise<void>;
}

const commentsAfter = 100;

export async function startPages(
  launch: () => Promise<Launched>,
  { name: wanted, markup, onTopic = '' }: BenchPage,
  words: readonly string[],
): Promise<StartedPages> {
  const answers = new Map<string, string>([
    ['/list.json', JSON.stringify(sampleListOf(1, ...wordEntries(words)))],
    [
      '/claims.json',
      JSON.stringify({ ...sampleListOf(1, ...topicClaims(4110)), id: 'https://lists.example/claims' }),
    ],
    ['/comments.json', JSON.stringify(applicationComments(200, words[0] ?? ''))],
    ['/application.js', await scriptForPage('bench/comment-application.js')],
  ]);
  answers.set(`/${wanted}`, markup());
  answers.set(`/${wanted}/walked`, markup(walkingHead(words)));
  answers.set(`/${wanted}/on-topic`, onTopic);
  const served = await serve(async ({ url = '' }, response) => {
    const kind = url.endsWith('.js') ? 'javascript' : url.endsWith('.json') ? 'json' : 'html';
    response.setHeader('Content-Type', `text/${kind}; charset=utf-8`);
    if (url === '/comments.json') await wait(commentsAfter);
    if (url.endsWith('/slowly')) return sendSlowly(response, answers.get(url.replace('/slowly', '')) ?? '');
    return response.end(answers.get(url) ?? '<!doctype html><p>一</p>');
  });
  const product = await launch();
  await join(product, `${served.address}/list.json`);

  const withUs = served.address;
  /** A name of this machine that was never granted, so that none of us is in its pages. */
  const withoutUs = served.address.replace('127.0.0.1', 'forum.example');
  const addressOf = (name: string, way: Way = 'with us') =>
    `${way === 'with us' ? withUs : withoutUs}/${name}${way === 'with a plain walker' ? '/walked' : ''}`;
  const [page, barePage] = [await newPage(product, withUs), await newPage(product, withoutUs)];
  /** How much we paint on each page, told by its first opening. */
  const expected = new Map<string, number>();

  async function open(name: string, way: Way = 'with us'): Promise<Opened> {
    const isOurs = way === 'with us';
    const tab = isOurs ? page : barePage;
    await tab.bringToFront();
    await tab.goto(addressOf(name, way));
    const least = isOurs ? expected.get(name) : 0;
    await tab.waitForFunction(isSettled, { polling: 100 }, least ?? 0, least === undefined ? 5000 : 700);
    const opened = await tab.evaluate(whatWasSeen);
    if (isOurs) expected.set(name, opened.ranges);
    if (way.startsWith('by itself') && opened.ranges > 0)
      throw new Error('a page of a site that was not granted is marked');
    return opened;
  }

  return {
    product,
    page,
    barePage,
    addressOf,
    open,
    followClaims: async () => {
      await join(product, `${served.address}/claims.json`);
      expected.clear();
    },
    close: async () => void (await Promise.all([product.close(), served.close()])),
  };
}

/** A tab that watches itself; the first page in it warms the worker. */
async function newPage({ browser }: Launched, address: string): Promise<Page> {
  const opened = await browser.newPage();
  // The loader of this bench names functions by a helper that a page does not have.
  await opened.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await opened.evaluateOnNewDocument(watchPage, firstPosts);
  await opened.goto(`${address}/warm`);
  return opened;
}

const plainStyle =
  '::highlight(plain) { background: rgb(229 57 53 / 22%); text-decoration: underline 3px red }';

/** What is written in an afternoon: run when the page is parsed, and over what comes later. */
const walkingHead = (words: readonly string[]): string => `<style>${plainStyle}</style><script>
globalThis.__name = (named) => named;
globalThis.walkedFor = 0;
document.addEventListener('DOMContentLoaded', () => {
  const expression = /${words.join('|')}/g;
  const walk = (node) => { walkedFor += (${paintPlainly})(expression, node); };
  walk(document.body);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) walk(node);
  }).observe(document.body, { childList: true, subtree: true });
});
</script>`;

/** A page in twenty pieces, one every 50 ms. */
async function sendSlowly(response: ServerResponse, markup: string): Promise<void> {
  const size = Math.ceil(markup.length / 20);
  for (let at = 0; at < markup.length; at += size) {
    response.write(markup.slice(at, at + size));
    await wait(50);
  }
  response.end();
}

/** Runs in the page: whether at least so much is painted, and nothing has happened for so long. */
function isSettled(least: number, quiet: number): boolean {
  const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { firstFrame, steps } = watched;
  const last = steps.at(-1);
  const loaded = timing?.loadEventEnd ?? 0;
  const isOver = loaded > 0 && firstFrame > 0 && (last?.painted ?? 0) >= least;
  return isOver && performance.now() - Math.max(last?.at ?? 0, loaded, firstFrame) > quiet;
}

/** Runs in the page. */
function whatWasSeen(): Opened {
  const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { steps, firstFrame } = watched;
  const last = steps.at(-1);
  const first = steps.find(({ inFirstPosts }) => inFirstPosts === last?.inFirstPosts);
  const own = globalThis as unknown as { scripts?: number; walkedFor?: number };
  return {
    parsed: timing?.domContentLoadedEventEnd ?? 0,
    loaded: timing?.loadEventEnd ?? 0,
    scripts: own.scripts ?? 0,
    firstFrame,
    firstScreenFrames: first?.frame ?? 0,
    firstScreen: first?.at ?? 0,
    paintedFrames: last?.frame ?? 0,
    painted: last?.at ?? 0,
    ranges: last?.painted ?? 0,
    walked: own.walkedFor ?? 0,
  };
}
