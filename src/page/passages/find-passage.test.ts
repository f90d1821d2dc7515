import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../contract/report.ts';
import { describePassage } from './describe-passage.ts';
import { findPassage } from './find-passage.ts';

const page = 'https://forum.example/t/1';
const described = (text: string, words: string, from = 0): Passage => {
  const start = text.indexOf(words, from);
  return describePassage({ text, start, end: start + words.length, before: 0, hidden: [] }, page);
};
const found = (text: string, passage: Passage) => {
  const place = findPassage(text, passage);
  return place && [text.slice(place.start, place.end), place.how];
};

const before = '楼上说吃大蒜能治流感，我不信。有人说盐水可以防辐射，大家别慌。';

test('words that stand once are found exactly, wherever they have moved', () => {
  const passage = described(before, '盐水可以防辐射');
  expect(found(`新来的一段话。${before}`, passage)).toEqual(['盐水可以防辐射', 'exact']);
});

test('words that stand several times are told apart by their surroundings', () => {
  const text = '他们说别慌。专家说别慌。网友说别慌。';
  const passage = described(text, '别慌', 8);
  expect(findPassage(text, passage)).toEqual({ start: 9, end: 11, how: 'exact' });
});

test('where the surroundings do not help either, the place nearest to the old one is taken', () => {
  const text = '别慌。'.repeat(40);
  const passage = described(text, '别慌', 60);
  expect(findPassage(`${text}完`, passage)).toEqual({ start: 60, end: 62, how: 'position' });
});

test('words that were changed a little are found by likeness', () => {
  const passage = described(before, '楼上说吃大蒜能治流感，我不信');
  const edited = '【编辑】楼上都说吃点大蒜能治好流感，我不信了。有人说盐水可以防辐射。';
  expect(found(edited, passage)).toEqual(['楼上都说吃点大蒜能治好流感，我不信', 'fuzzy']);
});

test('words that are gone are not found in others', () => {
  const passage = described(before, '盐水可以防辐射');
  expect(findPassage('今天天气不错，适合散步，晚上可能有雨。', passage)).toBeNull();
  expect(findPassage('', passage)).toBeNull();
});

test('blacked out letters stand for any', () => {
  const text = '加13800138000领吃大蒜的药，加好友';
  const passage = describePassage(
    { text, start: 0, end: 17, before: 0, hidden: [{ start: 1, end: 12 }] },
    page,
  );
  expect(passage.quote.exact).toContain('█');
  expect(findPassage(`前言。${text}`, passage)).toEqual({ start: 3, end: 20, how: 'exact' });
});

describe('a quote of which all is blacked out', () => {
  const text = '有事打我电话 138 1234 5678，张三丰';
  const phone = describePassage(
    { text, start: 7, end: 20, before: 0, hidden: [{ start: 7, end: 20 }] },
    page,
  );

  test('is found by what stands around it, wherever that has moved', () => {
    expect(phone.quote.exact).toBe('█'.repeat(13));
    expect(findPassage(`前言。${text}`, phone)).toEqual({ start: 10, end: 23, how: 'around' });
    const split = `一二三四五六七八九十${text}。${'别慌。'.repeat(9)}`;
    expect(found(split, phone)).toEqual(['138 1234 5678', 'around']);
  });

  test('is found by what stands on one side where nothing stands on the other', () => {
    const first = { ...phone, quote: { ...phone.quote, prefix: '' } };
    expect(found(`前言。${text}`, first)).toEqual(['138 1234 5678', 'around']);
  });

  test('of several such places the one nearest to the old one is taken', () => {
    expect(findPassage(`${text}。`.repeat(3), phone)).toMatchObject({ start: 7, how: 'around' });
  });

  test('is gone where that is gone, and where nothing stood around it', () => {
    expect(findPassage('今天天气不错，适合散步，晚上可能有雨。', phone)).toBeNull();
    const alone = { ...phone, quote: { ...phone.quote, prefix: ' ', suffix: '，' } };
    expect(findPassage(text, alone)).toBeNull();
  });
});

test('a place that overlaps with another where blacked out letters may stand is not stepped over', () => {
  const text = '电话号码电话1234号';
  const passage = describePassage(
    { text, start: 4, end: 11, before: 0, hidden: [{ start: 6, end: 10 }] },
    page,
  );
  expect(passage.quote.exact).toBe('电话████号');
  expect(findPassage(`电话号码电话号${text}`, passage)).toMatchObject({ start: 11, end: 18, how: 'exact' });
});

test('code points are no UTF-16 units: a position after emoji leads to the right words', () => {
  const text = `😀😀😀${'别慌。'.repeat(20)}`;
  const passage = described(text, '别慌', 36);
  expect(findPassage(text, passage)).toMatchObject({ start: 36 });
});

test('any stretch of any text is found again where the text has not changed', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 4, maxLength: 120 }),
      fc.nat(),
      fc.integer({ min: 2, max: 40 }),
      (text, at, length) => {
        const start = at % (text.length - 2);
        const end = Math.min(text.length, start + length);
        if (text.slice(start, end).includes('█')) return;
        const passage = describePassage({ text, start, end, before: 0, hidden: [] }, page);
        const place = findPassage(text, passage);
        expect(place && text.slice(place.start, place.end).replace(/\s+/g, ' ')).toBe(
          text.slice(start, end).replace(/\s+/g, ' '),
        );
      },
    ),
  );
});

test('a passage in a text of a million letters is found within one walk through it', () => {
  const text = `${'这一段与谣言无关，只是很长。'.repeat(72_000)}`;
  const passage = described(before, '楼上说吃大蒜能治流感，我不信');
  expect(findPassage(`${text}楼上说吃大蒜可治流感，我不信${text}`, passage)).toMatchObject({
    start: text.length,
    how: 'fuzzy',
  });
});
