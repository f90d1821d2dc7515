// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { good } from '../contract/result.ts';
import type { Site } from '../contract/site.ts';
import { PostsHere } from './posts-here.ts';

const forum: Site = {
  id: 'forum',
  title: 'Forum',
  hosts: ['*'],
  posts: [
    {
      item: '.post',
      body: '.body',
      permalink: { attribute: 'data-id', address: '#p{id}' },
      date: { from: 'time', attribute: 'datetime' },
    },
    { item: '.reply', late: true },
  ],
  next: 'a.onward',
};

async function postsOn(html: string, site = forum): Promise<PostsHere> {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  const posts = new PostsHere(async () => good([site]));
  await posts.learn();
  return posts;
}

beforeEach(() => void location.assign('https://forum.example/t/1'));

test('posts are told by their link, or else by their words, with their time', async () => {
  const posts = await postsOn(`
    <div class="post" data-id="7"><time datetime="2024-11-26T12:30:00Z"></time><p class="body">一</p></div>
    <div class="reply"> 两
      行 </div>`);
  expect(posts.list()).toEqual([
    { name: 'https://forum.example/t/1#p7', at: Date.UTC(2024, 10, 26, 12, 30) },
    { name: '两 行', at: null },
  ]);
});

test('the next page is that of the profile, also where it is the last one and leads on to another thread', async () => {
  const threadAfter = '<a rel="next" href="/t/2">Another thread</a>';
  const more = await postsOn(`${threadAfter}<a class="onward" href="/t/1?page=2">2</a>`);
  expect(more.next()).toBe('https://forum.example/t/1?page=2');
  expect((await postsOn(threadAfter)).next()).toBeNull();
});

test('without a word of the profile it is the one that the page itself names', async () => {
  const { next, ...silent } = forum;
  const page = await postsOn('<a rel="next" href="?page=2">2</a>', silent);
  expect(page.next()).toBe('https://forum.example/t/1?page=2');
});

test('no other site and no place on this page is the next one', async () => {
  const posts = await postsOn(
    '<a rel="next" href="https://other.example/">2</a><a class="onward" href="#p9">9</a>',
  );
  expect(posts.next()).toBeNull();
});
