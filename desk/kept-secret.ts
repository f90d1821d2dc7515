import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { nullWhen } from './null-when.ts';

/**
 * The secret in the file `path`. Where it is missing it is made of 256 random bits, readable by its owner alone;
 * two processes that start at once end up with the same one.
 */
export async function keptSecret(path: string): Promise<string> {
  const kept = await readSecret(path);
  if (kept !== null) return kept;
  const unfinished = `${path}.${randomUUID()}.unfinished`;
  await writeFile(unfinished, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flush: true });
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
