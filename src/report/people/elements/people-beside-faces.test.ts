// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { leadsToPerson } from '../links/leads-to-person.ts';
import { peopleBesideFaces } from './people-beside-faces.ts';

/** Whom a page with this body names beside faces. Elements are as large as `data-box` says. */
function named(html: string): string[] {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const size = Number(this.getAttribute('data-box') ?? 0);
    return new DOMRect(0, 0, size, size);
  });
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  const isPerson = (link: Element) => link instanceof HTMLAnchorElement && leadsToPerson(link.href);
  return [...peopleBesideFaces(document, isPerson).texts].flatMap(([{ data }, spans]) =>
    spans.map(({ start, end }) => data.slice(start, end)),
  );
}
afterEach(() => void vi.restoreAllMocks());

const face = (style = '') => `<img src="face.png" data-box="48" style="${style}">`;
const round = face('border-radius: 50%');
const large = '<img src="face.png" data-box="90">';
const letter = (text: string) => `<i data-box="40" style="background-color: rgb(1, 2, 3)">${text}</i>`;

test.each([
  [
    'round pictures',
    `<ul><li>${round}<b>欧阳锦瑟</b><p>爱种菜</p></li><li>${round}<b>quill77</b><p>trains</p></li></ul>`,
    ['欧阳锦瑟', 'quill77'],
  ],
  [
    'first letters',
    `<ul><li>${letter('D')} <b>Dunsany</b></li><li>${letter('MT')} <b>Marlowe Thorpe</b></li></ul>`,
    ['Dunsany', 'Marlowe Thorpe'],
  ],
  [
    'square pictures with a button for people',
    `<div>${face()}🌵 Cactuswren <button>Follow</button></div><div>${face()}Ines Yarrow <button>Follow</button></div>`,
    ['Cactuswren', 'Ines Yarrow'],
  ],
  [
    'square pictures in cells, with the time of the last message',
    `<table><tr><td>${face()}</td><td>苏白<br>赶集去</td><td>昨天</td></tr><tr><td>${face()}</td><td>令狐回声<br>好</td><td>11-20</td></tr></table>`,
    ['苏白', '令狐回声'],
  ],
  [
    'round pictures in links that say whom they lead to',
    `<p><a href="http://code.example/quill77">${round}quill77</a></p><p><a href="http://code.example/@bo/">${round}Bo</a></p>`,
    ['quill77', 'Bo'],
  ],
  [
    'square pictures, with links to people in a way of their own',
    `<p>${face()}<a href="http://b.example/w/2025">苏白</a> 昨天</p><p>${face()}<a href="http://b.example/w/77">令狐回声</a> 昨天</p>`,
    ['苏白', '令狐回声'],
  ],
  [
    'rows without elements of their own',
    `<p>${round} 苏白<br>${round} 令狐回声</p><h2>新闻</h2>`,
    ['苏白', '令狐回声'],
  ],
  [
    'large pictures of forums with links to people',
    `<table><tr><td>${large}<br><a href="http://bbs.example/userinfo.asp?id=1"><b>欧阳锦瑟</b></a></td><td>昨天</td></tr><tr><td>${large}<br><a href="http://bbs.example/userinfo.asp?id=2"><b>苏白</b></a></td><td>昨天</td></tr></table>`,
    ['欧阳锦瑟', '苏白'],
  ],
])('beside %s stand names', (_what, html, expected) => {
  expect(named(html)).toEqual(expected);
});

test('what is far from a face is not beside it', () => {
  const boxOf = vi.spyOn(Range.prototype, 'getBoundingClientRect');
  const rows = `<p>${round}<b>百里屠苏</b></p><p>${round}<b>司徒鹤鸣</b></p>`;
  boxOf.mockReturnValue(new DOMRect(60, 10, 90, 24));
  expect(named(rows)).toEqual(['百里屠苏', '司徒鹤鸣']);
  boxOf.mockReturnValue(new DOMRect(400, 10, 90, 24));
  expect(named(rows)).toEqual([]);
});

test.each([
  ['one alone', `<div>${round}<b>欧阳锦瑟</b></div>`],
  ['a menu', `<nav><a href="/a">${round}Home</a><a href="/b">${round}Shop</a></nav>`],
  ['the foot of a page', `<footer><a href="/a">${round}微博</a><a href="/b">${round}微信</a></footer>`],
  ['sentences', `<p>${round}路上小心，别滑倒。</p><p>${round}今天降温，多穿点。</p>`],
  ['links elsewhere', `<p><a href="/a">${face()}天气预报</a></p><p><a href="/b">${face()}公交查询</a></p>`],
  [
    'round pictures of parts of a site',
    `<p><a href="/a">${round}天气预报</a></p><p><a href="/b">${round}公交查询</a></p>`,
  ],
  [
    'what was written in some month',
    `<p>${face()}<a href="http://b.example/2025/03/slugs/">Slug Nights</a> 昨天</p><p>${face()}<a href="http://b.example/2024/12/frost/">First Frost</a> 昨天</p>`,
  ],
  ['letters of something else', `<p>${letter('A')} Question</p><p>${letter('B')} Reply</p>`],
  [
    'pictures too large to be faces',
    '<p><img data-box="160" src="a.png">大桥</p><p><img data-box="160" src="b.png">早市</p>',
  ],
  [
    'a large picture over a title',
    `<div>${large}<a href="http://news.example/thread?id=1">苏白</a> 昨天</div><div>${large}<a href="http://news.example/thread?id=2">白鹭</a> 昨天</div>`,
  ],
])('%s names nobody', (_what, html) => {
  expect(named(html)).toEqual([]);
});

test('what is not laid out is not measured', () => {
  named(`<ul style="display: none">${`<li>${round}<b>quill77</b></li>`.repeat(3)}</ul>`);
  expect(Element.prototype.getBoundingClientRect).not.toHaveBeenCalled();
});
