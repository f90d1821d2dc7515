import { expect, test } from 'vitest';
import { good, refused } from '../../contract/result.ts';
import { toBase64 } from '../../contract/signed/base64.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import { keysThatStay, syncedKeys, syncedOf } from './synced-settings.ts';
import { partsOf, readWritten } from './written-settings.ts';

const now = new Date('2026-11-28T08:00:00Z');
const settings = (change: Partial<Settings>) => syncedOf({ ...defaultSettings, ...change });
const written = (change: Partial<Settings>, write = 'w1') => ({
  write,
  after: ['w0'],
  settings: settings(change),
});
const itemsOf = (change: Partial<Settings>, write?: string): Record<string, unknown> => {
  const parts = partsOf(written(change, write), now);
  if (!parts.ok) throw new Error(parts.error.code);
  return parts.value;
};
const words = (count: number, length: number) => ({
  ownWords: {
    words: Array.from({ length: count }, (_, at) => `${at}${'词'.repeat(length)}`),
    exceptions: [],
  },
});
/** Anything in the account, as it is written there. */
const stored = (text: unknown) => ({
  'settings-0': { write: 'w1', of: 1, text: toBase64(new TextEncoder().encode(JSON.stringify(text))) },
});
const document = { format: 'qiuzheng-export/1', after: [], settings: settings({}) };

test('of each setting it is decided whether it is synced', () => {
  expect([...syncedKeys, ...keysThatStay].sort()).toEqual(Object.keys(defaultSettings).sort());
});

test('nothing is written but what is synced', () => {
  const all: Settings = {
    ...defaultSettings,
    hiddenFlags: [{ key: 'l e', page: 'https://secret.example/t', claim: '说法' }],
    lastCategory: 'health',
    ownWords: { words: ['停水'], exceptions: [] },
  };
  const [part] = Object.values(itemsOf(all)) as { text: string }[];
  const text = Buffer.from(part?.text ?? '', 'base64').toString();
  expect(JSON.parse(text)).toEqual({
    format: 'qiuzheng-export/1',
    madeAt: now.toISOString(),
    settings: settings(all),
    after: ['w0'],
  });
  expect(text).not.toMatch(/secret|health|endpoint|syncs/);
});

test('settings of any size are read as they were written, and no item is larger than the browser takes', () => {
  for (const change of [{}, words(500, 6), words(500, 44)]) {
    const items = itemsOf(change);
    expect(readWritten(items)).toEqual(good(written(change)));
    const bytes = Object.entries(items).map((item) => Buffer.byteLength(JSON.stringify(item)));
    expect(Math.max(...bytes)).toBeLessThanOrEqual(8_192);
    expect(bytes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(102_400);
  }
});

test('what is more than the browser takes is refused', () => {
  expect(partsOf(written(words(500, 60)), now)).toEqual(refused('sync_too_large'));
});

test('nothing is there as long as parts of a write are missing, or are of two', () => {
  const [one, two] = [itemsOf(words(500, 6)), itemsOf(words(500, 7), 'w2')];
  expect(Object.keys(one).length).toBeGreaterThan(1);
  expect(readWritten({})).toEqual(good(null));
  expect(readWritten({ 'another-item': 1 })).toEqual(good(null));
  expect(readWritten({ 'settings-0': one['settings-0'] })).toEqual(good(null));
  expect(readWritten({ 'settings-1': one['settings-1'] })).toEqual(good(null));
  expect(readWritten({ ...one, 'settings-1': two['settings-1'] })).toEqual(good(null));
  // What an earlier, longer write left behind does no harm.
  expect(readWritten({ ...itemsOf({}), 'settings-1': one['settings-1'] })).toEqual(good(written({})));
});

test('what a newer version wrote is refused, and what it only added is passed over', () => {
  expect(readWritten(stored({ ...document, format: 'qiuzheng-export/2' }))).toEqual(refused('sync_newer'));
  const more = {
    ...document,
    settings: {
      ...document.settings,
      brandNew: 1,
      endpoint: { kind: 'webhook', name: 'Evil', reportsUrl: 'https://evil.example/' },
      listChoices: [{ url: 'https://locked.example/list.json', isOff: true, offCategories: [] }],
      awaitedDesks: [{ address: 'https://evil.example/', name: 'Evil', fingerprint: null }],
      keepDays: 0,
      syncs: false,
    },
  };
  expect(readWritten(stored(more))).toEqual(good({ write: 'w1', after: [], settings: settings({}) }));
});

test.each<[string, Record<string, unknown>]>([
  ['where an item is none of ours', { 'settings-0': 'text' }],
  ['where there would be parts without end', { 'settings-0': { write: 'w', of: 1e9, text: '' } }],
  ['where it is no base64', { 'settings-0': { write: 'w', of: 1, text: '%%%' } }],
  ['where it is no JSON', { 'settings-0': { write: 'w', of: 1, text: 'AAAA' } }],
  ['where it is of no format', stored({ ...document, format: undefined })],
  ['where a setting does not fit', stored({ ...document, settings: { urlScope: 'everything' } })],
  ['where a site is no pattern', stored({ ...document, settings: { offSites: ['javascript:'] } })],
  ['where all sites were to be one', stored({ ...document, settings: { offSites: ['*://*/*'] } })],
])('none of it counts %s', (_name, items) => {
  expect(readWritten(items)).toEqual(refused('sync_unreadable'));
});
