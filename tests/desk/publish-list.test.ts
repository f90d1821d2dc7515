import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { publishList } from '../../desk/publishing/publish-list.ts';
import { joinSchema } from '../../src/contract/join.ts';
import { parseList } from '../../src/contract/parse-list.ts';
import { expectProblem } from './expect-problem.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

const extension = 'chrome-extension://bcdefghijklmnopabcdefghijklmnopa';
const entry = {
  id: 'salt',
  match: { words: ['碘盐防辐射'] },
  category: 'health',
  status: 'unverified',
  claim: 'Iodised salt protects against radiation.',
  updatedAt: '2026-11-01',
};
const list = {
  format: 'qiuzheng-list/1',
  id: 'https://desk.example/lists/Food.json',
  version: 3,
  generatedAt: '2026-11-25T08:00:00Z',
  title: 'Food',
  publisher: 'Sample desk',
  entries: [entry],
};
const textOf = (changes: object = {}) => `${JSON.stringify({ ...list, ...changes }, null, 2)}\n`;

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk({
    config: { name: '求证台 <b>', publisher: 'Sample', contact: { email: 'a@b.example' } },
  });
});
afterEach(() => rm(join(desk.dataFolder, 'lists'), { recursive: true, force: true }));
afterAll(() => desk.remove());

describe('a published list', () => {
  it('is served byte by byte, and the join document names it', async () => {
    const published = await publishList(desk.dataFolder, textOf());
    expect(published).toEqual({
      ok: true,
      name: 'food',
      version: 3,
      entries: 1,
      changed: true,
      passedOver: [],
    });
    const join = v.parse(joinSchema, await (await desk.get('/.well-known/qiuzheng.json')).json());
    expect(join.lists).toEqual([{ url: `${desk.address}/lists/food.json`, title: 'Food' }]);
    const response = await desk.get('/lists/food.json', { Origin: extension });
    const text = await response.text();
    expect(text).toBe(textOf());
    expect(parseList(text).ok).toBe(true);
    expect(response.headers.get('Content-Type')).toContain('application/json');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=60');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(extension);
    expect(response.headers.get('ETag')).toBe(`"${createHash('sha256').update(textOf()).digest('hex')}"`);
  });

  it('is not sent again to who has it, until the next version', async () => {
    await publishList(desk.dataFolder, textOf());
    const etag = (await desk.get('/lists/food.json')).headers.get('ETag') ?? '';
    const unchanged = await desk.get('/lists/food.json', {
      'If-None-Match': `"x", W/${etag}`,
      Origin: extension,
    });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
    expect(unchanged.headers.get('Access-Control-Allow-Origin')).toBe(extension);
    expect(unchanged.headers.get('Vary')).toContain('Origin');
    await publishList(desk.dataFolder, textOf({ version: 4 }));
    const changed = await desk.get('/lists/food.json', { 'If-None-Match': etag });
    expect((await changed.json()).version).toBe(4);
  });

  it('is still there after a restart', async () => {
    await publishList(desk.dataFolder, textOf());
    await desk.restart();
    expect(await (await desk.get('/lists/food.json')).text()).toBe(textOf());
  });

  it('may be published again as it is', async () => {
    await publishList(desk.dataFolder, textOf());
    const again = await publishList(desk.dataFolder, textOf());
    expect(again).toMatchObject({ ok: true, changed: false });
  });

  it.each([3, 2])('stays when a changed one comes with version %d after version 3', async (version) => {
    await publishList(desk.dataFolder, textOf());
    const refused = await publishList(desk.dataFolder, textOf({ version, title: 'Changed' }));
    expect(refused).toEqual({ ok: false, error: [expect.stringContaining('Version 3 is published')] });
    expect(await (await desk.get('/lists/food.json')).text()).toBe(textOf());
  });

  it('stays when another list would take its name', async () => {
    await publishList(desk.dataFolder, textOf());
    const refused = await publishList(desk.dataFolder, textOf({ version: 4, id: 'urn:other:food' }));
    expect(refused).toEqual({ ok: false, error: [expect.stringContaining('already published')] });
  });
});

it('what no reader knows in a list is named when it is published', async () => {
  const text = textOf({ licens: 'CC0', entries: [{ ...entry, remark: 'No.' }] });
  expect(await publishList(desk.dataFolder, text)).toMatchObject({
    ok: true,
    passedOver: [expect.stringContaining('first at entries.1.remark'), expect.stringContaining('“licens”')],
  });
});

