// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { elementsIn } from './elements-in.ts';

test('elements come in the order of the page, as they were when asked for', () => {
  const html = '<p id="a"><b id="b"></b></p><p id="c"></p>';
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  const found = elementsIn(document, 'p, b');
  document.body.replaceChildren();
  expect(found.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(elementsIn(document, 'p')).toEqual([]);
});
