import type { FoundExample } from '../../contract/staff/dry-run.ts';

/** A text cut where something was found in it; what overlaps is one piece. Pure. */
export function piecesOf({
  text,
  places,
}: Pick<FoundExample, 'text' | 'places'>): { text: string; isFound: boolean }[] {
  const pieces: { text: string; isFound: boolean }[] = [];
  let at = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), isFound: false });
    pieces.push({ text: text.slice(Math.max(at, start), end), isFound: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isFound: false });
  return pieces;
}
