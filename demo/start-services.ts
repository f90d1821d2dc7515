import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { readDeskConfig } from '../desk/desk-config.ts';
import { listName } from '../desk/publishing/list-name.ts';
import { publishList } from '../desk/publishing/publish-list.ts';
import { publishedLists } from '../desk/publishing/published-lists.ts';
import { readListKeys } from '../desk/signing/list-keys.ts';
import { makeListKeys } from '../desk/signing/make-keys.ts';
import { startDesk } from '../desk/start-desk.ts';
import { startWaline } from '../tests/real-sites/start-waline.ts';
import { giveSeats } from './give-seats.ts';
import type { Started } from './run-until-ended.ts';
import type { RunningDesk, RunningForum } from './running.ts';

/** Starts a desk that signs the sample list, and a forum with the sample threads; says where they are. */
export async function startServices(
  dataFolder: string,
  started: Started,
): Promise<{ desk: RunningDesk; forum: RunningForum }> {
  const listText = await readFile('demo/sample-list.json', 'utf8');
  const list = JSON.parse(listText);
  const deskFolder = `${dataFolder}/desk`;
  await mkdir(deskFolder, { recursive: true });
  const name = listName(list.id);
  if (!(await readListKeys(deskFolder, name))) {
    await makeListKeys(deskFolder, list, {}, new Date());
  }
  // The desk goes on with the list, so that its version may be higher than the sample's by now.
  const lists = publishedLists(deskFolder);
  const before = await lists.find(name);
  if (!before || before.version < list.version) {
    const published = await publishList(deskFolder, listText);
    if (!published.ok) throw new Error(`The sample list was not published: ${published.error.join(' ')}`);
  }
  const desk = await startDesk({
    dataFolder: deskFolder,
    port: await freePort(4310),
    config: await readDeskConfig('demo/desk-config.json'),
    listName: name,
  });
  started.add(() => desk.close());
  const { title, version, entries } = (await lists.find(name))?.list() ?? list;
  console.log(`desk       ${desk.address}  list “${title}” version ${version}, ${entries.length} entries`);

  const forum = await startWaline({ dataFolder: `${dataFolder}/forum`, port: await freePort(4320) });
  started.add(() => forum.close());
  console.log(`forum      ${forum.address}  ${forum.threads.length} threads`);
  return { desk: { ...desk, seats: await giveSeats(desk) }, forum };
}

/** `wanted` where it is free, any other port otherwise. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => (wanted === 0 ? reject(new Error('no free port')) : resolve(freePort(0))));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}
