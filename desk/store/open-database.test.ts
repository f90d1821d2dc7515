import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { openDatabase } from './open-database.ts';

afterEach(() => vi.useRealTimers());

/** Longer than a connection is waited for. */
const aWhile = 60_000;

it('a server that takes connections and says nothing is not waited for without end', async () => {
  const taken: Socket[] = [];
  const server = createServer((socket) => taken.push(socket.resume())).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const opening = openDatabase(`postgres://desk@127.0.0.1:${port}/desk`, '').then(
    () => 'opened',
    (error: Error) => error.message,
  );
  await once(server, 'connection');
  vi.advanceTimersByTime(aWhile);
  expect(await opening).toBe(
    'The database cannot be opened. Check that it runs and that DATABASE_URL is right.',
  );
  for (const socket of taken) socket.destroy();
  server.close();
});
