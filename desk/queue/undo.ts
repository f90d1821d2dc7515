import type { LogLine } from '../../src/contract/staff/log-line.ts';

/** Kinds of lines of the log that `undo` takes back. What was published is corrected instead. */
const undoableKinds: readonly string[] = [
  'claim-noted',
  'claim-asked',
  'claim-categorised',
  'claim-closed',
  'claim-reopened',
  'claim-muted',
  'claim-unmuted',
  'claim-due',
  'claim-merged',
  'claim-split',
];

/** The line that has taken back the line `sequence`; null where none has. Pure. */
export const undoneBy = (lines: readonly LogLine[], sequence: number): number | null =>
  lines.find((line) => line.kind === 'claim-undone' && line.data.sequence === sequence)?.sequence ?? null;

/** The line `sequence`, if it can be taken back at all, and has not been. Pure. */
export function lineToUndo(lines: readonly LogLine[], sequence: number): LogLine | null {
  const line = lines.find((each) => each.sequence === sequence);
  return line && undoableKinds.includes(line.kind) && undoneBy(lines, sequence) === null ? line : null;
}

/** Whether the line `sequence` can be taken back. Pure. */
export const isUndoable = (lines: readonly LogLine[], sequence: number): boolean =>
  lineToUndo(lines, sequence) !== null;
