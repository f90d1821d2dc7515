import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { toBase64 } from '../../src/contract/signed/base64.ts';
import { makeFolder } from '../make-folder.ts';
import { nullWhen } from '../null-when.ts';
import { syncFolder } from '../sync-folder.ts';
import { writeSynced } from '../write-file-atomically.ts';

/** A private key that this desk holds. */
export interface HeldKey {
  /** Its public key: the raw 32 bytes, base64. */
  key: string;
  sign(message: Uint8Array): Uint8Array;
}

/** What keys are for. */
export const keyRoles = ['root', 'release', 'head'] as const;
export type KeyRole = (typeof keyRoles)[number];

/**
 * Makes an Ed25519 key in a file of its own in `folder`, readable by its owner alone: PKCS #8 in PEM, which
 * other programs read too. Its name says what it is for and begins its key id. Once this resolves it is on
 * disk.
 */
export async function makeKeyFile(folder: string, role: KeyRole): Promise<HeldKey & { path: string }> {
  await makeFolder(folder, 0o700);
  const { privateKey } = generateKeyPairSync('ed25519');
  const held = heldKey(privateKey);
  const id = createHash('sha256').update(Buffer.from(held.key, 'base64')).digest('hex');
  const path = join(folder, `${role}-${id.slice(0, 8)}.key`);
  // Under its own name it is whole at once: a file that breaks off would look like a key that is lost.
  await writeSynced(`${path}.unfinished`, privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600);
  await rename(`${path}.unfinished`, path);
  await syncFolder(folder);
  return { ...held, path };
}

/** The key in a file; throws an error whose message says what to do where there is none. */
export async function readKeyFile(path: string): Promise<HeldKey> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`The key ${path} cannot be read. Check that it is there.`);
  });
  const key = privateKeyIn(text);
  if (key?.asymmetricKeyType !== 'ed25519') {
    throw new Error(`${path} holds no private Ed25519 key. Check that it is the right file.`);
  }
  return heldKey(key);
}

/** Every key whose file is in a folder; where a role is named, those that were made for it. */
export const readKeyFiles = async (folder: string, role?: KeyRole): Promise<HeldKey[]> =>
  Promise.all((await keyFilesIn(folder, role)).map(readKeyFile));

/** The paths of these files. */
export async function keyFilesIn(folder: string, role?: KeyRole): Promise<string[]> {
  const names = (await readdir(folder).catch(nullWhen('ENOENT'))) ?? [];
  const files = names.filter((name) => name.endsWith('.key') && name.startsWith(role ?? '')).sort();
  return files.map((name) => join(folder, name));
}

function privateKeyIn(text: string): KeyObject | null {
  try {
    return createPrivateKey(text);
  } catch {
    // Whatever it is instead: the caller names the file.
    return null;
  }
}

/** A private Ed25519 key, ready to sign. */
export function heldKey(privateKey: KeyObject): HeldKey {
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    key: toBase64(publicKey.subarray(-32)),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}
