import { expect, test } from 'vitest';
import type { Patrol } from '../history/records.ts';
import { beginWalk } from './walk-plan.ts';
import { withLook } from './with-look.ts';

const url = 'https://forum.example/t/7';
const pages = [{ url, title: '' }];
const patrol: Patrol = {
  ...{ id: 'claim', name: 'After-care', createdAt: 0, pages, walk: beginWalk(pages, 0) },
  aftercare: { desk: 'https://desk.example', claimId: 'claim', looks: {} },
};
const gone = { state: 'gone', isPart: false, at: 1 } as const;

test('the last look at a page is kept under its address', () => {
  expect(withLook(patrol, gone).aftercare?.looks).toEqual({ [url]: { state: 'gone', at: 1 } });
  const again = withLook(withLook(patrol, { ...gone, state: 'still-up' }), { ...gone, at: 2 });
  expect(again.aftercare?.looks[url]).toEqual({ state: 'gone', at: 2 });
});

test('a passage that stands on any page of the thread is still up', () => {
  const first = withLook(patrol, gone);
  expect(withLook(first, { state: 'still-up', isPart: true, at: 2 }).aftercare?.looks[url]).toEqual({
    ...{ state: 'still-up', at: 2 },
  });
  const other = withLook(patrol, { ...gone, state: 'still-up' });
  expect(withLook(other, { ...gone, isPart: true }).aftercare?.looks[url]?.state).toBe('still-up');
});

test('what was seen stays known where a later walk could not look', () => {
  const first = withLook(patrol, gone);
  expect(withLook(first, { state: 'not-looked-at', isPart: false, at: 2 })).toEqual(first);
});

test('a set that a person made keeps nothing of it', () => {
  const { aftercare: _, ...own } = patrol;
  expect(withLook(own, gone)).toEqual(own);
});
