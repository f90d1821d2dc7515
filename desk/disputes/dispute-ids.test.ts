import * as v from 'valibot';
import { expect, it } from 'vitest';
import { uuidSchema } from '../uuid-schema.ts';
import { disputeIds } from './dispute-ids.ts';

const minute = 60 * 1000;
const at = (minutes: number) => new Date(Date.UTC(2026, 10, 27, 10) + minutes * minute);

it('knows the same words again for ten minutes, also across an hour, and no other words', () => {
  const first = disputeIds('secret', ['me', 'wrong'], at(59)).now;
  expect(v.is(uuidSchema, first)).toBe(true);
  expect(Object.values(disputeIds('secret', ['me', 'wrong'], at(69)))).toContain(first);
  expect(Object.values(disputeIds('secret', ['me', 'wrong'], at(80)))).not.toContain(first);
  for (const [secret, ...parts] of [
    ['secret', 'you', 'wrong'],
    ['secret', 'me', 'right'],
    ['other', 'me', 'wrong'],
  ] as const)
    expect(Object.values(disputeIds(secret, parts, at(59)))).not.toContain(first);
});
