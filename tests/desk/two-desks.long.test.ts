import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { lockDataFolder } from '../../desk/lock-data-folder.ts';
import { copyEmptyDatabase } from './empty-database.ts';
import { type DeskProcess, killDesk, runDesk } from './run-desk.ts';

// Each start is a process of its own.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let folder: string;
const started: DeskProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'two-desks-'));
});
afterAll(async () => {
  for (const desk of started) await killDesk(desk);
  await rm(folder, { recursive: true });
});

/** A data folder with a longer path than a socket may have. */
async function newFolder(name: string): Promise<string> {
  const dataFolder = join(folder, name.padEnd(120, '-'));
  await copyEmptyDatabase(join(dataFolder, 'database'));
  return dataFolder;
}

/** Starts a desk; what it says instead where it does not start. */
async function start(...options: Parameters<typeof runDesk>): Promise<DeskProcess | string> {
  try {
    const desk = await runDesk(...options);
    started.push(desk);
    return desk;
  } catch (error) {
    return String(error);
  }
}

const isRunning = (outcome: DeskProcess | string): outcome is DeskProcess => typeof outcome !== 'string';

it('of desks that start at once after one was killed exactly one runs, and the others name its lock', async () => {
  const dataFolder = await newFolder('at once');
  const killed = await start(dataFolder);
  if (!isRunning(killed)) throw new Error(killed);
  await killDesk(killed);
  expect(await readdir(join(dataFolder, 'desk.lock'))).toHaveLength(1);

  const outcomes = await Promise.all(Array.from({ length: 5 }, () => start(dataFolder)));
  const refusals = outcomes.filter((outcome) => !isRunning(outcome));
  expect(outcomes.filter(isRunning)).toHaveLength(1);
  expect(refusals).toHaveLength(4);
  for (const said of refusals)
    expect(said).toMatch(/Another desk uses .*\/desk\.lock\/(has|wants)-\w+\. Stop it/);
});

const own = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child'];
const namespacesAreThere = spawnSync('unshare', [...own.slice(1), 'true']).status === 0;

it.skipIf(!namespacesAreThere)(
  'of two desks in containers of their own, with equal process ids, one runs (right to make namespaces needed)',
  async () => {
    const dataFolder = await newFolder('containers');
    const first = await start(dataFolder, { before: own });
    const second = await start(dataFolder, { before: own });
    expect([first, second].map(isRunning)).toEqual([true, false]);
    expect(second).toMatch(/Another desk uses/);
    if (isRunning(first)) await killDesk(first);
    expect(isRunning(await start(dataFolder, { before: own }))).toBe(true);
  },
);

it('the lock of a folder is given to one of many who want it at the same time, again and again', async () => {
  const dataFolder = join(folder, 'many');
  await mkdir(dataFolder);
  for (let round = 0; round < 30; round++) {
    const wishes = await Promise.allSettled(Array.from({ length: 12 }, () => lockDataFolder(dataFolder)));
    const locks = wishes.filter((wish) => wish.status === 'fulfilled');
    expect(locks).toHaveLength(1);
    for (const { value: unlock } of locks) await unlock();
  }
  expect(await readdir(join(dataFolder, 'desk.lock'))).toEqual([]);
});
