import { expect, test } from 'vitest';
import { groupByFlag } from './group-by-flag.ts';
import { sampleTab } from './sample-tab.ts';

test('passages of one claim stand together, claims in the order of the page', () => {
  const groups = groupByFlag(
    sampleTab([
      ['b', 'first'],
      ['a', 'second'],
      ['b', 'third'],
    ]).frames,
  );
  expect(groups.map(({ flag }) => flag.entryId)).toEqual(['b', 'a']);
  expect(groups[0]?.passages.map(({ index }) => index)).toEqual([0, 2]);
});

test('a claim found in two frames is one group whose passages know their frame', () => {
  const [frame] = sampleTab([['a', 'first']]).frames;
  if (!frame) throw new Error('the sample tab has no frame');
  const [group, ...others] = groupByFlag([frame, { ...frame, frameId: 7 }]);
  expect(others).toEqual([]);
  expect(group?.passages.map(({ frameId }) => frameId)).toEqual([0, 7]);
});
