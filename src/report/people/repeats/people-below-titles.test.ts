// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { wordTexts } from '../elements/word-texts.ts';
import { linksIn, shapesAmong } from '../links/links-to-people.ts';
import { peopleBelowTitles } from './people-below-titles.ts';
import { rowsAlike } from './people-in-rows.ts';

/** What is found on a page with this body. */
function below(html: string): string[] {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  return [...peopleBelowTitles(rowsAlike(wordTexts([document]), shapesAmong(linksIn([document]))))].flatMap(
    ([{ data }, spans]) => spans.map(({ start, end }) => data.slice(start, end)),
  );
}

const list = (...rows: string[]) => `<div>${rows.map((row) => `<p>${row}</p>`).join('')}</div>`;

test('names in rows that show nothing else but titles and counters', () => {
  const videos = list(
    '<a href="/watch?v=a">Rice: rinse or not?</a><b>grainy</b><i>88K views</i><i>1 year ago</i>',
    '<a href="/watch?v=b">Ten breads, one oven</a><b>Mateus Quintela</b><i>1.2M views</i><i>3 years ago</i>',
  );
  expect(below(videos)).toEqual(['grainy', 'Mateus Quintela']);
  const posts = list(
    '<a href="#">夜市要搬到新城去？街道办回应</a><i>128评论</i><a href="#">城东小记者</a>',
    '<a href="#">卤鸭脖颜色太红能吃吗</a><i>40评论</i><a href="#">厨子老魏</a>',
  );
  expect(below(posts)).toEqual(['城东小记者', '厨子老魏']);
});

test.each([
  [
    'the same in two rows',
    list('<a>What to do?</a><b>Health</b><i>3 views</i>', '<a>And now?</a><b>Health</b><i>4 views</i>'),
  ],
  [
    'without a counter',
    list('<a>What to do?</a><b>Health</b><i>new</i>', '<a>And now?</a><b>Sport</b><i>new</i>'),
  ],
  [
    'without a title',
    list('<a>Health</a><b>Boards</b><i>3 views</i>', '<a>Sport</a><b>Pools</b><i>4 views</i>'),
  ],
  [
    'beside another word',
    list(
      '<a>What to do?</a><b>Health</b><b>Moss</b><i>3 views</i>',
      '<a>And now?</a><b>Sport</b><b>Fern</b><i>4 views</i>',
    ),
  ],
])('but no word that stands there %s', (_where, html) => {
  expect(below(html)).toEqual([]);
});
