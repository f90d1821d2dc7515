import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isSameWanted, type KeptView, readViews, withView } from './kept-views.ts';

const floods: KeptView = {
  name: 'Floods in the south',
  wanted: { view: 'due', category: 'health', site: 'forum.example', search: '停水', sort: 'due' },
};
let kept: string | null = null;

beforeEach(() => vi.stubGlobal('localStorage', { getItem: (key: string) => key.endsWith('seat-1') && kept }));
afterEach(() => vi.unstubAllGlobals());

it('a view is read as it was kept, by the seat that kept it', () => {
  kept = JSON.stringify([floods]);
  expect(readViews('seat-1')).toEqual([floods]);
  expect(readViews('seat-2')).toEqual([]);
});

it.each([null, '', '{', '{}', '[{"name":"x"}]', JSON.stringify([{ ...floods, name: ' ' }])])(
  'there is none where %j was kept',
  (text) => {
    kept = text;
    expect(readViews('seat-1')).toEqual([]);
  },
);

it('a view takes the place of one of the same name', () => {
  const sorted = { ...floods, wanted: { ...floods.wanted, sort: 'newest' as const } };
  const mine = { ...floods, name: 'Mine' };
  expect(withView([floods, mine], sorted)).toEqual([mine, sorted]);
});

it('two views are the same where all that narrows and sorts is', () => {
  expect(isSameWanted(floods.wanted, { ...floods.wanted })).toBe(true);
  for (const part of ['view', 'category', 'site', 'search', 'sort'] as const) {
    expect(isSameWanted(floods.wanted, { ...floods.wanted, [part]: 'other' })).toBe(false);
  }
});
