import { expect, test } from 'vitest';
import { noteOfClick } from './note-of-click.ts';

test('a link and a picture are named by their addresses, without what follows a person about', () => {
  const links = {
    linkUrl: 'https://me:pw@forum.example/t?tid=7&utm_source=x#p1',
    srcUrl: 'https://img.example/a.png?fbclid=1',
  };
  expect(noteOfClick(links)).toBe('https://forum.example/t?tid=7\nhttps://img.example/a.png');
});

test('an address that is none of the web says nothing', () => {
  expect(noteOfClick({ linkUrl: 'javascript:alert(1)', srcUrl: 'data:image/png;base64,AAAA' })).toBe('');
  expect(noteOfClick({})).toBe('');
});
