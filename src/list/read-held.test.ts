import { expect, test } from 'vitest';
import { sampleEntry } from '../../tests/sample-list.ts';
import { changesTo } from './read-held.ts';

test('what a version would change is told of each entry, also of those it takes out', () => {
  const before = [
    sampleEntry('same', '谣言甲'),
    sampleEntry('milder', '谣言乙'),
    { ...sampleEntry('graver', '谣言丙'), status: 'unverified' as const },
    sampleEntry('gone', '谣言丁'),
  ];
  const after = [
    sampleEntry('same', '谣言甲'),
    { ...sampleEntry('milder', '谣言乙'), status: 'withdrawn' as const },
    sampleEntry('graver', '谣言丙'),
    sampleEntry('added', '谣言戊'),
  ];
  const held = changesTo(before, after);
  expect(held.map(({ id, change }) => [id, change])).toEqual([
    ['same', null],
    ['milder', 'milder'],
    ['graver', 'graver'],
    ['added', 'added'],
    ['gone', 'gone'],
  ]);
  expect(held.at(-1)).toMatchObject({ claim: '谣言丁。', status: 'false' });
});
