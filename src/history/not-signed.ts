import type { FollowedList } from './records.ts';

/** What the record of a list says that is not signed and of which no file is kept. */
export const notSigned = {
  signed: null,
  nextCheckAt: 0,
  failures: 0,
  held: null,
  accepted: null,
  recentChanges: [],
  kept: [],
  leftVersion: null,
} satisfies Partial<FollowedList>;
