import * as v from 'valibot';
import { askDesk } from '../desk/staff/staff-command.ts';
import { type NewSeat, seatsSchema, seatTokenSchema } from '../src/contract/staff/seat.ts';
import type { RunningDesk } from './running.ts';

const wanted = {
  reviewer: { name: 'Seat 1', roles: ['reviewer'], categories: null, days: 30 },
  approver: { name: 'Seat 2', roles: ['reviewer', 'approver', 'publisher'], categories: null, days: 30 },
} as const satisfies Record<string, unknown>;

/** Gives the desk its two seats, or those it has new tokens: a token is shown once. */
export async function giveSeats(
  desk: Pick<RunningDesk, 'address' | 'staffToken'>,
): Promise<RunningDesk['seats']> {
  const ask = (...asked: [method: string, path: string, body?: object]) =>
    askDesk({ address: desk.address, token: desk.staffToken }, ...asked);
  const { seats } = v.parse(seatsSchema, await ask('GET', '/staff/seats'));
  const give = async (seat: Pick<NewSeat, 'name'>) => {
    const known = seats.find(({ name, closedAt }) => name === seat.name && closedAt === null);
    const given = known
      ? await ask('POST', `/staff/seats/${known.id}/token`, {})
      : await ask('POST', '/staff/seats', seat);
    return v.parse(seatTokenSchema, given).token;
  };
  return { reviewer: await give(wanted.reviewer), approver: await give(wanted.approver) };
}
