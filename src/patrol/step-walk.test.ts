import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../history/database.ts';
import type { WalkMatch, WalkStep } from '../messages/message-contract.ts';
import type { WalkPage } from './look-at-walk.ts';
import { readLookedAt } from './looked-at-store.ts';
import { addPages, readPatrol } from './patrol-store.ts';
import { openWhatIsDue, pauseWalks, stepWalk } from './step-walk.ts';

const site = 'https://forum.example';
const [first, second, third] = [`${site}/t/1`, `${site}/t/2`, 'https://other.example/t/3'];
const start = Date.UTC(2026, 10, 28);

/** What was opened, and when. */
let opened: { url: string; at: number }[];
let session: Record<string, unknown>;
/** The page that is open, as the worker finds it; null where the tab is gone. */
let found: WalkPage | null;

vi.mock('./look-at-walk.ts', () => ({
  lookAtWalk: async () => found,
  keepCurrent: async () => undefined,
}));
vi.mock('../platform/browser.ts', () => {
  const open = async (url: string) => {
    opened.push({ url, at: Date.now() - start });
    return { id: 7, url };
  };
  return {
    browser: {
      storage: {
        session: {
          get: async () => session,
          set: async (items: object) => Object.assign(session, items),
        },
      },
      tabs: {
        get: async () => ({ id: 7, url: opened.at(-1)?.url }),
        create: ({ url }: { url: string }) => open(url),
        update: (_: number, { url }: { url?: string }) => (url ? open(url) : undefined),
      },
      alarms: { create: async () => undefined, clear: async () => true },
    },
  };
});
vi.mock('../messages/send-message.ts', () => ({ sendToFrame: async () => ({ ok: false }) }));
// There is no Cache Storage outside browsers: nothing is put back from it.
vi.spyOn(console, 'warn').mockImplementation(() => {});

const pageAt = (url: string, next: string | null = null): WalkPage => ({
  look: {
    tabId: 7,
    url,
    title: '',
    isOpen: true,
    isReading: false,
    hindrance: null,
    error: null,
    isFirst: true,
    newPosts: 0,
    areByProfile: true,
    quiet: null,
    matches: [],
    flags: [],
    current: null,
    sought: null,
    hasNext: next !== null,
  },
  posts: {
    areByProfile: true,
    posts: [{ digest: `of ${url}`, at: null }],
    next,
    status: 200,
    title: `主题 ${url}`,
  },
  page: url,
  known: null,
  total: 0,
  from: null,
});

let id: string;
const step = (taken: WalkStep) => stepWalk(id, taken);
const walk = async () => (await readPatrol(id))?.walk;
const digestsOf = async (url: string) => (await readLookedAt(url, Date.now()))?.posts;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout'], now: start });
  const database = await openDatabase();
  await Promise.all([database.clear('patrols'), database.clear('looked-at')]);
  [opened, session, found] = [[], {}, null];
  const made = await addPages(
    { name: '早班' },
    [first, second, third].map((url) => ({ url, title: '' })),
  );
  if (!made.ok) throw new Error(made.error.code);
  ({ id } = made.value);
  await step('begin');
  found = pageAt(first);
});
afterEach(() => void vi.useRealTimers());

test('the next page of a site is opened eight seconds after the last, by the clock, and not before', async () => {
  await vi.advanceTimersByTimeAsync(3000);
  await step('done');
  expect(await walk()).toMatchObject({ at: second, due: { url: second, from: start + 8000 } });
  await vi.advanceTimersByTimeAsync(4999);
  await openWhatIsDue();
  expect(opened).toEqual([{ url: first, at: 0 }]);
  await vi.advanceTimersByTimeAsync(1);
  await openWhatIsDue();
  expect(opened).toEqual([
    { url: first, at: 0 },
    { url: second, at: 8000 },
  ]);
  expect(await walk()).toMatchObject({ due: null });
});

test('a page that waits can be skipped, never be done, and one of another site comes at once', async () => {
  await step('next');
  expect(await step('done')).toMatchObject({ ok: false, error: { code: 'walk_not_open' } });
  await step('next');
  expect(opened.map(({ url }) => url)).toEqual([first, third]);
  expect((await walk())?.visits).toMatchObject({
    [first]: { isDone: false, hindrance: null },
    [second]: { isDone: false, hindrance: 'never-opened' },
  });
});

test('what is done is remembered and can be taken back, what is skipped is not', async () => {
  await step('next');
  expect(await digestsOf(first)).toBeUndefined();
  await step('begin');
  await vi.advanceTimersByTimeAsync(8000);
  await openWhatIsDue();
  await step('done');
  expect(await digestsOf(first)).toEqual([`of ${first}`]);
  expect((await walk())?.visits[first]).toMatchObject({ isDone: true });
  await step('undo');
  expect(await digestsOf(first)).toBeUndefined();
  expect((await walk())?.visits[first]).toMatchObject({ isDone: false });
  expect(await step('undo')).toMatchObject({ ok: false });
});

