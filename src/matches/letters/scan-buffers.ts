/** How many units of a text fit into the scan buffers. */
export const bufferLength = 0x10000;

/** Words of more letters are not stored. */
export const longestWord = 250;

/** Loops write a few numbers too many, and a character may stand for up to 18 letters. */
const capacity = bufferLength + 64;

/**
 * The arrays in which texts are searched, made once. Modules with hot loops take them as constants of their
 * own: V8 then writes their address and length into the loop, which is a sixth faster than with arrays passed
 * as arguments. A text that does not fit is searched in stretches.
 */
export const scanBuffers = {
  /** The folded units of a text, and the UTF-16 offset each came from. */
  units: new Uint16Array(capacity),
  from: new Int32Array(capacity),
  /** Places in the text, the keys found there, and numbers of tokens: at most one for each unit … */
  places: new Int32Array(capacity),
  keys: new Int32Array(capacity),
  joints: new Int32Array(capacity),
  /** … and the candidates of a scan: at most three numbers for each unit. */
  candidates: new Int32Array(capacity * 3),
} as const;

/**
 * How many of the first `count` places lie before `end`. Loops that take several rounds at once write some
 * beyond. They do not count themselves, because code after a hot loop is compiled before it ever ran, and
 * leaving the loop then takes V8 long.
 */
export function placesBefore(end: number, count: number): number {
  const { places } = scanBuffers;
  let kept = count;
  while (kept > 0 && (places[kept - 1] ?? 0) >= end) kept--;
  return kept;
}
