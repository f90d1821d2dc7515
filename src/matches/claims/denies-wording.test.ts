import { expect, test } from 'vitest';
import { normaliseText } from '../letters/normalise-text.ts';
import { claimLetters } from './claim-letters.ts';
import { deniesWording } from './denies-wording.ts';

function isDenied(text: string, wording: string): boolean {
  const folded = normaliseText(wording);
  const ofWording = claimLetters(folded.units, 0, folded.length, folded.from).letters.slice();
  const normal = normaliseText(text);
  const letters = claimLetters(normal.units, 0, normal.length, normal.from);
  return deniesWording(normal, { ...letters, first: 0, last: letters.letters.length - 1 }, ofWording);
}

test.each([
  ['喝白酒不能杀死病毒', '喝白酒杀死病毒'],
  ['小学没有学生因牛奶中毒', '小学学生喝牛奶中毒'],
  ['维生素不能预防感染', '维生素可以预防感染'],
  ['喝酒都不能防感染', '喝酒可以预防感染'],
  ['口罩不建议蒸煮', '口罩可以蒸煮'],
  ['被叮并不会昏睡不醒', '被叮一口就昏睡不醒'],
  ['床头放洋葱吸不走病毒', '床头放洋葱吸走病毒'],
  ['The stores will not close on Monday', 'All stores close on Monday'],
  ["Lemon water doesn't kill cancer cells", 'Lemon water kills cancer cells'],
])('%s denies %s', (text, wording) => {
  expect(isDenied(text, wording)).toBe(true);
});

test.each([
  ['新闻不会报的，白马隧道塌方了', '白马隧道塌方'],
  ['学校没有通知家长，小学学生喝牛奶中毒', '小学学生喝牛奶中毒'],
  ['柿子不能跟螃蟹一起吃', '柿子螃蟹一起吃会死'],
  ['存款会不会清零', '存款全部清零'],
  ['没有换芯片的卡清零', '没有换芯片的旧卡清零'],
  ['被叮一口就昏睡不醒', '被叮一口就昏睡不醒'],
  ['Do not wait, the stores close on Monday', 'All stores close on Monday'],
])('%s does not deny %s', (text, wording) => {
  expect(isDenied(text, wording)).toBe(false);
});
