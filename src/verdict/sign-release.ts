import { good, type Result, refused } from '../contract/result.ts';
import { payloadBytes } from '../contract/signed/signed-json.ts';
import type { EntryChange, PostSignature, ProposedRelease } from '../contract/staff/verdict.ts';
import type { FetchFile } from '../list/trust/ask-places.ts';
import { newestKeys, walkKeys } from '../list/trust/walk-keys.ts';
import { approverKey, signPayload } from './approver-key.ts';
import { type ApproverStore, listKey } from './approver-store.ts';
import { readVerifiedBase } from './read-verified-base.ts';
import { rebuildRelease } from './rebuild-release.ts';

/** What an approver's browser signs with, and what it goes by. */
export interface Signing {
  store: ApproverStore;
  fetchFile: FetchFile;
  /** The address of the desk, without a slash at its end. */
  desk: string;
  /** The fingerprint of the list's first root, which the approver has compared. */
  fingerprint: string;
  now: number;
}

/**
 * Signs a proposed release, if it is what follows from the version this browser has verified and from the
 * changes that were shown, and from nothing else. No version is signed twice. The signature is for the desk
 * (`POST /staff/releases/next/signatures`).
 */
export async function signRelease(
  { store, fetchFile, desk, fingerprint, now }: Signing,
  proposed: ProposedRelease,
  shown: readonly EntryChange[],
): Promise<Result<PostSignature>> {
  const folder = `${desk}/signed/${proposed.name}/`;
  const place = { folder, fingerprint, listId: proposed.list };
  const found = await readVerifiedBase(store, fetchFile, place, proposed.generatedAt, now);
  if (!found.ok) return found;
  const { base, signed } = found.value;
  const pinned = { root: fingerprint, listId: base.listId, known: signed.keys };
  const chain = await walkKeys(payloadBytes(proposed.keys), pinned, folder);
  const keys = chain.ok ? newestKeys(chain.value, folder) : chain;
  if (!keys.ok) return keys;
  const key = await approverKey(store, desk);
  if (!keys.value.release.keys.includes(key.key)) return refused('sign_key_unlisted', key.key);
  const rebuilt = await rebuildRelease(proposed, shown, base, now);
  if (!rebuilt.ok) return rebuilt;
  const { version, sha256, payload } = rebuilt.value;
  if (!(await store.claimVersion(listKey(fingerprint, base.listId), version, sha256)))
    return refused('sign_second', String(version));
  return good({ release: sha256, key: key.key, signature: await signPayload(key, payload) });
}
