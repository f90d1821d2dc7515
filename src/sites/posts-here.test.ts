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

async function postsOn(html: string, ...sites: Site[]): Promise<PostsHere> {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  const posts = new PostsHere(async () => good(sites.length > 0 ? sites : [forum]));
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

const here = (posts: PostsHere, roots: ParentNode[] = [document]) => posts.describe(roots);

test('where one profile finds its posts, another that is for the page too says nothing of the layout', async () => {
  const other: Site = { ...forum, id: 'other', title: 'Other', posts: [{ item: '.topic' }] };
  const both = async (html: string) => here(await postsOn(html, other, forum));
  expect(await both('<div class="post"><p class="body"></p></div>')).toMatchObject({
    title: 'Forum',
    layoutChanged: false,
  });
  // Comments of some other program say nothing of what is always there.
  expect(await both('<div class="reply"></div>')).toMatchObject({ title: 'Other', layoutChanged: true });
});

test('posts in shadow roots are found: the layout is as it was', async () => {
  const posts = await postsOn('<main></main>');
  const inside = document.querySelector('main')?.attachShadow({ mode: 'open' }) as ShadowRoot;
  expect(here(posts, [document, inside])).toMatchObject({ layoutChanged: true });
  const [post] = new DOMParser().parseFromString('<p class="post"><b class="body">', 'text/html').body
    .children;
  inside.append(post as Element);
  expect(here(posts, [document, inside])).toMatchObject({ layoutChanged: false });
});

test.each([
  ['a profile that covers people and finds a post', { cover: ['.name'] }, true],
  ['one that covers nobody', {}, false],
  ['one of covers alone that finds one of them', { posts: [], cover: ['.name'] }, true],
  ['one of covers alone that finds none', { posts: [], cover: ['.author'] }, false],
])('names are known where there is %s', async (_why, change, isKnown) => {
  const html = '<div class="post"><b class="name">晴川</b><p class="body"></p></div>';
  expect(here(await postsOn(html, { ...forum, ...change }))).toMatchObject({ knowsNames: isKnown });
});
