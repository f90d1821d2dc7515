import { webAddress } from '../../src/contract/web-address.ts';

/** A report that was passed on and is withdrawn, and the desk that has it. */
export interface WithdrawnThere {
  /** Where that desk takes the withdrawal; null where it has not said so. */
  statusUrl: string | null;
  /** Where that desk is, as an admin has named it. */
  address: string | null;
  /** When an admin took it away. */
  removedAt: Date | null;
  /** How often it was asked already. */
  tries: number;
}

const minute = 60 * 1000;
/** After so many tries, which take a day and a half, staff have to see to it. */
const mostTries = 14;
const longestRest = 6 * 60 * minute;

/**
 * How the other desk hears that a report is withdrawn: at the address where it is asked next, or by `staff`.
 * No desk is asked but one that is named, and at no address but its own. Pure.
 */
export function decideWithdrawal({
  statusUrl,
  address,
  removedAt,
  tries,
}: WithdrawnThere): { ask: string } | 'staff' {
  if (statusUrl === null || address === null || removedAt !== null || tries >= mostTries) return 'staff';
  return webAddress(statusUrl)?.origin === webAddress(address)?.origin ? { ask: statusUrl } : 'staff';
}

/** How long a desk is left alone that was asked so often before, in milliseconds. Pure. */
export const restAfter = (tries: number): number => Math.min(minute * 2 ** tries, longestRest);
