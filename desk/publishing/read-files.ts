import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadFile } from '../../src/contract/signed/releases-back.ts';
import { nullWhen } from '../null-when.ts';

/** Reads what was published into a folder of this machine. */
export const inFolder =
  (folder: string): ReadFile =>
  async (path) => {
    const bytes = await readFile(join(folder, path)).catch(nullWhen('ENOENT'));
    return bytes && new Uint8Array(bytes);
  };

/** How long an address may take to answer, in milliseconds. */
const patience = 20_000;

/** Reads what is served at an address that ends in a slash; rejects where it does not answer. */
export const atAddress =
  (address: string): ReadFile =>
  async (path) => {
    const response = await fetch(address + path, {
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 404 || response.status === 410) return null;
    if (!response.ok) throw new Error(`${address}${path} answered ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  };
