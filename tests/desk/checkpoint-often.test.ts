import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { checkpointWhenDue } from '../../desk/store/checkpoint-often.ts';
import { copyEmptyDatabase } from './empty-database.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let folder: string;
let client: PGlite;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checkpoint-'));
  await copyEmptyDatabase(join(folder, 'database'));
  client = await PGlite.create(join(folder, 'database'));
  await client.exec('create table kept (bytes text); alter table kept alter bytes set storage external');
});
afterAll(async () => {
  await client.close();
  await rm(folder, { recursive: true });
});

const write = (megabytes: number) =>
  client.query("insert into kept select repeat('x', 1000000) from generate_series(1, $1)", [megabytes]);
const segments = async () =>
  (await readdir(join(folder, 'database', 'pg_wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name)).length;

it('the log of the embedded database is made room in when there is much of it, and only then', async () => {
  await write(1);
  expect(await checkpointWhenDue(client)).toBe(false);
  for (let round = 0; round < 6; round++) {
    await write(40);
    expect(await checkpointWhenDue(client)).toBe(true);
    expect(await checkpointWhenDue(client)).toBe(false);
  }
  // 240 MB were written; PostgreSQL keeps up to 80 MB in segments of 16 MB to use them again.
  expect(await segments()).toBeLessThanOrEqual(8);
});
