import { expect, test } from 'vitest';
import { claimTone } from './claim-tone.ts';

function toneOf(text: string): number {
  const units = Uint16Array.from(text, (char) => char.charCodeAt(0));
  return claimTone(units, 0, units.length);
}

test('warnings and hearsay sound more like a rumour than a bare statement', () => {
  expect(toneOf('水厂停水')).toBe(1);
  expect(toneOf('听说水厂停水')).toBeGreaterThan(1);
  expect(toneOf('听说水厂停水千万别喝')).toBeGreaterThan(toneOf('听说水厂停水'));
});

test('questions, advice and announcements sound less like one', () => {
  expect(toneOf('请问水厂停水')).toBeLessThan(1);
  expect(toneOf('水厂检修公告')).toBeLessThan(toneOf('水厂检修'));
});

test('more than two expressions of a kind, or one over and over, change nothing', () => {
  expect(toneOf('听说千万赶紧小心')).toBe(toneOf('听说千万'));
  expect(toneOf('听说听说听说')).toBe(toneOf('听说'));
});

test('an expression cut off by the end of the passage is not there', () => {
  const units = Uint16Array.from('水厂听说', (char) => char.charCodeAt(0));
  expect(claimTone(units, 0, 3)).toBe(1);
});
