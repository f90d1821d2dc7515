import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Writes a file so that at any moment, also after a power cut, either the old one or the whole new one is at
 * `path`. Once this resolves, the new one is on disk. Makes the folders that are missing.
 */
export async function writeFileAtomically(path: string, data: Uint8Array | string): Promise<void> {
  const folder = dirname(path);
  await makeFolder(folder);
  const unfinished = join(folder, `.${basename(path)}.${randomUUID()}.unfinished`);
  try {
    await writeSynced(unfinished, data);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/**
 * Writes a new file and waits until its bytes are on disk. Its name may not be: sync its folder after this.
 */
export async function writeSynced(path: string, data: Uint8Array | string, mode = 0o666): Promise<void> {
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
