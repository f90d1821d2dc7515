import * as v from 'valibot';
import { expect, test } from 'vitest';
import { passageSchema } from '../../contract/report.ts';
import { codePoints, describePassage } from './describe-passage.ts';

const page = 'https://forum.example/t/1';

test('quotes the passage with at most 32 units of its own block on either side', () => {
  const text = `${'前'.repeat(40)}大蒜治病${'后'.repeat(40)}`;
  const passage = describePassage({ text, start: 40, end: 44, before: 100, hidden: [] }, page);
  expect(passage.quote).toEqual({
    type: 'TextQuoteSelector',
    exact: '大蒜治病',
    prefix: '前'.repeat(32),
    suffix: '后'.repeat(32),
  });
  expect(passage.position).toEqual({ type: 'TextPositionSelector', start: 140, end: 144 });
  expect(v.is(passageSchema, passage)).toBe(true);
});

test('counts code points, and never cuts a surrogate pair in two', () => {
  const text = `😀${'a'.repeat(31)}word${'b'.repeat(31)}😀`;
  const { quote, position } = describePassage({ text, start: 33, end: 37, before: 0, hidden: [] }, page);
  expect(position).toEqual({ type: 'TextPositionSelector', start: 32, end: 36 });
  expect(quote.prefix).toBe('a'.repeat(31));
  expect(quote.suffix).toBe('b'.repeat(31));
  expect(codePoints('a😀b')).toBe(3);
});

test('a passage too long for a report is quoted from its beginning', () => {
  const text = '长'.repeat(5000);
  const passage = describePassage({ text, start: 0, end: 5000, before: 0, hidden: [] }, page);
  expect(passage.quote.exact).toHaveLength(2000);
  expect(v.is(passageSchema, passage)).toBe(true);
});

test('a frame without a web address has passages without one', () => {
  expect(
    describePassage({ text: 'some text', start: 0, end: 4, before: 0, hidden: [] }, 'about:srcdoc'),
  ).not.toHaveProperty('textFragmentUrl');
});

test('what tells of a person ends the surroundings and is blacked out in the passage', () => {
  const text = '张三说吃大蒜加13800138000能治流感，李四说的';
  const hidden = [
    { start: 0, end: 2 },
    { start: 7, end: 18 },
    { start: 23, end: 25 },
  ];
  const passage = describePassage({ text, start: 3, end: 22, before: 0, hidden }, page);
  expect(passage.quote).toMatchObject({ prefix: '说', exact: '吃大蒜加███████████能治流感', suffix: '，' });
  expect(passage).not.toHaveProperty('textFragmentUrl');
});
