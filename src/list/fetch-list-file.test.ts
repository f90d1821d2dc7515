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

test('a part that was not asked for is not taken for the whole', async () => {
  const { address } = await serveAt('127.0.0.1', (_request, response) =>
    response.writeHead(206, { 'Content-Range': 'bytes 0-3/4000' }).end('list'),
  );
  expect(await fetchListFile(`${address}/words.txt`, null)).toMatchObject({
    error: { code: 'address_answered', values: [`${address}/words.txt`, '206'] },
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
    await fetchBytes(`${address}${path}`, sizeLimit, null, ({ length }, of) => heard.push([length, of]));
    return heard.at(-1);
  };
  expect(await hear('/long')).toEqual([300_000, 300_000]);
  expect(await hear('/untold')).toEqual([300_000, null]);
});

/** Numbers that do not repeat where a buffer might be cut. */
const bodyOf = (length: number) => Uint8Array.from({ length }, (_, at) => at % 251);

test.each([
  ['as large as is said', 700_000, true],
  ['of unknown size', 700_000, false],
  ['as large as the first room', 256 * 1024, false],
  ['as large as it may be', 1_000_000, false],
  ['as large as it may be, which is said', 1_000_000, true],
  ['empty', 0, true],
])('a body comes to the byte: %s', async (_, length, isSaid) => {
  const body = bodyOf(length);
  const { address } = await serveAt('127.0.0.1', (_request, response) => {
    if (isSaid) response.setHeader('Content-Length', length);
    for (let at = 0; at < length; at += 99_991) response.write(body.subarray(at, at + 99_991));
    response.end();
  });
  expect(await fetchBytes(`${address}/`, 1_000_000, null)).toEqual({
    ok: true,
    value: { changed: true, bytes: body.buffer },
  });
});

test.each([true, false])(
  'no more is read than may be, whether or not its size is said: %s',
  async (isSaid) => {
    const { address } = await serveAt('127.0.0.1', (_request, response) => {
      if (isSaid) response.setHeader('Content-Length', 1_000_001);
      response.end(bodyOf(1_000_001));
    });
    const heard: number[] = [];
    expect(
      await fetchBytes(`${address}/`, 1_000_000, null, ({ length }) => heard.push(length)),
    ).toMatchObject({
      error: { code: 'list_too_large' },
    });
    expect(heard.at(-1)).toBeLessThanOrEqual(1_000_000);
  },
);

test('a body that comes in chunks wherever they are to lie comes to the byte, too', async () => {
  const body = bodyOf(700_000);
  const start = (controller: ReadableStreamDefaultController) => {
    for (const [from, to] of [
      [0, 300_000],
      [300_000, 300_000],
      [300_000, 700_000],
    ])
      controller.enqueue(body.slice(from, to));
    controller.close();
  };
  vi.stubGlobal('fetch', async (url: string) =>
    Object.defineProperty(new Response(new ReadableStream({ start })), 'url', { value: url }),
  );
  expect(await fetchBytes('https://lists.example/', sizeLimit, null)).toMatchObject({
    value: { bytes: body.buffer },
  });
  vi.unstubAllGlobals();
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
  const fetched = fetchBytes(url, sizeLimit, null, ({ length }) => heard.push(length));
  for (const [seconds, bytes] of [
    [20, 1_000_000],
    [60, 1_000_000],
    [120, 0],
  ] as const) {
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    if (bytes > 0) send(bytes);
    await vi.advanceTimersByTimeAsync(0);
  }
  expect(heard.at(-1)).toBe(2_000_000);
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
  const digest = first.ok && first.value.changed ? await first.value.digest() : '';
  expect(await fetchListFile(`${server.address}/list.json`, digest)).toEqual({
    ok: true,
    value: { changed: false },
  });
  expect(sent).toEqual([undefined, `"${digest}"`]);
});
