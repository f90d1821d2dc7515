import { expect, test } from 'vitest';
import { partsOfNames } from './parts-of-names.ts';

const names = ['西湖边的柚子', '糖糖不甜', 'planetary_otter', 'BabyMomo'].map((text) => ({
  text,
  isFirst: true,
}));
const parts = (texts: string[], claims: string[] = []) =>
  partsOfNames(names, texts, claims).map(({ text }) => text);

test.each([
  ['柚子你别请假了', ['柚子']],
  ['谢谢糖糖。', ['糖糖']],
  ['burnt crumbs. Thanks otter.', ['otter']],
  ['Momo said so.', ['Momo']],
])('a part of a name by which somebody is called is a name: “%s”', (text, expected) => {
  expect(parts([text])).toEqual(expected);
});

test.each(['西湖边的柚子你别请假了', '今年柚子很甜', 'The otter is back.', 'thanks planetary_otter.'])(
  'any other part is a word, and one in the name itself tells nothing: “%s”',
  (text) => {
    expect(parts([text])).toEqual([]);
  },
);

test('a part that is a word in more places than it calls somebody is a word', () => {
  expect(parts(['柚子你别请假了', '今年柚子很甜', '买了两个柚子'])).toEqual([]);
  expect(parts(['柚子你别请假了', '谢谢柚子。', '今年柚子很甜'])).toEqual(['柚子']);
});

test('what a claim says stays readable', () => {
  expect(parts(['谢谢柚子。'], ['柚子能治流感'])).toEqual([]);
});
