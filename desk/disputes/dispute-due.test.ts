import { expect, it } from 'vitest';
import { disputeDue } from './dispute-due.ts';

it.each([
  ['Monday', '2026-11-23T10:00:00', '2026-11-26T10:00:00'],
  ['Wednesday', '2026-11-25T10:00:00', '2026-11-30T10:00:00'],
  ['Friday', '2026-11-27T23:59:00', '2026-12-02T23:59:00'],
  ['Saturday', '2026-11-28T10:00:00', '2026-12-02T10:00:00'],
  ['Sunday', '2026-11-29T10:00:00', '2026-12-02T10:00:00'],
])('a dispute of a %s is to be answered three working days later', (_, received, due) => {
  expect(disputeDue(new Date(received))).toEqual(new Date(due));
});
