import type { Draft } from '../../contract/staff/verdict.ts';

/** The statuses in the order of their keys, from 1 on: what is said most often comes first. */
export const statusKeys = [
  'false',
  'misleading',
  'true',
  'corrected',
  'unverified',
  'satire',
] as const satisfies readonly Draft['status'][];
