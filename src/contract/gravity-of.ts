import type { Status } from './list.ts';

/** How grave each status is for what is being said: the higher, the graver. */
export const gravityOf: Readonly<Record<Status, number>> = {
  withdrawn: 0,
  true: 1,
  satire: 2,
  unverified: 3,
  corrected: 4,
  misleading: 5,
  false: 6,
};