describe('the command that publishes', () => {
  /** Not `spawnSync`: the desk runs in this process, and its idle connections would time out meanwhile. */
  const run = async (file: string, ...more: string[]) => {
    const args = [
      '--import',
      'tsx',
      'desk/main.ts',
      'publish',
      file,
      '--data-folder',
      desk.dataFolder,
      ...more,
    ];
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const running = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr] = await Promise.all([
      text(running.stdout),
      text(running.stderr),
      once(running, 'close'),
    ]);
    return { status: running.exitCode, stdout, stderr };
  };

  it('publishes a file from the folder of a desk that runs, which serves it at once', async () => {
    const file = join(desk.dataFolder, 'my-list.json');
    await writeFile(file, textOf());
    const { status, stdout, stderr } = await run(file);
    expect([status, stdout, stderr]).toEqual([
      0,
      'Published food.json, version 3, 1 entries, not signed.\n',
      '',
    ]);
    expect(await (await desk.get('/lists/food.json')).text()).toBe(textOf());
  });

  it('says what is wrong and fails when it publishes nothing', async () => {
    const file = join(desk.dataFolder, 'my-list.json');
    await writeFile(file, textOf({ version: 0 }));
    expect(await run(file)).toMatchObject({ status: 1, stderr: expect.stringContaining('“version”') });
    expect(await run(`${file}.not-there`)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('is there'),
    });
    await writeFile(file, Buffer.from(textOf({ title: 'Café' }), 'latin1'));
    expect(await run(file)).toMatchObject({ status: 1, stderr: expect.stringContaining('UTF-8') });
  });

  it('publishes into no folder whose address readers cannot follow, nor where a file is in its place', async () => {
    const file = join(desk.dataFolder, 'my-list.json');
    await writeFile(file, textOf());
    const toPlain = await run(file, '--out', `${file}-web`, '--public-address', 'http://lists.example/');
    expect(toPlain).toMatchObject({ status: 1, stderr: expect.stringContaining('https:') });
    const intoFile = await run(file, '--out', file, '--public-address', 'https://lists.example/');
    expect(intoFile).toMatchObject({ status: 1, stderr: expect.stringContaining('Choose another folder') });
  });
});

describe('a list with anything wrong in it', () => {
  it.each([
    ['', 'empty'],
    ['<html></html>', 'web page'],
    [textOf().slice(0, -30), 'not JSON from line 19, column 7 on'],
    [textOf().replace('"version": 3,', '"version": 3;'), 'not JSON from line 4, column 15 on'],
    [`${textOf()}x`, 'not JSON from line 23, column 1 on'],
    [textOf({ entries: [{ ...entry, match: { pattern: 'salt(', needs: ['salt'] } }] }), 'Entry salt'],
    [textOf({ format: 'qiuzheng-list/9' }), 'qiuzheng-list/9'],
    [textOf({ version: 0 }), '“version”'],
    [textOf({ entries: [] }), 'No entry'],
    [textOf({ entries: [entry, { ...entry, id: 'b', status: 'false' }] }), 'Entry b'],
    [textOf({ entries: [entry, entry] }), 'used again at #2'],
    [textOf({ entries: [{ ...entry, category: 'gossip' }] }), '“gossip”'],
  ])('is not published, and the sentence says what it is', async (text, said) => {
    const refused = await publishList(desk.dataFolder, text);
    expect(refused).toEqual({ ok: false, error: [expect.stringContaining(said)] });
    expect(await readdir(desk.dataFolder)).not.toContain('lists');
  });

  it('is not published where only a wording of a claim is left out by the matcher', async () => {
    const claim = ['碘盐可以防辐射，赶紧去超市抢购', 'it is so'];
    const text = textOf({ entries: [entry, { ...entry, id: 'b', match: { claim } }] });
    const refused = await publishList(desk.dataFolder, text);
    expect(refused).toEqual({ ok: false, error: [expect.stringMatching(/Entry b.*“it is so”/)] });
  });

  it('put there by hand is not served and does not cost the others', async () => {
    await publishList(desk.dataFolder, textOf());
    await writeFile(join(desk.dataFolder, 'lists', 'broken.json'), '{"format"');
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { lists } = await (await desk.get('/.well-known/qiuzheng.json')).json();
    expect(lists).toHaveLength(1);
    await expectProblem(await desk.get('/lists/broken.json'), 'not-found');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

describe('what is not a published list', () => {
  it.each([
    '/lists/none.json',
    '/lists/food',
    '/lists/..%2fstaff-token',
    '/lists/%2e%2e%2fdesk.json',
    '/lists/',
    '/lists',
    '/staff-token',
    '/lists/%E4%B8%8',
    // Longer than the name of any file.
    `/lists/${'9'.repeat(400)}.json`,
    `/signed/${'9'.repeat(400)}/keys.json`,
    `/signed/${'9'.repeat(400)}/lists/${'0'.repeat(64)}.json`,
  ])('is not found: %s', async (path) => {
    await mkdir(join(desk.dataFolder, 'lists'));
    await writeFile(join(desk.dataFolder, 'desk.json'), textOf());
    await expectProblem(await desk.get(path), 'not-found');
  });
});

describe('the page at the root', () => {
  it('says whose desk this is and how to join, and shows names as text', async () => {
    const response = await desk.get('/');
    const page = await response.text();
    expect(response.headers.get('Content-Type')).toContain('text/html');
    expect(page).toContain('<h1>求证台 &lt;b&gt;</h1>');
    expect(page).toContain(`<code>${desk.address}</code>`);
  });
});
