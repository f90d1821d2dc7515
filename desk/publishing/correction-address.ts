import { sha256 } from '../sha256.ts';

/** Ids that are the same in an address, in a file name of any system, and when read out. */
const plainId = /^[a-z0-9][a-z0-9_-]{0,99}$/;

/**
 * The last part of the address of an entry's page: its id where that is plain, or else what is plain of it
 * with some digits of its SHA-256, since ids may hold slashes, any letters and 256 of them. Pure.
 */
export function correctionName(entryId: string): string {
  if (plainId.test(entryId)) return entryId;
  const words = entryId.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return [...words, sha256(entryId).slice(0, 12)].join('-').slice(-80).replace(/^-/, '');
}

/** Where the page about an entry is, on a desk at `address` (without a slash at its end). Pure. */
export const correctionAddress = (address: string, entryId: string): string =>
  `${address}/corrections/${correctionName(entryId)}`;
