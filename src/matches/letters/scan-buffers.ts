/** How many units of a text fit into the scan room. */
export const bufferLength = 0x10000;

/** Words of more letters are not stored. */
export const longestWord = 250;

/** Loops write some numbers too many, and a character may stand for up to 18 letters. */
const capacity = bufferLength + 64;

/**
 * The arrays in which texts are searched, made once for all. Modules whose loops are hot take them as
 * constants of their own: V8 then writes where they are and how long into the code of the loop, which is a
 * sixth faster than with arrays it is given. A text that does not fit is searched in stretches.
 */
export const scanBuffers = {
  /** The folded units of a text, and the UTF-16 offset each came from. */
  units: new Uint16Array(capacity),
  from: new Int32Array(capacity),
  /** Places in the text, the keys found there, and the numbers of tokens: at most one per unit … */
  places: new Int32Array(capacity),
  keys: new Int32Array(capacity),
  joints: new Int32Array(capacity),
  /** … and what a scan has to say of places that may hold a word, at most three numbers per unit. */
  candidates: new Int32Array(capacity * 3),
} as const;

/**
 * How many of the first `count` places lie before `end`: loops of several rounds at once write some beyond.
 * Not done by these loops themselves, because what stands after a hot loop is compiled before it was ever
 * run, and to leave the loop then takes V8 long.
 */
export function placesBefore(end: number, count: number): number {
  const { places } = scanBuffers;
  let kept = count;
  while (kept > 0 && (places[kept - 1] ?? 0) >= end) kept--;
  return kept;
}
