import { expect, test } from 'vitest';
import type { PageMatches } from '../messages/message-contract.ts';
import { countByStatus } from './count-matches.ts';

test('counts are added up over frames and zeros left out', () => {
  const frame = (countByStatus: PageMatches['countByStatus']) => ({
    matches: { url: '', place: [], count: 0, refuted: 0, doubted: 0, unreadable: 0, countByStatus },
  });
  expect(countByStatus([frame({ false: 1 }), frame({ true: 0, false: 2, unverified: 3 })])).toEqual([
    { status: 'unverified', count: 3 },
    { status: 'false', count: 3 },
  ]);
});
