import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lockDataFolder } from '../desk/lock-data-folder.ts';
import { lockOfRunningDesk } from './running-desk.mjs';

const folder = mkdtempSync(join(tmpdir(), 'desk-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a desk is found by its lock for as long as it runs', async () => {
  expect(await lockOfRunningDesk(folder)).toBeNull();
  const unlock = await lockDataFolder(folder);
  expect(await lockOfRunningDesk(folder)).toMatch(/desk\.lock\/has-\w+$/);
  await unlock();
  expect(await lockOfRunningDesk(folder)).toBeNull();
});

test('the lock of a desk that is gone is none', async () => {
  mkdirSync(join(folder, 'desk.lock'), { recursive: true });
  writeFileSync(join(folder, 'desk.lock', 'has-0123'), '');
  expect(await lockOfRunningDesk(folder)).toBeNull();
});
