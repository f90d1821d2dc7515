import type { EntryPart, LinePiece, PartLabel } from './parts-of-entry.ts';

/** A part of an entry as a version changes it. */
export interface ComparedPart {
  label: PartLabel;
  lines: { pieces: LinePiece[]; is: 'same' | 'new' | 'gone' }[];
}

/**
 * The parts of an entry after a change, and what is gone with it: line by line, so that of a long list no
 * more is new than what is. Pure.
 */
export function compareParts(before: readonly EntryPart[], after: readonly EntryPart[]): ComparedPart[] {
  const names = new Set(after.map(nameOf));
  return [
    ...after.map(({ label, lines }) => ({
      label,
      lines: compareLines(before.find((part) => nameOf(part) === nameOf({ label }))?.lines ?? [], lines),
    })),
    ...before
      .filter((part) => !names.has(nameOf(part)))
      .map(({ label, lines }) => ({
        label,
        lines: compareLines(lines, []),
      })),
  ];
}

const nameOf = ({ label }: { label: PartLabel }): string => JSON.stringify(label);

/** What is gone stands first; of equal lines each is compared with one. */
function compareLines(before: LinePiece[][], after: LinePiece[][]): ComparedPart['lines'] {
  const left = before.map((pieces) => ({ pieces, written: JSON.stringify(pieces) }));
  const compared = after.map((pieces) => {
    const place = left.findIndex(({ written }) => written === JSON.stringify(pieces));
    if (place >= 0) left.splice(place, 1);
    return { pieces, is: place >= 0 ? ('same' as const) : ('new' as const) };
  });
  return [...left.map(({ pieces }) => ({ pieces, is: 'gone' as const })), ...compared];
}
