// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { peopleSelectors } from '../../../sites/people-selectors.ts';
import { findPrivateElements } from './private-elements.ts';

/** What is covered of a page with this body, by the text it shows. */
function covered(html: string, ...profiled: string[]): string[] {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  return findPrivateElements(peopleSelectors(profiled)).map(
    ({ element }) => element.textContent?.trim() || element.localName,
  );
}
const card = `注册时间：二零一九年三月四日，发帖三千二百一十次，精华十二，威望八百六十，最后登录昨天晚上九点三十五分，
  签名档：一蓑烟雨任平生，也无风雨也无晴`;

test.each(['section', 'aside', 'article', 'table', 'ul', 'ol', 'nav', 'main', 'form'])(
  'what a site profile names is covered, be it <%s>',
  (name) => {
    expect(covered(`<${name} class="pp">公孙止水${card}</${name}>`, `${name}.pp`)).toHaveLength(1);
    expect(covered(`<table><tr class="pp"><td>公孙止水</table>`, 'tr.pp')).toEqual(['公孙止水']);
  },
);

test('no name covers the whole page', () => {
  expect(covered('<body class="author"><p>吃大蒜能治流感</p>', 'body', 'html')).toEqual([]);
});

test.each(['aside', 'section', 'nav', 'ul', 'table', 'div'])(
  'a small <%s> with a general name is covered',
  (name) => {
    expect(covered(`<${name} class="post-author">夏侯观沧</${name}>`)).toEqual(['夏侯观沧']);
  },
);

test('a post with a general name is not covered: it is what the report is about', () => {
  expect(covered('<article class="by-author"><p>吃大蒜能治流感</p></article>')).toEqual([]);
});

test.each([
  ['<blockquote class="with_author"><p>吃大蒜能治流感</p></blockquote>', []],
  ['<span class="persona_name">Annie</span>', ['Annie']],
  [
    '<li id="elUserLink">Wren</li><a class="up-name">老张头</a><b class="op_author ">Bo</b>',
    ['Wren', '老张头', 'Bo'],
  ],
  ['<div class="post_author scaleimages"><b>Crumpet Lane</b></div>', ['Crumpet Lane']],
  ['<p class="vcard"><b class="fn">Orla Finch</b></p><b class="fn">f(x)</b>', ['Orla Finch']],
  ['<p class="h-card"><a class="p-name">Wim Aerts</a></p><h2 class="p-name">Frost</h2>', ['Wim Aerts']],
  ['<a href="http://school.example/user/index.php?id=3">Participants</a>', []],
])('of %s what names somebody is covered', (html, expected) => {
  expect(covered(html).toSorted()).toEqual(expected.toSorted());
});

test('what is hidden does not make an author element large', () => {
  const shown = '<div class="author">司徒鹤鸣';
  for (const hidden of ['style="visibility:hidden"', 'style="display:none"', 'style="opacity:0"'])
    expect(covered(`${shown}<div ${hidden}>${card}</div></div>`)).toHaveLength(1);
});

test('a card that is hidden but lies over the page is not covered along with the name', () => {
  for (const hidden of ['visibility:hidden', 'opacity:0'])
    expect(
      covered(
        `<div class="author"><b>司徒鹤鸣</b><div style="${hidden}"><i>${card}</i><b>好</b></div></div>`,
      ),
    ).toEqual(['司徒鹤鸣']);
});

test('of a large author element the small parts are covered', () => {
  const parts = `<b>令狐回声</b><img src="face.png"><div><i>注册会员</i><p>${card}</p></div>`;
  expect(covered(`<div class="author">${parts}</div>`)).toEqual(['令狐回声', 'img', '注册会员']);
});

test('of one with a link to somebody nothing else with words is covered', () => {
  const parts = `<a href="http://f.example/u/3">令狐回声</a><i><img src="face.png">注册会员</i><p>${card}</p>`;
  expect(covered(`<div class="poster">${parts}</div>`).toSorted()).toEqual(['img', '令狐回声']);
});

test('of one that begins with a name for a heading nothing else with words is covered', () => {
  const parts = `<i><img src="face.png">注册会员</i><p>${card}</p>`;
  expect(covered(`<div class="poster"><h4>令狐回声</h4>${parts}</div>`).toSorted()).toEqual([
    'img',
    '令狐回声',
  ]);
});

test.each([
  [
    'a name of its own',
    `<div class="by-author"><b class="nick">令狐回声</b><p>吃大蒜能治流感</p><p>${card}</p></div>`,
  ],
  ['the picture of somebody', `<div class="has-avatar"><p>吃大蒜能治流感</p><p>${card}</p></div>`],
  ['a long text', `<div class="poster"><p>吃大蒜能治流感</p><p>${card.repeat(8)}</p></div>`],
])('a large element with %s is a post: its parts are left', (_what, html) => {
  expect(covered(html)).not.toContain('吃大蒜能治流感');
});
