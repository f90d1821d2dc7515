import * as v from 'valibot';
import { momentSchema } from '../list.ts';

/**
 * What somebody at a desk may do: `reviewer` works on claims and drafts verdicts, `approver` approves what
 * others drafted, `publisher` publishes and withdraws, `admin` gives out seats.
 */
export const roles = ['reviewer', 'approver', 'publisher', 'admin'] as const;
export type Role = (typeof roles)[number];

const seatIdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const seatNameSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
const rolesSchema = v.pipe(v.array(v.picklist(roles)), v.minLength(1), v.maxLength(roles.length));
/** The categories whose claims a seat works on; null for all. */
const seatCategoriesSchema = v.nullable(
  v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(64))), v.minLength(1), v.maxLength(100)),
);

/** One place at a desk. It has the name its admin gave it, and need not be anybody's own. */
const seatSchema = v.object({
  id: seatIdSchema,
  name: seatNameSchema,
  roles: rolesSchema,
  categories: seatCategoriesSchema,
});
export type Seat = v.InferOutput<typeof seatSchema>;

/** What an admin says of a new seat. */
export const newSeatSchema = v.object({
  name: seatNameSchema,
  roles: rolesSchema,
  categories: v.optional(seatCategoriesSchema, null),
  /** After so many days its token ends. */
  days: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366)), 90),
});
export type NewSeat = v.InferOutput<typeof newSeatSchema>;

/**
 * Whose account of the account service may sign in to a seat: by the number that the service gives it, or by
 * an address that the service has verified.
 */
export const seatAccountSchema = v.union([
  v.strictObject({ subject: v.pipe(v.string(), v.minLength(1), v.maxLength(255)) }),
  v.strictObject({ email: v.pipe(v.string(), v.trim(), v.email(), v.maxLength(254)) }),
]);
export type SeatAccount = v.InferOutput<typeof seatAccountSchema>;

/** `POST /staff/sign-in/token`: what the tab came back with, and the secret its challenge was made of. */
export const signInCodeSchema = v.object({
  code: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
  verifier: v.pipe(v.string(), v.regex(/^[\w-]{43,128}$/)),
});

/** A seat as an admin sees it. */
const seatStateSchema = v.object({
  ...seatSchema.entries,
  /** The public key its browser signs releases with, base64; null where it has made none. */
  releaseKey: v.nullable(v.string()),
  /** Whether an account of the account service may sign in to it. */
  isBound: v.boolean(),
  createdAt: momentSchema,
  closedAt: v.nullable(momentSchema),
});

/** `GET /staff/me`. */
export const meSchema = v.object({
  seat: seatSchema,
  desk: v.object({ id: v.string(), name: v.string() }),
});
export type Me = v.InferOutput<typeof meSchema>;

/** `GET /staff/colleagues`: the open seats, to whom a claim can be handed. */
export const colleaguesSchema = v.object({ seats: v.array(seatSchema) });
export type Colleagues = v.InferOutput<typeof colleaguesSchema>;

/** `GET /staff/seats`. */
export const seatsSchema = v.object({ seats: v.array(seatStateSchema) });

/** `POST /staff/seats`, `…/:id/token` and `/staff/sign-in/token`: the one time a token is shown. */
export const seatTokenSchema = v.object({ seat: seatSchema, token: v.string(), expiresAt: momentSchema });
