import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Endpoint } from '../../src/settings/endpoint.ts';
import { buildFaultsExtension } from './build-faults-extension.ts';
import { compareWithDesk, type FaultsOutcome } from './compare-with-desk.ts';
import type { ToQueue } from './extension/faults-page.ts';
import { type Fault, proxyBodyLimit, startFaultyProxy } from './faulty-proxy.ts';
import { type MortalBrowser, startMortalBrowser } from './mortal-browser.ts';
import { type MortalDesk, startMortalDesk } from './mortal-desk.ts';
import { randomFrom } from './random-from.ts';

/** What happens to those who are under way, besides what the network does. */
export type Mishap = (typeof mishapsOfBrowser)[number] | (typeof mishapsOfDesk)[number];
const mishapsOfBrowser = ['worker killed', 'browser killed', 'extension updated'] as const;
const mishapsOfDesk = ['desk killed', 'power of the desk cut'] as const;

export interface FaultsOptions {
  reports: number;
  /** The same seed makes the same choices, though not at the same moments. */
  seed: number;
  /** How often each happens, at random places of the way. */
  mishaps: Readonly<Record<Mishap, number>>;
  log?: (line: string) => void;
}

export interface FaultsRun extends FaultsOutcome {
  seconds: number;
  /** How often each did happen. */
  mishaps: Record<Mishap, number>;
  databasesLost: number;
  counts: Map<Fault, number>;
}

/**
 * How many times as fast as the real one the outbox's clock runs: its first wait of 15 to 30 s takes 15 to 30
 * ms.
 */
const clockSpeed = 1000;
const atOnce = 50;
/**
 * Without any progress for so many milliseconds, far longer than the longest wait by the fast clock, reports
 * are stuck. The time it takes to start a browser or the desk again does not count.
 */
const patience = 120_000;

/**
 * Queues reports in a real browser while its outbox sends them through a faulty proxy to a real desk; worker,
 * browser and desk are killed at random, the power of the desk is cut and the extension updated. Returns what
 * the desk and the outbox hold in the end.
 */
export async function runFaults(options: FaultsOptions): Promise<FaultsRun> {
  const { reports, seed, log = () => {} } = options;
  const started = Date.now();
  const random = randomFrom(seed);
  const extension = await buildFaultsExtension(clockSpeed);
  let deskAddress = '';
  const proxy = await startFaultyProxy(() => deskAddress, random);
  const desk = await startMortalDesk(proxy.address);
  deskAddress = desk.address;
  const endpoint: Endpoint = {
    kind: 'desk',
    name: 'Faulty desk',
    reportsUrl: `${proxy.address}/reports`,
    privacyUrl: null,
    contact: {},
    expect: null,
  };
  const safe = new Set<string>();
  const mortal = await startMortalBrowser(extension, (id) => safe.add(id));
  try {
    const all = Array.from({ length: reports }, (_, index) => toQueue(index, random));
    const schedule = mishapSchedule(options, random);
    const meetMishaps = () => meetMishap(schedule.due(proxy.asked.length), mortal, desk);
    await queueAll(mortal, all, safe, endpoint, meetMishaps);
    await waitUntilSettled(mortal, meetMishaps, log);
    const records = await mortal.read();
    const stored = { address: desk.address, staffToken: await desk.staffToken() };
    return {
      ...(await compareWithDesk(stored, all, records)),
      seconds: Math.round((Date.now() - started) / 1000),
      mishaps: {
        'worker killed': mortal.workerKills,
        'browser killed': mortal.browserKills,
        'extension updated': mortal.updates,
        'desk killed': desk.kills,
        'power of the desk cut': desk.powerCuts,
      },
      databasesLost: mortal.databasesLost,
      counts: proxy.counts,
    };
  } finally {
    await mortal.close();
    await desk.close();
    await proxy.close();
    await rm(extension, { recursive: true, force: true });
  }
}

/** Every fourth report has a picture, and every fiftieth one that is too large for the proxy. */
function toQueue(index: number, random: () => number): ToQueue {
  const pictureBytes =
    index % 50 === 7 ? proxyBodyLimit + 1000 : index % 4 === 0 ? 200 + Math.floor(random() * 20_000) : 0;
  return { id: randomUUID(), number: index, pictureBytes };
}

/** Which mishap is due once so many requests were made; each is due once. */
function mishapSchedule({ reports, mishaps }: FaultsOptions, random: () => number) {
  const plan = [...mishapsOfBrowser, ...mishapsOfDesk]
    .flatMap((what) => Array.from({ length: mishaps[what] }, () => ({ what, at: random() * reports })))
    .sort((a, b) => a.at - b.at);
  return {
    due: (requests: number): Mishap | null =>
      (plan[0]?.at ?? Infinity) <= requests ? (plan.shift()?.what ?? null) : null,
  };
}

async function meetMishap(what: Mishap | null, mortal: MortalBrowser, desk: MortalDesk): Promise<void> {
  if (what === 'desk killed') await desk.die('killed');
  else if (what === 'power of the desk cut') await desk.die('power cut');
  else if (what) await mortal.meet(what);
}

/** Queues every report; those that were not known to be safe when the browser died are queued again. */
async function queueAll(
  mortal: MortalBrowser,
  all: ToQueue[],
  safe: Set<string>,
  endpoint: Endpoint,
  meetMishaps: () => Promise<void>,
): Promise<void> {
  while (safe.size < all.length) {
    const next = all.filter(({ id }) => !safe.has(id)).slice(0, atOnce);
    const queueing = mortal.queue(next, endpoint);
    await mortal.wake();
    await meetMishaps();
    await queueing;
  }
}

/** Wakes the worker as the alarm would, and acts for the person on refused reports, until nothing waits. */
async function waitUntilSettled(
  mortal: MortalBrowser,
  meetMishaps: () => Promise<void>,
  log: (line: string) => void,
): Promise<void> {
  let progress = { delivered: -1, at: Date.now() };
  for (let round = 0; Date.now() - progress.at < patience; round++) {
    await mortal.wake();
    const before = Date.now();
    await meetMishaps();
    progress.at += Date.now() - before;
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (round % 10 > 0) continue;
    await mortal.resendRefused();
    const { delivered = 0, ...others } = await mortal.states();
    if (round % 50 === 0) log(`${delivered} delivered, others: ${JSON.stringify(others)}`);
    if (Object.keys(others).length === 0) return;
    if (delivered !== progress.delivered) progress = { delivered, at: Date.now() };
  }
  throw new Error(`the outbox no longer moves: ${JSON.stringify(await mortal.describe(), null, 1)}`);
}
