import { expect, test } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { flagOf } from './flag-of.ts';

const list = { ready: sampleListOf(3), key: 'key', expiresAt: '2026-11-14' };
const { match, ...kept } = sampleEntry('garlic', '大蒜');

test('a flag tells what the entry explains, what that rests on, and where the desk says more', () => {
  const sources = [{ url: 'https://study.example/', title: '大蒜与流感的研究' }];
  const explained = { ...kept, explanation: '大蒜不能治病。', sources, page: 'https://desk.example/garlic' };
  expect(flagOf(list, explained)).toMatchObject({
    key: 'key garlic',
    listExpiresAt: '2026-11-14',
    explanation: '大蒜不能治病。',
    sources,
    page: 'https://desk.example/garlic',
  });
});

test('an entry that an earlier version kept explains nothing', () => {
  expect(flagOf(list, kept)).toMatchObject({ explanation: null, sources: [], page: null });
});
