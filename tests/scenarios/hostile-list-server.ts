import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { List } from '../../src/contract/list.ts';
import type { RefusalCode } from '../../src/contract/result.ts';
import { canonicalList } from '../../src/contract/signed/canonical-list.ts';
import { payloadTypes } from '../../src/contract/signed/envelope.ts';
import { signedPaths } from '../../src/contract/signed/release.ts';
import type { FollowedList } from '../../src/history/records.ts';
import { listTrust } from '../../src/list/trust/list-trust.ts';
import {
  join,
  paintedOn,
  press,
  startOf,
  waitForPainted,
  waitForText,
  words,
} from '../browsers/drive-product.ts';
import { inStore } from '../browsers/in-store.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';
import { newKeyPair, Publisher, signedBy } from '../signed-list.ts';

/** What a host answers for a path of the list's folder; null as it is. */
interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: Uint8Array | string;
  /** Sends the body and then never ends. */
  neverEnds?: boolean;
}
export type Host = (path: string) => Answer | null;

const page = '<!doctype html><meta charset="utf-8"><title>论坛</title><p>听说绿豆汤能治百病，是真的吗？</p>';
const rumour = '绿豆汤能治百病';
const day = 24 * 60 * 60 * 1000;
/** So high that no button is taken for that of another list. */
const firstVersion = 101;
/** Enough entries for a list to lose most of them. */
const listAt = (version: number, count = 30) =>
  sampleListOf(
    version,
    sampleEntry('garlic', rumour),
    ...Array.from({ length: count - 1 }, (_, at) => sampleEntry(`e${at}`, `第${version}版第${at}条谣言`)),
  );
/** What a thief would have painted: nothing of what readers have. */
const thiefsList = (version: number) => sampleListOf(version, sampleEntry('other', '喝醋能软化血管'));

/** What a case may play with: the publisher's folder, and a copy of it to spoil. */
interface Stage {
  publisher: Publisher;
  /** The version that comes next. */
  next: number;
  now: number;
}

const states = ['expired', 'unconfirmed', 'fresh'] as const;
type State = (typeof states)[number];
const isState = (says: Case['says']): says is State => states.some((state) => state === says);

/** How a host is hostile: what it answers, and how the list says so, a refusal or a state. */
export interface Case {
  what: string;
  host(stage: Stage): Promise<Host> | Host;
  says: RefusalCode | State;
  /** Where it is no harm at all, and what was published arrives. */
  arrives?: true;
  /** Where what was published arrives as soon as the host is no longer hostile. */
  arrivesLater?: true;
  /** Where only new keys lead on from it. */
  needsNewKeys?: true;
}

const servedBy =
  ({ files }: Publisher): Host =>
  (path) => {
    const body = files.get(path);
    return body ? { body } : null;
  };
const only =
  (isMeant: (path: string) => boolean, answer: Answer, others: Host = () => null): Host =>
  (path) =>
    isMeant(path) ? answer : others(path);
const head = (path: string) => path === signedPaths.head;
const list = (path: string) => path.startsWith('lists/');
const delta = (path: string) => path.startsWith('deltas/');
/** What a cache on the way, or that of the browser, would go on answering. */
const kept404: Answer = { status: 404, headers: { 'Cache-Control': 'public, max-age=31536000' } };
const text = (publisher: Publisher, path: string) => new TextDecoder().decode(publisher.files.get(path));

async function publishing({ publisher, next, now }: Stage, count?: number): Promise<Publisher> {
  await publisher.publish(listAt(next, count), now);
  return publisher;
}
/** The next version is published, and the host does something to its list, which no delta leads to. */
const spoilingList =
  (spoil: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): Case['host'] =>
  async (stage) => {
    const { files } = await publishing(stage);
    return (path) => {
      const bytes = files.get(path);
      if (delta(path)) return { status: 404 };
      return list(path) && bytes ? { body: spoil(bytes) } : null;
    };
  };

export const fewCases: Case[] = [
  {
    what: 'is a log-in page',
    host: () => () => ({ body: '<!doctype html><h1>Log in</h1>' }),
    says: 'signed_file_invalid',
  },
  {
    what: 'is signed by keys nobody knows',
    host: async ({ publisher, next, now }) => {
      const stranger = publisher.copyWith({ head: newKeyPair(), release: [newKeyPair(), newKeyPair()] });
      await stranger.publish(thiefsList(next), now);
      return servedBy(stranger);
    },
    says: 'signature_wrong',
  },
  {
    what: 'has lost most of its entries',
    host: async (stage) => servedBy(await publishing(stage, 3)),
    says: 'release_shrank',
  },
  {
    what: 'answers 404 for a delta, to be kept for a year',
    host: async (stage) => only(delta, kept404, servedBy(await publishing(stage))),
    says: 'fresh',
    arrives: true,
  },
];

