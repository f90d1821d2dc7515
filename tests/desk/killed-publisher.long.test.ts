import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openPublished } from '../../desk/publishing/open-published.ts';
import { publishList } from '../../desk/publishing/publish-list.ts';
import { inFolder } from '../../desk/publishing/read-files.ts';
import { sha256 } from '../../desk/sha256.ts';
import { readListKeys } from '../../desk/signing/list-keys.ts';
import { makeListKeys } from '../../desk/signing/make-keys.ts';
import { joinSchema } from '../../src/contract/join.ts';
import { parseList } from '../../src/contract/parse-list.ts';
import { signedPaths } from '../../src/contract/signed/release.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';

// Each publication is a process of its own.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

const root = fileURLToPath(new URL('../..', import.meta.url));
const address = 'https://127.0.0.1:9/rumours/';
const site = { address, config: { name: '求证台', publisher: '示例', contact: {} }, reports: null };
const entries = ['一', '二', '三', '四', '五'].map((word) => sampleEntry(word, `传言${word}`));
const listOf = (version: number) => sampleListOf(version, ...entries.slice(0, 3 + version));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-publisher-'));
  const before = join(folder, 'before');
  await makeListKeys(join(before, 'data'), listOf(1), {}, new Date());
  await publishList(join(before, 'data'), JSON.stringify(listOf(1)), { folder: join(before, 'web'), site });
  await writeFile(join(before, 'list.json'), JSON.stringify(listOf(2)));
  await writeFile(join(before, 'data', 'desk.json'), JSON.stringify(site.config));
});
afterAll(() => rm(folder, { recursive: true }));

/** A copy of what was there before. */
async function copyAs(name: string): Promise<string> {
  const own = join(folder, name);
  await cp(join(folder, 'before'), own, { recursive: true });
  return own;
}

/** Publishes version 2 in a process of its own; resolves to how it ended. */
async function publishIn(own: string, environment: Record<string, string>) {
  const preload = ['--import', './tests/desk/dying-publisher.mjs'];
  const files = ['--data-folder', join(own, 'data'), '--out', join(own, 'web')];
  const running = spawn(
    process.execPath,
    ['--import', 'tsx', ...preload, 'desk/main.ts', 'publish', join(own, 'list.json'), ...files],
    {
      cwd: root,
      env: { PATH: process.env.PATH, PUBLIC_ADDRESS: address, ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const [said] = await Promise.all([text(running.stderr), once(running, 'close')]);
  return { said, status: running.exitCode, signal: running.signalCode };
}

/** Which version a reader of the folder gets, of everything that is verified. */
async function readableVersion(own: string): Promise<number> {
  const keys = await readListKeys(join(own, 'data'), 'sample');
  const read = inFolder(join(own, 'web', 'signed', 'sample'));
  const found = keys && (await openPublished(read, keys, own));
  const bytes = found && (await read(signedPaths.list(found.release.full.sha256)));
  if (!bytes || sha256(bytes) !== found.release.full.sha256) throw new Error('no whole list');
  for (const delta of found.release.deltas) {
    const there = await read(signedPaths.delta(delta.sha256));
    expect(there && sha256(there)).toBe(delta.sha256);
  }
  v.parse(joinSchema, JSON.parse(await readFile(join(own, 'web/.well-known/qiuzheng.json'), 'utf8')));
  const plain = parseList(await readFile(join(own, 'web', 'lists', 'sample.json'), 'utf8'));
  expect(plain.ok).toBe(true);
  return found.release.version;
}

it('a publisher killed at any file leaves the old list or the new one, and the next try completes it', async () => {
  const versions = new Set<number>();
  let ended = false;
  const tryAt = async (number: number) => {
    const own = await copyAs(`killed at ${number}`);
    const { said, signal } = await publishIn(own, { DIE_AT: String(number) });
    if (signal !== 'SIGKILL') {
      expect(said).not.toContain('desk:');
      ended = true;
    }
    versions.add(await readableVersion(own));
    const again = await publishList(join(own, 'data'), JSON.stringify(listOf(2)), {
      folder: join(own, 'web'),
      site,
    });
    expect(again.ok).toBe(true);
    expect(await readableVersion(own)).toBe(2);
    const plain = parseList(await readFile(join(own, 'web', 'lists', 'sample.json'), 'utf8'));
    expect(plain.ok && plain.value.list.version).toBe(2);
  };
  for (let number = 1; !ended; number += 3) await Promise.all([number, number + 1, number + 2].map(tryAt));
  expect(versions).toEqual(new Set([1, 2]));
});

it('of processes that publish at once one does, and the others say why they do not', async () => {
  const own = await copyAs('at once');
  const ends = await Promise.all([publishIn(own, {}), publishIn(own, {}), publishIn(own, {})]);
  const refused = ends.filter(({ status }) => status !== 0);
  // One that starts late finds the work done.
  expect(refused.length).toBeLessThan(ends.length);
  for (const { said } of refused) expect(said).toContain('Another process is publishing');
  expect(await readableVersion(own)).toBe(2);
});
