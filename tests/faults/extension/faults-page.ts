import type { Report } from '../../../src/contract/report.ts';
import { openDatabase } from '../../../src/history/database.ts';
import { deleteRecords } from '../../../src/history/delete-records.ts';
import { emptyDeleted } from '../../../src/history/empty-deleted.ts';
import { matchCopies } from '../../../src/history/match-copies.ts';
import { sendToWorker } from '../../../src/messages/send-message.ts';
import { queueReport } from '../../../src/outbox/queue-report.ts';
import { readPicture } from '../../../src/outbox/read-outbox.ts';
import { replaceReport } from '../../../src/outbox/replace-report.ts';
import { describeAttachment } from '../../../src/report/picture/encode-picture.ts';
import type { Endpoint } from '../../../src/settings/endpoint.ts';
import { fastNow } from './fast-clock.ts';

/** What the driver tells of one report to make. */
export interface ToQueue {
  id: string;
  number: number;
  /** Length of its picture in bytes; 0 for none. */
  pictureBytes: number;
}

/** Told as soon as the outbox says that a report is safe, where anyone listens. */
declare const reportIsSafe: ((id: string, note: string) => Promise<void>) | undefined;

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A picture of so many bytes that no other report has. */
function picture(bytes: number): Blob {
  const start = Uint8Array.from(atob(onePixel), (character) => character.charCodeAt(0));
  const rest = new Uint8Array(Math.max(0, bytes - start.length));
  // No more than 65,536 random bytes are given at once.
  for (let at = 0; at < rest.length; at += 65_536) crypto.getRandomValues(rest.subarray(at, at + 65_536));
  return new Blob([start, rest], { type: 'image/png' });
}

async function queueOne({ id, number, pictureBytes }: ToQueue, endpoint: Endpoint): Promise<string | null> {
  const shot = pictureBytes > 0 ? picture(pictureBytes) : null;
  const now = new Date(fastNow()).toISOString();
  const report: Report = {
    format: 'qiuzheng-report/1',
    id,
    createdAt: now,
    page: { url: `https://forum.example/t/${number}`, urlScope: 'full', title: `大蒜能治流感吗 ${number}` },
    passages: [],
    category: 'health',
    note: `#${number}`,
    capture: {
      at: now,
      viewport: { width: 1280, height: 800, pixelRatio: 1 },
      extensionVersion: '0.1.0',
      sameDocument: true,
    },
    attachments: shot ? [await describeAttachment(shot, 0)] : [],
  };
  const queued = await queueReport(report, shot, endpoint, report.page.url);
  if (queued.ok && typeof reportIsSafe !== 'undefined') await reportIsSafe(id, report.note);
  return queued.ok ? null : queued.error.code;
}

/** All reports, newest first. */
const readOutbox = async () => (await (await openDatabase()).getAllFromIndex('reports', 'by-time')).reverse();

const page = {
  /** Asks the shipped worker, as a page of ours does, and waits for it. */
  tell: (name: 'send-due-reports' | 'came-online' | 'refresh-lists') => sendToWorker(name, null),
  /** What the person does on the history page. */
  async deleteByNote(note: string): Promise<void> {
    for (const { id, report } of await readOutbox()) {
      if (report.note === note) await deleteRecords('report', [id], Date.now());
    }
  },
  /** The same, with nothing left by which it could be undone. */
  async deleteForGood(note: string): Promise<void> {
    await this.deleteByNote(note);
    await emptyDeleted();
  },
  /** What the shipped worker does when the browser has started. */
  matchCopies,
  /** Queues reports and returns the refusal of the last one, or null. */
  async queue(reports: ToQueue[], endpoint: Endpoint): Promise<string | null> {
    let refusal: string | null = null;
    for (const report of reports) refusal = await queueOne(report, endpoint);
    return refusal;
  },
  /** The numbers of the reports whose pictures are still there, oldest first. */
  async withPicture(): Promise<number[]> {
    const numbers: number[] = [];
    for (const { id, report } of (await readOutbox()).reverse()) {
      if (await readPicture(id)) numbers.push(Number(report.note.slice(1)));
    }
    return numbers;
  },
  /** Makes the time come at which desks are asked about every delivered report. */
  async makeChecksDue(): Promise<void> {
    const database = await openDatabase();
    for (const record of await database.getAllFromIndex('reports', 'by-check')) {
      const followUp = record.followUp ? { ...record.followUp, nextCheckAt: 1 } : null;
      await database.put('reports', { ...record, followUp });
    }
  },
  /** Loses the picture of a report, as a browser may. */
  losePicture: async (id: string): Promise<void> => (await openDatabase()).delete('pictures', id),
  /** What a person does with a report that is too large: sends it again without its picture. */
  async resendRefused(): Promise<number> {
    const refused = (await readOutbox()).filter(({ state }) => state === 'refused');
    for (const { id, report } of refused) {
      await replaceReport(id, { ...report, id: crypto.randomUUID(), attachments: [] });
    }
    return refused.length;
  },
  async read() {
    return (await readOutbox()).map(({ id, state, attempts, report, receipt }) => ({
      id,
      state,
      attempts,
      note: report.note,
      sha256: receipt?.sha256 ?? null,
      pictureSha256: report.attachments[0]?.sha256 ?? null,
    }));
  },
  /** What can be seen of an outbox that no longer moves. */
  async describe(): Promise<unknown> {
    const database = await openDatabase();
    const counts: Record<string, number> = {};
    for (const { state, lastError } of await readOutbox()) {
      const kind = `${state} ${JSON.stringify(lastError)}`;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    const pauses = await database.getAll('endpoint-pauses');
    return { counts, pauses, now: fastNow(), locks: await navigator.locks.query() };
  },
  async states(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { state } of await readOutbox()) counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  },
};
export type FaultsPage = typeof page;
Object.assign(globalThis, { faults: page });
