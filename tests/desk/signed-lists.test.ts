import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { correctionName } from '../../desk/publishing/correction-address.ts';
import { openPublished } from '../../desk/publishing/open-published.ts';
import { publishList } from '../../desk/publishing/publish-list.ts';
import { atAddress } from '../../desk/publishing/read-files.ts';
import { makeListKeys } from '../../desk/signing/make-keys.ts';
import { joinSchema } from '../../src/contract/join.ts';
import { fingerprintOf } from '../../src/contract/signed/fingerprint.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';
import { expectProblem } from './expect-problem.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

const day = 24 * 60 * 60 * 1000;
const list = sampleListOf(
  1,
  ...['一', '二', '三', '四', '五', '六'].map((word) => sampleEntry(word, `谣言${word}`)),
);
const ago = new Date(Date.now() - 2 * day);

let desk: TestDesk;
let keys: Awaited<ReturnType<typeof makeListKeys>>['keys'];
beforeAll(async () => {
  desk = await testDesk();
  ({ keys } = await makeListKeys(desk.dataFolder, list, {}, ago));
  await publishList(desk.dataFolder, JSON.stringify(list), { now: ago });
});
afterAll(() => desk.remove());

/** Asks as it is said, without what `fetch` adds and undoes. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const client = request(`${desk.address}${path}`, { headers, method });
  client.end();
  const [message]: IncomingMessage[] = await once(client, 'response');
  if (!message) throw new Error('no answer');
  return { status: message.statusCode, headers: message.headers, bytes: await buffer(message) };
}

const published = async () => {
  const found = await openPublished(atAddress(`${desk.address}/signed/sample/`), keys, 'the desk');
  if (!found) throw new Error('nothing is published');
  return found;
};
const pathOfList = async () => `/signed/sample/lists/${(await published()).release.full.sha256}.json`;

describe('a signed list of a running desk', () => {
  it('is named in the join document with its folder and what people compare', async () => {
    const join = v.parse(joinSchema, await (await desk.get('/.well-known/qiuzheng.json')).json());
    expect(join.lists).toEqual([
      {
        url: `${desk.address}/lists/sample.json`,
        title: list.title,
        signed: `${desk.address}/signed/sample/`,
        keyFingerprint: await fingerprintOf(keys.newest.root),
      },
    ]);
  });

  it('is served whole, in each encoding, under a tag of its own', async () => {
    const path = await pathOfList();
    const plain = await ask(path);
    const digest = createHash('sha256').update(plain.bytes).digest('hex');
    expect(path).toContain(digest);
    expect(plain.headers).toMatchObject({
      etag: `"${digest}"`,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: expect.stringContaining('Accept-Encoding'),
    });
    const undo = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const [encoding, decompress] of Object.entries(undo)) {
      // The second one comes from what was kept.
      for (let time = 0; time < 2; time++) {
        const { headers, bytes } = await ask(path, { 'Accept-Encoding': encoding });
        expect(headers).toMatchObject({ etag: `"${digest}-${encoding}"`, 'content-encoding': encoding });
        expect(decompress(bytes).equals(plain.bytes)).toBe(true);
      }
    }
  });

  it('is not sent again to who has it, whichever way it came', async () => {
    const path = await pathOfList();
    const { etag = '' } = (await ask(path)).headers;
    for (const tag of [etag, `W/${etag}`, etag.replace(/"$/, '-br"'), '*']) {
      const { status, bytes, headers } = await ask(path, { 'If-None-Match': tag, 'Accept-Encoding': 'br' });
      expect([status, bytes.length, headers['content-encoding']]).toEqual([304, 0, undefined]);
      expect(headers['cache-control']).toContain('immutable');
    }
    expect((await ask(path, { 'If-None-Match': '"x"' })).status).toBe(200);
  });

  it.each(['/', '/lists/sample.html', '/corrections', `/corrections/${correctionName('一')}`])(
    'has pages for people that are sent as its files are: %s',
    async (path) => {
      const plain = await ask(path);
      const digest = createHash('sha256').update(plain.bytes).digest('hex');
      expect(plain.headers).toMatchObject({
        etag: `"${digest}"`,
        'content-type': 'text/html; charset=UTF-8',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        vary: expect.stringMatching(/Accept-Language.*Accept-Encoding/),
      });
      for (const [encoding, decompress] of Object.entries({ br: brotliDecompressSync, gzip: gunzipSync })) {
        const { headers, bytes } = await ask(path, { 'Accept-Encoding': encoding });
        expect(headers).toMatchObject({ etag: `"${digest}-${encoding}"`, 'content-encoding': encoding });
        expect(decompress(bytes).equals(plain.bytes)).toBe(true);
        const again = await ask(path, { 'Accept-Encoding': encoding, 'If-None-Match': headers.etag ?? '' });
        expect([again.status, again.bytes.length]).toEqual([304, 0]);
      }
      // Another form of the page is another page.
      const chinese = await ask(path, { 'Accept-Language': 'zh-CN', 'If-None-Match': `"${digest}"` });
      expect(chinese.status).toBe(200);
    },
  );

  it('is named by a join document under a strong tag', async () => {
    const { headers, bytes } = await ask('/.well-known/qiuzheng.json');
    expect(headers.etag).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`);
    const again = await ask('/.well-known/qiuzheng.json', { 'If-None-Match': headers.etag ?? '' });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('answers HEAD as GET, and its head is asked for again after a minute', async () => {
    const head = await ask('/signed/sample/head.json', {}, 'HEAD');
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    for (const path of ['/signed/sample/head.json', '/signed/sample/keys.json', '/lists/sample.json']) {
      expect((await ask(path)).headers['cache-control']).toBe('public, max-age=60');
    }
  });

  it.each([
    '/signed/sample/last-signed.json',
    '/signed/sample/..%2f..%2fstaff-token',
    '/signed/..%2fkeys/keys.json',
    '/signed/none/head.json',
    `/signed/sample/deltas/${'0'.repeat(64)}.json`,
    '/signed/sample/lists/..%2f..%2f..%2fstaff-token',
    '/keys/sample/keys.json',
  ])('nothing else is there, and no cache keeps that: %s', async (path) => {
    await expectProblem(await desk.get(path), 'not-found');
    if (path.startsWith('/signed'))
      expect((await desk.get(path)).headers.get('Cache-Control')).toBe('no-store');
  });

  it('gets a new head when the desk starts, where the last one is a day old', async () => {
    expect((await published()).head.issuedAt).toBe(ago.toISOString());
    await desk.restart();
    await expect
      .poll(async () => Date.parse((await published()).head.issuedAt))
      .toBeGreaterThan(Date.now() - day);
    const { issuedAt } = (await published()).head;
    await desk.restart();
    expect((await published()).head.issuedAt).toBe(issuedAt);
  });
});
