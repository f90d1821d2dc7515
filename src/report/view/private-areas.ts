import type { AreaKind, Box, PrivateArea } from '../../messages/message-contract.ts';
import { type Block, stretchesOf } from '../../page/block.ts';
import type { PeopleSelectors } from '../../sites/people-selectors.ts';
import { textNodesIn } from '../people/elements/shown-texts.ts';
import { toldIn } from '../people/told-in.ts';
import { findNames } from '../people/words/find-names.ts';
import { findPersonalData } from '../people/words/find-personal-data.ts';
import { boxInView } from './box-in-view.ts';
import { pageNow } from './page-now.ts';

/**
 * All parts of what the window shows now that must be covered. `claims` is what lists say is claimed there.
 */
export function privateAreas(selectors: PeopleSelectors, claims: readonly string[]): PrivateArea[] {
  const areas: PrivateArea[] = [];
  const add = (kind: AreaKind, rects: Iterable<Box>) => {
    for (const rect of rects) {
      const box = boxInView(rect);
      if (box) areas.push({ kind, ...box });
    }
  };
  // A PDF or a picture that is opened by itself cannot be searched.
  if (!/^(text\/|application\/xhtml)/.test(document.contentType))
    areas.push({ kind: 'frame', left: 0, top: 0, width: innerWidth, height: innerHeight });
  const { roots, blocks, people } = pageNow(selectors, claims);
  const { found, texts, names } = people();
  const range = document.createRange();
  const rectsIn = (node: Text, start: number, end: number) => {
    range.setStart(node, Math.min(start, node.length));
    range.setEnd(node, Math.min(end, node.length));
    return [...range.getClientRects()];
  };
  for (const { element, kind, isWhole } of found)
    add(kind, isWhole ? rectsOfElement(element) : rectsOfPictures(element));
  for (const [node, spans] of texts)
    for (const { start, end } of spans) add('author', rectsIn(node, start, end));
  const rectsOfText = (block: Block, start: number, end: number) =>
    stretchesOf(block, start, end).flatMap((stretch) => rectsIn(stretch.node, stretch.start, stretch.end));
  for (const block of blocks) {
    for (const { start, end } of toldIn(block).personal) add('personal', rectsOfText(block, start, end));
    // Has the kind of the elements that name somebody: inside one of them, one cover is enough.
    for (const { start, end } of findNames(block.text, names)) add('author', rectsOfText(block, start, end));
  }
  // The letters of an SVG picture are not text of the page, but can be seen all the same.
  for (const root of roots)
    for (const text of root.querySelectorAll('svg text')) {
      const letters = text.textContent ?? '';
      if (findPersonalData(letters).length > 0) add('personal', [text.getBoundingClientRect()]);
      else
        for (const node of textNodesIn(text))
          for (const { start, end } of findNames(node.data, names)) add('author', rectsIn(node, start, end));
    }
  return areas;
}

/**
 * What an element shows: its lines of text and its pictures. What stands between them, as the rest of a wide
 * row or the day below a name, is left.
 */
function rectsOfElement(element: Element): DOMRect[] {
  const own = [...element.getClientRects()];
  const { display, backgroundImage } = getComputedStyle(element);
  if (display.startsWith('inline') || element.matches(pictures)) {
    // A picture may be larger than its line.
    for (const inner of element.querySelectorAll(pictures)) own.push(...inner.getClientRects());
    return own;
  }
  if (backgroundImage !== 'none' || element.shadowRoot) return own;
  const range = document.createRange();
  const inside = [...element.childNodes].flatMap((child) => {
    if (child instanceof Element) return rectsOfElement(child);
    range.selectNode(child);
    return [...range.getClientRects()];
  });
  return inside.some(({ width, height }) => width > 0 && height > 0) ? inside : own;
}

const pictures = 'img, svg, canvas, video';

/** A picture smaller than this is a mark beside a name; a wider one is a logo or the stars of a rank. */
const smallest = 16;
const widest = 3;

/** The pictures in an element that names somebody, drawn or as a background. */
function rectsOfPictures(element: Element): DOMRect[] {
  return [element, ...element.querySelectorAll('*')]
    .filter((each) => each.matches(pictures) || isBackdrop(each))
    .flatMap((each) => [...each.getClientRects()])
    .filter(({ width, height }) => height >= smallest && width >= smallest && width <= widest * height);
}

const isBackdrop = (element: Element): boolean =>
  !element.textContent?.trim() &&
  element.childElementCount === 0 &&
  getComputedStyle(element).backgroundImage !== 'none';
