/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Size {
  width: number;
  height: number;
}

export interface CardPlace {
  left: number;
  top: number;
  maxHeight: number;
}

const gap = 6;
const margin = 8;
/** How much further than that a card may lie on a side of its passage, where a pointer still reaches it. */
const reach = 36;
/** How low a card may be made; a lower one says nothing. */
const least = 40;

/**
 * Where a card goes so that it is in view and never covers the passage, a box for each line of it: below a
 * line, above one, on the right or left of one; the first place where it keeps its height, or most of it, and
 * of those one that leaves free the boxes of `others`, the first of them before all that follow. A passage
 * that fills the view leaves it the lower edge.
 */
export function placeCard(passage: Box[], card: Size, viewport: Size, others: Box[][] = []): CardPlace {
  const { width, height } = card;
  const end = { x: viewport.width - margin, y: viewport.height - margin };
  const heightIn = ({ maxHeight }: CardPlace) => Math.min(height, maxHeight);
  const clamp = (value: number, most: number) => Math.max(margin, Math.min(value, most));
  const beside = (left: number, { top }: Box) => ({
    left,
    top: clamp(top, end.y - height),
    maxHeight: end.y - margin,
  });
  /** The edges of other matches past which a card is still beside a line whose edge is at `from`. */
  const near = (from: number, edge: 'left' | 'right') =>
    others.flatMap((boxes) => boxes.map((box) => box[edge])).filter((at) => Math.abs(at - from) <= reach);
  const ways: ((line: Box) => CardPlace | CardPlace[])[] = [
    ({ left, bottom }) => ({
      left: clamp(left, end.x - width),
      top: bottom + gap,
      maxHeight: end.y - bottom - gap,
    }),
    ({ left, top }) => ({
      left: clamp(left, end.x - width),
      top: top - gap - Math.min(height, top - gap - margin),
      maxHeight: top - gap - margin,
    }),
    (line) => [line.right, ...near(line.right, 'right')].map((edge) => beside(edge + gap, line)),
    (line) => [line.left, ...near(line.left, 'left')].map((edge) => beside(edge - gap - width, line)),
  ];
  const boxAt = (place: CardPlace): Box => ({
    ...place,
    right: place.left + width,
    bottom: place.top + heightIn(place),
  });
  const hides = (place: CardPlace, boxes: Box[]) => boxes.some((box) => overlap(box, boxAt(place)));
  const cost = (place: CardPlace) =>
    others.reduce((sum, boxes, at) => sum + (hides(place, boxes) ? 2 ** -at : 0), 0);
  const [place] = ways
    .flatMap((way) => passage.flatMap(way))
    .filter((it) => {
      const isInView = it.maxHeight >= least && it.left >= 0 && it.left + width <= viewport.width;
      return isInView && !hides(it, passage);
    })
    .map((it) => ({ ...it, cost: cost(it) }))
    .sort((a, b) => heightIn(b) - heightIn(a) || a.cost - b.cost);
  const { left, top, maxHeight } = place ?? { left: margin, top: end.y - least, maxHeight: least };
  return { left, top, maxHeight };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a point is in a box, or no further than `slack` pixels from it. */
export const holdsPoint = ({ left, top, right, bottom }: Box, x: number, y: number, slack = 0): boolean =>
  x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;
