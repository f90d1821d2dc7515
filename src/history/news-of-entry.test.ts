import { expect, test } from 'vitest';
import { sampleEntry } from '../../tests/sample-list.ts';
import type { Entry } from '../contract/list.ts';
import { changeOf, newsOfEntry, newsOfListed, stateOf } from './news-of-entry.ts';
import type { SeenEntry } from './records.ts';

const url = 'https://lists.example/sample.json';
const page = 'https://forum.example/t/1';
const seenAt = 1000;
const at = 2000;
const garlic: Entry = { ...sampleEntry('garlic', '吃大蒜能治流感'), status: 'false' };
const corrected: Entry = { ...garlic, status: 'corrected', updatedAt: '2026-11-20' };
const withdrawn: Entry = { ...garlic, status: 'withdrawn', updatedAt: '2026-11-21' };
const saw = (entry: Entry): SeenEntry => ({
  url,
  entryId: entry.id,
  claim: entry.claim,
  page,
  at: seenAt,
  knew: stateOf(entry),
  news: null,
});

/** What is remembered after the list said these one after the other; the person looks after each `'seen'`. */
function after(first: SeenEntry, ...steps: (Entry | 'seen')[]): SeenEntry {
  return steps.reduce((seen, step) => {
    if (step !== 'seen') return newsOfEntry(seen, step, at) ?? seen;
    const { unseen: _, untold: __, ...known } = seen;
    return known;
  }, first);
}

test('another status is told, with what was said when the flag was seen', () => {
  expect(newsOfEntry(saw(garlic), corrected, at)).toEqual({
    ...saw(garlic),
    news: { now: stateOf(corrected), at },
    unseen: 1,
    untold: 1,
  });
});

test('the same state tells nothing: not at first, not before the news was seen, not after', () => {
  expect(newsOfEntry(saw(garlic), garlic, at)).toBeNull();
  expect(newsOfEntry(after(saw(garlic), corrected), corrected, at)).toBeNull();
  expect(newsOfEntry(after(saw(garlic), corrected, 'seen'), corrected, at)).toBeNull();
});

test('a new date or wording alone tells nothing', () => {
  const reworded = { ...garlic, claim: '大蒜治流感', updatedAt: '2026-11-25' };
  expect(newsOfEntry(saw(garlic), reworded, at)).toBeNull();
});

test('a change after the news was seen is told from what was told last', () => {
  const again = after(saw(garlic), corrected, 'seen', withdrawn);
  expect(again).toMatchObject({ knew: stateOf(corrected), news: { now: stateOf(withdrawn) }, unseen: 1 });
});

test('two changes before the person looks are told as one, from what they saw', () => {
  const both = after(saw(garlic), corrected, withdrawn);
  expect(both).toMatchObject({ knew: stateOf(garlic), news: { now: stateOf(withdrawn) }, unseen: 1 });
});

test('what the list takes back before the person looks is not told', () => {
  expect(after(saw(garlic), corrected, garlic)).toEqual(saw(garlic));
});

test('a correction that is published or replaced is told, one that is gone is not', () => {
  const { correction, ...bare } = garlic;
  const unverified: Entry = { ...bare, status: 'unverified' };
  const grounds: Entry = { ...unverified, ...(correction ? { correction } : {}) };
  expect(changeOf(stateOf(unverified), stateOf(grounds))).toBe('correction');
  const other = { ...stateOf(garlic), correction: { url: 'https://other.example/', title: 'x' } };
  expect(changeOf(stateOf(garlic), other)).toBe('correction');
  expect(changeOf(stateOf(grounds), stateOf(unverified))).toBeNull();
});

test('each kind of change has its name', () => {
  expect(changeOf(stateOf(garlic), stateOf(corrected))).toBe('status');
  expect(changeOf(stateOf(garlic), stateOf(withdrawn))).toBe('withdrawn');
  expect(changeOf(stateOf(withdrawn), stateOf(garlic))).toBe('status');
  expect(changeOf(null, stateOf(garlic))).toBe('listed');
});

test('a reported passage that a list comes to name is told, and not if it was withdrawn before anybody looked', () => {
  const listed = newsOfListed({ url, page, at: seenAt }, garlic, at);
  expect(listed).toMatchObject({ knew: null, news: { now: stateOf(garlic) }, unseen: 1, untold: 1 });
  expect(newsOfEntry(listed, garlic, at)).toBeNull();
  const { news, unseen } = after(listed, withdrawn);
  expect([news, unseen]).toEqual([null, undefined]);
  expect(after(listed, 'seen', withdrawn)).toMatchObject({ knew: stateOf(garlic), unseen: 1 });
});
