import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startDesk } from '../../desk/start-desk.ts';
import { copyEmptyDatabase } from './empty-database.ts';
import { type DeskProcess, killDesk, runDesk } from './run-desk.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';

// Each start is a process of its own with a PostgreSQL of its own.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

/** So many are on their way at any time. */
const atOnce = 20;
const mostAnHour = 10_000;

let dataFolder: string;
let running: DeskProcess | null = null;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'desk-killed-'));
  await copyEmptyDatabase(join(dataFolder, 'database'));
});
afterAll(async () => {
  if (running) await killDesk(running);
  await rm(dataFolder, { recursive: true });
});

it('a desk killed in the middle of 1,000 deliveries has every report it gave a receipt for, with its picture', async () => {
  running = await runDesk(dataFolder, { deskOptions: ['--reports-an-hour', String(mostAnHour)] });
  const { process: killed, address } = running;
  const screenshot = pictureOf('image/png');
  const reports = Array.from({ length: 1000 }, () =>
    sampleReport({ attachments: [attachmentOf(screenshot)] }),
  );
  const receipts = new Map<string, unknown>();
  const gone = once(killed, 'exit');
  const left = reports.values();
  const deliverThem = async () => {
    for (const report of left) {
      // Those under way when the desk dies fail, as they do for an extension.
      const response = await deliver(address, { report, screenshot }).catch(() => null);
      // More at once than the desk takes are told to come again.
      const receipt = response?.status === 201 ? await response.json().catch(() => null) : null;
      if (receipt) receipts.set(report.id, receipt);
      if (receipts.size === 400) killed.kill('SIGKILL');
    }
  };
  await Promise.all(Array.from({ length: atOnce }, deliverThem));
  await gone;
  expect(receipts.size).toBeGreaterThanOrEqual(400);

  const desk = await startDesk({
    dataFolder,
    port: 0,
    publicAddress: address,
    intake: { reportsAnHour: mostAnHour },
  });
  try {
    const authorization = { headers: { Authorization: `Bearer ${desk.staffToken}` } };
    for (const report of reports) {
      const stored = await fetch(`${desk.address}/reports/${report.id}`, authorization);
      if (receipts.has(report.id)) expect(stored.status).toBe(200);
      if (stored.status !== 200) continue;
      const picture = await fetch(`${desk.address}/reports/${report.id}/screenshot`, authorization);
      expect(new Uint8Array(await picture.arrayBuffer())).toEqual(screenshot);
    }
    for (const report of reports) {
      const response = await deliver(desk.address, { report, screenshot });
      const before = receipts.get(report.id);
      if (before) expect([response.status, await response.json()]).toEqual([200, before]);
      else expect(response.ok).toBe(true);
    }
  } finally {
    await desk.close();
  }
});

it('a desk that is asked to end, also more than once, ends in order', async () => {
  running = await runDesk(dataFolder);
  const ended = once(running.process, 'exit');
  running.process.kill('SIGINT');
  running.process.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(await readdir(join(dataFolder, 'desk.lock'))).toEqual([]);
});
