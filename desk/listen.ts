import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { ServerType } from '@hono/node-server';

/** Lets a server listen, at any free port for 0. Returns its address, without a slash at its end. */
export async function listen(server: ServerType, port: number, host: string): Promise<string> {
  const listening = once(server, 'listening');
  server.listen(port, host);
  await listening.catch((cause) => {
    throw new Error(`The desk cannot listen at ${host}:${port}. Choose another port or host.`, { cause });
  });
  return addressOf(server.address(), host);
}

function addressOf(bound: string | AddressInfo | null, host: string): string {
  if (bound === null || typeof bound === 'string') throw new Error('listen: it listens at no port');
  return addressAt(host, bound.port);
}

/** Where whoever is on this machine reaches what listens at a host and port. Pure. */
export function addressAt(host: string, port: number): string {
  // 0.0.0.0 means every address of this machine. Nobody can send a request to it.
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
