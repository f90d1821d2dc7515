// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Span } from '../../src/contract/span.ts';
import { Block } from '../../src/page/block.ts';
import { accountNames } from '../../src/report/people/elements/account-name.ts';
import { findPrivateElements } from '../../src/report/people/elements/private-elements.ts';
import { textNodesIn } from '../../src/report/people/elements/shown-texts.ts';
import { wordTexts } from '../../src/report/people/elements/word-texts.ts';
import { datedPeople } from '../../src/report/people/lines/dated-people.ts';
import { linksIn, linksToPeople, shapesAmong } from '../../src/report/people/links/links-to-people.ts';
import { peopleHere } from '../../src/report/people/people-here.ts';
import { privateSpans } from '../../src/report/people/private-spans.ts';
import { peopleAlike, placesOf } from '../../src/report/people/repeats/people-alike.ts';
import { calledPeople } from '../../src/report/people/words/called-people.ts';
import { findNames } from '../../src/report/people/words/find-names.ts';
import { peopleSelectors } from '../../src/sites/people-selectors.ts';

// The page docs/names.md looks at: what it says of each step is true.

const page = `
  <nav><b>木槿</b> <a href="/logout">退出</a></nav>
  <h1>大蒜能治癌吗？</h1>
  <div><a href="/u/31">青柠</a> <span>2026-11-03 21:40</span><p>群里都在传，大家怎么看？</p></div>
  <div><a href="/u/77">ottoline_k</a> <span>2026-11-03 22:05</span><p>青柠说得对，该问医生。</p></div>
  <div><b>老槐树</b><br>2026-11-03 22:31<p>没有证据。</p></div>
  <div class="likes"><i class="who">青柠</i><i class="who">小满</i></div>
  <p>最后回复：晚风</p>`;

const selectors = peopleSelectors([]);
document.body.replaceWith(new DOMParser().parseFromString(page, 'text/html').body);
const roots = [document];
const blocks = textNodesIn(document.body).map(
  (node) => new Block([{ node, text: node.data, offset: 0, start: 0, length: node.length }]),
);
const isPerson = linksToPeople(roots);

/** What parts of texts say. */
const said = (texts: ReadonlyMap<Text, Span[]>): string[] =>
  [...texts].flatMap(([{ data }, spans]) => textsOf(data, spans));
const textsOf = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

const linked = ['青柠', 'ottoline_k'];

test('links lead to people by the shape of their addresses', () => {
  const links = linksIn(roots).filter(isPerson);
  expect(links.map(({ textContent }) => textContent)).toEqual(linked);
  const elements = findPrivateElements(selectors, roots, isPerson).map(({ element }) => element);
  expect(elements).toEqual(links);
});

test('words say who wrote last, and not who likes it', () => {
  expect(textsOf('最后回复：晚风', calledPeople('最后回复：晚风'))).toEqual(['晚风']);
  expect(calledPeople('青柠小满')).toEqual([]);
});

test('the account is beside what leaves it', () => {
  expect(said(accountNames(document, () => false))).toEqual(['木槿']);
});

test('a day is beside whoever wrote', () => {
  const none = new Map<Block, Span[]>();
  expect(said(datedPeople(blocks, none, new Map(), isPerson))).toEqual([...linked, '老槐树']);
});

test('what repeats holds others where somebody is known', () => {
  const places = placesOf(wordTexts(roots), shapesAmong(linksIn(roots)));
  const names = linked.map((text) => ({ text, isFirst: true }));
  expect(said(peopleAlike(places, new Map(), names))).toContain('小满');
  expect(said(peopleAlike(places, new Map(), []))).toEqual([]);
});

test('all of them together, and within sentences', () => {
  const people = peopleHere(selectors, [], blocks, roots);
  expect(said(people.texts).toSorted()).toEqual(
    [...linked, '青柠', '木槿', '老槐树', '小满', '晚风'].toSorted(),
  );
  const answer = '青柠说得对，该问医生。';
  expect(textsOf(answer, findNames(answer, people.names))).toEqual(['青柠']);
  const block = blocks.find(({ text }) => text === answer);
  expect(block && textsOf(answer, privateSpans(block, people, []))).toEqual(['青柠']);
});
