/** A rectangle in CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface CardPlace {
  left: number;
  top: number;
  maxHeight: number;
}

const gap = 6;
const margin = 8;

/**
 * Where a card goes so that it is in view and never covers the passage: below it, above it where there is no room
 * below, else on the side with more room, as tall as that allows.
 */
export function placeCard(
  passage: Box,
  card: { width: number; height: number },
  viewport: { width: number; height: number },
): CardPlace {
  const roomBelow = viewport.height - margin - (passage.bottom + gap);
  const roomAbove = passage.top - gap - margin;
  const below = card.height <= roomBelow || (card.height > roomAbove && roomBelow >= roomAbove);
  const maxHeight = Math.max(below ? roomBelow : roomAbove, 80);
  const height = Math.min(card.height, maxHeight);
  return {
    left: clamp(passage.left, margin, viewport.width - margin - card.width),
    top: below ? passage.bottom + gap : Math.max(passage.top - gap - height, 0),
    maxHeight,
  };
}

/** The smallest box around several; `boxes` is not empty. */
export const boxAround = (boxes: Box[]): Box => ({
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
});

export const holdsPoint = ({ left, top, right, bottom }: Box, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
