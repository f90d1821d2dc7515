import type { Box } from '../../messages/message-contract.ts';

export interface Point {
  x: number;
  y: number;
}

/** A key as far as moving needs it. */
interface Key {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
}

/** So many pixels of the picture a key moves a box by, or, with Alt, one. */
const step = 10;

/**
 * A box after an arrow key, which moves it, or with Shift makes it larger or smaller; null for any other key.
 * Pure.
 */
export function moveByKey(box: Box, { key, shiftKey, altKey }: Key): Box | null {
  const by = altKey ? 1 : step;
  const x = key === 'ArrowRight' ? by : key === 'ArrowLeft' ? -by : 0;
  const y = key === 'ArrowDown' ? by : key === 'ArrowUp' ? -by : 0;
  if (x === 0 && y === 0) return null;
  const { left, top, width, height } = box;
  return shiftKey
    ? { left, top, width: width + x, height: height + y }
    : { left: left + x, top: top + y, width, height };
}

/** The box with two points as its corners. Pure. */
export const boxBetween = (a: Point, b: Point): Box => ({
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});
