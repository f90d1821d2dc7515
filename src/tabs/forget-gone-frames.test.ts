import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { PageMatches } from '../messages/message-contract.ts';
import { forgetGoneFrames } from './forget-gone-frames.ts';
import { keepPageMatches, readPageMatches } from './page-matches-store.ts';
import { showBadge } from './show-badge.ts';

/**
 * As much of the browser as these functions touch. Each answer of a frame, and each look at the badge, can be
 * held back.
 */
const stood = vi.hoisted(() => ({
  kept: new Map<string, unknown>(),
  badges: [] as (string | null)[],
  ask: (): Promise<unknown> => Promise.resolve(),
  readBadge: (): Promise<string> => Promise.resolve(''),
}));
vi.mock('../platform/browser.ts', () => ({
  browser: {
    i18n: { getMessage: (key: string) => key },
    storage: {
      session: {
        get: async () => Object.fromEntries(stood.kept),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) stood.kept.set(key, value);
        },
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) stood.kept.delete(key);
        },
      },
    },
    tabs: { sendMessage: () => stood.ask() },
    action: {
      getBadgeText: () => stood.readBadge(),
      getTitle: async () => '',
      getBadgeBackgroundColor: async () => '#000000',
      setBadgeText: async ({ text }: { text: string | null }) => stood.badges.push(text),
      setTitle: async () => {},
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
    },
  },
}));
vi.mock('../platform/page-browser.ts', () => import('../platform/browser.ts'));

// There is no Cache Storage outside browsers, where the database keeps its copies.
vi.spyOn(console, 'warn').mockImplementation(() => {});

const tabId = 7;
const matches = (count: number): PageMatches => ({
  url: 'https://forum.example/t/1',
  place: [],
  count,
  refuted: 0,
  doubted: 0,
  unreadable: 0,
  countByStatus: { false: count },
});
const noDocument = () => Promise.reject(new Error('Receiving end does not exist'));
const counts = async () => (await readPageMatches(tabId)).map((frame) => frame.matches.count);

beforeEach(() => {
  stood.kept.clear();
  stood.badges.length = 0;
  stood.ask = noDocument;
  stood.readBadge = async () => '';
});

test('a frame whose document is gone is forgotten, and its count with it', async () => {
  await keepPageMatches(tabId, 0, matches(2));
  await forgetGoneFrames(tabId);
  expect(await counts()).toEqual([]);
  expect(stood.badges).toEqual([null]);
});

test.each([2, 5])(
  'what the new document of a reload tells while its frame is asked stays, %i after 2',
  async (count) => {
    await keepPageMatches(tabId, 0, matches(2));
    stood.ask = async () => {
      await keepPageMatches(tabId, 0, matches(count));
      return noDocument();
    };
    await forgetGoneFrames(tabId);
    expect(await counts()).toEqual([count]);
    expect(stood.badges.at(-1)).toBe(String(count));
  },
);

test('a slow badge never covers a newer one', async () => {
  await keepPageMatches(tabId, 0, matches(5));
  let newer = Promise.resolve();
  stood.readBadge = async () => {
    stood.readBadge = async () => '';
    await keepPageMatches(tabId, 0, matches(6));
    newer = showBadge(tabId);
    // One that does not wait for the slow one is drawn by now.
    await new Promise((resolve) => setTimeout(resolve, 0));
    return '';
  };
  await showBadge(tabId);
  await newer;
  expect(stood.badges).toEqual(['5', '6']);
});
