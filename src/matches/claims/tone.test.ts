import { expect, test } from 'vitest';
import { claimBelief, claimTone } from './tone.ts';

const unitsOf = (text: string) => Uint16Array.from(text, (char) => char.charCodeAt(0));
const mannerOf = (text: string) => claimTone(unitsOf(text), 0, text.length);
const beliefOf = (text: string) => claimBelief(unitsOf(text), 0, text.length, mannerOf(text));

test('warnings and hearsay sound more like a rumour than a bare statement', () => {
  expect(mannerOf('水厂停水')).toBe(1);
  expect(mannerOf('听说水厂停水')).toBeGreaterThan(1);
  expect(mannerOf('听说水厂停水千万别喝')).toBeGreaterThan(mannerOf('听说水厂停水'));
});

test('advice and announcements sound less like one', () => {
  expect(mannerOf('建议水厂停水')).toBeLessThan(1);
  expect(mannerOf('水厂检修公告')).toBeLessThan(mannerOf('水厂检修'));
});

test('more than two expressions of a kind, or one over and over, change nothing', () => {
  expect(mannerOf('听说千万赶紧小心')).toBe(mannerOf('听说千万'));
  expect(mannerOf('听说听说听说')).toBe(mannerOf('听说'));
});

test('an expression cut off by the end of the passage is not there', () => {
  expect(claimTone(unitsOf('水厂听说'), 0, 3)).toBe(1);
});

test('who asks, or reports what goes round, does not say that it is so', () => {
  for (const text of ['请问水厂停水', '水厂停水的说法']) {
    expect(beliefOf(text).belief).toBeLessThan(mannerOf(text));
    expect(beliefOf(text).isDismissive).toBe(false);
  }
});

test('who will have none of it dismisses it, and never takes all away', () => {
  const { belief, isDismissive } = beliefOf('请问哪来的停水的说法，想太多，水厂照常供水，根本没这回事');
  expect(isDismissive).toBe(true);
  expect(belief).toBeGreaterThan(0);
});
