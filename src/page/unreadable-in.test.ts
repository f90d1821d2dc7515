import { expect, test } from 'vitest';
import { unreadableIn } from './unreadable-in.ts';

test('characters of a font of the page’s own are counted where they stand among letters', () => {
  expect(unreadableIn('这\ue5a1车\ued3f动\ue811很好')).toBe(3);
  expect(unreadableIn('\ue5a1\ued3f\ue811\ue5a2\ue5a3')).toBe(3);
  expect(unreadableIn('这\u{f0001}车\u{f0002}动\u{f0003}很好')).toBe(3);
});

test('icons beside words are no text', () => {
  expect(unreadableIn('\ue600点赞 \ue601 评论 \ue602')).toBe(0);
  expect(unreadableIn('首页\ue600论坛\ue601关于')).toBe(0);
  expect(unreadableIn('平常的话，没有图标。')).toBe(0);
});
