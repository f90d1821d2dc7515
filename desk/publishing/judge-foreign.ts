import type { Report } from '../../src/contract/report.ts';

/** A release by its version and the digest that its file is named by. */
export interface KnownRelease {
  version: number;
  sha256: string;
}

/** A release that a report says its entries are of. */
export interface ClaimedRelease extends KnownRelease {
  listId: string;
}

/** What was kept of a foreign release. */
export interface ForeignRelease extends ClaimedRelease {
  firstSeen: Date;
  lastSeen: Date;
  reports: number;
}

/** The releases that a report names, each once. Pure. */
export function claimedReleases({ passages, disputes }: Report): ClaimedRelease[] {
  const claimed = new Map<string, ClaimedRelease>();
  for (const entry of [...passages.map((passage) => passage.entry), disputes]) {
    if (entry?.release === undefined) continue;
    const { listId, listVersion: version, release: sha256 } = entry;
    claimed.set(`${listId} ${sha256}`, { listId, version, sha256 });
  }
  return [...claimed.values()];
}

/**
 * Whether a release contradicts those that this desk made of the list: it is newer than all of them, or
 * another one of the same version. A version that is not known says nothing: old ones are deleted. Pure.
 */
export function isForeign({ version, sha256 }: KnownRelease, made: readonly KnownRelease[]): boolean {
  if (made.length === 0 || made.some((each) => each.sha256 === sha256)) return false;
  return made.some((each) => each.version === version) || made.every((each) => each.version < version);
}

/** What to say of the foreign releases of one list, and what to do; null where there are none. Pure. */
export function foreignSentence(found: readonly ForeignRelease[]): string | null {
  const [first, ...more] = found;
  if (!first) return null;
  const last = more.reduce((newest, each) => (each.lastSeen > newest.lastSeen ? each : newest), first);
  const day = (moment: Date) => moment.toISOString().slice(0, 10);
  const since = day(new Date(Math.min(...found.map(({ firstSeen }) => firstSeen.getTime()))));
  const many = found.length === 1 ? 'a release' : `${found.length} releases`;
  return (
    `Since ${since} reports claim ${many} of ${last.listId} that this desk never made, last on ` +
    `${day(last.lastSeen)} version ${last.version} with the digest ${last.sha256}. Anybody can invent that in ` +
    'a report. If it is true, somebody serves readers another list: wherever the list is served, compare its ' +
    'fingerprint and its head with those of the desk, look for who serves what differs, and rotate the keys ' +
    'if they were stolen.'
  );
}
