import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startDesk } from '../../desk/start-desk.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';

// Each start is a process of its own with a PostgreSQL of its own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let dataFolder: string;
let child: ChildProcess | null = null;
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'desk-killed-'));
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await rm(dataFolder, { recursive: true });
});

/** `npm run desk` as a process of its own, and the address it prints. */
async function runDesk(): Promise<{ process: ChildProcess; address: string }> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const args = ['--import', 'tsx', 'desk/main.ts', '--port', '0', '--data-folder', dataFolder];
  const environment = { PATH: process.env.PATH };
  const running = spawn(process.execPath, args, {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = running;
  let printed = '';
  const address = await new Promise<string>((found, ended) => {
    running.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (address) found(address);
    });
    running.once('exit', () => ended(new Error(`the desk ended: ${printed}`)));
  });
  return { process: running, address };
}

it('a desk killed in the middle of deliveries has every report it gave a receipt for, with its picture', async () => {
  const running = await runDesk();
  const screenshot = pictureOf('image/png');
  const reports = Array.from({ length: 200 }, () =>
    sampleReport({ attachments: [attachmentOf(screenshot)] }),
  );
  const receipts = new Map<string, unknown>();
  const killed = once(running.process, 'exit');
  await Promise.all(
    reports.map(async (report) => {
      // Those under way when the desk dies fail, as they do for an extension.
      const response = await deliver(running.address, { report, screenshot }).catch(() => null);
      const receipt = await response?.json().catch(() => null);
      if (receipt) receipts.set(report.id, receipt);
      if (receipts.size === 50) running.process.kill('SIGKILL');
    }),
  );
  await killed;
  expect(receipts.size).toBeGreaterThanOrEqual(50);

  const desk = await startDesk({ dataFolder, port: 0, publicAddress: running.address });
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
  const { process: running } = await runDesk();
  const ended = once(running, 'exit');
  running.kill('SIGINT');
  running.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(await readdir(dataFolder)).not.toContain('desk.pid');
});
