import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { proofText, type Work, zeroBits } from '../../src/contract/proof-of-work.ts';
import { proofOfWork } from './proof-of-work.ts';

const key = '6d1b6f0e-5a3c-4f0b-9d3e-0c8f6f2f6b11';
const now = Date.parse('2026-11-28T08:30:00Z');
const hour = 60 * 60 * 1000;

function solved(work: Work): string {
  for (let nonce = 0; ; nonce++) {
    const hash = createHash('sha256')
      .update(proofText(work, String(nonce)))
      .digest();
    if (zeroBits(hash) >= work.bits) return String(nonce);
  }
}

/** Proofs that count twice. */
function countedTwice() {
  const uses = new Map<string, number>();
  const use = async (key: string) => {
    uses.set(key, (uses.get(key) ?? 0) + 1);
    return (uses.get(key) ?? 0) <= 2;
  };
  return { use };
}

it('a report is let in by work done for it, in this hour or the one before, and not more often than it counts', async () => {
  const desk = proofOfWork('secret', 8, countedTwice());
  const nonce = solved(desk.workFor(key, now));
  expect(await desk.isProven(key, undefined, now)).toBe(false);
  expect(await desk.isProven(key, 'not a nonce', now)).toBe(false);
  for (const at of [now, now + hour]) expect(await desk.isProven(key, nonce, at)).toBe(true);
  expect(await desk.isProven(key, nonce, now)).toBe(false);
});

it('work is good for nothing but what it was asked for', async () => {
  const proofs = countedTwice();
  const desk = proofOfWork('secret', 12, proofs);
  const nonce = solved(desk.workFor(key, now));
  expect(await desk.isProven(key.replace('6d', '7d'), nonce, now)).toBe(false);
  expect(await desk.isProven(key, nonce, now + 2 * hour)).toBe(false);
  expect(await proofOfWork('another', 12, proofs).isProven(key, nonce, now)).toBe(false);
  expect(await proofOfWork('secret', 12, proofs).isProven(key, nonce, now)).toBe(true);
});
