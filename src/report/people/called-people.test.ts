import { expect, test } from 'vitest';
import { calledPeople } from './called-people.ts';

const called = (text: string) => calledPeople(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Welcome back, Loggington. You last visited: Today', ['Loggington']],
  ['Logged in as Loggington.', ['Loggington']],
  ['Logout [ Loggington ]', ['Loggington']],
  ['欢迎您回来，夏侯登录 退出', ['夏侯登录']],
  ['欢迎回来，夏侯登录退出', ['夏侯登录']],
  ['夏侯登录，您好！', ['夏侯登录']],
  ['已登录为东方登录。注销？', ['东方登录']],
])('“%s” calls the person reading %j', (text, expected) => {
  expect(called(text)).toEqual(expected);
});

test.each([
  ['Marlowe Thorpe wrote:', ['Marlowe Thorpe']],
  ['On Tue, Nov 24, 2026, Marlowe Thorpe wrote:', ['Marlowe Thorpe']],
  ['Quote from: Dunsanybrook on November 24, 2026, 10:02 PM', ['Dunsanybrook']],
  ['Originally Posted by Quillfeather', ['Quillfeather']],
  ['欧阳锦瑟 发表于 2026-11-24 22:02', ['欧阳锦瑟']],
  ['引用3楼司徒鹤鸣的发言：', ['司徒鹤鸣']],
  ['引用 3 楼 司徒鹤鸣 的发言：', ['司徒鹤鸣']],
  ['原帖由 公孙止水 于 2026-11-23 07:40 发表', ['公孙止水']],
  ['慕容听雪写道：', ['慕容听雪']],
])('“%s” quotes %j', (text, expected) => {
  expect(called(text)).toEqual(expected);
});

test.each([
  ['Last post by Xanthippos', ['Xanthippos']],
  ['Our newest member Yggdrasilx', ['Yggdrasilx']],
  ['Users browsing this forum: Wilfredson, Marlowe Thorpe and 3 guests', ['Wilfredson', 'Marlowe Thorpe']],
  ['在线会员：端木回春、令狐回声', ['端木回春', '令狐回声']],
  ['欢迎新会员 令狐回声，会员总数 3021', ['令狐回声']],
])('“%s” lists %j', (text, expected) => {
  expect(called(text)).toEqual(expected);
});

test.each([
  '欢迎来到县城论坛',
  '欢迎，请登录',
  '本文发表于 2026-11-24',
  '最后回复：2026-11-24 08:12',
  '他说道：没有用',
  'They said it works',
  'A statement posted by the ministry',
  'I wrote: no',
  'Hello world',
  '规则：请文明发言',
])('“%s” calls nobody', (text) => {
  expect(called(text)).toEqual([]);
});
