import { type AddressInfo, connect, createServer } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../desk/store/open-database.ts';
import { expectProblem } from './expect-problem.ts';
import { deliver, sampleReport } from './sample-report.ts';
import { missingPostgres, type PostgresServer, startPostgres } from './servers/start-postgres.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

/** In seconds: longer than until the server is asked whether it is there. */
const longStatement = 7;

describe.skipIf(missingPostgres() !== null)('a PostgreSQL of which nothing comes any more', () => {
  let server: PostgresServer;
  let desk: TestDesk;
  /** At which statement it falls silent; null where it does not. */
  let silentAt: string | null = null;
  let isSilent = false;
  /** What it said meanwhile: a network that works again brings it. */
  let held: (() => void)[] = [];
  const whenHeard = (step: () => void) => (isSilent ? void held.push(step) : step());
  const proxy = createServer((from) => {
    const to = connect(server.port, '127.0.0.1');
    from.on('data', (bytes: Buffer) => {
      if (silentAt !== null && bytes.includes(silentAt)) isSilent = true;
      to.write(bytes);
    });
    to.on('data', (bytes: Buffer) => whenHeard(() => from.write(bytes)));
    for (const socket of [from, to]) socket.on('error', () => {});
    from.on('close', () => to.destroy());
    to.on('close', () => whenHeard(() => from.destroy()));
  });
  const urlOf = () => server.url.replace(`${server.port}`, `${(proxy.address() as AddressInfo).port}`);
  beforeAll(async () => {
    server = await startPostgres();
    await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
    desk = await testDesk({ databaseUrl: urlOf() });
  });
  afterAll(async () => {
    await desk?.remove();
    proxy.close();
    await server?.close();
  });

  it('is waited for no longer than a sender waits, and a report it took is taken once', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const report = sampleReport();
    silentAt = 'insert into "reports"';
    const unanswered = await deliver(desk.address, { report });
    await expectProblem(unanswered, 'database-silent');
    expect(unanswered.headers.get('Retry-After')).toMatch(/^\d+$/);
    silentAt = null;
    isSilent = false;
    for (const step of held) step();
    held = [];
    log.mockRestore();

    expect((await deliver(desk.address, { report })).status).toBe(200);
    const { reports } = await (await desk.getAsStaff('/reports')).json();
    expect(reports.map(({ report: { id } }: { report: { id: string } }) => id)).toEqual([report.id]);
  });

  it('is not taken for one that needs long for a statement', async () => {
    const open = await openDatabase(urlOf(), '');
    const sleeping = open.database.transaction((transaction) =>
      transaction.execute(sql`select pg_sleep(${longStatement})`),
    );
    await expect(sleeping).resolves.toBeDefined();
    await open.close();
  });
});
