import type { Report } from '../../../src/contract/report.ts';
import { queueReport } from '../../../src/outbox/queue-report.ts';
import { readOutbox } from '../../../src/outbox/read-outbox.ts';
import { replaceReport } from '../../../src/outbox/replace-report.ts';
import { describeAttachment } from '../../../src/report/describe-attachment.ts';
import type { Endpoint } from '../../../src/settings/settings.ts';
import { fastNow } from './fast-clock.ts';

/** What the driver tells of one report to make. */
export interface ToQueue {
  id: string;
  number: number;
  /** Length of its picture in bytes; 0 for none. */
  pictureBytes: number;
}

/** Told as soon as the outbox says that a report is safe. */
declare function reportIsSafe(id: string): Promise<void>;

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A picture of so many bytes that no other report has. */
function picture(bytes: number): Blob {
  const start = Uint8Array.from(atob(onePixel), (character) => character.charCodeAt(0));
  const rest = crypto.getRandomValues(new Uint8Array(Math.max(0, bytes - start.length)));
  return new Blob([start, rest], { type: 'image/png' });
}

async function queueOne({ id, number, pictureBytes }: ToQueue, endpoint: Endpoint): Promise<void> {
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
  if (queued.ok) await reportIsSafe(id);
}

const page = {
  async queue(reports: ToQueue[], endpoint: Endpoint): Promise<void> {
    for (const report of reports) await queueOne(report, endpoint);
  },
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
  async states(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { state } of await readOutbox()) counts[state] = (counts[state] ?? 0) + 1;
    return counts;
  },
};
export type FaultsPage = typeof page;
Object.assign(globalThis, { faults: page });
