import type { FollowedList, KeptVersion } from '../history/records.ts';

/** How many versions of a list are kept, the one in force among them. */
const keptCount = 3;

/** What the file of a version is kept as that waits for the person: versions begin with 1. */
export const waitingFile = 0;

/** The versions that are kept once this one is in force, newest first. Pure. */
export const withVersion = (
  { kept }: Pick<FollowedList, 'kept'>,
  { version, entryCount, bytes }: Omit<KeptVersion, 'since'>,
  now: number,
): KeptVersion[] =>
  [{ version, entryCount, bytes, since: now }, ...kept.filter((each) => each.version !== version)].slice(
    0,
    keptCount,
  );
