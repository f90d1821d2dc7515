import { createHmac } from 'node:crypto';
import type { SeatAccount } from '../../src/contract/staff/seat.ts';

/**
 * What the desk keeps of an account: the same for the same one, and of no use to whoever has the database
 * alone, since an address could be guessed from a bare hash. Pure.
 */
export const accountKey = (secret: string, issuer: string, account: SeatAccount): string =>
  createHmac('sha256', secret)
    .update(
      JSON.stringify(
        'subject' in account
          ? ['account', issuer, 'subject', account.subject]
          : ['account', issuer, 'email', account.email.toLowerCase()],
      ),
    )
    .digest('hex');
