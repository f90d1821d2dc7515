import { expect, test } from 'vitest';
import { bestPassage } from './best-passage.ts';

const unitsOf = (text: string) => Uint16Array.from(text, (char) => char.charCodeAt(0));

/** A wording all of whose letters tell 5 bits alone and pairs 15; `|` parts clauses. */
function wordingOf(text: string) {
  const letters = Uint16Array.from(text, (char) => (char === '|' ? 0 : char.charCodeAt(0)));
  const isPair = (index: number) => letters[index] !== 0 && (letters[index + 1] ?? 0) !== 0;
  return {
    letters,
    letterInfo: Uint8Array.from(letters, (letter) => (letter === 0 ? 0 : 40)),
    pairInfo: Uint8Array.from(letters, (_, index) => (isPair(index) ? 120 : 0)),
  };
}

const held = (text: string, wording: string) =>
  bestPassage(unitsOf(text), wordingOf(wording), 100, 1)?.held ?? 0;

test('the passage is the part of the text that holds the wording', () => {
  const passage = bestPassage(unitsOf('昨天有人说水库决堤了快跑'), wordingOf('水库决堤'), 100, 1);
  expect(passage).toMatchObject({ first: 5, last: 8 });
  expect(passage?.held).toBe(passage?.whole);
});

test('nothing is returned when less is held than needed, or nothing at all', () => {
  expect(bestPassage(unitsOf('水库'), wordingOf('水库决堤'), 100, 200)).toBeNull();
  expect(bestPassage(unitsOf('天气很好'), wordingOf('水库决堤'), 100, 1)).toBeNull();
});

test('one clause found whole tells more than halves of two', () => {
  expect(held('水库决堤', '水库决堤|下游全淹')).toBeGreaterThan(held('水库全淹', '水库决堤|下游全淹'));
});

test('letters in between take away, and a repeated letter tells nothing new', () => {
  expect(held('水库昨天夜里决堤', '水库决堤')).toBeLessThan(held('水库，决堤', '水库决堤'));
  expect(held('水库水库水库', '水库决堤')).toBe(held('水库', '水库决堤'));
});

test('a wording of one letter over and over is compared with a long text of that letter', () => {
  const passage = bestPassage(unitsOf('水'.repeat(5000)), wordingOf('水'.repeat(1000)), 2508, 1);
  expect(passage?.held).toBeGreaterThanOrEqual(passage?.whole ?? 0);
});
