import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Report } from '../../src/contract/report.ts';
import { answerTo, beginUpload } from './begin-upload.ts';
import { copyEmptyDatabase } from './empty-database.ts';
import { killDesk, runDesk } from './run-desk.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';

vi.setConfig({ testTimeout: 240_000 });

it.skipIf(process.platform !== 'linux')(
  'a hundred uploads of 20 MB at once take the desk little memory, and the refused ones arrive later (Linux needed)',
  async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'desk-flood-'));
    await copyEmptyDatabase(join(dataFolder, 'database'));
    const running = await runDesk(dataFolder);
    const memory = async (figure: string) => {
      const status = await readFile(`/proc/${running.process.pid}/status`, 'utf8');
      return Number(new RegExp(`${figure}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
    };
    try {
      const screenshot = new Uint8Array(20_000_000);
      screenshot.set(pictureOf('image/png'));
      const attachment = attachmentOf(screenshot);
      await deliver(running.address, { report: sampleReport() });
      const before = await memory('VmRSS');
      const send = async (report: Report) => {
        const { client, end } = beginUpload(running.address, report, screenshot.length);
        const answer = answerTo(client);
        client.write(screenshot);
        client.end(end);
        const { status } = await answer;
        client.destroy();
        return { report, status };
      };
      const reports = Array.from({ length: 100 }, () => sampleReport({ attachments: [attachment] }));
      const first = await Promise.all(reports.map(send));
      const refused = first.filter(({ status }) => status === 503);
      expect(first.filter(({ status }) => status === 201)).toHaveLength(100 - refused.length);
      const again = await Promise.all(refused.map(({ report }) => send(report)));
      expect(again.filter(({ status }) => status !== 201)).toEqual([]);
      const grown = (await memory('VmHWM')) - before;
      console.log(
        `Flood: ${Math.round(before)} MiB before, at most ${Math.round(grown)} MiB more; ${refused.length} told to come again`,
      );
      expect(refused.length).toBeGreaterThan(0);
      expect(grown).toBeLessThan(600);
      expect(await readdir(join(dataFolder, 'pictures-unfinished'))).toEqual([]);
    } finally {
      await killDesk(running);
      await rm(dataFolder, { recursive: true });
    }
  },
);