test('what could not be read, or is not the page that was named, is passed over though it is called done', async () => {
  const unread: Partial<WalkPage['look']>[] = [{ hindrance: 'failed' }, { error: 404 }];
  for (const look of unread) {
    await step('begin');
    await vi.advanceTimersByTimeAsync(8000);
    await openWhatIsDue();
    const page = pageAt(first);
    found = { ...page, look: { ...page.look, ...look } };
    expect(await step('done')).toMatchObject({ ok: true });
    expect(await digestsOf(first)).toBeUndefined();
    expect(await walk()).toMatchObject({
      at: second,
      visits: { [first]: { isDone: false, hindrance: 'failed' } },
      undo: null,
    });
  }
});

test('all pages of a thread that was done are taken back with it', async () => {
  found = pageAt(first, `${first}?page=2`);
  await step('part');
  await vi.advanceTimersByTimeAsync(8000);
  await openWhatIsDue();
  found = pageAt(`${first}?page=2`);
  await step('done');
  await step('undo');
  expect(await digestsOf(first)).toBeUndefined();
  expect(await digestsOf(`${first}?page=2`)).toBeUndefined();
});

test('a board is remembered though the person went on to one of its threads, and keeps its title', async () => {
  const thread = `${site}/t/9`;
  const board = { page: first, at: start, newAt: start, posts: ['of the board'], matches: [] };
  const from = { opened: first, documentKey: 'one', title: '城事版', looked: board };
  found = { ...pageAt(thread), from };
  await step('done');
  expect(await digestsOf(first)).toEqual(['of the board']);
  expect(await digestsOf(thread)).toEqual([`of ${thread}`]);
  expect((await readPatrol(id))?.pages[0]).toEqual({ url: first, title: '城事版' });
});

test('matches of earlier pages of a thread are new on this walk too', async () => {
  const withMatch = (page: WalkPage, digest: string): WalkPage => {
    const match = { digest, isSeen: false } as WalkMatch;
    return { ...page, look: { ...page.look, matches: [match] } };
  };
  found = withMatch(pageAt(first, `${first}?page=2`), 'one');
  await step('part');
  await vi.advanceTimersByTimeAsync(8000);
  await openWhatIsDue();
  found = withMatch(pageAt(`${first}?page=2`), 'two');
  await step('done');
  expect((await walk())?.visits[first]).toMatchObject({ newMatches: 2, unseen: 0 });
  await step('undo');
  expect((await walk())?.visits[first]).toMatchObject({ newMatches: 2, unseen: 1 });
});

test('a page that was named by its address alone is called by its title from then on', async () => {
  await step('next');
  expect((await readPatrol(id))?.pages[0]).toEqual({ url: first, title: `主题 ${first}` });
});

test('the pages of a thread are remembered with the last of them, and no other site is one', async () => {
  found = pageAt(first, 'https://elsewhere.example/');
  expect(await step('part')).toMatchObject({ ok: false, error: { code: 'walk_no_part' } });
  found = pageAt(first, `${first}?page=2`);
  await step('part');
  await vi.advanceTimersByTimeAsync(8000);
  await openWhatIsDue();
  expect(opened.at(-1)).toEqual({ url: `${first}?page=2`, at: 8000 });
  expect(await digestsOf(first)).toBeUndefined();
  found = pageAt(`${first}?page=2`);
  await step('done');
  expect(await digestsOf(first)).toEqual([`of ${first}`]);
  expect(await digestsOf(`${first}?page=2`)).toEqual([`of ${first}?page=2`]);
  expect(await walk()).toMatchObject({ at: second, parts: [] });
});

test('while it is paused nothing is opened, and after a start of the browser it is paused', async () => {
  await step('next');
  await pauseWalks();
  await vi.advanceTimersByTimeAsync(60_000);
  await openWhatIsDue();
  expect(opened).toHaveLength(1);
  expect(await step('go-on')).toMatchObject({ ok: true });
  expect(opened.map(({ url }) => url)).toEqual([first, second]);
});

test('a walk that goes on elsewhere pauses this one: there is one tab', async () => {
  const other = await addPages({ name: '晚班' }, [{ url: third, title: '' }]);
  if (!other.ok) throw new Error(other.error.code);
  await stepWalk(other.value.id, 'begin');
  expect(await walk()).toMatchObject({ state: 'paused' });
});

test('a walk that goes on after another one had the tab opens its own page again, and counts no other', async () => {
  const other = await addPages({ name: '晚班' }, [{ url: third, title: '' }]);
  if (!other.ok) throw new Error(other.error.code);
  await stepWalk(other.value.id, 'begin');
  await stepWalk(other.value.id, 'stop');
  await vi.advanceTimersByTimeAsync(8000);
  await step('go-on');
  expect(opened.map(({ url }) => url)).toEqual([first, third, first]);
  await step('pause');
  await step('go-on');
  expect(opened).toHaveLength(3);
});
