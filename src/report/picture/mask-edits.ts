import type { AreaKind, Box, PrivateArea } from '../../messages/message-contract.ts';

/**
 * A cover over a part of the picture, in pixels of the picture. A cover that is off can be put back.
 */
export interface Cover extends Box {
  id: number;
  kind: AreaKind;
  on: boolean;
}

/** A person's edits of a picture: its covers, and the part that is kept (null: all of it). */
export interface MaskEdits {
  covers: Cover[];
  crop: Box | null;
}

/** Each suggested cover is larger by this many CSS pixels, because letters extend beyond their line. */
const margin = 2;

/** The covers suggested for a picture that shows the areas at `scale` pixels for each CSS pixel. Pure. */
export function suggestCovers(areas: PrivateArea[], scale: number, width: number, height: number): Cover[] {
  const covers: Cover[] = [];
  for (const { kind, ...area } of areas) {
    const left = Math.max(0, Math.floor((area.left - margin) * scale));
    const top = Math.max(0, Math.floor((area.top - margin) * scale));
    const right = Math.min(width, Math.ceil((area.left + area.width + margin) * scale));
    const bottom = Math.min(height, Math.ceil((area.top + area.height + margin) * scale));
    const box = { left, top, width: right - left, height: bottom - top };
    if (box.width <= 0 || box.height <= 0) continue;
    // A name inside its own link needs one cover: the smaller one is dropped.
    if (covers.some((other) => other.kind === kind && holds(other, box))) continue;
    const outer = covers.filter((other) => !(other.kind === kind && holds(box, other)));
    covers.splice(0, covers.length, ...outer, { id: 0, kind, on: true, ...box });
  }
  return covers.map((cover, id) => ({ ...cover, id }));
}

/** Adds a cover drawn by hand; returns it too, so that it can get the focus. */
export function addCover(edits: MaskEdits, box: Box): { edits: MaskEdits; cover: Cover } {
  const id = 1 + Math.max(-1, ...edits.covers.map((cover) => cover.id));
  const cover: Cover = { id, kind: 'drawn', on: true, ...box };
  return { edits: { ...edits, covers: [...edits.covers, cover] }, cover };
}

/** Takes covers off or puts them back. A cover drawn by hand is deleted when it is taken off. */
export function setCovers(edits: MaskEdits, which: (cover: Cover) => boolean, on: boolean): MaskEdits {
  const covers = edits.covers
    .filter((cover) => on || cover.kind !== 'drawn' || !which(cover))
    .map((cover) => (which(cover) ? { ...cover, on } : cover));
  return { ...edits, covers };
}

/** Moves or resizes a cover, within the picture. */
export function moveCover(
  edits: MaskEdits,
  id: number,
  box: Box,
  size: { width: number; height: number },
): MaskEdits {
  const moved = keepInside(box, size);
  return {
    ...edits,
    covers: edits.covers.map((cover) => (cover.id === id ? { ...cover, ...moved } : cover)),
  };
}

/** A box as near to `box` as fits into the picture, in whole pixels and at least 4 wide and high. */
export function keepInside(box: Box, size: { width: number; height: number }): Box {
  const width = Math.min(size.width, Math.max(4, Math.round(box.width)));
  const height = Math.min(size.height, Math.max(4, Math.round(box.height)));
  return {
    left: Math.min(size.width - width, Math.max(0, Math.round(box.left))),
    top: Math.min(size.height - height, Math.max(0, Math.round(box.top))),
    width,
    height,
  };
}

/** How many covers are on the part of the picture that is kept, as a report says. */
export const countCovers = ({ covers, crop }: MaskEdits): number =>
  covers.filter((cover) => cover.on && (!crop || meets(cover, crop))).length;

const holds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left &&
  inner.top >= outer.top &&
  inner.left + inner.width <= outer.left + outer.width &&
  inner.top + inner.height <= outer.top + outer.height;

const meets = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;
