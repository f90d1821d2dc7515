import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { nullWhen } from './null-when.ts';

/** Folders this very process has in use, which its process id cannot tell. */
const inUseHere = new Set<string>();

/**
 * Keeps two desks from opening one embedded database, which would destroy it. Throws an error that says which
 * process has the folder; returns what gives it free. The lock of a desk that was killed does not count.
 */
export async function lockDataFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(resolve(folder), 'desk.pid');
  const holder = Number(await readFile(path, 'utf8').catch(nullWhen('ENOENT')));
  if (inUseHere.has(path) || (holder !== process.pid && isRunning(holder))) {
    throw new Error(
      `Another desk (process ${holder}) uses ${folder}. Stop it, or choose another data folder.`,
    );
  }
  inUseHere.add(path);
  await writeFile(path, `${process.pid}\n`);
  return async () => {
    await rm(path, { force: true });
    inUseHere.delete(path);
  };
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, but as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
