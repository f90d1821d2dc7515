import { index, pgTable, primaryKey, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { roles } from '../../src/contract/staff/seat.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** The seats of a desk. */
export const seatsTable = pgTable(
  'seats',
  {
    deskId: text('desk_id').notNull(),
    id: text().notNull(),
    name: text().notNull(),
    roles: text({ enum: roles }).array().notNull(),
    /** The categories it works on; null for all. */
    categories: text().array(),
    /** The public key it signs releases with, in base64. */
    releaseKey: text('release_key'),
    createdAt: moment('created_at').notNull(),
    closedAt: moment('closed_at'),
  },
  (table) => [primaryKey({ columns: [table.deskId, table.id] })],
);

/** What seats sign in with. Of a token nothing but its hash is kept. */
export const seatTokensTable = pgTable(
  'seat_tokens',
  {
    deskId: text('desk_id').notNull(),
    tokenSha256: text('token_sha256').notNull(),
    seatId: text('seat_id').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
  },
  (table) => [primaryKey({ columns: [table.deskId, table.tokenSha256] })],
);

/** Which account of the account service may sign in to which seat. Neither number nor address is kept. */
export const seatAccountsTable = pgTable(
  'seat_accounts',
  {
    deskId: text('desk_id').notNull(),
    /** What `accountKey` makes of the account. */
    account: text().notNull(),
    seatId: text('seat_id').notNull(),
    boundAt: moment('bound_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.deskId, table.account] }),
    index('seat_accounts_by_seat').on(table.deskId, table.seatId),
  ],
);

/** Sign-ins by an account that came back, each with a code to be given for a token, once. */
export const signInsTable = pgTable(
  'sign_ins',
  {
    deskId: text('desk_id').notNull(),
    /** A state leads to one code, however often somebody comes back with it. */
    stateSha256: text('state_sha256').notNull(),
    codeSha256: text('code_sha256').notNull(),
    challenge: text().notNull(),
    seatId: text('seat_id').notNull(),
    createdAt: moment('created_at').notNull(),
    takenAt: moment('taken_at'),
  },
  (table) => [
    primaryKey({ columns: [table.deskId, table.stateSha256] }),
    uniqueIndex('sign_ins_by_code').on(table.deskId, table.codeSha256),
  ],
);
