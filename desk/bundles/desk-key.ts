import { createPrivateKey } from 'node:crypto';
import { join } from 'node:path';
import { keptSecret } from '../kept-secret.ts';
import { type HeldKey, heldKey } from '../signing/key-files.ts';

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The key by which other desks know this one. It is kept as its seed in the data folder, where the processes
 * of one desk all find the same, and made at the first start.
 */
export async function deskKey(dataFolder: string): Promise<HeldKey> {
  const path = join(dataFolder, 'desk-key');
  const seed = Buffer.from(await keptSecret(path), 'base64url');
  if (seed.length !== 32) throw new Error(`${path} holds no key of a desk. Put it back from a backup.`);
  return heldKey(createPrivateKey({ key: Buffer.concat([pkcs8Head, seed]), format: 'der', type: 'pkcs8' }));
}
