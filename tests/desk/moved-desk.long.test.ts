import { appendFile, mkdtemp, readFile, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupDesk } from '../../desk/running/backup-desk.ts';
import { moveDesk } from '../../desk/running/move-desk.ts';
import { restoreDesk } from '../../desk/running/restore-desk.ts';
import { auditSentence } from '../../desk/staff/staff-command.ts';
import { type RunningDesk, startDesk } from '../../desk/start-desk.ts';
import { copyEmptyDatabase } from './empty-database.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';
import { missingPostgres, type PostgresServer, startPostgres } from './servers/start-postgres.ts';

/**
 * What a desk was given goes with it, from the embedded database to a server, into a backup and out of it.
 */
describe.skipIf(missingPostgres() !== null)('a desk with reports, a seat and a log', () => {
  const publicAddress = 'http://127.0.0.1:4310';
  const screenshot = pictureOf('image/png');
  const reports = Array.from({ length: 3 }, (_, number) =>
    sampleReport({ attachments: [attachmentOf(screenshot)], note: `“${number}”\n\u2028\\` }),
  );
  let folder: string;
  let dataFolder: string;
  let server: PostgresServer;
  const receipts: unknown[] = [];

  const send = async (desk: RunningDesk) => {
    const answers = [];
    for (const report of reports) answers.push(await deliver(desk.address, { report, screenshot }));
    return answers;
  };

  /** Whether a desk has all that the first one was given. */
  async function expectAll(desk: RunningDesk): Promise<void> {
    const answers = await send(desk);
    expect(answers.map(({ status }) => status)).toEqual(reports.map(() => 200));
    expect(await Promise.all(answers.map((answer) => answer.json()))).toEqual(receipts);
    const headers = { Authorization: `Bearer ${desk.staffToken}` };
    const picture = await fetch(`${desk.address}/reports/${reports[0]?.id}/screenshot`, { headers });
    expect(new Uint8Array(await picture.arrayBuffer())).toEqual(screenshot);
    const { seats } = await (await fetch(`${desk.address}/staff/seats`, { headers })).json();
    expect(seats).toEqual([expect.objectContaining({ name: '席位 2', roles: ['reviewer', 'approver'] })]);
    expect(await auditSentence({ address: desk.address, token: desk.staffToken })).toMatchObject({
      isWhole: true,
    });
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desk-moved-'));
    dataFolder = join(folder, 'desk');
    server = await startPostgres();
    await copyEmptyDatabase(join(dataFolder, 'database'));
    const desk = await startDesk({ dataFolder, port: 0, publicAddress });
    for (const answer of await send(desk)) receipts.push(await answer.json());
    const headers = { Authorization: `Bearer ${desk.staffToken}`, 'Content-Type': 'application/json' };
    const seat = { name: '席位 2', roles: ['reviewer', 'approver'], categories: ['health'] };
    const made = await fetch(`${desk.address}/staff/seats`, {
      method: 'POST',
      headers,
      body: JSON.stringify(seat),
    });
    expect(made.status).toBe(201);
    await desk.close();
  });
  afterAll(async () => {
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is moved to a server with all of it, once, and does not start where it was', async () => {
    expect(await moveDesk(dataFolder, server.url, 'main')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^reports: 3 rows, SHA-256 [0-9a-f]{64}$/)]),
    );
    await expect(startDesk({ dataFolder, port: 0 })).rejects.toThrow(
      /was moved .* delete .*moved-to-postgres/,
    );
    await expect(moveDesk(dataFolder, server.url, 'main')).rejects.toThrow(
      /has rows in \w+ for the desk “main”/,
    );
    const desk = await startDesk({ dataFolder, port: 0, publicAddress, databaseUrl: server.url });
    await expectAll(desk);
    expect((await deliver(desk.address, { report: sampleReport() })).status).toBe(201);
    await desk.close();
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query('delete from reports where id <> all($1)', [reports.map(({ id }) => id)]);
    await client.end();
  });

  it('is copied into a backup as it runs on a server, and made anew of it in an empty folder', async () => {
    const backup = join(folder, 'backup');
    const of = { dataFolder, databaseUrl: server.url, deskId: 'main' };
    const running = await startDesk({ ...of, port: 0, publicAddress });
    expect((await backupDesk(of, backup)).join()).toContain('keep it as safe as the desk');
    await running.close();
    // Which reports came from one sender is nobody's business in a backup.
    expect(await readFile(join(backup, 'tables/reports.jsonl'), 'utf8')).not.toContain('"source"');
    await expect(backupDesk(of, backup)).rejects.toThrow(/never writes over another/);

    const restored = join(folder, 'restored');
    await restoreDesk({ dataFolder: restored, databaseUrl: undefined }, backup);
    const desk = await startDesk({ dataFolder: restored, port: 0, publicAddress });
    await expectAll(desk);
    await desk.close();
    await expect(restoreDesk({ dataFolder: restored, databaseUrl: undefined }, backup)).rejects.toThrow(
      /not empty/,
    );
  });

  it('is not made of a backup that is broken or not whole', async () => {
    const backup = join(folder, 'backup');
    const restore = () => restoreDesk({ dataFolder: join(folder, 'never'), databaseUrl: undefined }, backup);
    const secret = join(backup, 'files/status-secret');
    const whole = await readFile(secret);
    await appendFile(secret, 'x');
    await expect(restore()).rejects.toThrow(/broken, and nothing was restored: files\/status-secret/);
    await unlink(secret);
    await expect(restore()).rejects.toThrow(/broken/);
    expect(whole.length).toBeGreaterThan(32);
    const manifest = join(backup, 'manifest.json');
    const text = await readFile(manifest, 'utf8');
    await rm(manifest);
    await expect(restore()).rejects.toThrow(/no manifest\.json/);
    await appendFile(manifest, text.replace('"path": "', '"path": "../'));
    await expect(restore()).rejects.toThrow(/manifest\.json in .* is broken/);
  });
});
