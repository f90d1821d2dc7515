import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { isNull } from 'drizzle-orm';
import { claimPassagesTable } from '../desk/queue/claim-passages-table.ts';
import { claimReportsTable } from '../desk/queue/claim-reports-table.ts';
import { claimsTable } from '../desk/queue/claims-table.ts';
import { groupReport, lockGrouping } from '../desk/queue/group-report.ts';
import { type DeskDatabase, openDatabase } from '../desk/store/open-database.ts';
import { reportStore } from '../desk/store/report-store.ts';
import { reportsTable } from '../desk/store/reports-table.ts';
import { type DeskProcess, runDesk } from '../tests/desk/run-desk.ts';
import { sampleReport } from '../tests/desk/sample-report.ts';
import { startPostgres } from '../tests/desk/servers/start-postgres.ts';
import { endProcess } from '../tests/real-sites/end-process.ts';
import { fillQueue, sentenceOf } from './desk/fill-queue.ts';
import { prepareReport, type Sent, sendReports } from './desk/send-reports.ts';

/**
 * `npm run bench:desk [-- --check] [--stored N] [--processes N]`: how many reports a desk takes, beside the
 * least that a server could do for each, and how long staff wait for a page of the queue when 100,000 are
 * stored. Both servers run on one PostgreSQL and are sent the same, in turn. With several processes of the
 * desk each is sent its share. `--check` ends with 1 when one of the targets is missed.
 */

const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    stored: { type: 'string', default: '100000' },
    processes: { type: 'string', default: '1' },
  },
});
const stored = Number(values.stored);
const processes = Number(values.processes);
const rounds = 7;
const reportsARound = 300;
const atOnce = 16;
const pictureBytes = 100_000;

