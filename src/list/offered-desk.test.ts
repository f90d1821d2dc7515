import { expect, test } from 'vitest';
import { offeredDesk } from './offered-desk.ts';

const page = 'https://city.example/news';
const desk = `https://desk.example/#${'a'.repeat(64)}`;

test('a page may offer a desk of any site that lists may come from, fingerprint and all', () => {
  expect(offeredDesk(page, desk, [])).toBe(desk);
  expect(offeredDesk('http://127.0.0.1:3000/', 'http://127.0.0.1:3000/', [])).toBe('http://127.0.0.1:3000/');
});

test.each([
  ['nothing', null],
  ['a script', 'javascript:alert(1)'],
  ['what is not encrypted', 'http://desk.example/'],
  ['this machine', 'http://127.0.0.1:3000/'],
  ['another name of this machine', 'https://localhost/'],
])('a page that offers %s offers no desk', (_what, link) => {
  expect(offeredDesk(page, link, [])).toBeNull();
});

test('a desk of which something is followed, or gets reports, is not offered again', () => {
  expect(offeredDesk(page, desk, ['https://desk.example/lists/food.json'])).toBeNull();
  expect(offeredDesk(page, desk, ['https://other.example/list.json'])).toBe(desk);
});
