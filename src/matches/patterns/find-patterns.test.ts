import { expect, test } from 'vitest';
import { compilePattern, findPattern, PatternBudget } from './find-patterns.ts';

const patternOf = (pattern: string) => {
  const compiled = compilePattern(pattern, 'e');
  if (!compiled.ok) throw new Error(`refused: ${compiled.error.values?.join(' ')}`);
  return compiled.value;
};

/** The passages of `text` a pattern finds, whose literal is `地震`. */
const passages = (pattern: string, text: string) => {
  const places = [...text.matchAll(/地震/g)].map(({ index }) => index);
  return findPattern(text, patternOf(pattern), places, new PatternBudget()).map(({ start, end }) =>
    text.slice(start, end),
  );
};

test('every search is charged what it could read, so that one that reads to the end again and again is stopped', () => {
  const text = `地震${'a'.repeat(19_990)}`;
  const found = passages('a.*b|a', text).length;
  expect(found).toBeGreaterThan(10);
  expect(found).toBeLessThan(1000);
  expect(passages('(?:a?){30}.*z|a', text).length).toBeLessThan(found);
});

test('a search too large for what is left of the budget leaves it to smaller ones', () => {
  const budget = new PatternBudget();
  const large = patternOf('(?:a?){30}.*z|a');
  for (let time = 0; time < 3; time++) expect(budget.spend(large, 10_000_000)).toBe(false);
  expect(budget.spend(patternOf('地震预警'), 20_000)).toBe(true);
});

test('the borders of what is searched of a long text are no borders of the text', () => {
  const filler = '很长的文字'.repeat(6000);
  const text = `${filler}x地震y${filler}`;
  for (const pattern of ['^.', '.$', '\\A.*地震', '地震.*\\z', '\\w地震$'])
    expect(passages(pattern, text)).toEqual([]);
  expect(passages('x地震y', text)).toEqual(['x地震y']);
  expect(passages('^地震.', `地震x${filler}`)).toEqual(['地震x']);
  expect(passages('.地震$', `${filler}x地震`)).toEqual(['x地震']);
});

test('a word border is no cut through a word of a long text', () => {
  const around = 'b'.repeat(20_000);
  expect(passages('\\bb{3}|地震b|b{3}\\b', `${around}地震${around}`)).toEqual(['bbb', '地震b']);
});

test('matches in a long text full of literals are found once each, also across pieces of it', () => {
  expect(passages('地震\\d', `地震12，${'啊'.repeat(45)}`.repeat(500))).toHaveLength(500);
  expect(passages('地震。(?:啊{10})+', `地震。${'啊'.repeat(1500)}`.repeat(40))).toHaveLength(40);
});

test.each(['\\b', '^\\b', 'a*', 'x|\\b', '\\b|\\B'])(
  '%s, which asks for no character, is refused',
  (pattern) => {
    expect(compilePattern(pattern, 'e')).toMatchObject({ ok: false, error: { code: 'entry_invalid' } });
  },
);
