import type { ProposedRelease } from '../../contract/staff/verdict.ts';

/** How the version that waits stands with this browser: none waits, it may sign, or others have to. */
export type SigningState = 'none' | 'to-sign' | 'signed-here';

/** Whether a version waits, and for whom; `keyId` names the key of this browser. Pure. */
export function signingState(
  release: Pick<ProposedRelease, 'missing' | 'signatures'> | null,
  keyId: string | null,
): SigningState {
  if (!release || release.missing === 0) return 'none';
  return release.signatures.some(({ keyid }) => keyid === keyId) ? 'signed-here' : 'to-sign';
}
