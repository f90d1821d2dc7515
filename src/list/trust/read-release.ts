import * as v from 'valibot';
import { good, type Refusal, type Result, refused } from '../../contract/result.ts';
import { applyDelta, deltaSchema } from '../../contract/signed/delta.ts';
import type { Envelope } from '../../contract/signed/envelope.ts';
import type { Head } from '../../contract/signed/head.ts';
import { hexSha256 } from '../../contract/signed/hex-sha256.ts';
import type { Keys } from '../../contract/signed/keys.ts';
import { listLines } from '../../contract/signed/list-lines.ts';
import type { ListScan } from '../../contract/signed/list-pieces.ts';
import { type Release, signedPaths } from '../../contract/signed/release.ts';
import { jsonOf } from '../../contract/signed/signed-json.ts';
import { askPlaces, type FetchFile, readExactly, type SignedBytes } from './ask-places.ts';
import { judgeRelease, type OpenedRelease } from './judge-release.ts';
import { readEnvelope } from './read-envelope.ts';

/** The largest release read, in bytes; the list it names is a file of its own. */
const limit = 256 * 1024;

/** A release and the file it is; or why there is none, with the one that contradicts what is known. */
export type FoundRelease =
  | { ok: true; value: OpenedRelease & { envelope: Envelope } }
  | { ok: false; error: Refusal; other: Envelope | null };

/** The release that a head names; `known` is the newest that was taken before. */
export async function readRelease(
  fetchFile: FetchFile,
  places: readonly string[],
  named: Head['release'],
  keys: Keys,
  known: OpenedRelease | null,
): Promise<FoundRelease> {
  const contradicting: Envelope[] = [];
  const read = await askPlaces(places, async (place) => {
    const url = place + signedPaths.release(named.sha256);
    const fetched = await fetchFile(url, limit, null);
    if (!fetched.ok) return fetched;
    if (!fetched.value.changed) return refused('signed_file_invalid', url);
    const envelope = readEnvelope(fetched.value.bytes, url);
    if (!envelope.ok) return envelope;
    const opened = await judgeRelease(envelope.value, named, keys, known, url);
    if (opened.ok) return good({ ...opened.value, envelope: envelope.value });
    if (opened.error.code === 'release_forked') contradicting.push(envelope.value);
    return opened;
  });
  return read.ok ? read : { ...read, other: contradicting[0] ?? null };
}

/** A kept version, from which a delta may start. */
export interface DeltaBase {
  version: number;
  read(): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** The bytes of a release's list: by a delta where that works out, otherwise in full, and scanned. */
export async function readListBytes(
  fetchFile: FetchFile,
  places: readonly string[],
  release: Release,
  bases: readonly DeltaBase[],
  scanOf: (() => ListScan) | undefined,
): Promise<Result<SignedBytes>> {
  const bytes = await readByDelta(fetchFile, places, release, bases);
  return bytes
    ? good({ bytes, scan: null })
    : readExactly(fetchFile, places, signedPaths.list(release.full.sha256), release.full, scanOf);
}

async function readByDelta(
  fetchFile: FetchFile,
  places: readonly string[],
  { deltas, full, list, version }: Release,
  bases: readonly DeltaBase[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const [step] = deltas
    .filter(({ from, bytes }) => bytes < full.bytes && bases.some((base) => base.version === from))
    .sort((one, other) => one.bytes - other.bytes);
  const base = await bases.find((each) => each.version === step?.from)?.read();
  const lines = base && listLines(base);
  if (!step || !lines) return null;
  const file = await readExactly(fetchFile, places, signedPaths.delta(step.sha256), step);
  const delta = v.safeParse(deltaSchema, file.ok ? jsonOf(file.value.bytes) : null);
  if (!delta.success) return null;
  const isIt = delta.output.list === list && delta.output.from === step.from && delta.output.to === version;
  const bytes = isIt ? applyDelta(lines, delta.output) : null;
  return bytes && (await hexSha256(bytes)) === full.sha256 ? bytes : null;
}
