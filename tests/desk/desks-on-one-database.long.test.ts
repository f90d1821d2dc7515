import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { databaseConcerns } from '../../desk/running/database-concerns.ts';
import { proofStore } from '../../desk/running/proof-store.ts';
import { type RunningDesk, startDesk } from '../../desk/start-desk.ts';
import { openDatabase } from '../../desk/store/open-database.ts';
import { releaseStore } from '../../desk/verdict/release-store.ts';
import {
  type Envelope,
  envelopeAround,
  payloadTypes,
  withSignature,
} from '../../src/contract/signed/envelope.ts';
import { reportedClaim } from './reported-claim.ts';
import { runDesk } from './run-desk.ts';
import { sampleDraft } from './sample-draft.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';
import { startPooler } from './servers/start-pooler.ts';
import { missingPostgres, type PostgresServer, startPostgres } from './servers/start-postgres.ts';
import { staffCalls } from './staff-calls.ts';

/** Several desks of one data folder and one database, as they run behind one address. */
describe.skipIf(missingPostgres() !== null)('desks on one database', () => {
  let folder: string;
  let server: PostgresServer;
  let pooler: Omit<PostgresServer, 'crash'>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'desks-on-one-'));
    server = await startPostgres();
    pooler = await startPooler(server);
  });
  afterAll(async () => {
    await pooler?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A new database: its address by way of the pooler, and without it. */
  async function newDatabase(name: string): Promise<{ pooled: string; direct: string }> {
    await query(server.url, `create database ${name}`);
    const at = ({ url }: { url: string }) => url.replace(/\/postgres$/, `/${name}`);
    return { pooled: at(pooler), direct: at(server) };
  }

  async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(statement);
    await client.end();
    return rows;
  }

  async function startDesks(name: string, databaseUrl: string, count: number): Promise<RunningDesk[]> {
    const dataFolder = join(folder, name);
    const options = { dataFolder, port: 0, databaseUrl, publicAddress: 'http://127.0.0.1:4310' };
    return Promise.all(Array.from({ length: count }, () => startDesk(options)));
  }

  it('that start at once through a pooler migrate it once, and all of them run', async () => {
    const { pooled, direct } = await newDatabase('at_once');
    const desks = await startDesks('at-once', pooled, 6);
    for (const desk of desks)
      expect((await deliver(desk.address, { report: sampleReport() })).status).toBe(201);
    for (const desk of desks) await desk.close();
    const migrations = await query(direct, 'select hash from drizzle.__drizzle_migrations');
    expect(new Set(migrations.map(({ hash }) => hash)).size).toBe(migrations.length);
    expect(migrations.length).toBeGreaterThan(0);
    expect(await query(direct, 'select 1 from pg_locks where locktype = $$advisory$$')).toEqual([]);
  });

  it('store a report once and answer it with one receipt, whichever of them it comes to at once', async () => {
    const { pooled, direct } = await newDatabase('racing');
    const desks = await startDesks('racing', pooled, 2);
    const screenshot = pictureOf('image/png');
    const reports = Array.from({ length: 25 }, () =>
      sampleReport({ attachments: [attachmentOf(screenshot)] }),
    );
    for (const report of reports) {
      const answers = await Promise.all(
        [...desks, ...desks].map(({ address }) => deliver(address, { report, screenshot })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
      const receipts = await Promise.all(answers.map((answer) => answer.text()));
      expect(new Set(receipts).size).toBe(1);
    }
    // Of two reports of one id that come at once one is stored, and the other one is told so.
    const one = sampleReport();
    const both = await Promise.all(
      desks.map(({ address }, index) => deliver(address, { report: { ...one, note: `${index}` } })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    for (const desk of desks) await desk.close();
    expect(await query(direct, 'select count(*)::int as count from reports')).toEqual([
      { count: reports.length + 1 },
    ]);
  });

  it('count one proof of work together, whichever of them it comes to at once', async () => {
    const { pooled } = await newDatabase('proofs');
    const opened = await Promise.all([openDatabase(pooled, ''), openDatabase(pooled, '')]);
    const proofs = opened.map(({ database }) => proofStore(database, 'main'));
    const now = new Date();
    for (let round = 0; round < 20; round++) {
      const report = randomUUID();
      const uses = [...proofs, ...proofs, ...proofs].map((each) => each.use(report, now));
      expect((await Promise.all(uses)).filter(Boolean)).toHaveLength(3);
      // When its hours are over the report may be asked for another one.
      expect(await proofs[0]?.use(report, new Date(now.getTime() + 3 * 60 * 60 * 1000))).toBe(true);
    }
    for (const { close } of opened) await close();
  });

  it('give a claim to one of those who want it at once, and lose no note, whichever of them is asked', async () => {
    const { pooled } = await newDatabase('taking');
    const desks = await startDesks('taking', pooled, 2);
    const [one = { address: '', staffToken: '' }] = desks;
    const seat = staffCalls(one);
    const first = await seat('Seat 1', 'reviewer');
    const seats = [first, await seat('Seat 2', 'reviewer')];
    for (let round = 0; round < 10; round++) {
      const claim = await reportedClaim(one.address, first.call);
      const actAtOnce = (action: object) =>
        Promise.all(
          seats.map(({ callAt }, place) =>
            callAt(desks[place]?.address ?? '', 'POST', `${claim.path}/actions`, action),
          ),
        );
      const taken = await actAtOnce({ kind: 'take' });
      expect(taken.map(({ status }) => status).sort()).toEqual([200, 409]);
      await actAtOnce({ kind: 'note', text: 'seen', public: false });
      const { timeline } = await (await first.call('GET', claim.path)).json();
      const kinds = timeline.map(({ kind }: { kind: string }) => kind);
      expect(kinds.sort()).toEqual(['claim-noted', 'claim-noted', 'claim-taken']);
    }
    for (const desk of desks) await desk.close();
  });

  it('put reports of one rumour to one claim, whichever of them they come to at once', async () => {
    const { pooled, direct } = await newDatabase('grouping');
    const desks = await startDesks('grouping', pooled, 2);
    const sent = Array.from({ length: 20 }, (_, place) =>
      deliver(desks[place % desks.length]?.address ?? '', { report: sampleReport() }),
    );
    for (const answer of await Promise.all(sent)) expect(answer.status).toBe(201);
    await expect
      .poll(() => query(direct, 'select 1 from reports where grouped_at is null'), { timeout: 60_000 })
      .toEqual([]);
    for (const desk of desks) await desk.close();
    expect(await query(direct, 'select reports, sites from claims')).toEqual([
      { reports: sent.length, sites: 1 },
    ]);
  });

  it('make one verdict of one approval and one version of it, whichever of them is asked at once', async () => {
    const { pooled } = await newDatabase('approving');
    const desks = await startDesks('approving', pooled, 2);
    const [first, second] = desks.map(staffCalls);
    if (!first || !second) throw new Error('no desks');
    const writer = await first('Seat 1', 'reviewer');
    const approver = await second('Seat 2', 'approver');
    const waiting = async () => {
      const { id: claimId, draft: path } = await reportedClaim(desks[0]?.address ?? '', writer.call);
      await writer.call('PUT', path, { revision: 0, draft: sampleDraft });
      const { wordings } = sampleDraft;
      const { id: dryRun } = await (
        await writer.call('POST', '/staff/dry-run', { wordings, claimId })
      ).json();
      await writer.call('POST', `${path}/ask-approval`, { revision: 1, dryRun });
      return path;
    };
    const approve = (path: string) =>
      desks.map(({ address }) => approver.callAt(address, 'POST', `${path}/approve`, { revision: 1 }));
    const one = await Promise.all(approve(await waiting()));
    expect(one.map(({ status }) => status).sort()).toEqual([200, 409]);

    // One after the other: of several dry runs of a seat the newest takes the place of those that wait.
    const paths: string[] = [];
    while (paths.length < 8) paths.push(await waiting());
    const answers = await Promise.all(paths.flatMap(approve));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(paths.length);
    const drafts = await Promise.all(paths.map(async (path) => (await writer.call('GET', path)).json()));
    expect(new Set(drafts.map(({ state }) => state))).toEqual(new Set(['published']));
    const list = await (await fetch(`${desks[0]?.address}/lists/corrections.json`)).json();
    expect(list.entries).toHaveLength(paths.length + 1);
    expect(list.version).toBe(Math.max(...drafts.map(({ published }) => published.version)));
    for (const desk of desks) await desk.close();
  });

  it('lose no signature that one takes while another keeps the version it is for', async () => {
    const { pooled, direct } = await newDatabase('signing');
    const opened = await Promise.all([openDatabase(pooled, ''), openDatabase(pooled, '')]);
    const [keeper, taker] = opened.map(({ database }) => releaseStore(database, 'main'));
    const plan = { generatedAt: new Date().toISOString(), header: '{}', changes: [] };
    const meant = { by: 'desk', evenUnchanged: true };
    const row = await keeper?.begin('corrections', { version: 0, release: null }, meant, () => plan);
    if (!keeper || !taker || !row || row === 'again') throw new Error('no version was begun');
    const made = envelopeAround(payloadTypes.release, new Uint8Array([1]));
    const keyOf = (fill: number) => Buffer.alloc(32, fill).toString('base64');
    const signed = (key: string) => (envelope: Envelope) => withSignature(envelope, key, new Uint8Array(64));
    await keeper.keepSigned(row, async () => ({ envelope: made, missing: 2 }));
    const isWaiting = async () => {
      const waiting = "select 1 from pg_stat_activity where datname = 'signing' and wait_event_type = 'Lock'";
      return (await query(direct, waiting)).length > 0;
    };
    for (let round = 1; round <= 3; round++) {
      let taking = Promise.resolve(false);
      let isTaken = false;
      await keeper.keepSigned(row, async (before) => {
        taking = taker.addSignature(row, signed(keyOf(round)), { seat: 'seat-1', key: keyOf(round) });
        void taking.then(() => {
          isTaken = true;
        });
        // Where nothing held it up it would be written by now, and lost by what is kept here.
        await vi.waitUntil(async () => isTaken || (await isWaiting()), { timeout: 60_000 });
        return before && { envelope: await signed(keyOf(round + 100))(before), missing: 2 };
      });
      expect(await taking).toBe(true);
      expect((await keeper.making('corrections'))?.envelope?.signatures).toHaveLength(2 * round);
    }
    for (const { close } of opened) await close();
  });

  it('have every report they gave a receipt for when one is killed and PostgreSQL crashes', async () => {
    const { direct } = await newDatabase('killed');
    const dataFolder = join(folder, 'killed');
    const [survivor] = await startDesks('killed', direct, 1);
    if (!survivor) throw new Error('no desk');
    const killed = await runDesk(dataFolder, { environment: { DATABASE_URL: direct } });
    const screenshot = pictureOf('image/png');
    const reports = Array.from({ length: 1000 }, () =>
      sampleReport({ attachments: [attachmentOf(screenshot)] }),
    );
    const receipts = new Map<string, string>();
    const gone = once(killed.process, 'exit');
    const waiting = [...reports];
    const sendNext = async (): Promise<void> => {
      const report = waiting.shift();
      if (!report) return;
      const [first, second] = [killed.address, survivor.address];
      const answer =
        (await takes(deliver(first, { report, screenshot }))) ??
        (await takes(deliver(second, { report, screenshot })));
      if (answer !== null) receipts.set(report.id, answer);
      if (receipts.size === 300) killed.process.kill('SIGKILL');
      return sendNext();
    };
    await Promise.all(Array.from({ length: 16 }, sendNext));
    await gone;
    expect(receipts.size).toBe(reports.length);
    await survivor.close();
    await server.crash();

    const [after] = await startDesks('killed', direct, 1);
    if (!after) throw new Error('no desk');
    try {
      for (const { id } of reports) {
        const headers = { Authorization: `Bearer ${after.staffToken}` };
        const stored = await (await fetch(`${after.address}/reports/${id}`, { headers })).json();
        expect(stored.sha256).toBe(receipts.get(id));
        const picture = await fetch(`${after.address}/reports/${id}/screenshot`, { headers });
        expect(new Uint8Array(await picture.arrayBuffer())).toEqual(screenshot);
      }
    } finally {
      await after.close();
    }
  });

  /** Of which desk the doctor is asked. */
  const asked = { deskId: 'main', dataFolder: '/nowhere' };

  it('have the doctor name a release that reports claim and no desk made', async () => {
    const { direct } = await newDatabase('claimed');
    for (const desk of await startDesks('claimed', direct, 1)) await desk.close();
    expect(await databaseConcerns(direct, asked)).toEqual([]);
    const columns = 'desk_id, list_id, sha256, version, first_seen, last_seen, reports';
    const row = `'main', 'food', '${'d'.repeat(64)}', 7, now(), now(), 1`;
    await query(direct, `insert into foreign_releases (${columns}) values (${row})`);
    expect(await databaseConcerns(direct, asked)).toEqual([expect.stringContaining('a release of food')]);
    expect(await databaseConcerns(direct, { ...asked, deskId: 'other' })).toEqual([]);
  });

  it('do not start where PostgreSQL says “committed” too early, and the doctor names the setting', async () => {
    const { direct } = await newDatabase('hasty');
    expect(await databaseConcerns(direct, asked)).toEqual([]);
    await query(direct, 'alter database hasty set synchronous_commit = off');
    expect(await databaseConcerns(direct, asked)).toEqual([
      expect.stringContaining('synchronous_commit is off'),
    ]);
    await expect(startDesks('hasty', direct, 1)).rejects.toThrow(/synchronous_commit is off. Switch it on/);
  });

  it('that cannot be reached are named by the doctor', async () => {
    expect(await databaseConcerns('postgres://127.0.0.1:1/x', asked)).toEqual([
      expect.stringContaining('cannot be reached'),
    ]);
  });
});

/** The hash in the receipt; null where none came. */
async function takes(sent: Promise<Response>): Promise<string | null> {
  const response = await sent.catch(() => null);
  if (!response?.ok) return null;
  const receipt: { sha256: string } | null = await response.json().catch(() => null);
  return receipt?.sha256 ?? null;
}
