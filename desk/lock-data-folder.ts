import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, realpath, rename, rm, symlink } from 'node:fs/promises';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeFolder } from './make-folder.ts';
import { nullWhen } from './null-when.ts';
import { sha256 } from './sha256.ts';
import { systemCode } from './system-code.ts';

/** What a lock keeps apart: its folder in the data folder, and what one that comes second hears. */
interface Lock {
  file: string;
  inUse: string;
  /** What to do then. */
  instead: string;
}
const deskLock: Lock = {
  file: 'desk.lock',
  inUse: 'Another desk uses this data folder',
  instead: 'Stop it, or choose another data folder.',
};

/**
 * Keeps two desks from opening one embedded database, which would destroy it. Throws an error that names the
 * file of the desk that has the folder; returns the function that releases it.
 *
 * The lock is a socket in the folder `desk.lock`, or in another one where something else is locked. It lives
 * exactly as long as its process, so the file of a desk that was killed never counts, and it can be reached
 * from every container that shares the folder, where process ids mean nothing. A desk first shows its own
 * socket as `wants-…`, then looks at all others. Where no other process is behind one, it renames its own to
 * `has-…`. Of two that see each other, the one with the first name waits and the other one gives up: each
 * shows itself before it looks, so at least one sees the other.
 */
export async function lockDataFolder(folder: string, lock: Lock = deskLock): Promise<() => Promise<void>> {
  const path = join(await realpath(folder), lock.file);
  if (process.platform === 'win32') return lockPipe(path, lock);
  await makeFolder(path, 0o700);
  const short = await shortPath(path);
  const name = randomBytes(8).toString('hex');
  const server = createServer((asking) => asking.destroy());
  const unlock = async () => {
    for (const state of ['new', 'wants', 'has']) await rm(join(path, `${state}-${name}`), { force: true });
    await new Promise((closed) => server.close(closed));
    await short.remove();
  };
  try {
    // It gets its name once it listens: a socket without a listener looks like that of a dead desk.
    await listen(server, join(short.path, `new-${name}`));
    await rename(join(path, `new-${name}`), join(path, `wants-${name}`));
    await untilNobodyElse(path, short.path, name, lock);
    await rename(join(path, `wants-${name}`), join(path, `has-${name}`));
    return unlock;
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** How long something waits while another process holds its lock, in milliseconds. */
const busyPatience = 30_000;

/** Waits until nobody else holds a lock, and takes it; resolves to what ends the wait of others. */
export async function lockWhenFree(folder: string, lock: Lock): Promise<() => Promise<void>> {
  for (const began = Date.now(); ; await sleep(100)) {
    const unlock = await lockDataFolder(folder, lock).catch((error) => {
      if (Date.now() - began > busyPatience) throw error;
      return null;
    });
    if (unlock) return unlock;
  }
}

/** How long a desk waits for one that began to start and then neither starts nor ends, in milliseconds. */
const patience = 10_000;

/** Throws where another desk has the folder or comes before this one. Removes what dead ones left. */
async function untilNobodyElse(folder: string, shortFolder: string, name: string, lock: Lock): Promise<void> {
  for (const began = Date.now(); ; await sleep(20)) {
    const others: string[] = [];
    for (const file of await readdir(folder)) {
      if (file.endsWith(name) || file.startsWith('new-')) continue;
      const reached = await reach(join(shortFolder, file));
      if (reached === 'dead') await rm(join(folder, file), { force: true });
      // It may have another name by now.
      else if (reached === 'gone') others.push('');
      else others.push(file);
    }
    if (others.length === 0) return;
    const before = others.find((file) => file.startsWith('has-') || (file !== '' && file < `wants-${name}`));
    const late = Date.now() - began > patience ? others[0] : undefined;
    const inTheWay = before ?? late;
    if (inTheWay !== undefined) throw inUseError(lock, join(folder, inTheWay));
  }
}

/**
 * Whether a process is behind a socket. What cannot be told, such as a socket of another user, counts as one.
 */
function reach(path: string): Promise<'alive' | 'dead' | 'gone'> {
  return new Promise((reached) => {
    const asking = createConnection(path);
    asking.once('connect', () => {
      asking.destroy();
      reached('alive');
    });
    asking.once('error', (error) => {
      const code = systemCode(error);
      reached(code === 'ECONNREFUSED' ? 'dead' : code === 'ENOENT' ? 'gone' : 'alive');
    });
  });
}

/**
 * Windows has no sockets in folders. A pipe is never left behind there, and a second one of its name is
 * refused.
 */
async function lockPipe(path: string, lock: Lock): Promise<() => Promise<void>> {
  const server = createServer((asking) => asking.destroy());
  await listen(server, `\\\\.\\pipe\\qiuzheng-${sha256(path)}`).catch(() => {
    throw inUseError(lock, path);
  });
  return () => new Promise((closed) => server.close(() => closed()));
}

async function listen(server: Server, path: string): Promise<void> {
  // It lives with the process, but does not keep it alive.
  server.listen(path).unref();
  await once(server, 'listening').catch((cause) => {
    throw new Error(`The lock ${path} cannot be made. Choose a data folder on a disk of this machine.`, {
      cause,
    });
  });
}

const inUseError = ({ inUse, instead }: Lock, file: string): Error =>
  new Error(`${inUse}, its lock is ${file}. ${instead}`);

/** A path to a folder that fits into 104 bytes: no system allows less for the path of a socket. */
async function shortPath(folder: string): Promise<{ path: string; remove(): Promise<void> }> {
  if (Buffer.byteLength(folder) < 70) return { path: folder, remove: async () => {} };
  const own = await mkdtemp(join(tmpdir(), 'desk-'));
  await symlink(folder, join(own, 'lock'));
  return {
    path: join(own, 'lock'),
    remove: async () => {
      await rm(own, { recursive: true }).catch(nullWhen('ENOENT'));
    },
  };
}
