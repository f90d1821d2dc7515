import { expect, test } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import type { Entry } from '../contract/list.ts';
import { makeReadyList } from './make-ready-list.ts';

const make = (...entries: Entry[]) => makeReadyList('https://desk.example/list', sampleListOf(1, ...entries));
const claim = (...wordings: string[]): Entry => ({
  ...sampleEntry('bleach', 'xx'),
  match: { claim: wordings },
});

test('an entry of which a wording is left out counts as one that is there', () => {
  const made = make(claim('喝高度白酒可以杀死体内的病毒', '地震', '停水'));
  expect(made.leftOut).toHaveLength(2);
  expect(made.entryCount).toBe(1);
});

test('entries that are withdrawn stand behind the others, where they can be looked up', () => {
  const { inForce, withdrawn } = make(
    { ...sampleEntry('garlic', '大蒜治病'), status: 'withdrawn' },
    sampleEntry('vinegar', '喝醋治病'),
  );
  expect([...inForce, ...withdrawn].map(({ id, status }) => [id, status])).toEqual([
    ['vinegar', 'false'],
    ['garlic', 'withdrawn'],
  ]);
  expect(inForce.map(({ match }) => match)).toEqual([{ words: ['喝醋治病'] }]);
});

test('of a list whose entries cannot be matched none is in force; an entry that is withdrawn is, with that', () => {
  expect(make(claim('地震')).entryCount).toBe(0);
  expect(make({ ...sampleEntry('garlic', '大蒜'), status: 'withdrawn' }).entryCount).toBe(1);
});
