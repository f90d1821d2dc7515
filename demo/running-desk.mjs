// Plain JavaScript, since it runs before anything is built.
import { readdir } from 'node:fs/promises';
import { createConnection } from 'node:net';

/**
 * The lock of a desk that runs on a data folder, or is about to; null where none does. A desk that was killed
 * leaves its lock, with nobody behind it: see desk/lock-data-folder.ts. The path has to be short, as sockets
 * want it.
 */
export async function lockOfRunningDesk(dataFolder) {
  const folder = `${dataFolder}/desk.lock`;
  for (const lock of await readdir(folder).catch(() => []))
    if (await isAnswered(`${folder}/${lock}`)) return `${folder}/${lock}`;
  return null;
}

function isAnswered(path) {
  return new Promise((resolve) => {
    const asking = createConnection(path, () => {
      asking.destroy();
      resolve(true);
    });
    asking.once('error', () => resolve(false));
  });
}