export const manyCases: Case[] = [
  ...fewCases,
  { what: 'answers 404, to be kept for a year', host: () => () => kept404, says: 'address_answered' },
  {
    what: 'answers 404 for the list, to be kept for a year',
    host: async (stage) => {
      const host = servedBy(await publishing(stage));
      return (path) => (delta(path) || list(path) ? kept404 : host(path));
    },
    says: 'address_answered',
    arrivesLater: true,
  },
  {
    what: 'answers 503',
    host: () => () => ({ status: 503, headers: { 'Retry-After': '1' } }),
    says: 'address_answered',
  },
  { what: 'is empty', host: () => only(head, { body: '' }), says: 'signed_file_invalid' },
  {
    what: 'is cut off',
    host: ({ publisher }) => only(head, { body: text(publisher, signedPaths.head).slice(0, 99) }),
    says: 'signed_file_invalid',
  },
  {
    what: 'begins with a byte order mark',
    host: ({ publisher }) => only(head, { body: `\uFEFF${text(publisher, signedPaths.head)}` }),
    says: 'signed_file_invalid',
  },
  {
    what: 'has other line ends',
    host: spoilingList((bytes) => Buffer.from(Buffer.from(bytes).toString().replaceAll('\n', '\r\n'))),
    says: 'signed_file_changed',
  },
  {
    what: 'is in another encoding',
    host: spoilingList((bytes) => Buffer.from(Buffer.from(bytes).toString(), 'latin1')),
    says: 'signed_file_changed',
  },
  {
    what: 'is ten times as large',
    host: spoilingList((bytes) => new Uint8Array(10 * bytes.length)),
    says: 'signed_file_changed',
  },
  {
    what: 'is another of the same size',
    host: spoilingList((bytes) => bytes.slice().fill(32)),
    says: 'signed_file_changed',
  },
  { what: 'answers that nothing has changed', host: () => only(head, { status: 304 }), says: 'fresh' },
  {
    what: 'names an older version',
    host: async ({ publisher, now }) => {
      const [first] = publisher.released;
      await publisher.confirm(now, { release: { version: firstVersion, sha256: first?.sha256 ?? '' } });
      return () => null;
    },
    says: 'list_older',
  },
  {
    what: 'serves an older head',
    host: async ({ publisher, now }) => {
      const old = publisher.copyWith({});
      await old.confirm(now - 3 * day);
      return servedBy(old);
    },
    says: 'head_older',
  },
  {
    what: 'has a version no number can follow',
    host: async ({ publisher, now }) => {
      const odd = publisher.copyWith({});
      const sha256 = publisher.released.at(-1)?.sha256 ?? '';
      await odd.confirm(now, { release: { version: Number.MAX_SAFE_INTEGER + 1, sha256 } });
      return servedBy(odd);
    },
    says: 'signature_wrong',
  },
  {
    what: 'lacks a signature',
    host: async ({ publisher, next, now }) => {
      const alone = publisher.copyWith({ threshold: 1 });
      await alone.publish(thiefsList(next), now);
      return servedBy(alone);
    },
    says: 'signature_wrong',
  },
  {
    what: 'has keys that only the old root signed',
    host: async ({ publisher, next, now }) => {
      const release = [newKeyPair(), newKeyPair()];
      const rotated = publisher.copyWith({ root: newKeyPair(), head: newKeyPair(), release });
      await rotated.publish(thiefsList(next), now);
      const file = JSON.parse(text(publisher, signedPaths.keys));
      const last = JSON.parse(Buffer.from(file.chain.at(-1).payload, 'base64').toString());
      const link = { ...last, keysVersion: last.keysVersion + 1, root: rotated.keys.root.key };
      file.chain.push(await signedBy([publisher.keys.root], payloadTypes.keys, link));
      rotated.write(signedPaths.keys, file);
      return servedBy(rotated);
    },
    says: 'signature_wrong',
  },
  {
    what: 'serves a delta for another base',
    host: async (stage) => {
      const { files, released } = await publishing(stage);
      const other = released.at(-2)?.release.deltas[0]?.sha256 ?? '';
      return (path) => (delta(path) ? { body: files.get(signedPaths.delta(other)) ?? '' } : null);
    },
    says: 'fresh',
    arrives: true,
  },
  {
    what: 'names one entry twice',
    host: async ({ publisher, next, now }) => {
      const release = await publisher.releaseOf(listAt(next), now);
      const { header, entries } = canonicalList(listAt(next));
      const full = await publisher.keepList({ header, entries: [entries[0] ?? '', ...entries] });
      await publisher.announce({ ...release, full, deltas: [] }, listAt(next));
      await publisher.confirm(now);
      return () => null;
    },
    says: 'release_repeats_id',
  },
  {
    what: 'has fields and values that nobody knows',
    host: async ({ publisher, next, now }) => {
      const { entries, ...head } = listAt(next);
      const [first, second, ...rest] = entries;
      const odd = [{ ...first, mood: 'sad' }, { ...second, status: 'odd' }, ...rest];
      await publisher.publish({ ...head, weather: [1], entries: odd } as unknown as List, now);
      return () => null;
    },
    says: 'fresh',
    arrives: true,
  },
  {
    what: 'drips and never ends',
    host: ({ publisher }) =>
      only(head, { body: text(publisher, signedPaths.head).slice(0, 20), neverEnds: true }),
    says: 'address_timed_out',
  },
  {
    what: 'leads to another machine',
    host: () => only(head, { status: 302, headers: { Location: 'http://127.0.0.2:9/head.json' } }),
    says: 'address_unreachable',
  },
  {
    what: 'is dated a year ahead of this clock',
    host: async ({ publisher, now }) => {
      await publisher.confirm(now + 365 * day);
      return () => null;
    },
    says: 'clock_behind',
  },
  {
    what: 'was confirmed for the last time long ago',
    host: async ({ publisher, now }) => {
      await publisher.confirm(now, { expiresAt: new Date(now - 2 * day).toISOString() });
      return () => null;
    },
    says: 'unconfirmed',
  },
  {
    what: 'has a head from one version and a list from another',
    host: async (stage) => {
      const { files, released } = await publishing(stage);
      const old = released.at(-2)?.release.full.sha256 ?? '';
      return (path) => {
        if (delta(path)) return { status: 404 };
        return list(path) ? { body: files.get(signedPaths.list(old)) ?? '' } : null;
      };
    },
    says: 'signed_file_changed',
  },
  {
    what: 'has expired',
    host: async ({ publisher, next, now }) => {
      const release = await publisher.releaseOf(listAt(next), now);
      await publisher.announce({ ...release, expiresAt: new Date(now - day).toISOString() }, listAt(next));
      await publisher.confirm(now);
      return () => null;
    },
    says: 'expired',
    arrives: true,
  },
  {
    what: 'contradicts what readers have',
    host: async ({ publisher, next, now }) => {
      const forking = publisher.copyWith({});
      forking.released.pop();
      await forking.publish(thiefsList(next - 1), now);
      return servedBy(forking);
    },
    says: 'release_forked',
    needsNewKeys: true,
  },
];

