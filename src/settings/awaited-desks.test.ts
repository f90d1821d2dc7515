import { expect, test } from 'vitest';
import { withJoined } from './awaited-desks.ts';

const desk = { address: 'https://desk.example/', name: 'Desk', fingerprint: null };
const other = { ...desk, address: 'https://other.example/' };

test('a desk without lists is awaited once, and with lists no longer', () => {
  expect(withJoined(desk, false)({ awaitedDesks: [desk, other] })).toEqual({ awaitedDesks: [other, desk] });
  expect(withJoined(desk, true)({ awaitedDesks: [desk, other] })).toEqual({ awaitedDesks: [other] });
});

test('a desk with lists that was not awaited changes nothing', () => {
  expect(withJoined(desk, true)({ awaitedDesks: [other] })).toBeNull();
  expect(withJoined(desk, true)({ awaitedDesks: [] })).toBeNull();
});
