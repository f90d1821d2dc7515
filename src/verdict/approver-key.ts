import { toBase64 } from '../contract/signed/base64.ts';
import { payloadTypes, signedBytes } from '../contract/signed/envelope.ts';
import type { ApproverKey, ApproverStore } from './approver-store.ts';

/** The key of this browser for the desk at an address; made where there is none yet. */
export async function approverKey(store: ApproverStore, desk: string): Promise<ApproverKey> {
  const kept = await store.readKey(desk);
  if (kept) return kept;
  // Not extractable: a script in this page can sign with it, and cannot carry it away.
  const pair = await crypto.subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('approver-key: no pair was made');
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return store.addKey(desk, { key: toBase64(raw), privateKey: pair.privateKey });
}

/** The signature of a release's payload, base64. */
export async function signPayload({ privateKey }: ApproverKey, payload: Uint8Array): Promise<string> {
  const message = signedBytes(payloadTypes.release, payload);
  return toBase64(new Uint8Array(await crypto.subtle.sign('Ed25519', privateKey, message)));
}
