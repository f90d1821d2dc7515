import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { nullWhen } from './null-when.ts';
import { syncFolder } from './sync-folder.ts';
import { writeSynced } from './write-file-atomically.ts';

/**
 * The secret in the file `path`. Where it is missing it is made of 256 random bits, readable by its owner
 * alone; two processes that start at once end up with the same one. Once this resolves it is on disk.
 */
export async function keptSecret(path: string): Promise<string> {
  const kept = await readSecret(path);
  if (kept !== null) {
    // Also where another process made it: addresses of receipts are derived from it.
    await syncFolder(dirname(path));
    return kept;
  }
  const unfinished = `${path}.${randomUUID()}.unfinished`;
  await writeSynced(unfinished, `${randomBytes(32).toString('base64url')}\n`, 0o600);
  // A link, unlike a rename, never takes the place of a secret another process has made meanwhile.
  await link(unfinished, path).catch(nullWhen('EEXIST'));
  await rm(unfinished);
  return keptSecret(path);
}

async function readSecret(path: string): Promise<string | null> {
  const text = await readFile(path, 'utf8').catch(nullWhen('ENOENT'));
  if (text === null) return null;
  if (text.trim().length >= 32) return text.trim();
  throw new Error(`${path} holds no secret of at least 32 characters. Delete it, and a new one is made.`);
}
