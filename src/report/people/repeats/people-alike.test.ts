// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { textNodesIn } from '../elements/shown-texts.ts';
import { wordTexts } from '../elements/word-texts.ts';
import { linksIn, shapesAmong } from '../links/links-to-people.ts';
import { nameParts } from '../names/name-parts.ts';
import { peopleAlike, placesOf } from './people-alike.ts';

/** What is found on a page with this body, where these names are known. */
function alike(html: string, ...known: string[]): string[] {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  const texts = new Map(
    textNodesIn(document.body).flatMap((node) =>
      known.includes(node.data) ? [[node, nameParts(node.data)] as const] : [],
    ),
  );
  const names = known.map((text) => ({ text, isFirst: true }));
  const places = placesOf(wordTexts([document]), shapesAmong(linksIn([document])));
  return [...peopleAlike(places, texts, names)].flatMap(([{ data }, spans]) =>
    spans.map(({ start, end }) => data.slice(start, end)),
  );
}

const mention = (name: string) => `<a class="mention" href="http://f.example/t/1/3">${name}</a>`;
test.each([
  ['in an element of the same class', `${mention('Quillfeather')}${mention('moth lamp')}`, ['moth lamp']],
  [
    'below the same tags',
    '<ul class="seen"><li>Quillfeather</li><li>Xanthippos</li><li>Wilfred</li></ul>',
    ['Wilfred'],
  ],
  [
    'in a column',
    '<table class="t"><tr><td>Rules</td><td>Quillfeather</td></tr><tr><td>Anchors</td><td>Xanthippos</td></tr><tr><td>Fuel</td><td>Wilfred</td></tr></table>',
    ['Wilfred'],
  ],
  [
    'in no other column, whatever its words are wrapped in',
    '<table><tr><td><i class="s">Quillfeather</i></td><td><i class="s">Anchors</i></td></tr><tr><td><i class="s">Xanthippos</i></td><td><i class="s">Fuel</i></td></tr></table>',
    [],
  ],
  [
    'in no line about what changed',
    '<ul class="done"><li>Assignee changed from <i>Quillfeather</i> to <i>Xanthippos</i></li><li>Status changed from <i>New</i> to <i>Solved</i></li></ul>',
    [],
  ],
  [
    'in a line about what changed, where it is not the value',
    '<ul class="done"><li><i>Quillfeather</i> answered</li><li><i>Xanthippos</i> answered</li><li><i>Wilfred</i>: status changed from New to Solved</li></ul>',
    ['Wilfred'],
  ],
  [
    'beside the same label',
    '<table class="t"><tr><td>No.:</td><td>WZ12</td><td></td></tr><tr><td>Asked by:</td><td>Quillfeather</td></tr></table><table class="t"><tr><td>No.:</td><td>WZ13</td></tr><tr><td>Asked by:</td><td>Xanthippos</td></tr></table>',
    [],
  ],
  [
    'in no menu',
    '<b class="c">Quillfeather</b><b class="c">Xanthippos</b><nav><b class="c">Explore</b></nav>',
    [],
  ],
  [
    'in no element of a class with another number',
    '<p class="t1">Quillfeather</p><p class="t2">Gardens</p>',
    [],
  ],
  ['where they are said elsewhere', '<p>Answer to <a href="http://f.example/#c-1">欧阳</a></p>', []],
  ['nowhere, where more is written', `${mention('Quillfeather')}${mention('What to plant in March')}`, []],
  ['nowhere, where most are not known', `${['Quillfeather', 'Moss', 'Fern'].map(mention).join('')}`, []],
  [
    'nowhere, where a link leads elsewhere',
    '<ul class="b"><li><a href="http://f.example/u/1">Quillfeather</a></li><li><a href="http://f.example/u/2">Xanthippos</a></li><li><a href="http://f.example/board/9">Gardens</a></li></ul>',
    [],
  ],
  [
    'nowhere, where one is known below other tags',
    '<div class="sign"><p>Quillfeather</p><p>Slowly</p></div>',
    [],
  ],
])('names that stand %s', (_where, html, expected) => {
  const found = alike(html, 'Quillfeather', 'Xanthippos');
  expect(found.filter((name) => name !== 'Quillfeather' && name !== 'Xanthippos')).toEqual(expected);
});

test('a known name that is all of a text is found, however short', () => {
  expect(alike('<p>回复给 <a href="#c1">苏白</a></p><p>苏白的白菜</p>', '苏白')).toEqual(['苏白']);
});
