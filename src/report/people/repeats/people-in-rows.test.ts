// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { wordTexts } from '../elements/word-texts.ts';
import { linksIn, shapesAmong } from '../links/links-to-people.ts';
import { peopleInRows, rowsAlike } from './people-in-rows.ts';

/** What is found on a page with this body, where these names are known. */
function inRows(html: string, ...known: string[]): string[] {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  const names = known.map((text) => ({ text, isFirst: true }));
  const rows = rowsAlike(wordTexts([document]), shapesAmong(linksIn([document])));
  return [...peopleInRows(rows, new Map(), names)].flatMap(([{ data }, spans]) =>
    spans.map(({ start, end }) => data.slice(start, end)),
  );
}

const list = (...rows: string[]) => `<ul>${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`;
const known = ['Quillfeather', 'Xanthippos'];

test.each([
  [
    'after the same word, with any title before',
    list(
      '<a href="/a1#f4">The bridge is shut</a> <small>par Quillfeather</small>',
      '<a href="/b2">Wolves</a> <small>par berger du 12</small>',
      '<a href="/c3">Soup</a> <small>par Ô Paulette</small>',
    ),
    ['berger du 12', 'Ô Paulette'],
  ],
  [
    'beside what all rows count',
    list('<a href="#">Quillfeather</a> <i>采纳 312</i>', '<a href="#">moth lamp</a> <i>采纳 24</i>'),
    ['moth lamp'],
  ],
  [
    'alone, where as many are known',
    list('<a>Quillfeather</a>', '<a>mika_0815</a>', '<a>Xanthippos</a>'),
    ['mika_0815'],
  ],
  [
    'before days',
    list('Quillfeather 3小时前 <b>1</b>', '木槿 2天前 <b>2</b>', 'Xanthippos 昨天 <b>3</b>'),
    ['木槿'],
  ],
  [
    'in elements with one more class',
    list('<p class="by short">Latest: Quillfeather</p>', '<p class="by">Latest: grits4ever</p>'),
    ['grits4ever'],
  ],
  [
    'in a column, with titles in the others',
    '<table><tr><td>The bridge is shut</td><td>par Quillfeather</td></tr><tr><td>Wolves</td><td>par moth lamp</td></tr></table>',
    ['moth lamp'],
  ],
])('in rows written alike names stand %s', (_where, html, expected) => {
  expect(inRows(html, ...known)).toEqual(expected);
});

test.each([
  ['where one is known and the same words are nowhere', list('<a>Quillfeather</a>', '<a>Anchors</a>')],
  ['where most are not known', list('par Quillfeather', 'par Anchors', 'par Moss', 'par Fern')],
  [
    'where something is written otherwise',
    list('<a>Quillfeather</a>', '<a>Xanthippos</a>', '<a>Moss</a>', '<a>What to plant in March</a>'),
  ],
  ['without the words around the others', list('par Quillfeather', 'par Xanthippos', 'Anchors')],
  ['without the day that stands beside the others', list('Quillfeather 3小时前', 'Xanthippos 2天前', '求助')],
  [
    'where links lead elsewhere',
    list(
      '<a href="http://f.example/u/1">Quillfeather</a>',
      '<a href="http://f.example/u/2">Xanthippos</a>',
      '<a href="http://f.example/board/9">Gardens</a>',
    ),
  ],
  ['below other tags', list('<a>Quillfeather</a>', '<a>Xanthippos</a>', '<b>Gardens</b>')],
  ['in a menu', `<nav>${list('<a>Quillfeather</a>', '<a>Xanthippos</a>', '<a>Gardens</a>')}</nav>`],
  [
    'in long parts of a page, whatever they have in common',
    `<div><section><p>Quillfeather</p><p>Xanthippos</p>${'word '.repeat(40)}</section><section><i>1</i><p>Xanthippos</p><p>Moss</p>${'word '.repeat(40)}</section></div>`,
  ],
])('but not %s', (_where, html) => {
  expect(inRows(html, ...known)).toEqual([]);
});
