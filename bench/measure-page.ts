import { setTimeout as wait } from 'node:timers/promises';
import type { BenchPage } from './bench-pages.ts';
import { type OurTasks, ourTasks } from './our-tasks.ts';
import { type Opened, type StartedPages, type Way, ways } from './start-pages.ts';
import { bringPosts, framesUntilPainted } from './stay-on-page.ts';

/** What was measured of a page: nothing, where the browser does not say. */
export interface Row {
  what: string;
  value: number | null;
  /** The same of the page by itself against itself. */
  byItself?: number;
  /** The target. */
  most?: number | undefined;
}

/** What a page took in each way. */
export type Opening = { way: string } & Opened;

export const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Opens a page in all ways in turn, then lets posts come to it while it is open. */
export async function measurePage(
  started: StartedPages,
  { name, more, targets }: BenchPage,
  rounds: number,
): Promise<{ openings: Opening[]; rows: Row[] }> {
  const { product, page, open } = started;
  const scripts = `${product.extensionOrigin}/src/`;
  const isTraced = product.kind === 'chromium';
  const trace = (doing: () => Promise<unknown>) => ourTasks(page, scripts, async () => void (await doing()));

  const opened: Record<Way, Opened[]> = {
    'by itself': [],
    'with us': [],
    'with a plain walker': [],
    'by itself again': [],
  };
  const costs: OurTasks[] = [];
  for (let round = -1; round < rounds; round++) {
    for (const way of ways) {
      const seen = await open(name, way);
      if (round >= 0) opened[way].push(seen);
    }
    // A trace slows a page down: nothing else is measured in that opening.
    if (isTraced && round >= 0) costs.push(await trace(() => open(name)));
  }

  /** Until what opening the page took is made up for: what comes before that waits on purpose. */
  const restedAfter = 3000;
  const openAndRest = async () => {
    await open(name);
    await wait(restedAfter);
  };
  // Frames are counted without a trace, which slows them down.
  const frames: number[] = [];
  const moreCosts: OurTasks[] = [];
  const moreCostsAgain: OurTasks[] = [];
  const bring = async () => {
    await bringPosts(page, more);
    // Until all is painted and the worker was told.
    await wait(1000);
  };
  for (let round = 0; round < Math.min(rounds, 5); round++) {
    await openAndRest();
    frames.push(await framesUntilPainted(page, more));
    if (!isTraced) continue;
    await openAndRest();
    moreCosts.push(await trace(bring));
    moreCostsAgain.push(await trace(bring));
  }

  const medianOf = (way: Way, value: (seen: Opened) => number) => median(opened[way].map(value));
  /** By how much one way differs from the page by itself in the same round. */
  const later = (way: Way, value: (seen: Opened) => number) =>
    median(opened[way].map((seen, at) => value(seen) - value(opened['by itself'][at] ?? seen)));
  const percent = (way: Way, value: (seen: Opened) => number) =>
    (100 * later(way, value)) / medianOf('by itself', value);
  const compared = (what: string, value: (seen: Opened) => number, most?: number): Row => ({
    what: `${what} later, %`,
    value: percent('with us', value),
    byItself: percent('by itself again', value),
    most,
  });
  const costOf = (all: OurTasks[], value: (tasks: OurTasks) => number) =>
    isTraced ? median(all.map(value)) : null;
  const inOurs = (value: (seen: Opened) => number) => medianOf('with us', value);

  const cost = costOf(costs, (tasks) => tasks.cost);
  const walked = medianOf('with a plain walker', (seen) => seen.walked);
  const came = more ? '20 posts appended' : 'scrolled to other posts';
  const rows: Row[] = [
    compared('DOMContentLoaded', ({ parsed }) => parsed, targets.parsed),
    compared('load', ({ loaded }) => loaded, targets.loaded),
    compared('first frame with a post', ({ firstFrame }) => firstFrame),
    { ...compared('', ({ scripts }) => scripts, targets.scripts), what: 'own scripts of the page slower, %' },
    {
      what: 'our code before load, ms',
      value: costOf(costs, ({ costBeforeLoad }) => costBeforeLoad),
      most: targets.costBeforeLoad,
    },
    { what: 'our code in all, ms', value: cost, most: targets.cost },
    { what: 'the plain walker, ms', value: walked },
    {
      what: 'our code in all, times the plain walker',
      value: cost === null ? null : cost / walked,
      most: targets.timesWalker,
    },
    {
      what: 'longest task of ours, ms',
      value: costOf(costs, ({ longest }) => longest),
      most: targets.longest,
    },
    {
      what: 'first screen painted, frames after the first frame',
      value: inOurs(({ firstScreenFrames }) => firstScreenFrames),
      most: targets.firstScreenFrames,
    },
    {
      what: 'all painted, ms after the first frame',
      value: inOurs(({ painted, firstFrame }) => painted - firstFrame),
      most: targets.paintedAfterFirstFrame,
    },
    {
      what: 'all painted, ms after load and first frame',
      value: inOurs(afterLoad),
      most: targets.paintedAfterLoad,
    },
    { what: `${came}: frames until painted`, value: median(frames), most: targets.moreFrames },
    {
      what: `${came}: our code, ms`,
      value: costOf(moreCosts, (tasks) => tasks.cost),
      most: targets.moreCost,
    },
    {
      what: `${came}, once more: our code, ms`,
      value: costOf(moreCostsAgain, (tasks) => tasks.cost),
      most: targets.moreCost,
    },
  ];
  // A page that does not add up what its own scripts take says nothing of them.
  const hasScripts = medianOf('by itself', ({ scripts }) => scripts) > 0;
  const openings = ways.map((way) => ({ way, ...mediansOf(opened[way]) }));
  return { openings, rows: rows.filter(({ what }) => hasScripts || !what.startsWith('own scripts')) };
}

/** How a page fares with 4,110 claims besides, which are followed from then on. */
export async function measureWithClaims(
  { open, followClaims }: StartedPages,
  { name, targets }: BenchPage,
  rounds: number,
): Promise<Row[]> {
  await followClaims();
  const paintedOn = async (path: string, what: string): Promise<Row> => {
    const after: number[] = [];
    for (let round = -1; round < rounds; round++) {
      const seen = await open(path);
      if (round >= 0) after.push(afterLoad(seen));
    }
    return { what, value: median(after), most: targets.paintedWithClaims };
  };
  return [
    await paintedOn(name, 'with 4,110 claims besides: all painted, ms after load'),
    await paintedOn(`${name}/on-topic`, 'with claims, posts on their topics: all painted, ms after load'),
  ];
}

const afterLoad = ({ painted, loaded, firstFrame }: Opened): number => painted - Math.max(loaded, firstFrame);

const mediansOf = (all: Opened[]): Opened => {
  const of = (value: (seen: Opened) => number) => median(all.map(value));
  return {
    parsed: of(({ parsed }) => parsed),
    loaded: of(({ loaded }) => loaded),
    scripts: of(({ scripts }) => scripts),
    firstFrame: of(({ firstFrame }) => firstFrame),
    firstScreenFrames: of(({ firstScreenFrames }) => firstScreenFrames),
    firstScreen: of(({ firstScreen }) => firstScreen),
    paintedFrames: of(({ paintedFrames }) => paintedFrames),
    painted: of(({ painted }) => painted),
    ranges: of(({ ranges }) => ranges),
    walked: of(({ walked }) => walked),
  };
};
