import { expect, test } from 'vitest';
import type { ProposedRelease } from '../../contract/staff/verdict.ts';
import { type SigningState, signingState } from './signing-state.ts';

const signed = (...ids: string[]) => ids.map((keyid) => ({ keyid, sig: '' }));

test.each<[SigningState, Pick<ProposedRelease, 'missing' | 'signatures'> | null, string | null]>([
  ['none', null, 'own'],
  ['none', { missing: 0, signatures: signed('other', 'own') }, 'own'],
  ['to-sign', { missing: 2, signatures: [] }, 'own'],
  ['to-sign', { missing: 1, signatures: signed('other') }, 'own'],
  ['to-sign', { missing: 1, signatures: signed('other') }, null],
  ['signed-here', { missing: 1, signatures: signed('own') }, 'own'],
])('the state is %s of %j where this browser signs as %s', (state, release, keyId) => {
  expect(signingState(release, keyId)).toBe(state);
});
