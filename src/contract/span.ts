/** A stretch of a text, UTF-16 offsets `[start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** Spans sorted, those that overlap or touch made one. */
export function mergeSpans(spans: Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans
    .filter((span) => span.end > span.start)
    .sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** A span as it lies in a text that has `by` more before it. Pure. */
export const shiftSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
