/** Frames of a page from the top, each before those inside it, siblings in their order. Pure. */
export const framesInOrder = <T extends { matches: { place: number[] } }>(frames: readonly T[]): T[] =>
  [...frames].sort((a, b) => comparePlaces(a.matches.place, b.matches.place));

function comparePlaces(a: number[], b: number[]): number {
  const apart = a.findIndex((number, level) => number !== b[level]);
  if (apart < 0 || apart >= b.length) return a.length - b.length;
  return (a[apart] ?? 0) - (b[apart] ?? 0);
}
