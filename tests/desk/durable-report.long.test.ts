import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { copyEmptyDatabase } from './empty-database.ts';
import { type DeskProcess, killDesk, runDesk } from './run-desk.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';
import { tracedCalls, whatWasUnsynced } from './what-was-unsynced.ts';

// Each start is a process of its own, one of them traced.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let folder: string;
const started: DeskProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-durable-'));
});
afterAll(async () => {
  for (const desk of started) await killDesk(desk);
  await rm(folder, { recursive: true });
});

async function run(...options: Parameters<typeof runDesk>): Promise<DeskProcess> {
  const desk = await runDesk(...options);
  started.push(desk);
  return desk;
}

/** A picture of its own each time: what comes after a PNG's end is passed over by whoever shows it. */
let made = 0;
const newPicture = () => new Uint8Array([...pictureOf('image/png'), ...Buffer.from(`${made++}`)]);

const straceIsThere = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;

it.skipIf(!straceIsThere)(
  'no 201 is sent before report, picture and their folders are on disk (strace needed)',
  async () => {
    const dataFolder = join(folder, 'new', 'data');
    const log = join(folder, 'strace.log');
    const before = ['strace', '-f', '-y', '-s', '4096', '-o', log, '-e', `trace=${tracedCalls}`];
    // The desk makes everything itself: the data folder, the one above it, and the database.
    const desk = await run(dataFolder, { before });
    const shared = newPicture();
    const pictureOfReport = new Map<string, string>();
    const send = async (screenshot: Uint8Array<ArrayBuffer>) => {
      const attachment = attachmentOf(screenshot);
      const report = sampleReport({ attachments: [attachment] });
      pictureOfReport.set(report.id, attachment.sha256);
      expect((await deliver(desk.address, { report, screenshot })).status).toBe(201);
    };
    // The first one without a picture: the folder of those is still to be made, and its name to be synced.
    const first = sampleReport();
    pictureOfReport.set(first.id, 'none');
    expect((await deliver(desk.address, { report: first })).status).toBe(201);
    for (const picture of [newPicture(), newPicture(), shared, shared]) await send(picture);
    // At once: pictures of their own, and one that several reports have.
    const late = newPicture();
    await Promise.all([newPicture(), late, late, late, newPicture(), late].map(send));
    await killDesk(desk);

    const answers = whatWasUnsynced(await readFile(log, 'utf8'), folder);
    expect(answers).toHaveLength(pictureOfReport.size);
    for (const { text, unsynced } of answers) {
      const id = /"reportId\\":\\"([0-9a-f-]+)/.exec(text)?.[1] ?? '';
      const picture = pictureOfReport.get(id) ?? 'none';
      const ofThisReport = unsynced.filter((path) => {
        const inData = path.slice(dataFolder.length + 1);
        if (inData.startsWith('desk.lock/')) return false;
        // Uploads under way: nobody was told that they are safe.
        if (inData.startsWith('pictures-unfinished/')) return false;
        if (inData.startsWith('database')) return inData.includes('/pg_wal');
        if (!inData.startsWith('pictures/')) return true;
        // Other deliveries may be in the middle of writing theirs.
        const place = `pictures/${picture.slice(0, 2)}/${picture}`;
        return place === inData || place.startsWith(`${inData}/`);
      });
      expect(ofThisReport).toEqual([]);
    }
  },
);

it.skipIf(!straceIsThere)(
  'a new database is on disk once it is made, and its tables after a checkpoint (strace needed)',
  async () => {
    const log = join(folder, 'database.log');
    const database = join(folder, 'database');
    const program = fileURLToPath(new URL('make-new-database.ts', import.meta.url));
    const strace = ['-f', '-y', '-s', '4096', '-o', log, '-e', `trace=${tracedCalls}`];
    const ran = spawnSync('strace', [...strace, process.execPath, '--import', 'tsx', program, database]);
    expect(ran.status, String(ran.stderr)).toBe(0);
    const calls = await readFile(log, 'utf8');
    const unsyncedAt = (what: string) =>
      whatWasUnsynced(calls, folder, `${what}: done`).map(({ unsynced }) => unsynced);
    expect(unsyncedAt('the database')).toEqual([[]]);
    const [atCheckpoint = ['none']] = unsyncedAt('the checkpoint');
    // Other files in these folders are made anew by PostgreSQL when it starts.
    expect(atCheckpoint.filter((path) => /\/(base|global|pg_wal)\/(\d+\/)?\d\w*$/.test(path))).toEqual([]);
  },
);

it('a desk whose disk fails gives no receipt, ends, and has every report it gave one for', async () => {
  const dataFolder = join(folder, 'failing');
  await copyEmptyDatabase(join(dataFolder, 'database'));
  const preload = fileURLToPath(new URL('failing-fsync.mjs', import.meta.url));
  const desk = await run(dataFolder, { nodeOptions: ['--import', preload] });
  const safe = sampleReport();
  expect((await deliver(desk.address, { report: safe })).status).toBe(201);
  const ended = once(desk.process, 'exit');
  desk.process.kill('SIGUSR2');
  await desk.prints('every fsync fails now');
  const lost = sampleReport();
  await expect(deliver(desk.address, { report: lost })).rejects.toThrow();
  expect(await ended).toEqual([1, null]);

  const again = await run(dataFolder);
  expect((await deliver(again.address, { report: safe })).status).toBe(200);
  // It is in the log of the database, though its fsync failed: stored or not, it is stored once.
  expect((await deliver(again.address, { report: lost })).ok).toBe(true);
});
