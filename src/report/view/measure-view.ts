import type { AreaKind, Box, PrivateArea, ViewOfPage } from '../../messages/message-contract.ts';
import { type Block, stretchesOf } from '../../page/block.ts';
import { allRoots } from '../../page/dom/all-roots.ts';
import { shadowRootOf } from '../../page/dom/shadow-root-of.ts';
import { namePage } from '../../page/identity/describe-page.ts';
import type { PeopleSelectors } from '../../sites/people-selectors.ts';
import { findNames } from '../people/find-names.ts';
import { findPersonalData } from '../people/find-personal-data.ts';
import { peopleHere } from '../people/people-here.ts';
import { findStuck } from './find-stuck.ts';
import { readPageAtOnce } from './read-page-at-once.ts';
import { scrollersOf, windowScroller } from './scrollers-of.ts';

/**
 * Measures what the window shows now: its scroll position, all parts that must be covered, and, with
 * `withStuck`, what does not scroll with the page.
 */
export function measureView(
  documentKey: string,
  selectors: PeopleSelectors,
  claims: readonly string[],
  withStuck: boolean,
): ViewOfPage {
  const areas: PrivateArea[] = [];
  const add = (kind: AreaKind, rects: Iterable<Box>) => {
    for (const rect of rects) {
      const box = inView(rect);
      if (box) areas.push({ kind, ...box });
    }
  };
  // A PDF or a picture that is opened by itself cannot be searched.
  if (!/^(text\/|application\/xhtml)/.test(document.contentType))
    areas.push({ kind: 'frame', left: 0, top: 0, width: innerWidth, height: innerHeight });
  const blocks = readPageAtOnce();
  const { found, texts, names } = peopleHere(selectors, claims, blocks);
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
    for (const { start, end } of findPersonalData(block.text))
      add('personal', rectsOfText(block, start, end));
    // Has the kind of the elements that name somebody: inside one of them, one cover is enough.
    for (const { start, end } of findNames(block.text, names)) add('author', rectsOfText(block, start, end));
  }
  // The letters of an SVG picture are not text of the page, but can be seen all the same.
  for (const root of allRoots())
    for (const text of root.querySelectorAll('svg text'))
      if (findPersonalData(text.textContent ?? '').length > 0)
        add('personal', [text.getBoundingClientRect()]);
  return {
    ...namePage(documentKey),
    scrollX,
    scrollY,
    width: innerWidth,
    height: innerHeight,
    clientWidth: document.documentElement.clientWidth || innerWidth,
    clientHeight: windowScroller().clientHeight || innerHeight,
    pageHeight: windowScroller().scrollHeight,
    scrollsInside: scrollsInside(),
    areas,
    stuck: withStuck ? findStuck().flatMap((rect) => inView(rect) ?? []) : [],
  };
}

/** What an element shows: the lines of a name, or the whole of a picture. */
function rectsOfElement(element: Element): DOMRect[] {
  const own = [...element.getClientRects()];
  if (getComputedStyle(element).display.startsWith('inline') || element.childNodes.length === 0) {
    // A picture may be larger than its line.
    for (const inner of element.querySelectorAll('img, svg, canvas, video'))
      own.push(...inner.getClientRects());
    return own;
  }
  const range = document.createRange();
  range.selectNodeContents(element);
  const contents = range.getBoundingClientRect();
  const style = getComputedStyle(element);
  // An element with a background picture is covered whole, a wide row only where its contents are.
  return style.backgroundImage !== 'none' || contents.width === 0 ? own : [contents];
}

/** A picture smaller than this is a mark beside a name; a wider one is a logo or the stars of a rank. */
const smallest = 16;
const widest = 3;

/** The pictures in an element that names somebody, drawn or as a background. */
function rectsOfPictures(element: Element): DOMRect[] {
  return [element, ...element.querySelectorAll('*')]
    .filter((each) => each.matches('img, svg, canvas, video') || isBackdrop(each))
    .flatMap((each) => [...each.getClientRects()])
    .filter(({ width, height }) => height >= smallest && width >= smallest && width <= widest * height);
}

const isBackdrop = (element: Element): boolean =>
  !element.textContent?.trim() &&
  element.childElementCount === 0 &&
  getComputedStyle(element).backgroundImage !== 'none';

/** The visible part of a rectangle, in CSS pixels of the window's view; null where none is visible. */
function inView(rect: Box): Box | null {
  // A page that is zoomed with two fingers shows only a part of its viewport.
  const { offsetLeft = 0, offsetTop = 0, scale = 1 } = window.visualViewport ?? {};
  const left = Math.max(0, (rect.left - offsetLeft) * scale);
  const top = Math.max(0, (rect.top - offsetTop) * scale);
  const right = Math.min(innerWidth, (rect.left + rect.width - offsetLeft) * scale);
  const bottom = Math.min(innerHeight, (rect.top + rect.height - offsetTop) * scale);
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : null;
}

/** Whether an element that scrolls by itself is in the middle of the window and takes up much of it. */
export function scrollsInside(): boolean {
  const middle = deepestAt(innerWidth / 2, innerHeight / 2);
  return middle !== null && scrollersOf(middle).some((each) => each !== windowScroller() && takesMuch(each));
}

/** The main part between columns may be narrow, but is about as high as the window. */
function takesMuch(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > innerWidth / 3 && height > innerHeight / 2;
}

/** The topmost element at a point, inside shadow roots too. */
export function deepestAt(x: number, y: number): Element | null {
  let element = document.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null | undefined = (element && shadowRootOf(element))?.elementFromPoint(x, y);
    if (!inner || inner === element) return element;
    element = inner;
  }
}
