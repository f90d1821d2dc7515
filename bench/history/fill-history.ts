import type { Page } from '../../tests/browsers/page.ts';
import { sampleReceipt, sampleRecord } from '../../tests/sample-report.ts';
import { sentenceOf } from '../desk/fill-queue.ts';

/** How many records are written at a time. */
const atATime = 5_000;
/** So many of the newest reports have a picture. */
const pictures = 300;

/**
 * Fills the history of an extension with `reports` reports and `seen` flags that were seen. `page` is one of
 * its pages in which nothing runs, after the extension has made its database.
 */
export async function fillHistory(page: Page, reports: number, seen: number): Promise<void> {
  for (let from = 0; from < reports; from += atATime) {
    const sentences = Array.from({ length: Math.min(atATime, reports - from) }, (_, at) =>
      // Some claims are reported again and again.
      sentenceOf((from + at) % 3 === 0 ? (from + at) % 999 : from + at),
    );
    await page.evaluate(writeReports, {
      ...{ from, sentences, pictures, record: sampleRecord, receipt: sampleReceipt, now: Date.now() },
    });
  }
  const claims = Array.from({ length: seen }, (_, at) => sentenceOf(at));
  await page.evaluate(writeSeen, claims, Date.now());
}

interface Batch {
  from: number;
  sentences: string[];
  pictures: number;
  record: typeof sampleRecord;
  receipt: typeof sampleReceipt;
  now: number;
}

/** Runs in a page of the extension. No function in here has a name, as in every bench. */
async function writeReports({ from, sentences, pictures, record, receipt, now }: Batch): Promise<void> {
  const canvas = new OffscreenCanvas(1280, 800);
  const paper = canvas.getContext('2d');
  for (let line = 0; line < 60; line++) paper?.fillText((sentences[line] ?? '').repeat(4), 8, 13 * line);
  const bytes = await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('qiuzheng');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction(['reports', 'pictures'], 'readwrite', { durability: 'relaxed' });
  const categories = ['health', 'other', 'defamation', 'safety-scare', 'scam-and-extortion'];
  const verdicts = ['false', 'misleading', 'true', 'unverified'] as const;
  sentences.forEach((exact, at) => {
    const number = from + at;
    // Spread as those of reports are: beside large pictures, ids that only rise take Firefox far longer.
    const spread = ((number * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0');
    const id = `${spread}-0000-4000-8000-${String(number).padStart(12, '0')}`;
    const createdAt = now - number * 400_000;
    const pageUrl = `https://forum-${number % 211}.example/thread/${number >> 1}`;
    const hasPicture = number < pictures;
    const attachment = { name: 'screenshot', mediaType: 'image/png', bytes: bytes.byteLength };
    const answer = {
      status: verdicts[number % 4] ?? 'false',
      reason: `经核实，${exact.slice(0, 9)}没有根据。`,
    };
    transaction.objectStore('reports').put({
      ...record,
      id,
      createdAt,
      pageUrl,
      state: 'delivered',
      report: {
        ...record.report,
        id,
        createdAt: new Date(createdAt).toISOString(),
        page: { ...record.report.page, url: pageUrl, title: exact.slice(0, 12) },
        passages: [
          { quote: { type: 'TextQuoteSelector', exact, prefix: '大家都在转发：', suffix: '请问是真的吗？' } },
        ],
        category: categories[number % 5] ?? 'other',
        attachments: hasPicture ? [{ ...attachment, sha256: '0'.repeat(64), maskedRegions: 2 }] : [],
      },
      receipt: { ...receipt, reportId: id },
      followUp: {
        status: {
          reportId: id,
          receivedAt: receipt.receivedAt,
          ...(number % 3 === 0 ? { state: 'answered', verdict: answer } : { state: 'received' }),
        },
        etag: null,
        checks: 1,
        nextCheckAt: null,
        lastError: null,
        withdrawing: false,
      },
    });
    if (hasPicture) transaction.objectStore('pictures').put({ reportId: id, mediaType: 'image/png', bytes });
  });
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

/** Runs in a page of the extension. */
async function writeSeen(claims: string[], now: number): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('qiuzheng');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction('seen-entries', 'readwrite');
  claims.forEach((claim, at) => {
    transaction.objectStore('seen-entries').put({
      ...{ url: 'https://lists.example/list.json', entryId: `entry-${at}`, claim, news: null },
      page: `https://forum-${at % 211}.example/thread/${at}`,
      at: now - at * 3_600_000,
      knew: { status: 'false', correction: null, updatedAt: '2026-11-01' },
    });
  });
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}
