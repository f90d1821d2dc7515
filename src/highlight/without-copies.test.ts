// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Flag } from '../messages/message-contract.ts';
import { Block } from '../page/block.ts';
import type { PlacedMatch } from './placed-match.ts';
import { withoutCopies } from './without-copies.ts';

const words = '大蒜能治流感';
const flag: Flag = {
  key: 'list entry',
  listId: 'list',
  listVersion: 1,
  entryId: 'entry',
  listTitle: '',
  publisher: '',
  listExpiresAt: null,
  category: 'health',
  status: 'false',
  claim: words,
  explanation: null,
  sources: [],
  correction: null,
  page: null,
  updatedAt: '2026-11-27',
};

/** The matches of these words on a page with this body, one for each text that holds them. */
function matchesIn(html: string): PlacedMatch[] {
  document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
  const matches: PlacedMatch[] = [];
  const look = (node: Node): void => {
    for (const inner of node.childNodes) look(inner);
    if (!(node instanceof Text) || !node.data.includes(words)) return;
    const start = node.data.indexOf(words);
    const end = start + words.length;
    const block = new Block([{ node, text: node.data, offset: 0, start: 0, length: node.length }]);
    const range = {
      startContainer: node,
      startOffset: start,
      endContainer: node,
      endOffset: end,
      collapsed: false,
    };
    matches.push({ block, start, end, flag, refutedHere: false, ranges: [range] });
  };
  look(document.body);
  return matches;
}

const counted = (html: string): string[] =>
  withoutCopies(matchesIn(html)).map(({ block }) => block.node.parentElement?.localName ?? '');

const link = `<a href="/t/5">${words}，真的吗</a>`;
test.each([
  [
    'a title in bread crumbs, heading and side bar',
    `${link}<h1> ${words}，真的吗</h1><aside><p>${words}，真的吗</p></aside>`,
    ['h1'],
  ],
  ['a title that only links have', `${link}<nav>${link}</nav>`, ['a']],
  [
    'a last crumb that leads nowhere',
    `<ul class="Breadcrumbs"><li>${words}</li></ul><h1>${words}</h1>`,
    ['h1'],
  ],
  ['a title that the first post repeats', `<h1>${words}</h1><p>${words}</p>`, ['p']],
  ['posts that are alike', `<p>${words}</p><p>${words}</p>`, ['p', 'p']],
  ['a post that others quote', `<p>${words}</p><blockquote>${words}</blockquote><q>${words}</q>`, ['p']],
  ['titles that differ', `<a href="/1">${words}</a><a href="/2">谁说${words}</a>`, ['a', 'a']],
])('%s', (_what, html, expected) => {
  expect(counted(html)).toEqual(expected);
});

test('a text that holds the words twice counts twice', () => {
  const [first] = matchesIn(`<h1>${words}，${words}</h1>`);
  const [range] = first?.ranges ?? [];
  if (!first || !range) throw new Error('nothing is matched');
  const second = { ...first, ranges: [{ ...range, startOffset: range.startOffset + words.length + 1 }] };
  expect(withoutCopies([first, second])).toHaveLength(2);
});
