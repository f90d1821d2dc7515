import type { Doubt, Flag, FoundMatch } from '../messages/message-contract.ts';
import { type Block, stretchesOf } from '../page/block.ts';
import { outerOf } from '../page/dom/outer-of.ts';
import { parentElementOf, styleOf } from '../page/dom/true-property.ts';
import { elsewhere, isSeeThrough } from '../page/look-of.ts';
import { digest } from '../platform/hashes.ts';

/** A match in its place on the page; `[start, end)` lie in the block's text. */
export interface PlacedMatch {
  block: Block;
  start: number;
  end: number;
  flag: Flag;
  /** The text around it says that the claim is not so: shown softly, never counted, never stepped to. */
  refutedHere: boolean;
  /** Its text does not state it: shown more softly, counted on its own, never stepped to. */
  doubt?: Doubt;
  /** One for each text node it runs through. Static, since live ranges slow every change of the page. */
  ranges: StaticRange[];
}

// Taken out once, as what is asked of many nodes is.
const OwnRange = StaticRange;

/** Places a match; null where the page has changed under it, which is read again anyway. */
export function placeMatch(
  block: Block,
  { start, end, refutedHere, doubt }: FoundMatch,
  flag: Flag,
): PlacedMatch | null {
  const stretches = stretchesOf(block, start, end);
  if (stretches.length === 0 || stretches.some((stretch) => stretch.end > stretch.node.length)) return null;
  const ranges = stretches.map(
    (stretch) =>
      new OwnRange({
        startContainer: stretch.node,
        startOffset: stretch.start,
        endContainer: stretch.node,
        endOffset: stretch.end,
      }),
  );
  return { block, start, end, flag, refutedHere, ranges, ...(doubt ? { doubt } : {}) };
}

/**
 * Whether the letters of a match can be seen: not where their colour shows nothing. Where the page draws
 * something in their shape or their place, as shadows, gradients and the texts over pictures do, they are
 * taken as seen.
 */
export function isDrawn({ ranges }: PlacedMatch): boolean {
  const node = ranges[0]?.startContainer;
  const element = node && parentElementOf(node);
  if (!element) return true;
  const style = styleOf(element);
  if (!isSeeThrough(style.color) || style.textShadow !== 'none') return true;
  for (let around: Element | null = element; around; around = outerOf(around)) {
    const { backgroundClip, position } = styleOf(around);
    if (backgroundClip.includes('text') || elsewhere.has(position)) return true;
  }
  return false;
}

/** Whether two matches share text. */
export const overlap = (a: PlacedMatch, b: PlacedMatch): boolean =>
  a.block === b.block && a.start < b.end && b.start < a.end;

/** Those of its rectangles that are in the window. */
export const rectsInView = (match: PlacedMatch): DOMRect[] =>
  rectsOf(match).filter(
    ({ left, top, right, bottom }) => right > 0 && left < innerWidth && bottom > 0 && top < innerHeight,
  );

/** Where a match is on screen: a rectangle for each line it takes, in CSS pixels of the viewport. */
export function rectsOf({ ranges }: PlacedMatch): DOMRect[] {
  const rects: DOMRect[] = [];
  const live = document.createRange();
  for (const { startContainer, startOffset, endOffset } of ranges) {
    if (!startContainer.isConnected || endOffset > (startContainer.nodeValue?.length ?? 0)) continue;
    live.setStart(startContainer, startOffset);
    live.setEnd(startContainer, endOffset);
    rects.push(...[...live.getClientRects()].filter(({ width, height }) => width > 0 && height > 0));
  }
  // Let go of the page's nodes at once instead of at the next garbage collection.
  live.setStart(document, 0);
  live.collapse(true);
  return rects;
}

/**
 * Names a match on its page so that it is known again at the next visit: the entry, and a digest of the text
 * around it with its place there. A text that was changed since is another one.
 */
export const seenKey = ({ block, start, flag }: PlacedMatch): string =>
  `${flag.key} ${digest(block.text)} ${start}`;
