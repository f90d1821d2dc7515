import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Role, Seat } from '../../src/contract/staff/seat.ts';
import type { Desk } from '../desk.ts';
import { answerProblem, refuse } from '../problems.ts';
import { sha256 } from '../sha256.ts';

/** What a route for staff finds in its context: who asks. */
export interface StaffEnv {
  Variables: { seat: Seat };
}

/** The seat of whoever runs the desk, which has the token in the data folder. */
const adminSeat: Seat = { id: 'admin', name: 'admin', roles: ['admin'], categories: null };

/**
 * Lets requests with the token of a seat through that has one of `roles`, or of any seat where none is named.
 * Answers to staff are not cached.
 */
export const staffOnly =
  (
    { staffToken, seats }: Pick<Desk, 'staffToken' | 'seats'>,
    ...roles: Role[]
  ): MiddlewareHandler<StaffEnv> =>
  async (context, next) => {
    const token = /^Bearer +(\S+) *$/i.exec(context.req.header('Authorization') ?? '')?.[1];
    context.header('Cache-Control', 'no-store');
    if (token === undefined) {
      context.header('WWW-Authenticate', 'Bearer realm="desk"');
      return answerProblem(context, refuse('token-missing'));
    }
    const seat = equalInConstantTime(token, staffToken) ? adminSeat : await seats.findByToken(token);
    if (!seat) return answerProblem(context, refuse('token-wrong'));
    if (roles.length > 0 && !roles.some((role) => seat.roles.includes(role))) {
      return answerProblem(context, refuse('role-missing', roles.join(', ')));
    }
    context.set('seat', seat);
    return next();
  };

/** Compares hashes, which are of one length, so that the time taken tells nothing about the token. */
const equalInConstantTime = (one: string, other: string) =>
  timingSafeEqual(Buffer.from(sha256(one)), Buffer.from(sha256(other)));
