import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { fetchListFile } from './fetch-list-file.ts';

const servers: Server[] = [];
afterAll(() => Promise.all(servers.map((server) => new Promise((done) => server.close(done)))));

/**
 * A real server at an address of this machine. 127.0.0.2 stands for any other that plain http may not go to.
 */
async function serveAt(host: '127.0.0.1' | '127.0.0.2', answer: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, host, listening));
  return { asked, address: `http://${host}:${(server.address() as AddressInfo).port}` };
}

test('nothing is asked for where plain http may not go', async () => {
  const elsewhere = await serveAt('127.0.0.2', (_request, response) => response.end('list'));
  expect(await fetchListFile(`${elsewhere.address}/list.json`, null)).toMatchObject({
    error: { code: 'address_not_allowed', values: [`${elsewhere.address}/list.json`] },
  });
  expect(elsewhere.asked).toEqual([]);
});

test('a file that has moved is fetched from where it is', async () => {
  const server = await serveAt('127.0.0.1', ({ url }, response) =>
    url === '/old' ? response.writeHead(301, { Location: '/new' }).end() : response.end('list'),
  );
  expect(await fetchListFile(`${server.address}/old`, null)).toMatchObject({
    ok: true,
    value: { text: 'list' },
  });
});

test('what a redirect brings from where plain http may not go is discarded, also behind another one', async () => {
  const elsewhere = await serveAt('127.0.0.2', (_request, response) => response.end('list'));
  const server = await serveAt('127.0.0.1', ({ url }, response) => {
    const Location = url === '/first' ? '/second' : `${elsewhere.address}/list.json`;
    response.writeHead(302, { Location }).end();
  });
  expect(await fetchListFile(`${server.address}/first`, null)).toMatchObject({
    error: {
      code: 'address_leads_away',
      values: [`${server.address}/first`, `${elsewhere.address}/list.json`],
    },
  });
});
