import type { Claim } from '../../contract/staff/claim.ts';
import type { Seat } from '../../contract/staff/seat.ts';

/** Whether a seat works on claims, and on those of this category. Pure. */
export const mayWorkOn = ({ roles, categories }: Seat, { category }: Pick<Claim, 'category'>): boolean =>
  roles.includes('reviewer') && (categories === null || categories.includes(category));
