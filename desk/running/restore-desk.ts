import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { makeFolder } from '../make-folder.ts';
import { nullWhen } from '../null-when.ts';
import { openDatabase } from '../store/open-database.ts';
import { syncTree } from '../sync-folder.ts';
import type { BackedUp } from './backup-desk.ts';
import { type BackupManifest, backupManifestSchema, tableFile } from './backup-manifest.ts';
import { hashFile } from './hash-file.ts';
import { newestMigration } from './newest-migration.ts';
import { renumberChanges, tablesOf, tallyOf, writeRows } from './table-rows.ts';

/**
 * Makes a desk of the backup in the folder `from`. Every file is compared with the manifest before anything
 * is written, and the rows are counted and hashed once more where they have arrived. Refuses a backup that is
 * not whole, a data folder with something in it, and a server with rows of the desk. Returns what is to be
 * said.
 */
export async function restoreDesk(
  { dataFolder, databaseUrl }: Omit<BackedUp, 'deskId'>,
  from: string,
): Promise<string[]> {
  const manifest = await readManifest(from);
  const broken = await brokenFiles(from, manifest);
  if (broken.length > 0)
    throw new Error(`This backup is broken, and nothing was restored: ${broken.slice(0, 5).join(', ')}.`);
  const there = (await readdir(dataFolder).catch(nullWhen('ENOENT'))) ?? [];
  if (there.length > 0)
    throw new Error(`${dataFolder} is not empty. Name a data folder that is not there yet.`);
  await makeFolder(dataFolder, 0o700);
  const { database, close } = await openDatabase(databaseUrl ?? null, join(dataFolder, 'database'));
  try {
    await database.transaction(async (transaction) => {
      if ((await newestMigration(transaction)) !== manifest.migration)
        throw new Error(
          'This backup is of another version of the desk. Restore it with that one, then update.',
        );
      for (const table of await tablesOf(transaction)) {
        const expected = manifest.tables.find(({ name }) => name === table.name);
        if ((await tallyOf(transaction, table, manifest.deskId)).rows > 0)
          throw new Error(`The server has rows in ${table.name} for the desk “${manifest.deskId}” already.`);
        if (!expected) continue;
        for await (const rows of linesOf(join(from, tableFile(table.name))))
          await writeRows(transaction, table, rows);
        const arrived = await tallyOf(transaction, table, manifest.deskId);
        if (arrived.rows !== expected.rows || arrived.sha256 !== expected.sha256)
          throw new Error(`The rows of ${table.name} did not arrive as they were. Nothing was restored.`);
      }
      await renumberChanges(transaction, manifest.deskId);
    });
  } finally {
    await close();
  }
  for (const { path } of manifest.files) {
    await mkdir(dirname(join(dataFolder, path)), { recursive: true, mode: 0o700 });
    await copyFile(join(from, 'files', path), join(dataFolder, path));
  }
  await syncTree(dataFolder);
  return [`The desk “${manifest.deskId}” is in ${dataFolder} as it was at ${manifest.madeAt}.`];
}

async function readManifest(from: string): Promise<BackupManifest> {
  const text = await readFile(join(from, 'manifest.json'), 'utf8').catch(nullWhen('ENOENT'));
  if (text === null) throw new Error(`${from} has no manifest.json: it is no backup, or not a whole one.`);
  try {
    return v.parse(backupManifestSchema, JSON.parse(text));
  } catch {
    throw new Error(`The manifest.json in ${from} is broken. Nothing was restored.`);
  }
}

/** Which files are missing or are not as the manifest says. */
async function brokenFiles(from: string, { tables, files }: BackupManifest): Promise<string[]> {
  const expected = [
    ...tables.map(({ name, sha256 }) => ({ path: tableFile(name), sha256 })),
    ...files.map(({ path, sha256 }) => ({ path: `files/${path}`, sha256 })),
  ];
  const broken: string[] = [];
  for (const { path, sha256 } of expected) {
    const found = await hashFile(join(from, path)).catch(nullWhen('ENOENT'));
    if (found?.sha256 !== sha256) broken.push(path);
  }
  return broken;
}

/** The lines of a file, some hundred at a time. */
async function* linesOf(path: string): AsyncGenerator<string[]> {
  const file = createReadStream(path);
  await once(file, 'open');
  let lines: string[] = [];
  for await (const line of createInterface({ input: file, crlfDelay: 0 })) {
    lines.push(line);
    if (lines.length < 500) continue;
    yield lines;
    lines = [];
  }
  yield lines;
}
