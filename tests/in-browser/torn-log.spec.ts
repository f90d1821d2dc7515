import { appendFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Launched } from '../browsers/launched.ts';
import { loseDatabase } from '../scenarios/lose-database.ts';

const profile = await mkdtemp(join(tmpdir(), 'torn-log-'));
let extension: string;
const start = (folder: string) => {
  extension = folder;
  return launchChromium({ profile, extension });
};
afterAll(() => rm(profile, { recursive: true, force: true }));

/** The head of a log entry of 64 bytes: what a browser leaves that is killed between writing the head and the rest. */
const tornEntry = Buffer.from('11223344400001', 'hex');

async function databaseFolder(): Promise<string> {
  const all = join(profile, 'Default', 'IndexedDB');
  const name = (await readdir(all)).find((each) => each.endsWith('.indexeddb.leveldb'));
  return join(all, name ?? '');
}

/** What about one of 60 kills in the middle of hard writing has led to, here on purpose: the next start but one finds no database. */
async function tearLog(launched: Launched): Promise<Launched> {
  await launched.close();
  const folder = await databaseFolder();
  const [log = ''] = (await readdir(folder))
    .filter((name) => name.endsWith('.log'))
    .sort()
    .reverse();
  await appendFile(join(folder, log), tornEntry);
  // This start notices nothing and writes behind the torn entry, here when the history is looked at.
  const between = await start(extension);
  await (await between.openExtensionPage('src/history.html')).evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('another', 1).onsuccess = resolve;
      }),
  );
  await between.close();
  const next = await start(extension);
  // The database has been made anew: otherwise this would prove nothing.
  await next.openExtensionPage('src/history.html');
  await expect.poll(() => readFile(join(folder, 'LOG'), 'utf8')).toContain('since it was missing');
  return next;
}

loseDatabase('chromium', start, tearLog);
