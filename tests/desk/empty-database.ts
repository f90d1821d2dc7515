import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { openDatabase } from '../../desk/store/open-database.ts';

const { version } = JSON.parse(readFileSync('node_modules/@electric-sql/pglite/package.json', 'utf8'));
const migrations = createHash('sha256');
for (const name of readdirSync('desk/migrations')
  .filter((each) => each.endsWith('.sql'))
  .sort())
  migrations.update(readFileSync(`desk/migrations/${name}`));
/** `npm test` begins with this folder gone. */
const made = `.test-output/empty-database-${version}-${migrations.digest('hex').slice(0, 16)}`;

/**
 * Puts an embedded PostgreSQL with the tables of a desk and nothing in them into `folder`, which must not
 * exist. To make one takes seconds of work, to copy it none, and a desk finds the same as after its first
 * start.
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
  await (await openDatabase(null, own)).close();
  await rename(own, made).catch(async (error) => {
    await rm(own, { recursive: true });
    if (!existsSync(made)) throw error;
  });
}
