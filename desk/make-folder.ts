import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { syncFolder } from './sync-folder.ts';

/** Folders whose names this process has seen on disk, all the way up. */
const onDisk = new Set<string>();

/**
 * Makes a folder and the ones above it where they are missing, and waits until their names are on disk. A
 * folder that is there may have been made a moment ago by another process, so this process syncs each one
 * once.
 */
export async function makeFolder(path: string, mode = 0o777): Promise<void> {
  const folder = resolve(path);
  const firstMade = await mkdir(folder, { recursive: true, mode });
  if (firstMade !== undefined) {
    for (let made = folder; made.length >= firstMade.length; made = dirname(made)) onDisk.delete(made);
  }
  await syncName(folder);
}

async function syncName(folder: string): Promise<void> {
  const parent = dirname(folder);
  if (parent === folder || onDisk.has(folder)) return;
  await syncName(parent);
  await syncFolder(parent);
  onDisk.add(folder);
}
