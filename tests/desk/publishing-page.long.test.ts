import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { deskCommand } from '../../desk/desk-command.ts';
import { fingerprintWords } from '../../src/contract/signed/fingerprint.ts';
import { readListsAt } from '../../src/list/read-lists-at.ts';
import { type Served, serve } from '../browsers/serve.ts';

// Each command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

const page = await readFile(new URL('../../docs/publishing.md', import.meta.url), 'utf8');
const command = fileURLToPath(new URL('../../desk/main.ts', import.meta.url));
/** The list and the config that the page writes down. */
const [foodText = '', configText = ''] = [...page.matchAll(/^ *```json\n(.*?)^ *```/gms)].map(
  ([, block]) => block ?? '',
);
const publishing = /^ *npm run desk -- (publish food\.json --out web .*)$/m.exec(page)?.[1] ?? '';

/** A laptop, what is uploaded from it, and the laptop of a second person. */
let laptop: string;
let uploaded: string;
let colleague: string;
let host: Served;
let fingerprint = '';

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'publishing-page-'));
  [laptop = '', uploaded = '', colleague = ''] = await Promise.all(
    ['laptop', 'uploaded', 'colleague'].map(async (name) => {
      await mkdir(join(folder, name));
      return join(folder, name);
    }),
  );
  host = await serve(async ({ url = '' }, response) => {
    const file = await readFile(join(uploaded, url)).catch(() => null);
    response.writeHead(file ? 200 : 404).end(file);
  });
});
afterAll(async () => {
  await host.close();
  await rm(join(laptop, '..'), { recursive: true });
});

/** Runs `npm run desk -- …` in a folder; resolves to what it prints, whether or not it fails. */
const desk = (folder: string, ...args: string[]): Promise<string> =>
  new Promise((done) => {
    const loader = ['--import', import.meta.resolve('tsx'), command];
    execFile(process.execPath, [...loader, ...args], { cwd: folder }, (_, out, said) => done(out + said));
  });

/** Does what the page says for each version: raise it, publish, upload. */
async function publish(version: number, ...more: string[]): Promise<string> {
  const list = { ...JSON.parse(foodText), version, generatedAt: new Date().toISOString() };
  await writeFile(join(laptop, 'food.json'), JSON.stringify(list));
  const said = await desk(
    laptop,
    ...publishing.replace('https://lists.example/', host.address).split(' '),
    ...more,
  );
  await cp(join(laptop, 'web'), uploaded, { recursive: true }).catch(() => undefined);
  return said;
}

/** What somebody gets who joins by the link. */
const joined = async () => readListsAt(`${host.address}/#${fingerprint}`);
const version = async () => {
  const read = await joined();
  return read.ok ? read.value[0]?.list.version : read.error;
};

it('names only commands that there are', () => {
  const lines = [...page.matchAll(/npm run desk -- ([^`\n]+)/g)].map(([, line = '']) => line);
  const other = [...page.matchAll(/`(key (?:new|rotate|cosign) [^`]+)`/g)].map(([, line = '']) => line);
  expect(lines.length).toBeGreaterThan(7);
  const key = 'A'.repeat(43);
  for (const line of [...lines, ...other]) {
    const words = line.replaceAll('LINE', `${key}=`).replace('ROLE', 'head').trim().split(/ +/);
    expect(deskCommand(words, {}), line).not.toMatchObject({ name: 'wrong' });
  }
});

it('leads from a laptop with nothing but Node to a list that is followed, and to its next version', async () => {
  await mkdir(join(laptop, '.data/desk'), { recursive: true });
  await writeFile(join(laptop, '.data/desk/desk.json'), configText);
  await writeFile(join(laptop, 'food.json'), foodText);
  const made = await desk(laptop, 'key', 'new', 'food.json');
  fingerprint = /food: ([0-9a-f]{64})/.exec(made)?.[1] ?? '';
  const { en, zh } = fingerprintWords(fingerprint);
  for (const said of [made, await desk(laptop, 'key', 'fingerprint')]) {
    expect(said).toContain(en.join(' '));
    expect(said).toContain(zh.join(' '));
  }
  // The root key goes to a place that is not this machine.
  const [root = ''] = (await readdir(join(laptop, '.data/desk'))).filter((name) => name.startsWith('root-'));
  expect(made).toContain(root);
  await rename(join(laptop, '.data/desk', root), join(laptop, '..', 'root.key'));

  expect(await publish(1)).toMatch(/^Published food\.json, version 1, 2 entries, signed\.\nUpload /);
  const first = await joined();
  expect(first).toMatchObject({ ok: true, value: [{ root: fingerprint, list: { title: 'Food rumours' } }] });
  const front = await readFile(join(uploaded, 'index.html'), 'utf8');
  expect(front).toContain('Food rumour desk');
  expect(front).toContain(`${host.address}/#${fingerprint}`);

  expect(await publish(2)).toContain('version 2');
  expect(await version()).toBe(2);
  expect(await desk(laptop, 'doctor', '--out', 'web')).toBe('Nothing needs attention.\n');
});

it('replaces each key, and readers go on by the fingerprint they have', async () => {
  const root = join(laptop, '..', 'root.key');
  expect(await desk(laptop, 'key', 'rotate', 'release')).toContain('--root-key FILE');
  for (const role of ['release', 'head', 'root'])
    expect(await desk(laptop, 'key', 'rotate', role, '--root-key', root)).toContain(`a new ${role} key`);
  expect(await desk(laptop, 'doctor', '--out', 'web')).toContain('has new keys');
  await publish(3);
  expect(await version()).toBe(3);
});

it('publishes nothing with two persons until the second one has signed what was read', async () => {
  const line = (await desk(colleague, 'key', 'new')).trim().split('\n').at(-1) ?? '';
  // The root that was made last lies where it was made.
  expect(await desk(laptop, 'key', 'rotate', 'release', '--release-keys', line)).toContain('a new release');
  const waiting = /Give (\S+) and/.exec(await publish(4))?.[1] ?? '';
  expect(await version()).toBe(3);
  const release = join(colleague, 'RELEASE.json');
  await cp(join(laptop, waiting), release);
  await cp(join(laptop, 'food.json'), join(colleague, 'food.json'));
  expect(await desk(colleague, 'key', 'cosign', release, 'food.json')).toContain('Signed version 4');
  const text = await readFile(join(laptop, 'food.json'), 'utf8');
  const options = publishing.replace('https://lists.example/', host.address).split(' ');
  expect(await desk(laptop, ...options, '--signatures', release)).toContain('Published');
  expect(await readFile(join(laptop, 'food.json'), 'utf8')).toBe(text);
  await cp(join(laptop, 'web'), uploaded, { recursive: true });
  expect(await version()).toBe(4);
});
