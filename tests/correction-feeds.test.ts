import { expect, it } from 'vitest';
import { atomFeed, dataFeed } from '../desk/publishing/correction-feeds.ts';
import { publicEntriesOf } from '../desk/publishing/public-entries.ts';
import { type Entry, statuses } from '../src/contract/list.ts';
import { readList } from '../src/list/formats/read-list.ts';
import { sampleEntry, sampleListOf } from './sample-list.ts';
import { samplePublished } from './sample-published.ts';

const desk = {
  address: 'https://desk.example',
  config: { name: '小城求证台', publisher: '小城', contact: {} },
};

const entriesOf = (...entries: Entry[]) =>
  publicEntriesOf([samplePublished(sampleListOf(3, ...entries))]).values();

it('what a desk publishes as ClaimReviews, the extension reads again: claims, statuses, categories and explanations', () => {
  const published = statuses.flatMap((status): Entry[] => [
    {
      ...sampleEntry(`zh-${status}`, `说法 ${status}`),
      status,
      explanation: '没有这回事。',
      firstListedAt: '2026-02-01',
    },
    { ...sampleEntry(`en-${status}`, `A claim, ${status}`), status, claim: `A claim that is ${status}.` },
  ]);
  const read = readList(
    new TextEncoder().encode(dataFeed(entriesOf(...published), desk)),
    { encoding: null, format: null, columns: null },
    {
      ...{ id: `${desk.address}/corrections.json`, version: 1, title: 'Feed', publisher: 'Feed' },
      ...{ now: '2026-11-27T20:00:00Z', pageUrl: null },
    },
  );
  if (!read.ok || !read.value.parsed.ok) throw new Error('not read');
  const { list, leftOut } = read.value.parsed.value;
  expect(leftOut).toEqual([]);
  expect(list.entries).toHaveLength(published.length);
  for (const { id, claim, status, explanation, updatedAt, firstListedAt } of published) {
    const withdrawn = status === 'withdrawn';
    expect(list.entries.find((entry) => entry.claim === claim)).toMatchObject({
      ...{ claim, status, updatedAt, category: 'health', match: { claim: [claim] } },
      ...(explanation && !withdrawn ? { explanation } : {}),
      correction: {
        ...{ url: `${desk.address}/corrections/${id}`, title: claim, publisher: '示例求证台' },
        publishedAt: firstListedAt ?? updatedAt,
      },
    });
  }
});

it('an Atom feed says what is right first, in the language of each claim, and when', () => {
  const feed = atomFeed(
    entriesOf({ ...sampleEntry('salt', '碘盐防辐射'), explanation: '碘盐里的碘很少。吃再多也没有用。' }),
    desk,
  );
  expect(feed).toContain('<id>https://desk.example/corrections/salt</id>');
  expect(feed).toContain('<title>碘盐里的碘很少。</title>');
  expect(feed).toContain('<summary>吃再多也没有用。 不实: “碘盐防辐射。”</summary>');
  expect(feed).toContain('<updated>2026-03-01T00:00:00.000Z</updated>');
});

it('whatever a list says is text in an Atom feed, without the characters XML cannot hold', () => {
  const evil = 'a\u0000\u0008<b>]]>&amp;\uFFFE';
  const feed = atomFeed(entriesOf({ ...sampleEntry('evil', 'x'), claim: evil, explanation: evil }), desk);
  expect(feed).toContain('<title>a  &lt;b&gt;]]&gt;&amp;amp; </title>');
});

it('a feed with nothing in it is a feed', () => {
  expect(atomFeed([], desk)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  expect(JSON.parse(dataFeed([], desk)).dataFeedElement).toEqual([]);
});
