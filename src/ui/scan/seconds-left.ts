/** In the first moments a rate says nothing. */
const leastTook = 1000;

/** How many seconds a scan will take at the rate it had; null where that cannot be said yet. Pure. */
export function secondsLeft(read: number, size: number, took: number): number | null {
  if (took < leastTook || read === 0) return null;
  return Math.ceil(((size - read) * took) / read / 1000);
}
