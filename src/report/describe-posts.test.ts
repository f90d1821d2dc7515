// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { ShownPage } from '../highlight/shown-page.ts';
import { Block } from '../page/block.ts';
import { digest } from '../platform/hashes.ts';
import type { PostsHere } from '../sites/posts-here.ts';
import { describePosts } from './describe-posts.ts';
import type { PeopleHere } from './people/people-here.ts';

const describe = (listed: { name: string; at: number | null }[], ...texts: string[]) => {
  const blocks = texts.map((text) => {
    const node = document.createTextNode(text);
    return new Block([{ node, text, offset: 0, start: 0, length: text.length }]);
  });
  return describePosts(
    { blocks: () => blocks, matches: () => [] } as unknown as ShownPage,
    { list: () => listed, next: () => null, cover: () => [] } as unknown as PostsHere,
    { names: [] } as unknown as PeopleHere,
  );
};

test('posts that a profile knows are told as digests, with their time', () => {
  const told = describe([{ name: 'https://forum.example/t/1#p7', at: 5 }], '这里还有别的文字在页面上。');
  expect(told).toMatchObject({
    areByProfile: true,
    posts: [{ digest: digest('https://forum.example/t/1#p7'), at: 5 }],
  });
});

test('without a profile they are the stretches of text, and no button or counter', () => {
  const told = describe([], '听说吃大蒜能治流感', '回复', '12 分钟前', 'Reply', 'A sentence\n  of English.');
  expect(told.areByProfile).toBe(false);
  expect(told.posts.map((post) => post.digest)).toEqual([
    `~${digest('听说吃大蒜能治流感')}`,
    `~${digest('A sentence of English.')}`,
  ]);
});
