import { type AddressInfo, connect, createServer } from 'node:net';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../desk/store/open-database.ts';
import { missingPostgres, type PostgresServer, startPostgres } from './servers/start-postgres.ts';

/** More than a desk has connections. */
const often = 12;

describe.skipIf(missingPostgres() !== null)('a connection to PostgreSQL that is cut', () => {
  let server: PostgresServer;
  /** A statement at which the connection it comes on is cut; null while none is. */
  let cutAt: string | null = null;
  const proxy = createServer((from) => {
    const to = connect(server.port, '127.0.0.1');
    from.on('data', (bytes: Buffer) => {
      if (cutAt !== null && bytes.includes(cutAt)) from.destroy();
      else to.write(bytes);
    });
    to.pipe(from);
    for (const socket of [from, to]) socket.on('error', () => {});
    from.on('close', () => to.destroy());
    to.on('close', () => from.destroy());
  }).listen(0, '127.0.0.1');
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(async () => {
    proxy.close();
    await server?.close();
  });

  it.each(['begin', 'select 7', 'commit'])('at “%s” takes its place from no other', async (statement) => {
    const { port } = proxy.address() as AddressInfo;
    const open = await openDatabase(server.url.replace(`${server.port}`, `${port}`), '');
    const work = () =>
      open.database.transaction(async (transaction) => (await transaction.execute(sql`select 7`)) !== null);
    cutAt = statement;
    for (let each = 0; each < often; each += 1) await expect(work()).rejects.toThrow();
    cutAt = null;
    expect(await work()).toBe(true);
    await open.close();
  });
});
