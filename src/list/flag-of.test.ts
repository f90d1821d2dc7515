import { expect, test } from 'vitest';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { flagOf } from './flag-of.ts';

const list = sampleListOf(3);
const { match, ...kept } = sampleEntry('garlic', '大蒜');

test('a flag tells what the entry explains, and where the desk says more', () => {
  const explained = { ...kept, explanation: '大蒜不能治病。', page: 'https://desk.example/garlic' };
  expect(flagOf(list, 'key', explained)).toMatchObject({
    key: 'key garlic',
    explanation: '大蒜不能治病。',
    page: 'https://desk.example/garlic',
  });
});

test('an entry that an earlier version kept explains nothing', () => {
  expect(flagOf(list, 'key', kept)).toMatchObject({ explanation: null, page: null });
});
