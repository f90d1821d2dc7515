import { expect, test } from 'vitest';
import { noteOfClick } from './note-of-click.ts';

const neither = { link: false, picture: false };
const thread = 'https://forum.example/t?tid=7';
const picture = 'https://img.example/a.png';

test('a link and a picture are named by their addresses, without what follows a person about', () => {
  const links = {
    linkUrl: 'https://me:pw@forum.example/t?tid=7&utm_source=x#p1',
    srcUrl: 'https://img.example/a.png?fbclid=1',
  };
  expect(noteOfClick(links, neither)).toEqual({ note: `${thread}\n${picture}`, personLeftOut: false });
});

test('an address that is none of the web says nothing', () => {
  const none = { note: '', personLeftOut: false };
  expect(
    noteOfClick({ linkUrl: 'javascript:alert(1)', srcUrl: 'data:image/png;base64,AAAA' }, neither),
  ).toEqual(none);
  expect(noteOfClick({}, neither)).toEqual(none);
});

test('an address that the page says names a person is left out', () => {
  const both = { linkUrl: thread, srcUrl: picture };
  expect(noteOfClick(both, { link: true, picture: false })).toEqual({ note: picture, personLeftOut: true });
  expect(noteOfClick(both, { link: false, picture: true })).toEqual({ note: thread, personLeftOut: true });
});

test('an address that by its shape names an account is left out, whatever the page says', () => {
  const person = {
    linkUrl: 'https://forum.example/user/zhangsan',
    srcUrl: 'https://forum.example/avatar/zhangsan.png',
  };
  expect(noteOfClick(person, neither)).toEqual({ note: '', personLeftOut: true });
  const version = { linkUrl: 'https://wiki.example/w/index.php?title=User_talk:Zhang&oldid=20' };
  expect(noteOfClick(version, neither)).toEqual({ note: '', personLeftOut: true });
});
