// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { saidByAll } from './said-by-all.ts';
import { namePartsIn } from './text-parts.ts';

/** What elements of the class `by` or `nick` all say on a page with this body. */
function said(html: string): string[] {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  const elements = [...document.querySelectorAll('.by, .nick')];
  return [...saidByAll(elements.map((element) => [element, namePartsIn(element)]))].map(({ data }) =>
    data.trim(),
  );
}

const names = ['Quillfeather', 'moth lamp', 'Xanthippos'];
const each = (html: (name: string) => string) => names.map(html).join('');

test.each([
  ['beside links to those who wrote', each((name) => `<p class="by">Сообщение <a href="#">${name}</a></p>`)],
  ['beside those who have no link', each((name) => `<p class="by">Сообщение <b>${name}</b> » 4.10.2019</p>`)],
])('a word that all elements say %s is no name', (_where, html) => {
  expect(said(html)).toEqual(Array(names.length).fill('Сообщение'));
});

test.each([
  ['in two elements', '<p class="by">Сообщение <b>Moss</b></p><p class="by">Сообщение <b>Fern</b></p>'],
  ['in elements of two kinds', each((name) => `<${name[0]} class="by">Moss <b>${name}</b></${name[0]}>`)],
  ['beside nobody', each(() => '<p class="by">Quillfeather</p>')],
  ['beside always the same', each(() => '<p class="by">Quillfeather <b>Moss</b></p>')],
  ['as a link', each((name) => `<p class="by"><a href="#">Quillfeather</a> <b>to ${name}</b></p>`)],
  [
    'where somebody is named by itself',
    each((name) => `<p class="by"><b class="nick">Quillfeather</b> <b class="nick">${name}</b></p>`),
  ],
  ['in most elements', `${each((name) => `<p class="by">Moss <b>${name}</b></p>`)}<p class="by">Fern</p>`],
])('what stands %s may be one', (_where, html) => {
  expect(said(html)).toEqual([]);
});
