import { expect, test } from 'vitest';
import { unitsThatShare } from './which-units-share.ts';

test.each([
  ['names a database', 'src/history/put-back.test.ts'],
  ['reaches a database through others', 'src/ui/review/timeline-words.test.ts'],
  ['reaches the API of the browser through others', 'src/tabs/forget-gone-frames.test.ts'],
  ['reaches a helper that changes a global', 'tests/attacks/attacks.test.ts'],
  ['puts another module in the place of one', 'src/ui/correction-text.test.ts'],
  ['has a document', 'src/page/build-blocks.test.ts'],
])('a test that %s has a worker of its own', (_why, file) => {
  expect(unitsThatShare([file])).toEqual([]);
});

test('a test of pure code shares one, and so does one that only uses the types of what is stored', () => {
  const files = ['src/matches/find-matches.test.ts', 'src/history/find-earlier-report.test.ts'];
  expect(unitsThatShare(files)).toEqual(files);
});
