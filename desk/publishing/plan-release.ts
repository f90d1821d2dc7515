import { type CanonicalList, canonicalBytes } from '../../src/contract/signed/canonical-list.ts';
import { makeDelta } from '../../src/contract/signed/make-delta.ts';
import { isDoubling, nextRelease, type ReleasedList } from '../../src/contract/signed/next-release.ts';
import type { Release } from '../../src/contract/signed/release.ts';
import type { NamedRelease } from '../../src/contract/signed/releases-back.ts';
import { payloadBytes } from '../../src/contract/signed/signed-json.ts';
import { sha256 } from '../sha256.ts';

/** So many of the last releases have a delta each; before them, doubling steps do. */
const lastReleases = 16;

/** A file that is named by its digest. */
export interface DigestNamed {
  sha256: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** A release that is still to be signed, with the files it names. */
export interface PlannedRelease {
  release: Release;
  /** What is signed. */
  payload: Uint8Array<ArrayBuffer>;
  sha256: string;
  full: DigestNamed;
  deltas: DigestNamed[];
}

/**
 * The next release of a list with these lines. `before` are the releases until now, newest first; `linesOf`
 * reads the list of one of them. The same list after the same releases makes the same bytes, so that a
 * publication that was broken off can be done again.
 */
export async function planRelease(
  list: ReleasedList,
  lines: CanonicalList,
  before: readonly NamedRelease[],
  linesOf: (release: Release) => Promise<CanonicalList | null>,
): Promise<PlannedRelease> {
  const full = digestNamed(canonicalBytes(lines));
  const deltas: (DigestNamed & { from: number })[] = [];
  for (const { release } of before.filter((_, at) => hasDelta(at + 1))) {
    const old = await linesOf(release);
    if (!old) continue;
    const from = release.version;
    const delta = makeDelta(list.id, { version: from, lines: old }, { version: list.version, lines });
    const named = digestNamed(payloadBytes(delta));
    // One that is hardly smaller than the list saves nobody anything.
    if (named.bytes.length * 2 < full.bytes.length) deltas.push({ from, ...named });
  }
  const named = deltas.map(({ from, sha256, bytes }) => ({ from, sha256, bytes: bytes.length }));
  const release = nextRelease(list, { sha256: full.sha256, bytes: full.bytes.length }, named, before);
  const payload = payloadBytes(release);
  return { release, payload, sha256: sha256(payload), full, deltas };
}

/** Whether the release so many steps back gets a delta. Pure. */
const hasDelta = (steps: number): boolean => steps <= lastReleases || isDoubling(steps);

const digestNamed = (bytes: Uint8Array<ArrayBuffer>): DigestNamed => ({ sha256: sha256(bytes), bytes });
