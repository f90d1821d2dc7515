import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { headLifetimes } from '../../desk/publishing/next-head.ts';
import { type PublishOptions, publishList } from '../../desk/publishing/publish-list.ts';
import { makeListKeys, rotateKeys } from '../../desk/signing/make-keys.ts';
import { type Join, joinSchema } from '../../src/contract/join.ts';
import type { List } from '../../src/contract/list.ts';
import { good, refused } from '../../src/contract/result.ts';
import { canonicalBytes, canonicalList } from '../../src/contract/signed/canonical-list.ts';
import type { FetchFile } from '../../src/list/trust/ask-places.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';
import { nothingYet, Reader } from '../signed-reader.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-11-27T08:00:00Z');
const at = (version: number) => new Date(start + version * day);

const listOf = (version: number, title = '示例清单'): List => ({
  ...sampleListOf(
    version,
    ...Array.from({ length: 20 }, (_, number) =>
      sampleEntry(`e${number}`, number === version % 20 ? `第${version}版的说法` : `传言第${number}种`),
    ),
  ),
  title,
  generatedAt: at(version).toISOString(),
});

let folder: string;
let server: Server;
let address: string;
let asked: string[];
/** A laptop, the folder it publishes into, and the static host that the folder is uploaded to. */
const laptop = () => join(folder, 'laptop');
const web = () => join(laptop(), 'web');
const host = () => join(folder, 'host');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'follow-published-'));
  await mkdir(host());
  asked = [];
  server = createServer(async (request, response) => {
    const path = join(host(), new URL(request.url ?? '', 'http://host').pathname);
    asked.push(request.url ?? '');
    const file = await stat(path).catch(() => null);
    if (!file?.isFile()) return response.writeHead(404).end('<h1>Not found</h1>');
    // As simple servers do, by the time of the last change and the size.
    response.writeHead(200, { ETag: `"${file.mtimeMs}-${file.size}"` }).end(await readFile(path));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/`;
});
afterEach(async () => {
  if (server.listening) await new Promise((closed) => server.close(closed));
  await rm(folder, { recursive: true });
});

const makeKeys = () => makeListKeys(join(laptop(), 'data'), listOf(1), {}, at(0));
const publish = (list: List, options: PublishOptions = {}) =>
  publishList(join(laptop(), 'data'), JSON.stringify(list), {
    folder: web(),
    site: { address, config: { name: '求证台', publisher: '示例', contact: {} }, reports: null },
    headLifetime: headLifetimes.uploaded,
    now: at(list.version),
    ...options,
  });
const upload = () => cp(web(), host(), { recursive: true, force: true });

const fetchFile: FetchFile = async (url, limit) => {
  const response = await fetch(url);
  if (!response.ok) return refused('address_answered', url, String(response.status));
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes.length > limit ? refused('signed_file_changed', url) : good({ changed: true, bytes });
};

/** Somebody who joins by the join document. */
async function joined(): Promise<Reader> {
  const document: Join = v.parse(
    joinSchema,
    await (await fetch(`${address}.well-known/qiuzheng.json`)).json(),
  );
  const [list] = document.lists;
  const reader = new Reader(list?.keyFingerprint ?? '');
  reader.signed = { ...nothingYet(list?.keyFingerprint ?? ''), folder: list?.signed ?? '' };
  return reader;
}

/** Refreshes on the day of `version`; resolves to the text the reader has, having found no fault. */
async function refreshed(reader: Reader, version: number): Promise<string> {
  const { error } = await reader.refresh(fetchFile, at(version).getTime());
  expect(error).toBeNull();
  return new TextDecoder().decode(reader.bytes ?? new Uint8Array());
}
const textOf = (list: List) => new TextDecoder().decode(canonicalBytes(canonicalList(list)));

it('a folder on a simple host is joined, and followed by deltas, also by who was away for long', async () => {
  await makeKeys();
  await publish(listOf(1));
  await upload();
  const [reader, absent] = [await joined(), await joined()];
  expect(await refreshed(reader, 1)).toBe(textOf(listOf(1)));
  await refreshed(absent, 1);
  for (let version = 2; version <= 6; version++) {
    await publish(listOf(version));
    await upload();
    asked = [];
    expect(await refreshed(reader, version)).toBe(textOf(listOf(version)));
    expect(asked.filter((path) => path.includes('/lists/'))).toEqual([]);
  }
  asked = [];
  expect(await refreshed(absent, 6)).toBe(textOf(listOf(6)));
  expect(asked.filter((path) => path.includes('/deltas/'))).toHaveLength(1);
});

it('a reader follows every key that is replaced', async () => {
  await makeKeys();
  await publish(listOf(1));
  await upload();
  const reader = await joined();
  await refreshed(reader, 1);
  let version = 1;
  for (const role of ['head', 'release', 'root', 'release', 'head'] as const) {
    await rotateKeys(join(laptop(), 'data'), role, {}, at(version));
    version += 1;
    expect(await publish(listOf(version))).toMatchObject({ ok: true, changed: true });
    await upload();
    expect(await refreshed(reader, version)).toBe(textOf(listOf(version)));
  }
  expect(await refreshed(await joined(), version)).toBe(textOf(listOf(version)));
});

it('a list that moves to another host is followed there, once it was said where it was', async () => {
  await makeKeys();
  await publish(listOf(1));
  await upload();
  const [reader, late] = [await joined(), await joined()];
  for (const each of [reader, late]) await refreshed(each, 1);
  const newAddress = `${address}elsewhere/`;
  const newHost = join(host(), 'elsewhere');
  const site = {
    address: newAddress,
    config: { name: '求证台', publisher: '示例', contact: {} },
    reports: null,
  };
  await rotateKeys(join(laptop(), 'data'), 'head', { movedTo: newAddress }, at(1));
  await publish(listOf(2), { site });
  for (const place of [host(), newHost]) await cp(web(), place, { recursive: true, force: true });
  expect(await refreshed(reader, 2)).toBe(textOf(listOf(2)));
  await publish(listOf(3), { site });
  await cp(web(), newHost, { recursive: true, force: true });
  asked = [];
  expect(await refreshed(reader, 3)).toBe(textOf(listOf(3)));
  expect(asked.filter((path) => !path.startsWith('/elsewhere/'))).toEqual([]);
  // Who comes later is told where it was.
  expect(await refreshed(late, 4)).toBe(textOf(listOf(3)));
});

it('a laptop put back from an old backup makes no second list of a version that is published', async () => {
  await makeKeys();
  await publish(listOf(1));
  await upload();
  await cp(laptop(), join(folder, 'backup'), { recursive: true });
  await rotateKeys(join(laptop(), 'data'), 'head', {}, at(1));
  await publish(listOf(2));
  await publish(listOf(3));
  await upload();
  const reader = await joined();
  await refreshed(reader, 3);

  await rm(laptop(), { recursive: true });
  await rename(join(folder, 'backup'), laptop());
  expect(await publish(listOf(2, '另一份'), { now: at(3) })).toMatchObject({
    ok: false,
    error: [expect.stringContaining('Version 3 is published')],
  });
  // It has the newer keys now, but not the head key that they name.
  expect(await publish(listOf(4))).toMatchObject({
    ok: false,
    error: [expect.stringContaining('No head key')],
  });
  await rotateKeys(join(laptop(), 'data'), 'head', {}, at(4));
  expect(await publish(listOf(4))).toMatchObject({ ok: true, changed: true });
  await upload();
  expect(await refreshed(reader, 4)).toBe(textOf(listOf(4)));
});

it('a host that does not answer is named, since what is published there could not be read', async () => {
  await makeKeys();
  const { port } = new URL(address);
  await new Promise((closed) => server.close(closed));
  const published = await publish(listOf(1));
  expect(published).toMatchObject({ ok: true, signed: { warnings: [expect.stringContaining(port)] } });
});
