import { good, type Result, refused } from '../../contract/result.ts';
import { type Envelope, payloadTypes } from '../../contract/signed/envelope.ts';
import type { Head } from '../../contract/signed/head.ts';
import { hexSha256 } from '../../contract/signed/hex-sha256.ts';
import type { Keys } from '../../contract/signed/keys.ts';
import { openSigned } from '../../contract/signed/open-signed.ts';
import { type Release, releaseSchema } from '../../contract/signed/release.ts';

/** A release that enough release keys signed. */
export interface OpenedRelease {
  release: Release;
  /** What it is named by: the SHA-256 of its payload. */
  sha256: string;
}

/** Opens a release. One that the keys of today did not sign is none: old keys may be stolen. Pure. */
export async function openRelease(
  envelope: Envelope,
  keys: Keys,
  where: string,
): Promise<Result<OpenedRelease>> {
  const { keys: signers, threshold } = keys.release;
  const opened = await openSigned(payloadTypes.release, releaseSchema, envelope, signers, threshold);
  if (!opened) return refused('signature_wrong', where);
  const { says: release, bytes } = opened;
  if (release.list !== keys.list) return refused('signed_file_invalid', where);
  return good({ release, sha256: await hexSha256(bytes) });
}

/**
 * Judges the release that a head names against the newest one taken before: `known` is null where there is
 * none, or where the keys of today did not sign it, so that a thief's numbers end with the thief's keys.
 * Pure.
 */
export async function judgeRelease(
  envelope: Envelope,
  named: Head['release'],
  keys: Keys,
  known: OpenedRelease | null,
  where: string,
): Promise<Result<OpenedRelease>> {
  const opened = await openRelease(envelope, keys, where);
  if (!opened.ok) return opened;
  const { release, sha256 } = opened.value;
  if (sha256 !== named.sha256) return refused('signed_file_changed', where);
  if (release.version !== named.version) return refused('signed_file_invalid', where);
  const floor = Math.max(keys.fromVersion, known?.release.version ?? 0);
  if (release.version < floor) return refused('list_older', String(release.version), String(floor));
  const forkedAt = known && contradiction(known, opened.value);
  return forkedAt === null ? opened : refused('release_forked', String(forkedAt));
}

/** The version of which two releases name different ones; null where they agree. */
function contradiction(one: OpenedRelease, other: OpenedRelease): number | null {
  const known = new Map(namedBy(one).map(({ version, sha256 }) => [version, sha256]));
  const named = namedBy(other).find(({ version, sha256 }) => (known.get(version) ?? sha256) !== sha256);
  return named?.version ?? null;
}

const namedBy = ({ release: { version, ancestors }, sha256 }: OpenedRelease) => [
  { version, sha256 },
  ...ancestors,
];
