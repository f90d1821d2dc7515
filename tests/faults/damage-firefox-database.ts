import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Where a database of SQLite says how large its pages are, in its first 100 bytes. */
const pageSizeAt = 16;

/**
 * Writes over the product's database in a profile of a Firefox that was closed, as a failing disk does: over
 * all of it, or over all but its first page, so that it is still opened and fails on being read.
 */
export function damageFirefoxDatabase(profile: string, extent: 'all' | 'records'): void {
  const names = readdirSync(join(profile, 'storage/default'), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.startsWith('moz-extension+++') && name.endsWith('.sqlite'));
  const ours = files.filter((name) => name.includes(`${sep}idb${sep}`) && !name.includes('userContextId'));
  if (ours.length === 0) throw new Error(`no database in ${profile}, only ${files}`);
  for (const name of ours) {
    const file = join(profile, 'storage/default', name);
    const bytes = readFileSync(file);
    bytes.fill(0xa5, extent === 'all' ? 0 : bytes.readUInt16BE(pageSizeAt));
    writeFileSync(file, bytes);
  }
}
