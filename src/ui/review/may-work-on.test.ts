import { expect, test } from 'vitest';
import { mayWorkOn } from './may-work-on.ts';

const seat = { id: 'seat-1', name: 'Seat 1', categories: null };

test('reviewers work on claims of their categories, others on none', () => {
  const health = { category: 'health' };
  expect(mayWorkOn({ ...seat, roles: ['reviewer'] }, health)).toBe(true);
  expect(mayWorkOn({ ...seat, roles: ['reviewer'], categories: ['finance'] }, health)).toBe(false);
  expect(mayWorkOn({ ...seat, roles: ['approver', 'admin'] }, health)).toBe(false);
});
