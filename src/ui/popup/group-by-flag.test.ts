import { expect, test } from 'vitest';
import { countByStatus, groupByFlag } from './group-by-flag.ts';
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

test('counts are added up over frames and zeros left out', () => {
  const [frame] = sampleTab([['a', 'first']]).frames;
  if (!frame) throw new Error('the sample tab has no frame');
  const other = {
    ...frame,
    matches: { ...frame.matches, countByStatus: { true: 0, false: 2, unverified: 3 } },
  };
  expect(countByStatus([frame, other])).toEqual([
    { status: 'unverified', count: 3 },
    { status: 'false', count: 3 },
  ]);
});
