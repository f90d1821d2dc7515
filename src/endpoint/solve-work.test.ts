import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { proofText, zeroBits } from '../contract/proof-of-work.ts';
import { solveWork } from './solve-work.ts';

const challenge = 'a'.repeat(43);

it('a nonce is found whose hash begins with as many zero bits as are asked for', async () => {
  const nonce = (await solveWork({ challenge, bits: 10 })) ?? '';
  const hash = createHash('sha256').update(proofText({ challenge }, nonce)).digest();
  expect(zeroBits(hash)).toBeGreaterThanOrEqual(10);
});

it('work that is too much, or takes too long, is not done', async () => {
  expect(await solveWork({ challenge, bits: 23 })).toBeNull();
  let time = 0;
  expect(await solveWork({ challenge, bits: 22 }, () => (time += 10_001))).toBeNull();
});
