import { expect, test } from 'vitest';
import { namesOtherPlace } from './other-place.ts';

const lettersOf = (text: string) => Uint16Array.from(text, (char) => char.charCodeAt(0));

test.each([
  ['上海今晚零点封城', '武汉今晚零点封城', true],
  ['今晚零点封城', '武汉今晚零点封城', false],
  ['武汉上海今晚零点封城', '武汉今晚零点封城', false],
  ['上海今晚零点封城', '今晚零点封城', false],
  ['贵阳今晚停水', '贵州贵阳今晚停水', false],
  ['贵州今晚停水', '贵州贵阳今晚停水', false],
  ['乔治说今晚停水', '武汉今晚停水', false],
  ['海伦今晚停水', '武汉今晚停水', true],
  ['非上市公司今晚停水', '武汉今晚停水', false],
  ['诸行省今晚停水', '武汉今晚停水', false],
  ['诸城今晚停水', '武汉今晚停水', true],
])('whether %s speaks of another place than %s: %s', (passage, wording, isOther) => {
  expect(namesOtherPlace(lettersOf(passage), lettersOf(wording))).toBe(isOther);
});
