import { expect, test } from 'vitest';
import { lookedAtMatch, lookedAtNow, quietFor, whatIsNew } from './what-is-new.ts';

const day = 86_400_000;
const now = 1000 * day;
const post = (digest: string, daysAgo?: number) => ({
  digest,
  at: daysAgo === undefined ? null : now - daysAgo * day,
});
const page = 'https://forum.example/t/1';
const seen = (posts: ReturnType<typeof post>[], daysAgo: number, matches: string[] = []) =>
  lookedAtNow(page, { posts, matches, at: now - daysAgo * day }, null);

test('a page that was never looked at has no new posts, since all are', () => {
  expect(whatIsNew([post('a'), post('b')], null, now)).toEqual({ isFirst: true, newPosts: 0, quiet: null });
});

test('posts that were not there are counted, each once, wherever they stand', () => {
  const known = seen([post('a'), post('b')], 1);
  expect(whatIsNew([post('c'), post('a'), post('d'), post('d'), post('b')], known, now)).toMatchObject({
    isFirst: false,
    newPosts: 2,
  });
});

test('a post that was gone for a day is not new when it is back', () => {
  const known = lookedAtNow(page, { posts: [post('b')], matches: [], at: now - day }, seen([post('a')], 2));
  expect(whatIsNew([post('a'), post('b')], known, now).newPosts).toBe(0);
});

test('posts that came late are not new against the stretches of text that were there without them', () => {
  expect(whatIsNew([post('a')], seen([post('~t')], 1), now)).toMatchObject({ isFirst: true, newPosts: 0 });
  expect(whatIsNew([post('~u')], seen([post('~t')], 1), now)).toMatchObject({ isFirst: false, newPosts: 1 });
});

test('an old thread that was answered is revived, by the times of its posts also at the first look', () => {
  const thread = [post('a', 760), post('b', 750), post('c', 2)];
  expect(whatIsNew(thread, null, now).quiet).toBe(748 * day);
  expect(whatIsNew(thread, seen(thread.slice(0, 2), 3), now).quiet).toBe(748 * day);
});

test('a revival that was looked at, or is long ago, is none', () => {
  const thread = [post('a', 750), post('b', 2), post('c', 1)];
  expect(whatIsNew(thread, seen(thread.slice(0, 2), 1), now).quiet).toBeNull();
  expect(whatIsNew([post('a', 750), post('b', 40)], null, now).quiet).toBeNull();
});

test('where a site gives no times, what was new last tells how long it was quiet', () => {
  const known = seen([post('a')], 200);
  const again = lookedAtNow(page, { posts: [post('a')], matches: [], at: now - 5 * day }, known);
  expect(whatIsNew([post('a'), post('b')], again, now).quiet).toBe(200 * day);
  expect(whatIsNew([post('a')], again, now).quiet).toBeNull();
  expect(quietFor).toBeLessThan(180 * day);
});

test('of a page whose matches alone were looked at no post is known', () => {
  const known = lookedAtMatch(page, 'm', null, now);
  expect(whatIsNew([post('a')], known, now)).toMatchObject({ isFirst: true, newPosts: 0 });
  expect(lookedAtNow(page, { posts: [post('a')], matches: ['n'], at: now }, known).matches).toEqual([
    'm',
    'n',
  ]);
});

test('only digests are remembered, and no more than are of use', () => {
  const many = Array.from({ length: 5000 }, (_, at) => post(String(at)));
  const known = seen(many, 1);
  expect(Object.keys(known).sort()).toEqual(['at', 'matches', 'newAt', 'page', 'posts']);
  expect(known.posts).toHaveLength(3000);
  expect(known.posts?.at(-1)).toBe('4999');
});
