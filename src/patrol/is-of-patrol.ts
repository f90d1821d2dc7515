import { scopeAddress } from '../contract/scope-address.ts';
import type { Patrol } from '../history/records.ts';

/** Whether a page belongs to a patrol, by its address without what only tracks a person. Pure. */
export function isOfPatrol(address: string, patrols: readonly Patrol[]): boolean {
  const page = scopeAddress(address, 'full');
  return page !== null && patrols.some(({ pages }) => pages.some(({ url }) => isPage(url, page)));
}

const isPage = (url: string, page: string): boolean => url === page || scopeAddress(url, 'full') === page;
