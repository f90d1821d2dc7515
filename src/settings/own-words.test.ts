import { expect, test } from 'vitest';
import { addWord, mostOwnWords, removeWord } from './own-words.ts';

test('a word that is added again stands first, and once', () => {
  expect(addWord(['停水', '大蒜'], '大蒜')).toEqual(['大蒜', '停水']);
  expect(removeWord(['停水', '大蒜'], '停水')).toEqual(['大蒜']);
});

test('no more are kept than there may be, but those that are there can be added again', () => {
  const full = Array.from({ length: mostOwnWords }, (_, at) => `词${at}`);
  expect(addWord(full, '大蒜')).toBeNull();
  expect(addWord(full, '词7')).toHaveLength(mostOwnWords);
});
