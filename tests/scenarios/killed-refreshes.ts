import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { List, Status } from '../../src/contract/list.ts';
import { join, paintedOn, waitForPainted } from '../browsers/drive-product.ts';
import type { KeptProfile } from '../browsers/keep-profile.ts';
import type { Launched } from '../browsers/launched.ts';
import { makeDatabase } from '../browsers/make-database.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { type StoredList, storedList } from '../browsers/stored-list.ts';
import { randomFrom } from '../faults/random-from.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';
import { Publisher } from '../signed-list.ts';

const workerKills = 50;
const browserKills = 20;
const killsOfFirst = 20;
/** Every request takes so many milliseconds longer, so that kills fall into each of them. */
const slowness = 25;
/** Several pages of entries, the last of them not full. */
const entryCount = 250;
/** From grave to mild: one step a version makes a quarter graver, and a third would wait for the person. */
const steps: readonly Status[] = ['false', 'misleading', 'corrected', 'unverified'];
/** What the first and the last entry are found by, in even and in odd versions. */
const rumours = [
  ['绿豆汤能治百病', '喝醋能软化血管'],
  ['大蒜能杀死病毒', '生吃泥鳅能降火'],
] as const;
const page = `<!doctype html><meta charset="utf-8"><title>论坛</title>${rumours
  .flat()
  .map((rumour) => `<p>听说${rumour}，是真的吗？</p>`)
  .join('')}`;

const statusIn = (version: number, at: number): Status => steps[(version + at) % steps.length] ?? 'false';
const claimIn = (version: number, at: number) => `第${version}版说的第${at}件事。`;
const wordIn = (version: number, at: number) =>
  (at === 0 ? rumours[0] : at === entryCount - 1 ? rumours[1] : null)?.[version % 2] ??
  `${version % 2 === 0 ? '双数' : '单数'}版第${at}条谣言`;

/** A version in which no entry is what it is in the next one. */
const listAt = (version: number): List =>
  sampleListOf(
    version,
    ...Array.from({ length: entryCount }, (_, at) => ({
      ...sampleEntry(`e${1000 + at}`, wordIn(version, at)),
      claim: claimIn(version, at),
      status: statusIn(version, at),
    })),
  );

/** What is painted on the page where a version is in force. */
const paintedIn = (version: number): Record<string, string[]> =>
  Object.fromEntries([0, entryCount - 1].map((at) => [statusIn(version, at), [wordIn(version, at)]]));

