import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishList } from '../desk/publishing/publish-list.ts';
import { makeListKeys } from '../desk/signing/make-keys.ts';
import { sampleEntry, sampleListOf } from './sample-list.ts';

const script = join(import.meta.dirname, '../cli/qiuzheng-scan.mjs');
let folder: string;
let server: Server;
let address: string;
let fingerprint: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scan-command-'));
  const web = join(folder, 'web');
  server = createServer(async (request, response) => {
    const file = await readFile(join(web, new URL(request.url ?? '', 'http://host').pathname)).catch(
      () => null,
    );
    response.writeHead(file ? 200 : 404).end(file);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/`;
  const now = new Date();
  const list = sampleListOf(1, sampleEntry('water', '自来水有毒'));
  await makeListKeys(join(folder, 'data'), list, {}, now);
  const config = { name: '求证台', publisher: '示例', contact: {} };
  await publishList(join(folder, 'data'), JSON.stringify({ ...list, generatedAt: now.toISOString() }), {
    folder: web,
    site: { address, config, reports: null },
    now,
  });
  const joining = JSON.parse(await readFile(join(web, '.well-known/qiuzheng.json'), 'utf8'));
  fingerprint = joining.lists[0].keyFingerprint;
  await writeFile(join(folder, 'posts.csv'), 'id,author,text\n1,自来水有毒,听说自来水有毒啊\n2,b,没事\n');
  await writeFile(join(folder, 'calm.jsonl'), '{"text":"没事"}\n');
  const lines = Array.from({ length: 5000 }, (_, at) => `${Math.sin(at)} 自来水有毒\n`).join('');
  await writeFile(join(folder, 'cut.txt.gz'), gzipSync(lines).subarray(0, 30_000));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** Runs the command in the folder of the files. */
const run = (...args: string[]) => runWith('', ...args);
/** The same with a standard input. */
const runWith = (input: string | Uint8Array, ...args: string[]): Promise<Outcome> =>
  new Promise((done) => {
    const options = { cwd: folder, maxBuffer: 2 ** 26 };
    const child = execFile(process.execPath, [script, ...args], options, (error, out, said) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, said }),
    );
    // One that ends before it has read has closed its end.
    child.stdin?.on('error', () => {}).end(input);
  });

interface Outcome {
  code: number;
  out: string;
  said: string;
}

test('finds what a signed list of a desk says, and ends with 1', async () => {
  const { code, out, said } = await run('--list', `${address}#${fingerprint}`, 'posts.csv');
  expect(said).toContain('not looked at, since they tell of people: author');
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    expect.objectContaining({
      file: 'posts.csv',
      row: 2,
      column: 'text',
      passage: '自来水有毒',
      status: 'false',
      correction: 'https://example.org/correction',
      entry: 'water',
    }),
  ]);
  expect(code).toBe(1);
});

test('ends with 0 where nothing is found, and takes a word list from a file', async () => {
  await writeFile(join(folder, 'words.txt'), '自来水有毒\n方便面伤肝\n');
  expect(await run('--list', 'words.txt', 'calm.jsonl')).toMatchObject({ code: 0, out: '' });
});

test('reads what comes through a pipe, also packed, and never takes that for an empty file', async () => {
  const posts = await readFile(join(folder, 'posts.csv'));
  for (const [input, name] of [
    [posts, '-'],
    [gzipSync(posts), '-'],
    [zipSync({ 'posts.csv': posts }), '-'],
  ] as const) {
    const { code, out } = await runWith(input, '--list', address, name);
    expect(JSON.parse(out)).toMatchObject({ file: name, row: 2, column: 'text' });
    expect(code).toBe(1);
  }
  const pipe = promisify(execFile)(
    'sh',
    ['-c', 'cat posts.csv | "$0" "$@"', process.execPath, script, '--list', address, '/dev/stdin'],
    { cwd: folder },
  );
  await expect(pipe).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('自来水有毒') });
  // What stands there in this test is a socket, which nobody can open: that is an error, not a match.
  expect(await runWith(posts, '--list', address, '/dev/stdin')).toMatchObject({ code: 2, out: '' });
  expect(await runWith('没事', '--list', address, '-')).toMatchObject({ code: 0, out: '' });
});

test('ends with 2 where the list is signed by somebody else, or a file breaks off', async () => {
  const other = await run('--list', `${address}#${'0'.repeat(64)}`, 'posts.csv');
  expect(other).toMatchObject({ code: 2, out: '' });
  const cut = await run('--list', address, 'cut.txt.gz', 'gone.csv');
  expect(cut.code).toBe(2);
  expect(cut.out.trim().split('\n').length).toBeGreaterThan(100);
  expect(cut.said).toContain('could not be read to its end');
  expect(cut.said).toContain('gone.csv');
});

test('says of the file of a list that is not there that it is none, not only that no desk is called so', async () => {
  const { code, out, said } = await run('--list', 'wrods.txt', 'posts.csv');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(said).toContain('wrods.txt: No file of that name is here.');
});

test('names pictures that lie beside texts, and ends by what it found in the texts', async () => {
  const picture = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46);
  const pictures = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}.jpg`, picture]));
  const posts = await readFile(join(folder, 'posts.csv'));
  const calm = await readFile(join(folder, 'calm.jsonl'));
  const zipped = (files: Record<string, Uint8Array>) =>
    runWith(zipSync({ ...pictures, ...files }), '--list', address, '-');
  const found = await zipped({ 'posts.csv': posts });
  expect(found.code).toBe(1);
  expect(found.said).toContain('-: not looked at, since they hold no text: 0.jpg');
  expect(found.said).toContain(' and 7 more');
  expect((await zipped({ 'calm.jsonl': calm })).code).toBe(0);
  // What may be text and could not be read is another matter.
  const noise = Uint8Array.from({ length: 5000 }, (_, at) => (Math.imul(at, 2654435761) >>> 13) & 255);
  expect((await zipped({ 'posts.csv': posts, 'what.bin': noise })).code).toBe(2);
  // Nothing was found there because nothing was looked at.
  expect(await zipped({})).toMatchObject({ code: 2, out: '' });
  await writeFile(join(folder, 'picture.jpg'), picture);
  expect(await run('--list', address, 'picture.jpg')).toMatchObject({ code: 2, out: '' });
});

test('ends with 2 where a folder is named, or a column that no file has', async () => {
  const list = await run('--list', '.', 'posts.csv');
  expect(list).toMatchObject({ code: 2, out: '', said: expect.stringContaining('is a folder') });
  const folderNamed = await run('--list', address, '.');
  expect(folderNamed).toMatchObject({ code: 2, said: expect.stringContaining('is a folder') });
  for (const column of ['tetx', 'author']) {
    const named = await run('--list', address, '--columns', column, 'posts.csv');
    expect(named).toMatchObject({ code: 2, out: '', said: expect.stringContaining(`is called ${column}`) });
  }
  expect(await run('--list', address, '--columns', 'tetx,text', 'posts.csv')).toMatchObject({ code: 1 });
});
