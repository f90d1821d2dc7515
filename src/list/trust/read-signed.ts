import { good, type Refusal, type Result, refused } from '../../contract/result.ts';
import type { Envelope } from '../../contract/signed/envelope.ts';
import type { Keys } from '../../contract/signed/keys.ts';
import type { ListScan } from '../../contract/signed/list-pieces.ts';
import type { SignedState } from '../../history/records.ts';
import { type FetchFile, placesOf, type SignedBytes } from './ask-places.ts';
import { clockGrace } from './clock-grace.ts';
import { headHoldsUntil } from './judge-head.ts';
import { type OpenedRelease, openRelease } from './judge-release.ts';
import { askHeadAhead, type FoundHead, readHead } from './read-head.ts';
import { areKeysDue, readKeys } from './read-keys.ts';
import { type DeltaBase, readListBytes, readRelease } from './read-release.ts';
import { newestKeys } from './walk-keys.ts';

/** What a refresh of a signed list goes by. */
export interface Reading {
  /** Null until the keys have named it. */
  listId: string | null;
  signed: SignedState;
  /** The kept versions. */
  bases: readonly DeltaBase[];
  /** Whether the newest release that was taken is kept here whole: after the loss of a database it is not. */
  isWhole: boolean;
  /** The digest of a release that waits for the person, and need not be fetched again. */
  waiting: string | null;
  fetchFile: FetchFile;
  /** Makes what goes through a full list while its digest is computed, if anything does. */
  scanOf?: () => ListScan;
  /** Awaited with keys as soon as they are verified, whatever becomes of the rest. */
  keep(signed: SignedState): Promise<void>;
  now: number;
}

/** A newer list, to the byte what was signed. It is still to be parsed and judged. */
export interface SignedFind extends OpenedRelease, SignedBytes {
  envelope: Envelope;
  keys: Keys;
}

/** What a refresh brought. */
export interface SignedReading {
  /** What is to be kept in any case. Its release stays the one before until what was found is in force. */
  signed: SignedState;
  found: SignedFind | null;
  /** Until when what was found is confirmed to be the newest, once it is in force; 0 where it is not. */
  confirmsUntil: number;
  /** How long the publisher wants readers to wait; null where it did not say. */
  waitSeconds: number | null;
  /** Why there is nothing newer, or what is wrong besides. */
  error: Refusal | null;
}

/**
 * Reads what a signed list has come to: first its keys, once a day; then the head, the release it names, and
 * that one's list, by a delta or in full. Nothing counts before it is verified, and what does not hold is as
 * if it had not come. The places where the list lies are tried in turn.
 */
export async function readSigned(reading: Reading): Promise<SignedReading> {
  const { now } = reading;
  const begun = await readKeysAndHead(reading);
  if (!begun.ok) return nothingNew(begun.signed, begun.error);
  const { keys, head } = begun;
  const { isAhead } = head;
  // A date that this clock has not reached sets no floor.
  const signed = {
    ...begun.signed,
    ...(isAhead ? {} : { head: head.envelope, headDigest: head.digest }),
    // From then on it lies where the root says that it has moved: the place it left may be another's one day.
    ...(head.place === keys.movedTo ? { folder: head.place } : {}),
  };
  const { release: named, waitSeconds } = head.head;
  const confirmsUntil = isAhead ? 0 : headHoldsUntil(head.head);
  const ended = { waitSeconds, error: isAhead ? refused('clock_behind', head.head.issuedAt).error : null };
  if (Date.parse(keys.expiresAt) + clockGrace < now)
    return nothingNew(signed, refused('keys_expired', keys.expiresAt).error, waitSeconds);
  if (signed.fork && signed.fork.keysVersion >= keys.keysVersion)
    return nothingNew(signed, refused('release_forked', signed.fork.version).error, waitSeconds);
  const taken = signed.release && (await openRelease(signed.release, keys, signed.folder));
  const known = taken?.ok ? taken.value : null;
  if (known?.sha256 === named.sha256 && reading.isWhole) {
    const confirmed = confirmsUntil > 0 ? { ...signed, confirmedUntil: confirmsUntil } : signed;
    return { signed: confirmed, found: null, confirmsUntil, ...ended };
  }
  if (reading.waiting === named.sha256) return { signed, found: null, confirmsUntil: 0, ...ended };
  const places = placesOf(signed.folder, keys);
  const release = await readRelease(reading.fetchFile, places, named, keys, known);
  if (!release.ok) return nothingNew(withFork(signed, release, keys), release.error, waitSeconds);
  const { fetchFile, bases, scanOf } = reading;
  const list = await readListBytes(fetchFile, places, release.value.release, bases, scanOf);
  if (!list.ok) return nothingNew(signed, list.error, waitSeconds);
  return { signed, found: { ...release.value, keys, ...list.value }, confirmsUntil, ...ended };
}

/** What is known of a list once what was found is in force. Pure. */
export const signedOnceInForce = ({ signed, found, confirmsUntil }: SignedReading): SignedState =>
  found
    ? {
        ...signed,
        release: found.envelope,
        fork: null,
        confirmedUntil: confirmsUntil > 0 ? confirmsUntil : signed.confirmedUntil,
      }
    : signed;

const nothingNew = (
  signed: SignedState,
  error: Refusal,
  waitSeconds: number | null = null,
): SignedReading => ({ signed, found: null, confirmsUntil: 0, waitSeconds, error });

/** Keys that hold and a head that one of them signed; or why not, with what is known by then. */
type Begun = { signed: SignedState } & (
  | { ok: true; keys: Keys; head: FoundHead }
  | { ok: false; error: Refusal }
);

async function readKeysAndHead(reading: Reading): Promise<Begun> {
  const isDue = areKeysDue(reading.signed, reading.now);
  const first = await readKeysThenHead(reading, reading.signed, isDue);
  // New keys may have been made since they were asked for.
  const isRotated = !first.ok && !isDue && first.error.code === 'signature_wrong';
  return isRotated ? readKeysThenHead(reading, first.signed, true) : first;
}

async function readKeysThenHead(reading: Reading, before: SignedState, isDue: boolean): Promise<Begun> {
  const { fetchFile, listId, now } = reading;
  // The head need not wait until the keys have come.
  const fetchHead = isDue ? askHeadAhead(fetchFile, before) : fetchFile;
  const renewed = isDue ? await readKeys(fetchFile, before, listId, now) : good(before);
  if (!renewed.ok) return { signed: before, ...renewed };
  const signed = renewed.value;
  if (isDue) await reading.keep(signed);
  const keys: Result<Keys> = newestKeys(signed.keys, signed.folder);
  if (!keys.ok) return { signed, ...keys };
  const head = await readHead(fetchHead, signed, keys.value, now);
  return head.ok ? { signed, ok: true, keys: keys.value, head: head.value } : { signed, ...head };
}

/** Both of two releases that contradict are kept, as evidence. */
const withFork = (
  signed: SignedState,
  { error, other }: { error: Refusal; other: Envelope | null },
  { keysVersion }: Keys,
): SignedState =>
  other && signed.release
    ? {
        ...signed,
        fork: { version: error.values?.[0] ?? '', known: signed.release, other, keysVersion },
      }
    : signed;
