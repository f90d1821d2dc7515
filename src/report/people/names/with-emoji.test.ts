import { expect, test } from 'vitest';
import { withEmoji } from './with-emoji.ts';

/** What is covered of a text in which these names are found. */
function covered(text: string, ...names: string[]): string[] {
  const spans = names.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length }));
  return withEmoji(text, spans).map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['🌸小雨🌸', '小雨', '🌸小雨🌸'],
  ['Mia 🐸', 'Mia', 'Mia 🐸'],
  ['🐸 Mia: hello', 'Mia', '🐸 Mia'],
  ['小雨🌸🌧️：真的', '小雨', '小雨🌸🌧️'],
  ['小雨👩🏽‍🌾 昨天', '小雨', '小雨👩🏽‍🌾'],
  ['Jo ❤️', 'Jo', 'Jo ❤️'],
  ['Jo 🇨🇦 · 3 h', 'Jo', 'Jo 🇨🇦'],
  ['🏴󠁧󠁢󠁳󠁣󠁴󠁿Jo', 'Jo', '🏴󠁧󠁢󠁳󠁣󠁴󠁿Jo'],
  ['回复 @小雨🌸 ：真的', '@小雨', '@小雨🌸'],
])('an emoji with which a name begins or ends is covered with it: %s', (text, name, expected) => {
  expect(covered(text, name)).toEqual([expected]);
});

test.each([
  ['☆小雨★', '小雨'],
  ['小雨 · 楼主', '小雨'],
  ['| 小雨 |', '小雨'],
  ['小雨▶小晴', '小雨'],
  ['1小雨2', '小雨'],
])('a sign that is no emoji stays: %s', (text, name) => {
  expect(covered(text, name)).toEqual([name]);
});

test.each([
  ['@小雨😂笑死', '@小雨'],
  ['Mia 😂 that is good', 'Mia'],
  ['笑死😂小雨', '小雨'],
  ['笑死 😂@小雨', '@小雨'],
  ['小雨：😂', '小雨'],
  ['小雨\n😂', '小雨'],
])('an emoji of the words before or after a name stays: %s', (text, name) => {
  expect(covered(text, name)).toEqual([name]);
});
