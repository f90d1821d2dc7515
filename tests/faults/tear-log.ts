import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The head of an entry of 64 bytes in a log of LevelDB, without the entry. */
const tornEntry = Buffer.from('11223344400001', 'hex');

/**
 * Leaves the database of the extension in a Chromium profile as a kill leaves it that falls between the head
 * of an entry in its log and the entry itself; the browser must not be running. One in twenty kills in the
 * middle of hard writing does that. The next start notices nothing and writes on behind it; the one after
 * takes what follows for the entry, finds that it does not hold, and Chromium deletes the database.
 */
export async function tearLog(profile: string): Promise<void> {
  const folder = await databaseFolder(profile);
  const [log] = (await readdir(folder))
    .filter((name) => name.endsWith('.log'))
    .sort()
    .reverse();
  if (!log) throw new Error(`there is no log in ${folder}`);
  await appendFile(join(folder, log), tornEntry);
}

/** Whether Chromium found no database at this start, or none that it could read, and made a new one. */
export async function wasMadeAnew(profile: string): Promise<boolean> {
  const said = await readFile(join(await databaseFolder(profile), 'LOG'), 'utf8');
  return said.includes('since it was missing');
}

async function databaseFolder(profile: string): Promise<string> {
  const all = join(profile, 'Default', 'IndexedDB');
  const name = (await readdir(all)).find((each) => each.endsWith('.indexeddb.leveldb'));
  if (!name) throw new Error(`there is no database in ${all}`);
  return join(all, name);
}
