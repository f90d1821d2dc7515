import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';

const { version } = JSON.parse(readFileSync('node_modules/@electric-sql/pglite/package.json', 'utf8'));
/** `npm test` begins with this folder gone. */
const made = `.test-output/empty-database-${version}`;

/**
 * Puts an embedded PostgreSQL in which there is nothing yet into `folder`, which must not exist. To make one
 * takes seconds of work, to copy it none, and what a desk makes of either is the same.
 */
export async function copyEmptyDatabase(folder: string): Promise<void> {
  if (!existsSync(made)) await makeEmptyDatabase();
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  // The thousand files of it take Node itself many times as long.
  await promisify(execFile)('cp', ['-r', made, folder]);
}

/** Test files run beside each other: the first that has made one gives it to all. */
async function makeEmptyDatabase(): Promise<void> {
  const own = `${made}-${randomUUID()}`;
  await mkdir(dirname(made), { recursive: true });
  await (await PGlite.create(own)).close();
  await rename(own, made).catch(async (error) => {
    await rm(own, { recursive: true });
    if (!existsSync(made)) throw error;
  });
}
