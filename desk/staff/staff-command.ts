import * as v from 'valibot';
import { problemSchema } from '../../src/contract/problem.ts';
import { type LogLine, logPageSchema } from '../../src/contract/staff/log-line.ts';
import {
  meSchema,
  type NewSeat,
  type SeatAccount,
  seatsSchema,
  seatTokenSchema,
} from '../../src/contract/staff/seat.ts';
import { brokenLink } from '../log/broken-link.ts';

/** A running desk, and the token its admin has. */
export interface RunningAt {
  /** Without a slash at its end. */
  address: string;
  token: string;
}

/** What is asked of the seats of a running desk. */
export type SeatCommand =
  | { name: 'seat list' }
  | { name: 'seat new'; wanted: Omit<NewSeat, 'days'> & { days?: number } }
  | { name: 'seat bind'; seat: string; account: SeatAccount }
  | { name: 'seat token' | 'seat unbind' | 'seat close'; seat: string };

/** Does what is asked, and says what came of it, a line each. Throws a sentence where it is refused. */
export async function seatLines(desk: RunningAt, asked: SeatCommand): Promise<string[]> {
  if (asked.name === 'seat list') {
    const { seats } = v.parse(seatsSchema, await askDesk(desk, 'GET', '/staff/seats'));
    if (seats.length === 0) return ['Nobody has a seat yet. “desk seat new NAME --roles …” gives one.'];
    return seats.map(({ id, name, roles, categories, releaseKey, isBound, closedAt }) =>
      [
        ...[id, name, roles.join(','), categories?.join(',') ?? 'all categories'],
        ...[isBound ? 'bound to an account' : '', releaseKey ? `signs with ${releaseKey}` : ''],
        closedAt ? 'closed' : '',
      ]
        .filter((part) => part !== '')
        .join('  '),
    );
  }
  const at = asked.name === 'seat new' ? '/staff/seats' : `/staff/seats/${encodeURIComponent(asked.seat)}`;
  if (asked.name === 'seat bind') {
    await askDesk(desk, 'PUT', `${at}/account`, asked.account);
    return [`Whoever has this account signs in to the seat ${asked.seat}.`];
  }
  if (asked.name === 'seat unbind') {
    await askDesk(desk, 'DELETE', `${at}/account`);
    return [
      `No account signs in to the seat ${asked.seat} any more. “desk seat token” ends who is signed in.`,
    ];
  }
  if (asked.name === 'seat close') {
    await askDesk(desk, 'DELETE', at);
    return [`The seat ${asked.seat} is closed; its token has ended.`];
  }
  const answer =
    asked.name === 'seat new'
      ? await askDesk(desk, 'POST', at, asked.wanted)
      : await askDesk(desk, 'POST', `${at}/token`, {});
  const { seat, token, expiresAt } = v.parse(seatTokenSchema, answer);
  return [
    `Seat ${seat.id}, “${seat.name}”: ${seat.roles.join(', ')}`,
    `Token, shown this once and good until ${expiresAt.slice(0, 10)}: ${token}`,
  ];
}

/** Reads the whole log of a desk and checks it here: a desk cannot say of itself that nothing was changed. */
export async function auditSentence(desk: RunningAt): Promise<{ isWhole: boolean; sentence: string }> {
  const { desk: me } = v.parse(meSchema, await askDesk(desk, 'GET', '/staff/me'));
  const lines: LogLine[] = [];
  for (;;) {
    const after = lines.at(-1)?.sequence ?? 0;
    const page = v.parse(logPageSchema, await askDesk(desk, 'GET', `/staff/log?after=${after}`));
    if (page.lines.length === 0) break;
    lines.push(...page.lines);
  }
  const broken = brokenLink(me.id, lines);
  if (broken !== null) return { isWhole: false, sentence: broken };
  const last = lines.at(-1)?.hash;
  return {
    isWhole: true,
    // Whoever writes the hash down can tell later that the end was not cut off.
    sentence: `The log is whole: ${lines.length} lines${last ? `, the last one with the hash ${last}` : ''}.`,
  };
}

/** Asks a running desk as its admin, and returns the JSON it answers. Throws the sentence of a refusal. */
export async function askDesk(
  desk: RunningAt,
  method: string,
  path: string,
  body?: object | Uint8Array<ArrayBuffer>,
): Promise<unknown> {
  const response = await requestDesk(desk, method, path, body);
  return response.status === 204 ? null : response.json();
}

/** Asks a running desk as its admin. Throws the sentence of a refusal. */
export async function requestDesk(
  { address, token }: RunningAt,
  method: string,
  path: string,
  body?: object | Uint8Array<ArrayBuffer>,
): Promise<Response> {
  const isFile = body instanceof Uint8Array;
  const response = await fetch(address + path, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': isFile ? 'application/zip' : 'application/json',
    },
    ...(body ? { body: isFile ? body : JSON.stringify(body) } : {}),
  }).catch(() => {
    throw new Error(`No desk answers at ${address}. Start it, or name its --host and --port.`);
  });
  if (response.ok) return response;
  const problem = v.safeParse(problemSchema, await response.json().catch(() => null));
  throw new Error(problem.success ? problem.output.detail : `The desk answered ${response.status}.`);
}