const folder = await mkdtemp(join(tmpdir(), 'bench-desk-'));
const server = await startPostgres();
const ending: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true }), server.close];
try {
  const desks: DeskProcess[] = [];
  for (let number = 0; number < processes; number++) {
    const desk = await runDesk(join(folder, 'desk'), { environment: { DATABASE_URL: server.url } });
    ending.push(() => endProcess(desk.process));
    desks.push(desk);
  }
  const [desk] = desks;
  if (!desk) throw new Error('bench: --processes is at least 1');
  const bare = await startBare();
  const { database, close } = await openDatabase(server.url, '');
  ending.push(close);
  ending.push(() => endProcess(bare.process));

  const taken: { bare: Sent; desk: Sent }[] = [];
  // Both have compiled what is hot by then.
  for (let number = 0; number < 2; number++) await round();
  for (let number = 0; number < rounds; number++) taken.push(await round());
  async function round() {
    const prepared = () => Array.from({ length: reportsARound }, () => prepareReport(pictureBytes));
    const bareSent = await sendReports([bare.address], prepared(), atOnce);
    const deskSent = await sendReports(
      desks.map(({ address }) => address),
      prepared(),
      atOnce,
    );
    // What a desk does after the answer is not to slow down the bare route.
    while (await isGrouping(database)) await sleep(100);
    return { bare: bareSent, desk: deskSent };
  }

  const staff = {
    Authorization: `Bearer ${(await readFile(join(folder, 'desk/staff-token'), 'utf8')).trim()}`,
  };
  // What was sent above is a queue of its own, of which nothing is left.
  for (const table of [reportsTable, claimsTable, claimReportsTable, claimPassagesTable])
    await database.delete(table);
  await fillQueue(database, stored);
  const pageOf = (query: string) =>
    timesOf(async () => {
      const page = await fetch(`${desk.address}/staff/claims?${query}`, { headers: staff });
      if (!page.ok) throw new Error(`bench: the queue answered ${page.status}`);
      await page.text();
    });
  const pageMs = await pageOf('');
  const siteMs = await pageOf('site=forum.example');
  const vainMs = await pageOf(`search=${encodeURIComponent('从来没有人说过的话鑫')}`);
  const commonMs = await pageOf(`search=${encodeURIComponent('听说')}`);
  const addressMs = await pageOf(`search=${encodeURIComponent('https://forum.example/thread/1234')}`);
  const addressesMs = await pageOf(`search=${encodeURIComponent('https://forum.example/thread/')}`);
  const letterMs = await pageOf(`search=${encodeURIComponent('鑫')}`);
  const commonLetterMs = await pageOf(`search=${encodeURIComponent('说')}`);
  const memory = Math.max(...(await Promise.all(desks.map(({ process }) => megabytes(process)))));
  for (const { process } of desks) await endProcess(process);
  const groupMs: number[] = [];
  // Every other one is about a claim that is there, in words a little different.
  for (let go = 0; go < 60; go++) groupMs.push(await timeGrouping(database, go % 2 === 0 ? stored + go : go));

  const each = taken.flatMap(({ desk: { each } }) => each);
  const aSecond = (kind: 'bare' | 'desk') =>
    median(taken.map((round) => (reportsARound * 1000) / round[kind].all));
  const all = `${stored.toLocaleString('en')} reports`;
  const results = {
    'bare route, reports a second': aSecond('bare'),
    'desk, reports a second': aSecond('desk'),
    'desk, share of the bare route': median(taken.map((round) => round.bare.all / round.desk.all)),
    'desk, median ms': median(each),
    'desk, p99 ms': quantile(each, 0.99),
    'desk, p99 as a multiple of the median': quantile(each, 0.99) / median(each),
    'bare route, p99 as a multiple of its median': bareSpread(),
    [`page of the queue of ${all}, ms`]: median(pageMs),
    'its page of one site, ms': median(siteMs),
    'its page of a search that finds nothing, ms': median(vainMs),
    'its page of a search that finds every claim, ms': median(commonMs),
    'its page of an address, ms': median(addressMs),
    'its page of an address that all begin with, ms': median(addressesMs),
    'its page of one letter that nobody wrote, ms': median(letterMs),
    'its page of one letter that everybody wrote, ms': median(commonLetterMs),
    [`grouping a report among ${all}, ms`]: median(groupMs),
    'memory of the desk at the most, MB': memory,
  };
  function bareSpread() {
    const all = taken.flatMap(({ bare: { each } }) => each);
    return quantile(all, 0.99) / median(all);
  }
  const rounded = Object.fromEntries(
    Object.entries(results).map(([name, figure]) => [name, Number(figure.toPrecision(3))]),
  );
  console.log(
    `${rounds} rounds of ${reportsARound} reports with pictures of ${pictureBytes / 1000} kB, ${atOnce} at once, to ${processes} ${processes === 1 ? 'process' : 'processes'}; medians`,
  );
  console.table(rounded);
  const targets: [string, boolean][] = [
    ['at least 0.6 of the bare route', results['desk, share of the bare route'] >= 0.6],
    ['p99 less than 10 times the median', results['desk, p99 as a multiple of the median'] < 10],
    [
      'a page of the queue in less than 50 ms, whatever it is narrowed to',
      [pageMs, siteMs, vainMs, commonMs, addressMs, addressesMs, letterMs, commonLetterMs].every(
        (times) => median(times) < 50,
      ),
    ],
    ['a report grouped in less than 20 ms', median(groupMs) < 20],
    ['less than 300 MB', memory < 300],
  ];
  for (const [target, met] of targets) console.log(`${target}: ${met ? 'met' : 'MISSED'}`);
  mkdirSync(new URL('./results/', import.meta.url), { recursive: true });
  const file = processes === 1 ? 'desk.json' : `desk-of-${processes}.json`;
  writeFileSync(new URL(`./results/${file}`, import.meta.url), `${JSON.stringify(rounded, null, 2)}\n`);
  if (values.check && targets.some(([, met]) => !met)) process.exitCode = 1;
} finally {
  for (const end of ending.reverse()) await end();
}

async function startBare(): Promise<{ process: ChildProcess; address: string }> {
  const kept = join(folder, 'bare');
  mkdirSync(kept);
  const started = spawn(process.execPath, ['--import', 'tsx', 'bench/desk/bare-route.ts', kept, server.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = await once(started.stdout, 'data');
  return { process: started, address: String(printed).trim() };
}

async function isGrouping(database: DeskDatabase): Promise<boolean> {
  const waiting = database.select({ id: reportsTable.id }).from(reportsTable);
  return (await waiting.where(isNull(reportsTable.groupedAt)).limit(1)).length > 0;
}

/** Stores a report about a sentence and times how long it takes to put it to its claim. */
async function timeGrouping(database: DeskDatabase, number: number): Promise<number> {
  const exact = `${sentenceOf(number)}啊`;
  const report = sampleReport({
    passages: [{ quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } }],
  });
  const { stored } = await reportStore(database, 'main').add({
    report,
    bodySha256: report.id,
    receivedAt: new Date(),
    picture: null,
    source: null,
    statusTokenHash: report.id,
  });
  const began = performance.now();
  await database.transaction(async (transaction) => {
    await lockGrouping(transaction, 'main');
    await groupReport(transaction, 'main', stored);
  });
  return performance.now() - began;
}

async function timesOf(work: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let go = 0; go < 30; go++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times;
}

async function megabytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

function median(figures: readonly number[]): number {
  return quantile(figures, 0.5);
}

function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