interface Extension {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

interface Ended {
  old: number;
  new: number;
  lost: number;
}

/**
 * Kills of the background worker and of the whole browser in the middle of refreshes. `wasMadeAnew` tells of
 * a profile whether the browser lost its database on starting again, as Chromium does once in some hundred
 * kills (tests/faults/tear-log.ts).
 */
export function killedRefreshes(
  keep: () => Promise<KeptProfile>,
  wasMadeAnew: ((profile: string) => Promise<boolean>) | null,
): void {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32));
  const random = randomFrom(seed);

  let profile: KeptProfile;
  let launched: Launched;
  let served: Served;
  let publisher: Publisher;
  let version = 1;
  /** The first version of which the database may hold something. */
  let firstKept = 1;
  /** How long a whole refresh takes here and now, in milliseconds. */
  let duration = 0;

  /** What is stored where a version is in force and nothing of another one is mixed in. */
  function storedIn(version: number): StoredList {
    const kept = publisher.released
      .slice(firstKept - 1, version)
      .slice(-3)
      .reverse();
    return {
      record: version,
      release: version,
      body: version,
      ready: version,
      editions: 1,
      claims: Array.from({ length: entryCount }, (_, at) => claimIn(version, at)),
      statuses: Array.from({ length: entryCount }, (_, at) => statusIn(version, at)),
      words: Array.from({ length: entryCount }, (_, at) => wordIn(version, at)),
      kept: kept.map(({ release }) => release.version),
      files: kept.map(({ release }) => ({ version: release.version, sha256: release.full.sha256 })).reverse(),
    };
  }

  const listUrl = () => `${served.address}/food.json`;
  const stored = async () => storedList(await launched.stillPage(), listUrl());

  /** Asks the worker for something; settles with its answer, or once it is dead. */
  async function ask(name: string, data: object | null): Promise<void> {
    const still = await launched.stillPage();
    const asking = async (message: object) => {
      const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
      await (scope.browser ?? scope.chrome).runtime.sendMessage(message).catch(() => undefined);
    };
    await still.evaluate(asking, { name, data });
  }
  const refresh = () => ask('refresh-lists', null);

  /** Refreshes, and follows how long that takes on a machine that is busy now and then. */
  async function timedRefresh(): Promise<void> {
    const start = performance.now();
    await refresh();
    duration += (performance.now() - start - duration) / 2;
  }

  /** Publishes the next version, as if a week had gone by since the last: changes do not add up then. */
  async function publishNext(): Promise<void> {
    const still = await launched.stillPage();
    await still.evaluate(
      (url) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('qiuzheng');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const transaction = opening.result.transaction('followed-lists', 'readwrite');
            const store = transaction.objectStore('followed-lists');
            const asked = store.get(url);
            asked.onsuccess = () => store.put({ ...asked.result, recentChanges: [] });
            transaction.onabort = () => reject(transaction.error);
            transaction.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
      listUrl(),
    );
    version += 1;
    await publisher.publish(listAt(version), Date.now());
  }

  /** Whether the browser that runs found no database, once the product has opened or made it. */
  async function isDatabaseLost(): Promise<boolean> {
    if (!isStartedAnew || !wasMadeAnew) return false;
    isStartedAnew = false;
    await makeDatabase(launched);
    return wasMadeAnew(profile.folder);
  }
  let isStartedAnew = false;

  /** What a page shows that is opened now. */
  async function paintedNow(): Promise<Record<string, string[]>> {
    const thread = await launched.browser.newPage();
    await thread.goto(`${served.address}/thread`);
    await waitForPainted(thread, 2);
    const painted = await paintedOn(thread);
    await thread.close();
    return painted;
  }

  /**
   * Kills something at `count` points spread over a refresh and a little behind it. Returns how many left the
   * version before and how many the next one; and how often the database was lost. The next refresh arrives
   * then too.
   */
  async function killAt(count: number, kill: () => Promise<void>): Promise<Ended> {
    const ended = { old: 0, new: 0, lost: 0 };
    for (let at = 0; at < count; at += 1) {
      const before = version;
      await publishNext();
      const delay = ((at + random()) / count) * duration * 1.5;
      // The page that asks may die with the browser.
      const refreshing = refresh().catch(() => undefined);
      await sleep(delay);
      await kill();
      await refreshing;
      if (await isDatabaseLost()) {
        ended.lost += 1;
        firstKept = version;
        await timedRefresh();
        expect(await stored()).toEqual(storedIn(version));
        expect(await paintedNow()).toEqual(paintedIn(version));
        continue;
      }
      const where = `seed ${seed}, kill ${at} after ${Math.round(delay)} of ${Math.round(duration)} ms`;
      const versionLeft = async () => {
        const left = await stored();
        const inForce = left.record === before ? before : version;
        expect(left, where).toEqual(storedIn(inForce));
        return inForce;
      };
      const first = await versionLeft();
      const painted = await paintedNow();
      // A worker that was told to end may still finish its writing after the first look.
      const inForce = await versionLeft();
      expect([paintedIn(first), paintedIn(inForce)], where).toContainEqual(painted);
      ended[inForce === before ? 'old' : 'new'] += 1;
      await timedRefresh();
      expect(await stored(), where).toEqual(storedIn(version));
      expect(await paintedNow(), where).toEqual(paintedIn(version));
    }
    return ended;
  }

  beforeAll(async () => {
    profile = await keep();
    launched = await profile.launch();
    publisher = new Publisher(listAt(version).id);
    await publisher.publish(listAt(version), Date.now());
    served = await serve(async ({ url = '' }, response) => {
      if (url === '/thread') return response.setHeader('Content-Type', 'text/html').end(page);
      await sleep(slowness);
      if (url.endsWith('/qiuzheng.json')) return response.end(JSON.stringify(joinDocument()));
      const body = publisher.files.get(url.replace(/^\/food\//, ''));
      response.writeHead(body ? 200 : 404).end(body);
    });
    await join(launched, `${served.address}/#${await publisher.fingerprint()}`);
    for (let at = 0; at < 5; at += 1) {
      await publishNext();
      await timedRefresh();
    }
    console.log(`seed ${seed}, a refresh takes ${Math.round(duration)} ms`);
  });
  afterAll(async () => {
    await launched?.close();
    await served?.close();
    await profile?.remove();
  });

  const joinDocument = () => ({
    format: 'qiuzheng-join/1',
    name: 'Signed desk',
    publisher: 'Test',
    contact: {},
    lists: [{ url: listUrl(), title: '食品', signed: `${served.address}/food/` }],
  });

  test('a refresh that finds nothing new makes one request', async () => {
    expect(await stored()).toEqual(storedIn(version));
    const before = served.asked.length;
    await refresh();
    expect(served.asked.slice(before)).toEqual(['GET /food/head.json']);
  });

  test('a worker killed in the middle of a refresh leaves one version whole, and the next refresh arrives', async () => {
    const ended = await killAt(workerKills, () => launched.killWorker());
    console.log(`worker killed: ${ended.old} times the old version, ${ended.new} times the new one`);
    // Otherwise all kills came too early or too late, and nothing would be proved.
    expect(Math.min(ended.old, ended.new)).toBeGreaterThan(0);
  }, 600_000);

  test('a browser killed in the middle of a refresh leaves one version whole, and the next refresh arrives', async () => {
    const ended = await killAt(browserKills, async () => {
      await launched.killBrowser();
      launched = await profile.launch();
      isStartedAnew = true;
    });
    const { old, lost } = ended;
    console.log(`browser killed: ${old} times the old version, ${ended.new} times the new one, ${lost} lost`);
    expect(Math.min(old, ended.new)).toBeGreaterThan(0);
    expect(lost).toBeLessThan(browserKills / 4);
  }, 600_000);

  test('a worker killed while a list is followed leaves all of it or nothing, and the next try arrives', async () => {
    const address = `${served.address}/#${await publisher.fingerprint()}`;
    const follow = () => ask('subscribe', { address });
    const leave = () => ask('unsubscribe', { listUrl: listUrl() });
    firstKept = version;
    await leave();
    const start = performance.now();
    await follow();
    const whole = performance.now() - start;
    const ended = { nothing: 0, all: 0 };
    for (let at = 0; at < killsOfFirst; at += 1) {
      await leave();
      const following = follow();
      await sleep(((at + random()) / killsOfFirst) * whole * 1.5);
      await launched.killWorker();
      await following;
      const left = await stored();
      ended[left.record === 0 ? 'nothing' : 'all'] += 1;
      if (left.record === 0) expect(left).toMatchObject({ body: 0, ready: 0, claims: [] });
      else expect(left).toEqual(storedIn(version));
      await follow();
      expect(await stored(), `seed ${seed}, kill ${at}`).toEqual(storedIn(version));
    }
    console.log(`worker killed: ${ended.nothing} times nothing, ${ended.all} times all of the list`);
    expect(Math.min(ended.nothing, ended.all)).toBeGreaterThan(0);
  }, 600_000);
}
