import { expect, test } from 'vitest';
import { showInvisible } from './show-invisible.ts';

test('what cannot be seen is named, and nothing else changes', () => {
  expect(showInvisible('供水\u202e公告\u200b\n“完”')).toBe('供水[U+202E]公告[U+200B]\n“完”');
});
