/** A stretch of a text that is nearly `wanted`, and how many letters were added, dropped or changed. */
export interface CloseStretch {
  start: number;
  end: number;
  changes: number;
}

/** So many places where most pairs of letters agree are looked at closely. */
const candidates = 4;
/** A longer passage is told by its beginning. */
export const comparedLength = 1000;

/**
 * The stretch of `text` with the fewest changes against `wanted`; of two alike the one nearer to `near`.
 * Places are found by the pairs of letters they share with `wanted`, so that a long text costs one walk.
 * Pure; null where no pair is shared.
 */
export function closestStretch(text: string, wanted: string, near: number | null): CloseStretch | null {
  const pattern = wanted.slice(0, comparedLength);
  const found = likelyStarts(text, pattern).map((start) => {
    const from = Math.max(0, start - pattern.length);
    const within = text.slice(from, start + pattern.length * 2);
    const { start: begin, end, changes } = bestAlignment(within, pattern);
    return { start: from + begin, end: from + end, changes };
  });
  const away = ({ start }: CloseStretch) => (near === null ? 0 : Math.abs(start - near));
  found.sort((a, b) => a.changes - b.changes || away(a) - away(b));
  return found[0] ?? null;
}

/** Where `pattern` may begin: the places most of its pairs of letters point to. */
function likelyStarts(text: string, pattern: string): number[] {
  const places = new Map<string, number[]>();
  for (let at = 0; at + 1 < pattern.length; at += 1) {
    const pair = pattern.slice(at, at + 2);
    places.set(pair, [...(places.get(pair) ?? []), at]);
  }
  const votes = new Map<number, number>();
  const bucket = Math.max(4, Math.ceil(pattern.length / 4));
  for (let at = 0; at + 1 < text.length; at += 1)
    for (const place of places.get(text.slice(at, at + 2)) ?? []) {
      const start = Math.floor((at - place) / bucket);
      votes.set(start, (votes.get(start) ?? 0) + 1);
    }
  return [...votes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, candidates)
    .map(([start]) => Math.max(0, start * bucket));
}

/**
 * Where in `text` the fewest changes make `pattern` (Sellers), in time and memory of their lengths
 * multiplied.
 */
function bestAlignment(text: string, pattern: string): CloseStretch {
  /** Per row of the pattern: the changes so far, and where in the text that alignment began. */
  let costs = Uint32Array.from({ length: pattern.length + 1 }, (_, row) => row);
  let starts = new Uint32Array(pattern.length + 1);
  let best: CloseStretch = { start: 0, end: 0, changes: pattern.length };
  for (let column = 1; column <= text.length; column += 1) {
    const nextCosts = new Uint32Array(pattern.length + 1);
    const nextStarts = new Uint32Array(pattern.length + 1);
    nextStarts[0] = column;
    for (let row = 1; row <= pattern.length; row += 1) {
      const letter = pattern[row - 1];
      const same = letter === text[column - 1] || letter === '█';
      const changed = (costs[row - 1] ?? 0) + (same ? 0 : 1);
      const added = (costs[row] ?? 0) + 1;
      const dropped = (nextCosts[row - 1] ?? 0) + 1;
      const least = Math.min(changed, added, dropped);
      nextCosts[row] = least;
      nextStarts[row] =
        least === changed
          ? (starts[row - 1] ?? 0)
          : least === added
            ? (starts[row] ?? 0)
            : (nextStarts[row - 1] ?? 0);
    }
    const changes = nextCosts[pattern.length] ?? pattern.length;
    if (changes < best.changes) best = { start: nextStarts[pattern.length] ?? 0, end: column, changes };
    [costs, starts] = [nextCosts, nextStarts];
  }
  return best;
}
