import { expect, test } from 'vitest';
import type { Flag } from '../../messages/message-contract.ts';
import { contradictionsOn } from './contradictions-on.ts';
import { sampleFlag, samplePassage } from './sample-tab.ts';

const flag = (list: string, status: Flag['status']): Flag => ({
  ...sampleFlag('garlic'),
  key: `${list} garlic`,
  listId: list,
  status,
});
const own = flag('own', 'misleading');
const other = flag('other', 'true');
const third = flag('third', 'false');

/** A frame in which each flag is found at a place. */
const frameOf = (frameId: number, ...found: [Flag, number][]) => ({
  frameId,
  matches: {
    url: 'https://forum.example/',
    place: [],
    count: found.length,
    refuted: 0,
    doubted: 0,
    unreadable: 0,
    countByStatus: {},
  },
  flags: found.map(([one]) => one),
  passages: found.map(([{ key }, start], index) => ({
    index,
    flagKey: key,
    passage: samplePassage('大蒜治病', start),
  })),
});
const keysOf = (flags: Flag[] | undefined) => flags?.map(({ key }) => key);

test('what other lists say of the same passage is told of each, the gravest first', () => {
  const found = contradictionsOn([frameOf(0, [own, 0], [other, 0], [third, 0])]);
  expect(keysOf(found.get(own.key))).toEqual([third.key, other.key]);
  expect(keysOf(found.get(other.key))).toEqual([third.key, own.key]);
});

test('what they say of another passage, or in another frame, contradicts nothing', () => {
  const found = contradictionsOn([frameOf(0, [own, 0], [other, 50]), frameOf(7, [third, 0])]);
  for (const { key } of [own, other, third]) expect(found.get(key)).toEqual([]);
});
