import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { launchChromium } from '../browsers/launch-chromium.ts';
import type { Launched } from '../browsers/launched.ts';
import { tearLog, wasMadeAnew } from '../faults/tear-log.ts';
import { loseDatabase } from '../scenarios/lose-database.ts';

const profile = await mkdtemp(join(tmpdir(), 'torn-log-'));
let extension: string;
const start = (folder: string) => {
  extension = folder;
  return launchChromium({ profile, extension });
};
afterAll(() => rm(profile, { recursive: true, force: true }));

/** Loses the database as a kill in the middle of writing does, here on purpose. */
async function killWhileWriting(launched: Launched): Promise<Launched> {
  await launched.close();
  await tearLog(profile);
  const between = await start(extension);
  const page = await between.openExtensionPage('src/history.html');
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.open('another', 1).onsuccess = resolve;
      }),
  );
  await between.close();
  const next = await start(extension);
  await next.openExtensionPage('src/history.html');
  // Otherwise nothing has been lost, and nothing would be proved.
  await expect.poll(() => wasMadeAnew(profile)).toBe(true);
  return next;
}

loseDatabase('chromium', start, killWhileWriting);
