import { expect, test } from 'vitest';
import type { Site } from '../../contract/site.ts';
import { defaultSettings } from '../settings.ts';
import { mergeSynced } from './merge-synced.ts';
import { type Synced, syncedOf } from './synced-settings.ts';

const settings = (change: Partial<Synced>): Synced => ({ ...syncedOf(defaultSettings), ...change });
const words = (...words: string[]) => ({ ownWords: { words, exceptions: [] } });
const site = (id: string, title: string): Site => ({ id, title, hosts: ['forum.example'], posts: [] });
const base = settings({ skipSeen: true, ...words('停水', '大蒜') });

test('what was changed in one browser alone counts, as it stands there', () => {
  const there = settings({ skipSeen: false, urlScope: 'origin', ...words('大蒜', '地震', '停水') });
  const taken = ['urlScope', 'skipSeen', 'ownWords'];
  expect(mergeSynced(base, base, there)).toEqual({ settings: there, taken, stayed: [] });
  expect(mergeSynced(base, there, base)).toEqual({ settings: there, taken: [], stayed: [] });
});

test('of words that both changed, what either put in is in and what either took out is out', () => {
  const here = settings({ skipSeen: true, ...words('地震', '停水', '大蒜') });
  const there = settings({ skipSeen: true, ...words('洪水', '大蒜') });
  const merged = mergeSynced(base, here, there);
  expect(merged.settings.ownWords.words).toEqual(['地震', '洪水', '大蒜']);
  expect(merged).toMatchObject({ taken: ['ownWords'], stayed: [] });
});

test('sites are kept from both', () => {
  const here = settings({ offSites: ['*://bank.example/*'] });
  const there = settings({ offSites: ['*://mail.example/*'], leftOutSites: ['*://forum.example/*'] });
  expect(mergeSynced(settings({}), here, there).settings).toMatchObject({
    offSites: ['*://bank.example/*', '*://mail.example/*'],
    leftOutSites: ['*://forum.example/*'],
  });
});

test('a choice that both changed stays as it is here, and that is said', () => {
  const [here, there] = [settings({ urlScope: 'origin' }), settings({ urlScope: 'no-query' })];
  const merged = mergeSynced(settings({}), here, there);
  expect(merged).toEqual({ settings: here, taken: [], stayed: ['urlScope'] });
});

test('a site profile that both changed stays as it is here, one that was taken out and changed is kept', () => {
  const before = settings({ ownSites: [site('a', 'A'), site('b', 'B'), site('c', 'C')] });
  const here = settings({ ownSites: [site('a', 'A here'), site('c', 'C here')] });
  const there = settings({ ownSites: [site('a', 'A there'), site('b', 'B there'), site('d', 'D')] });
  const merged = mergeSynced(before, here, there);
  const titles = merged.settings.ownSites.map(({ title }) => title);
  expect(titles).toEqual(['C here', 'A here', 'B there', 'D']);
  expect(merged.stayed).toEqual(['ownSites']);
});

test('what the other version did not know is as it was', () => {
  const { skipSeen: _unknown, ...there } = settings({ urlScope: 'origin' });
  const here = settings({ skipSeen: true });
  const merged = mergeSynced(settings({}), here, there);
  expect(merged.settings).toMatchObject({ skipSeen: true, urlScope: 'origin' });
});
