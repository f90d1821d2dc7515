import type { LogLine } from '../../src/contract/staff/log-line.ts';
import { sha256 } from '../sha256.ts';

/** What stands before the first line of a log. */
export const noLine = '0'.repeat(64);

/** The hash of a line of the log of the desk `deskId`. Pure. */
export const logHash = (deskId: string, line: Omit<LogLine, 'hash'>): string =>
  sha256(
    JSON.stringify([
      ...[deskId, line.sequence, line.at, line.seat, line.kind, line.claimId],
      ...[withSortedKeys(line.data), line.previous],
    ]),
  );

/** The same JSON with the keys of its objects in one order: a database may keep them in another. */
const withSortedKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withSortedKeys);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, each]) => [key, withSortedKeys(each)]));
};
