import { once } from 'node:events';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { staffTokenFile } from '../../desk/start-desk.ts';
import { copyEmptyDatabase } from '../desk/empty-database.ts';
import { killDesk, runDesk } from '../desk/run-desk.ts';
import { cutPower, keepAll } from './kept-disk.ts';

/**
 * A desk in a process of its own, which can be killed, alone or with the power, and starts again on what it
 * left.
 */
export interface MortalDesk {
  /** Where it listens, also when it has started again. */
  address: string;
  kills: number;
  powerCuts: number;
  /** Kills it and starts it again. After a power cut nothing is left of its data but what was synced. */
  die(how: 'killed' | 'power cut'): Promise<void>;
  staffToken(): Promise<string>;
  close(): Promise<void>;
}

/** Starts a desk that people reach at `publicAddress`. */
export async function startMortalDesk(publicAddress: string): Promise<MortalDesk> {
  // Open files are told by the path the system gives them.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'faults-desk-')));
  const dataFolder = join(folder, 'data');
  const kept = join(folder, 'kept');
  const recorder = join(folder, 'recorder.mjs');
  const module = new URL('record-syncs.ts', import.meta.url);
  const call = `await recordSyncs(${JSON.stringify(dataFolder)}, ${JSON.stringify(kept)});`;
  await writeFile(recorder, `import { recordSyncs } from '${module}';\n${call}\n`);
  await copyEmptyDatabase(join(dataFolder, 'database'));
  keepAll(kept, dataFolder);
  const port = await freePort();
  const start = () =>
    runDesk(dataFolder, {
      nodeOptions: ['--import', 'tsx', '--import', recorder],
      deskOptions: ['--port', `${port}`, '--public-address', publicAddress],
    });
  let running = await start();
  const desk: MortalDesk = {
    address: `http://127.0.0.1:${port}`,
    kills: 0,
    powerCuts: 0,
    async die(how) {
      await killDesk(running);
      if (how === 'killed') desk.kills += 1;
      else {
        desk.powerCuts += 1;
        cutPower(kept, dataFolder);
      }
      running = await start();
    },
    staffToken: async () => (await readFile(staffTokenFile(dataFolder), 'utf8')).trim(),
    async close() {
      await killDesk(running);
      await rm(folder, { recursive: true });
    },
  };
  return desk;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  await new Promise((closed) => server.close(closed));
  if (bound === null || typeof bound === 'string') throw new Error('there is no free port');
  return bound.port;
}
