import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDesk } from '../../desk/start-desk.ts';
import type { Endpoint } from '../../src/settings/endpoint.ts';
import { copyEmptyDatabase } from '../desk/empty-database.ts';
import { buildFaultsExtension } from './build-faults-extension.ts';
import { compareWithDesk, type FaultsOutcome } from './compare-with-desk.ts';
import type { ToQueue } from './extension/faults-page.ts';
import { type Fault, proxyBodyLimit, startFaultyProxy } from './faulty-proxy.ts';
import { type MortalBrowser, startMortalBrowser } from './mortal-browser.ts';
import { randomFrom } from './random-from.ts';

export interface FaultsOptions {
  reports: number;
  /** The same seed makes the same choices, though not at the same moments. */
  seed: number;
  workerKills: number;
  browserKills: number;
  log?: (line: string) => void;
}

export interface FaultsRun extends FaultsOutcome {
  seconds: number;
  workerKills: number;
  browserKills: number;
  databasesLost: number;
  counts: Map<Fault, number>;
}

/** How many times as fast as the real one the outbox's clock runs: its first wait of 15 to 30 s takes 15 to 30 ms. */
const clockSpeed = 1000;
const atOnce = 50;
/** Without any progress for so many milliseconds, far longer than the longest wait by the fast clock, reports are stuck. */
const patience = 120_000;

/**
 * Queues reports in a real browser while its outbox sends them through a faulty proxy to a real desk, with worker
 * and browser killed at random, and returns what the desk and the outbox hold in the end.
 */
export async function runFaults(options: FaultsOptions): Promise<FaultsRun> {
  const { reports, seed, log = () => {} } = options;
  const started = Date.now();
  const random = randomFrom(seed);
  const dataFolder = await mkdtemp(join(tmpdir(), 'faults-desk-'));
  const extension = await buildFaultsExtension(clockSpeed);
  let deskAddress = '';
  const proxy = await startFaultyProxy(() => deskAddress, random);
  await copyEmptyDatabase(join(dataFolder, 'database'));
  const desk = await startDesk({ dataFolder, port: 0, publicAddress: proxy.address });
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
    // Kills fall at random places of the way: so many reports queued, or so many requests made.
    const schedule = killSchedule(options, random);
    await queueAll(mortal, all, safe, endpoint, () => schedule.due(proxy.asked.length));
    await waitUntilSettled(mortal, () => schedule.due(proxy.asked.length), log);
    const records = await mortal.read();
    return {
      ...(await compareWithDesk(desk, all, records)),
      seconds: Math.round((Date.now() - started) / 1000),
      workerKills: mortal.workerKills,
      browserKills: mortal.browserKills,
      databasesLost: mortal.databasesLost,
      counts: proxy.counts,
    };
  } finally {
    await mortal.close();
    await desk.close();
    await proxy.close();
    await Promise.all([dataFolder, extension].map((folder) => rm(folder, { recursive: true, force: true })));
  }
}

/** Every fourth report has a picture, and every fiftieth one that is too large for the proxy. */
function toQueue(index: number, random: () => number): ToQueue {
  const pictureBytes =
    index % 50 === 7 ? proxyBodyLimit + 1000 : index % 4 === 0 ? 200 + Math.floor(random() * 20_000) : 0;
  return { id: randomUUID(), number: index, pictureBytes };
}

type Kill = 'worker' | 'browser';

/** Which kill is due once so many requests were made; each is due once. */
function killSchedule({ reports, workerKills, browserKills }: FaultsOptions, random: () => number) {
  const plan = [
    ...Array.from({ length: workerKills }, () => ({ kill: 'worker' as Kill, at: random() * reports })),
    ...Array.from({ length: browserKills }, () => ({ kill: 'browser' as Kill, at: random() * reports })),
  ].sort((a, b) => a.at - b.at);
  return {
    due: (requests: number): Kill | null =>
      (plan[0]?.at ?? Infinity) <= requests ? (plan.shift()?.kill ?? null) : null,
  };
}

/** Queues every report; those that were not known to be safe when the browser died are queued again. */
async function queueAll(
  mortal: MortalBrowser,
  all: ToQueue[],
  safe: Set<string>,
  endpoint: Endpoint,
  killDue: () => Kill | null,
): Promise<void> {
  while (safe.size < all.length) {
    const next = all.filter(({ id }) => !safe.has(id)).slice(0, atOnce);
    const queueing = mortal.queue(next, endpoint);
    await mortal.wake();
    await mortal.die(killDue());
    await queueing;
  }
}

/** Wakes the worker as the alarm would, and acts for the person on refused reports, until nothing waits. */
async function waitUntilSettled(
  mortal: MortalBrowser,
  killDue: () => Kill | null,
  log: (line: string) => void,
): Promise<void> {
  let progress = { delivered: -1, at: Date.now() };
  for (let round = 0; Date.now() - progress.at < patience; round++) {
    await mortal.wake();
    await mortal.die(killDue());
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
