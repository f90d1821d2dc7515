import type { List } from '../../src/contract/list.ts';
import {
  type CanonicalList,
  canonicalBytes,
  canonicalList,
} from '../../src/contract/signed/canonical-list.ts';
import { makeDelta } from '../../src/contract/signed/make-delta.ts';
import { type Release, releaseFormat } from '../../src/contract/signed/release.ts';
import { payloadBytes } from '../../src/contract/signed/signed-json.ts';
import { sha256 } from '../sha256.ts';
import type { NamedRelease } from './open-published.ts';

const day = 24 * 60 * 60 * 1000;
/** How far back deltas and ancestors go, in milliseconds. */
export const historyReach = 30 * day;
/** Until when a list that says nothing about it is good, in milliseconds. */
const releaseLifetime = 180 * day;
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
 * The next release of a list. `before` are the releases until now, newest first, and `linesOf` reads the list
 * of one of them. The same list after the same releases makes the same bytes, so that a publication that was
 * broken off can be done again.
 */
export async function planRelease(
  list: List,
  before: readonly NamedRelease[],
  linesOf: (release: Release) => Promise<CanonicalList | null>,
): Promise<PlannedRelease> {
  const lines = canonicalList(list);
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
  const release: Release = {
    format: releaseFormat,
    list: list.id,
    version: list.version,
    generatedAt: list.generatedAt,
    expiresAt: list.expiresAt ?? new Date(Date.parse(list.generatedAt) + releaseLifetime).toISOString(),
    full: { sha256: full.sha256, bytes: full.bytes.length },
    deltas: deltas.map(({ from, sha256, bytes }) => ({ from, sha256, bytes: bytes.length })),
    ancestors: before
      .filter((_, at) => isDoubling(at + 1))
      .map(({ release: { version }, sha256 }) => ({ version, sha256 })),
  };
  const payload = payloadBytes(release);
  return { release, payload, sha256: sha256(payload), full, deltas };
}

/** Whether the release so many steps back gets a delta. Pure. */
const hasDelta = (steps: number): boolean => steps <= lastReleases || isDoubling(steps);

/** 1, 2, 4, 8 … Pure. */
const isDoubling = (steps: number): boolean => Number.isInteger(Math.log2(steps));

const digestNamed = (bytes: Uint8Array<ArrayBuffer>): DigestNamed => ({ sha256: sha256(bytes), bytes });

/** The lines of the bytes of a canonical list. Pure. */
export function canonicalLines(bytes: Uint8Array): CanonicalList {
  const [header = '', ...rest] = new TextDecoder().decode(bytes).split('\n');
  // After the entries come the line that ends the list, and nothing.
  return { header, entries: rest.slice(0, -2).map((line) => line.replace(/,$/, '')) };
}
