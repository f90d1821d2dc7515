/** A part of a combination seen in a text: UTF-16 offsets. */
export interface SeenPart {
  part: number;
  start: number;
  end: number;
}

/** What a combination asks for: `parts` different parts, all within `within` UTF-16 units (0: anywhere in the text). */
export interface Combination {
  parts: number;
  within: number;
}

/** The shortest passages that hold every part of a combination, left to right, none overlapping another. */
export function findCombinations(
  seen: readonly SeenPart[],
  { parts, within }: Combination,
): { start: number; end: number }[] {
  const sorted = [...seen].sort((a, b) => a.start - b.start || a.end - b.end);
  const counts = new Array<number>(parts).fill(0);
  const found: { start: number; end: number }[] = [];
  let missing = parts;
  let left = 0;
  for (let right = 0; right < sorted.length; right++) {
    missing -= change(counts, sorted[right], 1);
    // A part at the left that is still there further right is not needed.
    while (left < right && (counts[sorted[left]?.part ?? 0] ?? 0) > 1) change(counts, sorted[left++], -1);
    if (missing > 0) continue;
    const start = sorted[left]?.start ?? 0;
    let end = 0;
    for (let at = left; at <= right; at++) end = Math.max(end, sorted[at]?.end ?? 0);
    if (within === 0 || end - start <= within) {
      found.push({ start, end });
      while (left <= right) missing += change(counts, sorted[left++], -1);
      while (right + 1 < sorted.length && (sorted[right + 1]?.start ?? 0) < end) right++;
      left = right + 1;
    } else {
      missing += change(counts, sorted[left++], -1);
    }
  }
  return found;
}

/** Counts a part in or out; 1 when that makes it appear or disappear. */
function change(counts: number[], seen: SeenPart | undefined, by: 1 | -1): number {
  if (!seen) return 0;
  const count = (counts[seen.part] ?? 0) + by;
  counts[seen.part] = count;
  return (by === 1 && count === 1) || (by === -1 && count === 0) ? 1 : 0;
}
