// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { peopleSelectors } from '../../sites/people-selectors.ts';
import { namesIn } from './names-in.ts';
import { peopleHere } from './people-here.ts';

/** What people are called on a page with this body; those that stand first in their element have a star. */
function named(html: string, ...claims: string[]): string[] {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  return peopleHere(peopleSelectors([]), claims, []).names.map(
    ({ text, isFirst }) => text + (isFirst ? '*' : ''),
  );
}

test.each([
  ['<div class="author">欧阳锦瑟\n  楼主</div>', ['欧阳锦瑟*']],
  ['<div class="author"><b>欧阳锦瑟</b><i>柳林镇</i> 12 楼</div>', ['欧阳锦瑟*', '柳林镇']],
  ['<div class="author">楼主 <b>@欧阳锦瑟</b></div>', ['欧阳锦瑟*']],
  ['<p class="author">by <b>Wilfredson</b> Tue Nov 24</p>', ['Wilfredson*']],
  ['<p class="author">作者：欧阳锦瑟</p>', ['欧阳锦瑟*']],
  ['<b class="nick">一个名字长到谁也不会这么叫自己的那种人的名字是没有的</b>', []],
  ['<b class="nick">管理员</b><b class="nick">Admin</b><b class="nick">甲</b><b class="nick">2026</b>', []],
  ['<b class="nick">3 天前</b><b class="nick">LV5</b>', []],
])('%s calls people %s', (html, expected) => {
  expect(named(html)).toEqual(expected);
});

test('what an author element hides is no name', () => {
  expect(named('<div class="author">司徒鹤鸣<div style="display:none">不是名字</div></div>')).toEqual([
    '司徒鹤鸣*',
  ]);
});

test('a name that is a part of a claim on the page does not hide the claim', () => {
  expect(named('<b class="nick">大蒜素</b><b class="nick">司徒鹤鸣</b>', '大蒜素能治流感。')).toEqual([
    '大蒜素',
    '司徒鹤鸣*',
  ]);
});

test('one that stands first in any place does so everywhere, and keeps its turn', () => {
  expect(namesIn([['欧阳锦瑟', '司徒鹤鸣'], ['Wilfredson'], ['司徒鹤鸣']], [])).toEqual(
    ['欧阳锦瑟', '司徒鹤鸣', 'Wilfredson'].map((text) => ({ text, isFirst: true })),
  );
});

test('a Chinese name in two parts is a name as one word too, whichever part is first', () => {
  const texts = (name: string) => namesIn([[name]], []).map(({ text }) => text);
  expect(texts('欧阳 锦瑟')).toEqual(['欧阳 锦瑟', '欧阳锦瑟']);
  expect(texts('老 K')).toEqual(['老 K', '老K']);
  expect(texts('锦瑟 苏')).toEqual(['锦瑟 苏', '锦瑟苏', '苏锦瑟']);
});

test('an account is a name, and so is what its owner is called in brackets', () => {
  const names = namesIn([['xiaoyu2008 (小鱼爱吃饭']], []);
  expect(names).toContainEqual({ text: 'xiaoyu2008', isFirst: true });
  expect(names).toContainEqual({ text: '小鱼爱吃饭', isFirst: false });
});

test('the first and the last of several names are names too', () => {
  expect(namesIn([['Marlowe Thorpe'], ['Ines']], [])).toEqual([
    { text: 'Marlowe Thorpe', isFirst: true },
    { text: 'Ines', isFirst: true },
    { text: 'Marlowe', isFirst: false, isSpoken: true },
    { text: 'Thorpe', isFirst: false, isSpoken: true },
  ]);
  const names = namesIn([['J. Quillfeather'], ['Perpetua Lindqvist-Moor'], ['Old Tin']], []);
  expect(names.filter(({ isSpoken }) => isSpoken).map(({ text }) => text)).toEqual([
    'Quillfeather',
    'Perpetua',
    'Lindqvist-Moor',
    'Old',
  ]);
});
