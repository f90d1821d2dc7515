import { expect, test } from 'vitest';
import { rankAlike } from './rank-alike.ts';

const salt = { id: 'salt', texts: ['西瓜蘸盐吃会产生剧毒物质', '吃西瓜撒盐会生成毒素，三人因此丧命'] };
const tunnel = { id: 'tunnel', texts: ['地铁三号线的隧道今天早上塌了，官方封锁消息'] };
const crowd = { id: 'crowd', texts: ['地铁三号线发生踩踏事故，官方封锁消息'] };
const all = [tunnel, salt, crowd];
const ranked = (...passages: string[]) =>
  rankAlike(passages, all, 10).map(({ candidate, likeness }) => [candidate.id, Number(likeness.toFixed(1))]);

test('what says the same stands first, whatever else the post says', () => {
  const chatter = '今天下班路上堵了一个小时，回到家饭都凉了。孩子作业还没写完。';
  expect(ranked(`${chatter}西瓜蘸盐吃会产生剧毒物质！${chatter}`)[0]).toEqual(['salt', 1]);
  expect(ranked('地铁三号线踩踏事故死了人，官方封锁消息')[0]?.[0]).toBe('crowd');
});

test('any passage and any text of an entry may be the one', () => {
  expect(ranked('下雨了', '撒盐的西瓜会生成毒素')[0]?.[0]).toBe('salt');
});

test('traditional letters and other words for the same are read alike', () => {
  expect(ranked('西瓜蘸鹽吃會產生劇毒物質')).toEqual([['salt', 1]]);
});

test('a word in common is no likeness', () => {
  expect(ranked('西瓜真甜', '今天下雨', '')).toEqual([]);
});

test('no more are named than are asked for', () => {
  expect(rankAlike(['地铁三号线，官方封锁消息'], all, 1)).toHaveLength(1);
});
