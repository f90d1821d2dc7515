import { expect, test } from 'vitest';
import type { PagePassage } from '../messages/message-contract.ts';
import { digestsOfMatches } from './digests-of-matches.ts';

const match = (exact: string, permalink?: string, flagKey = 'list garlic'): PagePassage => ({
  index: 0,
  flagKey,
  passage: {
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: exact.length },
    textFragmentUrl: 'https://forum.example/t/1#:~:text=x',
    ...(permalink ? { permalink } : {}),
  },
});

test('a match is known again wherever it stands by now', () => {
  const [garlic, other] = [match('吃大蒜能治流感', '#p2'), match('吃大蒜能治流感', '#p9')];
  const [before] = digestsOfMatches([garlic]);
  expect(digestsOfMatches([other, garlic])[1]).toBe(before);
});

test('the same words in another post, or of another entry, are another match', () => {
  const digests = digestsOfMatches([
    match('大蒜', '#p2'),
    match('大蒜', '#p3'),
    match('大蒜', '#p2', 'list x'),
  ]);
  expect(new Set(digests).size).toBe(3);
});

test('where posts are not told apart, equal matches are counted through', () => {
  const [first, second] = digestsOfMatches([match('大蒜'), match('大蒜')]);
  expect(first).not.toBe(second);
  expect(digestsOfMatches([match('大蒜')])).toEqual([first]);
});
