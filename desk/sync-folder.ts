import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from './system-code.ts';

/**
 * Waits until the entries of a folder are on disk: names of new files and folders, renamings, deletions. What
 * is in the files has to be synced on its own. Every fsync of the desk is a `sync()` of a file handle, or
 * `fsyncSync` for the embedded database.
 */
export async function syncFolder(path: string): Promise<void> {
  try {
    await sync(path, constants.O_RDONLY | constants.O_DIRECTORY);
  } catch (error) {
    if (!isNoSyncingOfFolders(error)) throw error;
  }
}

/**
 * Waits until everything in a folder is on disk, files and folders. The name of the folder itself is not
 * included.
 */
export async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncTree(path);
    else await syncFile(path);
  }
  await syncFolder(folder);
}

/** Waits until the bytes of a file are on disk. Its name may not be: sync its folder after this. */
const syncFile = (path: string): Promise<void> => sync(path, constants.O_RDONLY);

async function sync(path: string, flags: number): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Windows opens no folder, some network file systems sync none, and a folder this process may not read is one
 * of the system, above the desk's own. PostgreSQL passes over the same errors.
 */
const isNoSyncingOfFolders = (error: unknown): boolean =>
  ['EACCES', 'EPERM', 'EISDIR', 'EINVAL', 'EBADF'].includes(systemCode(error));
