import { copyFile, mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { lockDataFolder } from '../lock-data-folder.ts';
import { nullWhen } from '../null-when.ts';
import { type DeskDatabase, openDatabase } from '../store/open-database.ts';
import { syncTree } from '../sync-folder.ts';
import { writeFileAtomically } from '../write-file-atomically.ts';
import { type BackupManifest, tableFile } from './backup-manifest.ts';
import { hashFile } from './hash-file.ts';
import { newestMigration } from './newest-migration.ts';
import { readRows, tablesOf } from './table-rows.ts';

/** What of a data folder is in no backup: the database, whose rows are, and what is there only as it runs. */
const leftOut = ['database', 'database.unfinished', 'desk.lock', 'pictures-unfinished', 'moved-to-postgres'];

/** Whose backup is made, and where its rows are. */
export interface BackedUp {
  dataFolder: string;
  databaseUrl: string | undefined;
  deskId: string;
}

/**
 * Writes everything of a desk into the folder `into`, which must not be there: rows as they are at one
 * moment, then files, which are only added. With an embedded database the desk has to be stopped. The
 * manifest comes last: a backup without one is not whole. Returns what is to be said.
 */
export async function backupDesk(
  { dataFolder, databaseUrl, deskId }: BackedUp,
  into: string,
): Promise<string[]> {
  const unlock = databaseUrl ? async () => {} : await lockDataFolder(dataFolder);
  try {
    await mkdir(dirname(join(into, '.')), { recursive: true });
    if (await mkdir(into, { mode: 0o700 }).then(() => false, isThere))
      throw new Error(`${into} is there. Name a folder that is not: a backup never writes over another.`);
    const { database, close } = await openDatabase(databaseUrl ?? null, join(dataFolder, 'database'));
    const rows = await writeTables(database, deskId, into).finally(close);
    const files = await copyFiles(dataFolder, into);
    const manifest: BackupManifest = {
      format: 'qiuzheng-backup/1',
      madeAt: new Date().toISOString(),
      deskId,
      ...rows,
      files,
    };
    await syncTree(into);
    await writeFileAtomically(join(into, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
    const count = rows.tables.reduce((all, table) => all + table.rows, 0);
    return [
      `${into} holds ${count} rows of ${rows.tables.length} tables and ${files.length} files.`,
      'The secrets and keys of the desk are among them: keep it as safe as the desk itself.',
    ];
  } finally {
    await unlock();
  }
}

const isThere = (error: unknown): boolean => {
  nullWhen('EEXIST')(error);
  return true;
};

async function writeTables(database: DeskDatabase, deskId: string, into: string) {
  await mkdir(join(into, 'tables'));
  return database.transaction(
    async (transaction) => {
      const tables: BackupManifest['tables'] = [];
      for (const table of await tablesOf(transaction)) {
        const file = await open(join(into, tableFile(table.name)), 'wx', 0o600);
        try {
          const write = (rows: string[]) => file.appendFile(rows.map((row) => `${row}\n`).join(''));
          tables.push({ name: table.name, ...(await readRows(transaction, table, deskId, write)) });
        } finally {
          await file.close();
        }
      }
      return { tables, migration: await newestMigration(transaction) };
    },
    { isolationLevel: 'repeatable read' },
  );
}

async function copyFiles(dataFolder: string, into: string): Promise<BackupManifest['files']> {
  const found = await readdir(dataFolder, { recursive: true, withFileTypes: true });
  const copied: BackupManifest['files'] = [];
  for (const entry of found) {
    const path = join(entry.parentPath, entry.name).slice(join(dataFolder, '/').length).split(sep).join('/');
    const isOurs =
      entry.isFile() && !leftOut.includes(path.split('/')[0] ?? '') && !path.endsWith('.unfinished');
    if (!isOurs) continue;
    const to = join(into, 'files', path);
    await mkdir(dirname(to), { recursive: true });
    // One that is gone by now was replaced by a newer one, as a published file is.
    if ((await copyFile(join(dataFolder, path), to).catch(nullWhen('ENOENT'))) === null) continue;
    copied.push({ path, ...(await hashFile(to)) });
  }
  return copied;
}
