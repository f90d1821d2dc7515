import fc from 'fast-check';
import { parse } from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openApi } from '../../desk/open-api.ts';
import { problemSchema } from '../../src/contract/problem.ts';
import { type Role, roles } from '../../src/contract/staff/seat.ts';
import { type BusyDesk, busyDesk } from './busy-desk.ts';
import { type Operation, operationsOf } from './operations-of.ts';
import { type RogueAccountService, rogueAccountService } from './rogue-account-service.ts';
import { sampleReport } from './sample-report.ts';
import { type TestDesk, testDesk } from './test-desk.ts';
import { brokenValues, hostileTexts, valuesBySchema } from './values-by-schema.ts';

/** How often each route is asked. */
const numRuns = 100;

const document = openApi();
const { components } = JSON.parse(JSON.stringify(document));
const schemaOf = (ref: string) => components.schemas[ref.split('/').at(-1) ?? ''];

/** One request, as it can be written down where it finds a fault. */
interface Asked {
  path: string;
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer> | undefined;
}

describe('whatever is asked of a route of the OpenAPI document', () => {
  let desk: TestDesk;
  let accounts: RogueAccountService;
  /** None, a wrong one, those of seats of each role and of all, and of whoever runs the desk. */
  const tokens: string[] = ['', 'seat_wrong'];
  let busy: BusyDesk;

  beforeAll(async () => {
    // What the desk says of account services and bundles.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    accounts = await rogueAccountService();
    desk = await testDesk({
      accounts: { ...accounts, clientSecret: undefined },
      intake: { reportsAnHour: 0 },
    });
    const asAdmin = (method: string, path: string, body?: object) =>
      fetch(desk.address + path, {
        method,
        headers: { Authorization: `Bearer ${desk.staffToken}` },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    const newSeat = async (...wanted: Role[]) =>
      (await asAdmin('POST', '/staff/seats', { name: wanted.join(), roles: wanted })).json();
    for (const role of roles) tokens.push((await newSeat(role)).token);
    tokens.push(desk.staffToken, (await newSeat(...roles)).token);
    busy = await busyDesk(desk);
  });
  afterAll(async () => {
    await desk?.remove();
    await accounts?.close();
  });

  it.each(operationsOf(document).map((operation) => [operation.name, operation] as const))(
    '%s answers as it says there, and never fails',
    async (_name, operation) => {
      await fc.assert(
        fc.asyncProperty(requestsOf(operation), async (asked) => {
          const response = await fetch(desk.address + asked.path, {
            ...{ method: operation.method, headers: asked.headers, redirect: 'manual' },
            ...(asked.body === undefined ? {} : { body: asked.body }),
          });
          judge(operation, response, await response.text());
        }),
        { numRuns },
      );
    },
  );

  function judge({ statuses }: Operation, response: Response, text: string): void {
    const { status } = response;
    expect(status, text).not.toBe(500);
    // A page for people answers those, and programs, whatever it has to say.
    if (statuses.length > 0) expect(statuses, text).toContain(status);
    if (status < 400) return;
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    const problem = parse(problemSchema, JSON.parse(text));
    expect(problem.status).toBe(status);
    expect(problem.detail).toMatch(/^\S.*\.$/su);
    // Neither a stack nor a query is told. What was sent before may come back in it, as it was sent.
    expect(text).not.toMatch(/at \w+ \(|select .* from/i);
  }

  function requestsOf(operation: Operation): fc.Arbitrary<Asked> {
    const { there } = busy;
    const path = fc.tuple(...operation.path.split('/').map(partOf)).map((parts) => parts.join('/'));
    function partOf(part: string, at: number, parts: readonly string[]): fc.Arbitrary<string> {
      if (!part.startsWith('{')) return fc.constant(part);
      // What is really there, by the part of the address that it stands behind.
      const known = there[parts[at - 1] ?? ''] ?? [];
      return fc.oneof(
        { arbitrary: fc.constantFrom(...(known.length > 0 ? known : ['none'])), weight: 3 },
        { arbitrary: hostileParts, weight: 1 },
      );
    }
    const asked = (names: readonly string[], values: fc.Arbitrary<string>) =>
      fc.array(fc.tuple(fc.constantFrom(...names, 'other'), values), { maxLength: 3 });
    return fc
      .record({
        path,
        query: asked(
          operation.queries,
          fc.oneof(
            hostileParts,
            fc.constantFrom(
              '1',
              '0',
              'open',
              '2026-11-27',
              ...Object.values(there).flat().map(encodeURIComponent),
            ),
          ),
        ),
        // Most come from whoever may do all, or they would end at the door.
        token: fc.oneof(fc.constantFrom(...tokens), fc.constant(tokens.at(-1) ?? '')),
        headers: asked(operation.headers, hostileHeaders),
        sent: bodiesOf(operation, busy),
      })
      .map(({ path: at, query, token, headers, sent }) => ({
        path: `${at}${query.length > 0 ? '?' : ''}${query.map(([name, value]) => `${name}=${value}`).join('&')}`,
        headers: {
          Accept: 'application/json',
          ...Object.fromEntries(headers.filter(([name]) => name !== 'other')),
          ...(token ? { Authorization: `Bearer ${token}` } : {}),
          ...(sent ? sent.headers : {}),
        },
        body: sent?.body,
      }));
  }
});

/** What an address or a form can hold of a text. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** Parts of addresses as they are written there; of longer ones Node itself takes none. */
const hostileParts = fc.constantFrom(
  ...hostileTexts
    .filter((text) => text !== '' && text.length < 1000)
    .map((text) => encodeURIComponent(wellFormed(text))),
  ...['%ff', '%ed%a0%80', '%c0%af', '%25', '..%2f..%2fstaff-token', '%2500', 'a%0d%0ab', '+', '~'],
);
const hostileHeaders = fc.constantFrom(
  '',
  '"',
  '"x"',
  'W/"x", "y"',
  '*',
  'é',
  '"'.repeat(500),
  `"${'0'.repeat(36)}"`,
);

interface Sent {
  headers: Record<string, string>;
  body: string | Uint8Array<ArrayBuffer>;
}

/** Bodies by the schema of a route, bodies with one place broken, and what is none. */
function bodiesOf({ body, method }: Operation, { there, bodies }: BusyDesk): fc.Arbitrary<Sent | null> {
  if (method === 'GET') return fc.constant(null);
  if (!body) return fc.oneof(fc.constant(null), noBodies);
  const values = valuesBySchema(body.schema, { resolve: schemaOf, known: Object.values(there).flat() });
  const any = fc.oneof(values, brokenValues(values));
  const real = bodies[body.type] ?? [];
  const bytes = fc
    .oneof(fc.uint8Array({ maxLength: 400 }), ...(real.length > 0 ? [damaged(fc.constantFrom(...real))] : []))
    .map((some) => ({ headers: { 'Content-Type': body.type }, body: new Uint8Array(some) }));
  const fitting: Record<string, fc.Arbitrary<Sent>> = {
    'application/json': any.map((value) => ({
      headers: { 'Content-Type': 'application/json' },
      // What JSON.stringify has no text for is sent as an empty body.
      body: (JSON.stringify(value) ?? '').replaceAll('1.7976931348623157e+308', '1e999'),
    })),
    'application/x-www-form-urlencoded': any.map((value) => ({
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: formText(value),
    })),
    'multipart/form-data': fc
      .oneof(any, brokenValues(fc.constant({ report: sampleReport() })))
      .map(multipart),
  };
  return fc.oneof({ arbitrary: fitting[body.type] ?? bytes, weight: 5 }, bytes, noBodies);
}

/** Bytes as they are, and with one of them changed, or cut off there. */
const damaged = (all: fc.Arbitrary<Uint8Array<ArrayBuffer>>): fc.Arbitrary<Uint8Array<ArrayBuffer>> =>
  fc.tuple(all, fc.nat(), fc.constantFrom('as it is', 'changed', 'cut off')).map(([bytes, at, what]) => {
    const place = at % bytes.length;
    if (what === 'cut off') return bytes.slice(0, place);
    const copy = bytes.slice();
    if (what === 'changed') copy[place] = (copy[place] ?? 0) ^ 1;
    return copy;
  });

const noBodies: fc.Arbitrary<Sent> = fc
  .tuple(
    fc.constantFrom(
      'application/json',
      'text/plain',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'x',
    ),
    fc.constantFrom(
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '0',
      '\ufeff{}',
      '{"__proto__":{}}',
      '['.repeat(50_000),
      '--x\r\n\r\n',
    ),
  )
  .map(([type, body]) => ({ headers: { 'Content-Type': type }, body }));

const formText = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, each]) => `${name}=${encodeURIComponent(wellFormed(String(each)))}`)
        .join('&')
    : '%ff=%00&=&&';

/** A report as a browser sends it, where there is one. */
function multipart(value: unknown): Sent {
  const report = typeof value === 'object' && value !== null && 'report' in value ? value.report : value;
  const id = typeof report === 'object' && report !== null && 'id' in report ? String(report.id) : 'none';
  // Of longer keys Node itself takes none.
  const part = `--x\r\nContent-Disposition: form-data; name="report"\r\n\r\n${JSON.stringify(report)}\r\n--x--\r\n`;
  return {
    headers: {
      'Content-Type': 'multipart/form-data; boundary=x',
      ...(/^[\w-]{1,1000}$/.test(id) ? { 'Idempotency-Key': `"${id}"` } : {}),
    },
    body: part,
  };
}
