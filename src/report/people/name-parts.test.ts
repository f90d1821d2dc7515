import { expect, test } from 'vitest';
import { holdsDay, nameParts } from './name-parts.ts';

const parts = (text: string) => nameParts(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['by Wilfredson Tue Nov 24', ['Wilfredson']],
  ['欧阳锦瑟  2026-11-20 08:12', ['欧阳锦瑟']],
  ['作者：欧阳锦瑟', ['欧阳锦瑟']],
  ['Wilfredson, 3 days ago', ['Wilfredson']],
  ['Oxfordmarmalade (420)', ['Oxfordmarmalade']],
  ['欧阳锦瑟 | 管理员', ['欧阳锦瑟']],
  ['@user123', ['user123']],
  ['Open quillfeather', ['quillfeather']],
  ['欧阳锦瑟 楼主 昨天 21:04', ['欧阳锦瑟']],
  ['歐陽錦瑟 樓主 昨天 21:04', ['歐陽錦瑟']],
  ['欧阳锦瑟 来自手机', ['欧阳锦瑟']],
  ['quillfeather · 3h', ['quillfeather']],
  ['last edited by quillfeather', ['quillfeather']],
  ['View all posts by Effie', ['Effie']],
  ['文章作者: 欧阳锦瑟', ['欧阳锦瑟']],
  ['Most recent by quillfeather', ['quillfeather']],
  ['最后回复 欧阳锦瑟 @ 2026-11-28', ['欧阳锦瑟']],
  ['Hi，欧阳锦瑟', ['欧阳锦瑟']],
  ['Ned Tully (not verified)', ['Ned Tully']],
  ['quillfeather 3h ago via iPhone', ['quillfeather']],
])('of “%s” the name is %j', (text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test.each([
  'Yesterday, 09:15 PM',
  '11-20-2026, 07:01 AM',
  '2026 年 11 月 25 日 上午 9:12',
  '昨天 21:04',
  '3 小时前',
  'Posts: 320',
  'Karma: +3/-0',
  '512 users • Page 1 of 3',
  '2 online users (last 5 minutes)',
  '发布于河北',
  'Top Contributor',
  '已审核',
  '处理中',
  '以下为旧站存档',
  '其他 4 人',
  '和其他 38 人',
  '已编辑',
  '删除于 11月25日',
  '编辑于 2026-11-20 09:14 · IP 属地甘肃',
  'Taken Nov 19, 2026',
  'Location: Shropshire',
  'Re: ',
  'Originally posted by ',
  'Joined: Nov 2020',
  'Viewed 1,204 times',
  '2026年11月24日 星期二',
  'Sun, 11/03/2024 - 10:20',
  '1,204',
  '1,204 views',
  '第 12 楼',
  '第 12 樓',
  '2楼 11-24 08:40 来自手机',
  '昨天上午 9:12',
  '刚刚回复',
  '58m',
  '3 天前 · 甘肃',
  '网易江苏省南京市网友',
  '12 主题',
  '[deleted]',
  '#4',
  'Log out',
  '编辑您的个人资料',
  'Edit your profile',
  'Member(s)',
  '您好，',
  '退出登录',
  '超级版主',
  '高级会员',
  '用户组: 中级会员',
  'points',
  'Global moderators',
  'Frequent posters',
  'Started November 18',
  'Well-known member',
  '只看该作者 倒序浏览',
  '收起回复',
  '3rd May 2026',
  'Sat, 21 Nov 2026 12:00',
  'UP主',
  'IP属地',
  '发短信',
  'Location',
  '发表于家庭药箱',
  '吧主',
])('“%s” names nobody', (text) => {
  expect(parts(text)).toEqual([]);
});

test('a word for a day in a sentence is no time, and a number with a point no day', () => {
  expect(holdsDay('昨天开始嗓子疼')).toBe(false);
  expect(holdsDay('昨天晚上 9:12')).toBe(true);
  expect(['影响力 8.5', '11.24', '8.5.2026', '24.11.26'].map(holdsDay)).toEqual([false, true, true, true]);
});
