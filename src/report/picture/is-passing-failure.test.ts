import { expect, test } from 'vitest';
import { isPassingFailure } from './is-passing-failure.ts';

test.each([
  'Failed to capture tab: image readback failed',
  'This request exceeds the MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND quota.',
])('what passes by itself is asked for again: %s', (message) => {
  expect(isPassingFailure(message)).toBe(true);
});

test.each([
  "Either the '<all_urls>' or 'activeTab' permission is required.",
  'Missing activeTab permission',
  'No active web contents to capture',
])('what a person has to see to is not: %s', (message) => {
  expect(isPassingFailure(message)).toBe(false);
});
