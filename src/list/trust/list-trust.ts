import { isExpired } from '../../contract/is-expired.ts';
import type { Refusal, RefusalCode } from '../../contract/result.ts';
import type { FollowedList } from '../../history/records.ts';
import { clockGrace } from './clock-grace.ts';

/**
 * How far a followed list can be trusted at a moment: the gravest that holds. Only `fresh` means that nothing
 * is to be said beyond who publishes it. Times are milliseconds since 1970.
 */
export type ListTrust =
  /** No update is taken until the person acts: the keys are another's, or two releases contradict. */
  | { state: 'stopped'; because: Refusal; since: number }
  /** A newer version waits for the person to let it in force. `because` has the numbers. */
  | { state: 'held'; because: Refusal; version: number }
  /** The person went back from version `left`, and stays until a later one than that. */
  | { state: 'back'; left: number }
  /** It says of itself that it is out of date. It works, and looks expired wherever it shows. */
  | { state: 'expired'; since: number }
  /** Signed, but since then nobody has confirmed that this is the newest version. */
  | { state: 'unconfirmed'; since: number; because: Refusal | null }
  /** Refreshing fails, for the first time after `since`. */
  | { state: 'failing'; since: number; because: Refusal }
  /** Signed, and the newest version: confirmed until then. */
  | { state: 'fresh'; until: number }
  /** Nobody signs it: whoever holds its address can put anything into it. */
  | { state: 'unsigned' };

/** Reasons that pass only once the person or the publisher does something. */
const stopping: readonly RefusalCode[] = [
  'fingerprint_differs',
  'keys_contradict',
  'keys_expired',
  'release_forked',
  'signature_dropped',
];

/** How far a list can be trusted at `now`. Pure. */
export function listTrust(list: FollowedList, now: number): ListTrust {
  const { held, leftVersion, lastError, lastGoodAt, signed } = list;
  if (lastError && stopping.includes(lastError.code))
    return { state: 'stopped', because: lastError, since: lastGoodAt };
  if (held && !held.isPutOff) return { state: 'held', because: held.because, version: held.version };
  if (leftVersion !== null) return { state: 'back', left: leftVersion };
  if (isExpired(list, now)) return { state: 'expired', since: Date.parse(list.expiresAt ?? '') };
  const until = signed?.confirmedUntil ?? 0;
  if (signed && until + clockGrace < now)
    return { state: 'unconfirmed', since: until || lastGoodAt, because: lastError };
  if (lastError) return { state: 'failing', since: lastGoodAt, because: lastError };
  return signed ? { state: 'fresh', until } : { state: 'unsigned' };
}
