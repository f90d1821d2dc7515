import { expect, test } from 'vitest';
import type { Patrol } from '../history/records.ts';
import { isOfPatrol } from './is-of-patrol.ts';

const patrols: Patrol[] = [
  { id: 'a', name: 'A', createdAt: 1, walk: null, pages: [] },
  {
    id: 'b',
    name: 'B',
    createdAt: 2,
    walk: null,
    pages: [{ url: 'https://forum.example/t?id=7&utm_source=feed', title: '' }],
  },
];

test.each([
  ['https://forum.example/t?id=7', true],
  ['https://forum.example/t?id=7&utm_source=mail#post-3', true],
  ['https://forum.example/t?id=8', false],
  ['https://other.example/t?id=7', false],
  ['about:blank', false],
  ['', false],
])('%s belongs to a patrol: %s', (address, isOf) => {
  expect(isOfPatrol(address, patrols)).toBe(isOf);
});
