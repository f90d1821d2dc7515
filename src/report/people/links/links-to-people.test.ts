// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  endOf,
  endsInName,
  handleIn,
  learnedLinks,
  linksIn,
  linksToPeople,
  shapesAmong,
} from './links-to-people.ts';

const show = (...links: [address: string, text: string][]): readonly HTMLAnchorElement[] => {
  const anchors = links.map(([address, textContent]) =>
    Object.assign(document.createElement('a'), { href: `http://f.example${address}`, textContent }),
  );
  document.body.replaceChildren(...anchors);
  return linksIn([document]);
};

test.each([
  ['/forum/who-quill', '/forum/who-wil-fred', true],
  ['/forum/who-quill', '/forum/thread-12', false],
  ['/x.php?action=show;id=3', '/x.php?action=show;id=4', true],
  ['/x.php?action=show;id=3', '/x.php?action=list;id=4', false],
  ['/12345', '/67890', true],
  ['/wiki/Gebruiker:Quill', '/wiki/Gebruiker:Wil_Fred', true],
  ['/essays/12#reply-7', '/essays/13#reply-9', true],
  ['/essays/12#reply-7', '/essays/13', false],
  ['/x.php?id=3#reply-7', '/x.php?id=4', false],
  ['/my/app/#/user/3', '/my/app/#/user/4', true],
  ['/x.php?id=who:quill', '/x.php?id=who%3Awil', true],
  ['/x.php?id=who:quill', '/x.php?id=start', false],
  ['/x.php?id=who:quill', '/x.php?id=talk:garlic', false],
])('addresses of pages of one kind have one shape: %s and %s', (one, other, isAlike) => {
  const links = show([one, 'a'], [other, 'b'], ['/forum/thread-13', 'c'], ['/forum/who-else', 'd']);
  const shapeOf = shapesAmong(links);
  const [first, second] = links.map(({ href }) => shapeOf(href));
  expect(first !== null && first === second).toBe(isAlike);
});

const learned = (links: readonly HTMLAnchorElement[], known: readonly HTMLAnchorElement[]) =>
  learnedLinks([document], known, linksToPeople([document]), shapesAmong(links));

test('the addresses of two people teach which others are of people', () => {
  const links = show(['/w/1', 'Quill'], ['/w/2', 'Wilfred'], ['/w/3', 'moth lamp'], ['/t/3', 'Rules']);
  const isPerson = learned(links, links.slice(0, 2));
  expect(links.map((link) => isPerson?.(link))).toEqual([true, true, true, false]);
});

test('places on the page of somebody are no people, but what is below `#/` is a page of its own', () => {
  location.assign('http://f.example/user/quill');
  const links = show(
    ['/user/quill#c-3', '3 May'],
    ['/user/quill#/user/fred', 'Fred'],
    ['/user/wil#c-3', 'Wil'],
    ['/user/quill#', 'Quill'],
  );
  const isPerson = linksToPeople([document]);
  expect(links.map(isPerson)).toEqual([false, true, true, true]);
});

test('those who sign in a wiki of any language are people, and neither its pages nor their talk', () => {
  const links = show(
    ['/wiki/Gebruiker:Wil_Fred', 'Wil Fred'],
    ['/wiki/Overleg_gebruiker:Wil_Fred', 'overleg'],
    ['/x.php?title=U%C5%BCytkownik:Quill&redlink=1', 'Quill'],
    ['/wiki/Dyskusja_u%C5%BCytkownika:Quill', 'dyskusja'],
    ['/wiki/Help:Garlic', 'Read'],
    ['/wiki/Help_talk:Garlic', 'Talk'],
    ['/wiki/Garlic', 'Garlic'],
    ['/wiki/Talk:Garlic', 'Talk'],
  );
  expect(links.map(linksToPeople([document]))).toEqual([true, false, true, ...Array(5).fill(false)]);
});

test.each([
  ['/timeline?y=f&u=%E9%98%BF+Quill&c=1', '阿 Quill', true],
  ['/list?by=7731', '7731', true],
  ['/timeline?u=quill', 'all of theirs', false],
  ['/timeline?r=trunk', 'trunk', false],
])('whether %s, shown as %s, says whose it is: %s', (address, text, expected) => {
  const [link] = show([address, text]);
  expect(link && linksToPeople([document])(link)).toBe(expected);
});

test.each([
  ['a title', 'What to plant in March'],
  ['as many words that are hardly names', 'spring regatta'],
])('addresses with which %s is linked too teach nothing', (_what, title) => {
  const links = show(['/w/1', 'Quill'], ['/w/2', title]);
  expect(learned(links, links)).toBeNull();
});

test.each([
  ['/user/nobody-special', 'nobody special', true],
  ['/forum/User-Wednesday', 'Wednesday', true],
  ['/user/profile', 'Profile', false],
  ['/user/quill', 'Messages', false],
])('%s ends in the name %s: %s', (address, text, expected) => {
  expect(endsInName(`http://f.example${address}`, text)).toBe(expected);
});

test.each([
  ['/user/~Quill/', 'Quill', '~quill'],
  ['/u/@Quill', 'Quill', 'quill'],
  ['/u/%E9%98%BF%2FQuill?tab=1', 'Quill', '%e9%98%bf%2fquill'],
  ['/', '', ''],
])('of %s, %s is last as it is read, and %s as it is written', (address, handle, end) => {
  expect(handleIn(`http://f.example${address}`)).toBe(handle);
  expect(endOf(`http://f.example${address}`)).toBe(end);
});
