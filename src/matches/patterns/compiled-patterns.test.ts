import { RE2JS } from 're2js';
import { expect, test, vi } from 'vitest';
import type { Entry } from '../../contract/list.ts';
import { findMatches } from '../find-matches.ts';
import { compileList } from '../list/compile-list.ts';

test('a pattern of a list that is loaded is compiled when a text first holds its literal, and once', () => {
  const entries = ['停水', '停电'].map(
    (need, index): Entry => ({
      id: `e${index}`,
      match: { pattern: `${need}[一二三]天`, needs: [need] },
      category: 'other',
      status: 'unverified',
      claim: 'A claim.',
      updatedAt: '2026-11-25',
    }),
  );
  const { compiled } = compileList({ entries });
  const compile = vi.spyOn(RE2JS, 'compile');
  expect(findMatches('今天下雨', compiled)).toEqual([]);
  expect(compile).toHaveBeenCalledTimes(0);
  expect(findMatches('全城停水三天', compiled)).toHaveLength(1);
  expect(findMatches('全城停水两天，停水二天', compiled)).toHaveLength(1);
  expect(compile).toHaveBeenCalledTimes(1);
});
