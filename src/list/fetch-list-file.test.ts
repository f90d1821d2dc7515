import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test, vi } from 'vitest';
import { fetchBytes, sizeLimit } from './fetch-bytes.ts';
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
    value: { bytes: new TextEncoder().encode('list').buffer },
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

test('how far a file has come is told, and of how much where its server says so', async () => {
  const body = new Uint8Array(300_000);
  const { address } = await serveAt('127.0.0.1', ({ url }, response) => {
    if (url === '/long') response.setHeader('Content-Length', body.length);
    response.write(body);
    response.end();
  });
  const hear = async (path: string) => {
    const heard: [number, number | null][] = [];
    await fetchBytes(`${address}${path}`, sizeLimit, null, (received, of) => heard.push([received, of]));
    return heard.at(-1);
  };
  expect(await hear('/long')).toEqual([300_000, 300_000]);
  expect(await hear('/untold')).toEqual([300_000, null]);
});

test('a body that goes on coming is waited for longer than one that does not', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  let send = (_bytes: number) => {};
  vi.stubGlobal('fetch', async (url: string, { signal }: { signal: AbortSignal }) => {
    const start = (controller: ReadableStreamDefaultController) => {
      send = (bytes) => controller.enqueue(new Uint8Array(bytes));
      signal.addEventListener('abort', () => controller.error(signal.reason));
    };
    return Object.defineProperty(new Response(new ReadableStream({ start })), 'url', { value: url });
  });
  const heard: number[] = [];
  const url = 'https://lists.example/large.json';
  const fetched = fetchBytes(url, sizeLimit, null, (received) => heard.push(received));
  for (const seconds of [20, 60, 120]) {
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    if (heard.length < 2) send(1_000_000);
    await vi.advanceTimersByTimeAsync(0);
  }
  expect(heard).toEqual([1_000_000, 2_000_000]);
  expect(await fetched).toMatchObject({ error: { code: 'address_timed_out' } });
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what a server calls a file is never sent back to it, only what the file is', async () => {
  const sent: (string | undefined)[] = [];
  const server = await serveAt('127.0.0.1', ({ headers }, response) => {
    sent.push(headers['if-none-match']);
    response.writeHead(200, { ETag: '"reader-4711"' }).end('list');
  });
  const first = await fetchListFile(`${server.address}/list.json`, null);
  const digest = first.ok && first.value.changed ? first.value.digest : '';
  expect(await fetchListFile(`${server.address}/list.json`, digest)).toEqual({
    ok: true,
    value: { changed: false },
  });
  expect(sent).toEqual([undefined, `"${digest}"`]);
});
