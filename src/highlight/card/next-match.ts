/**
 * Where a step through matches begins, and which of them it does not stop at. `count` matches lie in a row.
 */
export interface Walk {
  count: number;
  by: 1 | -1;
  /** The first place to look at, which may lie outside the row. */
  from: number;
  /** Matches that are no stop of their own: seen already, or on the text the person is at. */
  skips: (index: number) => boolean;
}

/** The next place to stop at in the direction of `by`; null when the row ends first. Pure. */
export function nextMatch({ count, by, from, skips }: Walk): number | null {
  for (let index = from; index >= 0 && index < count; index += by) if (!skips(index)) return index;
  return null;
}
