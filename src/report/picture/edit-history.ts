/** A state, the states before it, and those that were undone. */
export interface EditHistory<T> {
  past: T[];
  now: T;
  future: T[];
}

/** A history that begins with `now`. */
export const startHistory = <T>(now: T): EditHistory<T> => ({ past: [], now, future: [] });

/** The history after a change; what had been undone is gone. */
export const change = <T>({ past, now }: EditHistory<T>, next: T): EditHistory<T> => ({
  past: [...past, now],
  now: next,
  future: [],
});

/** One step back, or the same history at its beginning. */
export function undo<T>(history: EditHistory<T>): EditHistory<T> {
  const { past, now, future } = history;
  const before = past.at(-1);
  return before === undefined ? history : { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

/** One step forward again, or the same history at its end. */
export function redo<T>(history: EditHistory<T>): EditHistory<T> {
  const { past, now, future } = history;
  const [next, ...rest] = future;
  return next === undefined ? history : { past: [...past, now], now: next, future: rest };
}
