import { expect, test } from 'vitest';
import { isChallenge, madeOfState, openState, sealState } from './sign-in-state.ts';

const secret = 'a secret of at least 32 characters';
const challenge = 'c'.repeat(43);

test('a state leads back to its challenge for ten minutes, at the desk that made it', async () => {
  const state = await sealState(secret, challenge);
  expect(await openState(secret, state)).toBe(challenge);
  expect(await openState(secret, state, new Date(Date.now() + 9 * 60_000))).toBe(challenge);
  expect(await openState(secret, state, new Date(Date.now() + 11 * 60_000))).toBeNull();
  expect(await openState(`${secret}!`, state)).toBeNull();
});

test('a state that was changed, made up or left unsigned leads nowhere', async () => {
  const [head, body, signature] = (await sealState(secret, challenge)).split('.');
  const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  for (const made of ['', 'x', `${head}.${body}.`, `${unsigned}.${body}.`, `${head}.${head}.${signature}`])
    expect(await openState(secret, made), made).toBeNull();
});

test('no two states, and nothing made of them, are alike', async () => {
  const [one, other] = [await sealState(secret, challenge), await sealState(secret, challenge)];
  const made = [one, other].flatMap((state) => [
    ...[state, madeOfState(secret, state, 'nonce'), madeOfState(secret, state, 'verifier')],
  ]);
  expect(new Set(made).size).toBe(6);
  // As long as a verifier has to be (RFC 7636).
  expect(madeOfState(secret, one, 'verifier')).toMatch(/^[\w-]{43}$/);
});

test('a challenge is a SHA-256 in base64url', () => {
  expect(isChallenge(challenge)).toBe(true);
  for (const wrong of ['', 'c'.repeat(42), 'c'.repeat(44), `${'c'.repeat(42)}=`])
    expect(isChallenge(wrong)).toBe(false);
});