/** A publisher of whom two of three release keys must sign, with one version. */
export async function publisherOfTwo(): Promise<Publisher> {
  const release = [newKeyPair(), newKeyPair(), newKeyPair()];
  const publisher = new Publisher(listAt(firstVersion).id, { release, threshold: 2 });
  await publisher.publish(listAt(firstVersion), Date.now() - 4 * day);
  return publisher;
}

/** Answers for the folder `/food/` as `host` does; where it does not, as the publisher's folder has it. */
export function answerFrom(host: Host, publisher: Publisher, url: string, response: ServerResponse): void {
  const path = url.replace(/^\/food\//, '');
  const answer = host(path) ?? servedBy(publisher)(path) ?? { status: 404 };
  response.writeHead(answer.status ?? 200, answer.headers);
  if (answer.neverEnds) response.write(answer.body);
  else response.end(answer.body);
}

/** Publishes what comes after a case, under new keys where only those lead on. Returns its version. */
export async function goOn(publisher: Publisher, { needsNewKeys }: Case): Promise<number> {
  const release = [newKeyPair(), newKeyPair(), newKeyPair()];
  if (needsNewKeys) await publisher.rotate(Date.now(), { release, head: newKeyPair() });
  const version = nextVersion(publisher);
  await publisher.publish(listAt(version), Date.now());
  return version;
}

export const nextVersion = ({ released }: Publisher): number => (released.at(-1)?.release.version ?? 0) + 1;

/** What a list says after a case: the code of its reason, or else its state. */
export const saidBy = (list: FollowedList): string =>
  (list.lastError ?? list.held?.because)?.code ?? listTrust(list, Date.now()).state;

/** Following a signed list from a server that does all it can, over real HTTP in a real browser. */
export function hostileListServer(launched: () => Launched, cases: readonly Case[]): void {
  let publisher: Publisher;
  let host: Host = () => null;
  let served: Served;
  let thread: Page;
  let settings: Page;

  beforeAll(async () => {
    publisher = await publisherOfTwo();
    served = await serve(({ url = '' }, response) => {
      if (url === '/thread') return response.setHeader('Content-Type', 'text/html').end(page);
      if (url.endsWith('/qiuzheng.json')) return response.end(JSON.stringify(joinDocument()));
      return answerFrom(host, publisher, url, response);
    });
    await join(launched(), `${served.address}/#${await publisher.fingerprint()}`);
    thread = await launched().browser.newPage();
    await thread.goto(`${served.address}/thread`);
    settings = await launched().openExtensionPage('src/settings.html');
  });
  afterAll(async () => {
    await thread?.close();
    await settings?.close();
    await served?.close();
  });

  const joinDocument = () => ({
    format: 'qiuzheng-join/1',
    name: 'Signed desk',
    publisher: 'Test',
    contact: {},
    lists: [{ url: `${served.address}/food.json`, title: '食品', signed: `${served.address}/food/` }],
  });
  const listNow = async (): Promise<FollowedList> => {
    const all = await inStore<FollowedList>(launched(), 'followed-lists', 'getAll');
    const list = all.find(({ url }) => url === `${served.address}/food.json`);
    if (!list) throw new Error('the signed list is not followed');
    return list;
  };
  const refresh = async (): Promise<FollowedList> => {
    await settings.evaluate(async () => {
      const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
      await (scope.browser ?? scope.chrome).runtime.sendMessage({ name: 'refresh-lists', data: null });
    });
    return listNow();
  };
  const painted = async () => {
    await thread.bringToFront();
    await waitForPainted(thread, 1);
    return paintedOn(thread);
  };
  test('a signed list is joined by a link that names its fingerprint, and is fresh', async () => {
    const list = await listNow();
    expect(list.signed?.isCompared).toBe(true);
    expect(listTrust(list, Date.now()).state).toBe('fresh');
    expect(await painted()).toEqual({ false: [rumour] });
  });

  test.each(cases)(
    'where what a server gives $what, the list says so, the last good one paints, and it goes on',
    async (hostile) => {
      const { says, arrives } = hostile;
      const before = await listNow();
      const next = nextVersion(publisher);
      host = await hostile.host({ publisher, next, now: Date.now() });
      const list = await refresh();
      expect(list.version).toBe(arrives ? next : before.version);
      await settings.bringToFront();
      expect(saidBy(list)).toBe(says);
      await waitForText(settings, startOf(isState(says) ? `state_${says}` : `refusal_${says}`));
      if (isState(says) && says !== 'fresh') await waitForText(settings, startOf(`list_${says}`));
      expect(await painted()).toEqual({ false: [rumour] });

      host = () => null;
      if (hostile.arrivesLater) expect(await refresh()).toMatchObject({ version: next, lastError: null });
      const version = await goOn(publisher, hostile);
      expect(await refresh()).toMatchObject({ version, lastError: null, held: null });
    },
  );

  test('a version that waits is let in force with one click, and one click leads back', async () => {
    const before = await listNow();
    const version = nextVersion(publisher);
    await publisher.publish(listAt(version, 3), Date.now());
    expect((await refresh()).held?.version).toBe(version);
    await settings.bringToFront();
    const isNow = (wanted: number) => expect.poll(async () => (await listNow()).version).toBe(wanted);
    await press(settings, 'version_let_in', version);
    await isNow(version);
    await settings.evaluate(() => {
      for (const panel of document.querySelectorAll<HTMLDetailsElement>('details.list-panel'))
        panel.open = true;
    });
    await press(settings, 'version_go_back', before.version);
    await isNow(before.version);
    await waitForText(settings, words('state_back', version));
    expect(await painted()).toEqual({ false: [rumour] });
    await settings.bringToFront();
    await press(settings, 'version_go_on', version);
    await isNow(version);
  });
}

interface Extension {
  runtime: { sendMessage(message: object): Promise<unknown> };
}
