import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptSchema } from '../../src/contract/receipt.ts';
import { expectProblem } from './expect-problem.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
});
afterAll(() => desk.remove());

const png = pictureOf('image/png');

describe('a report', () => {
  it('is taken, and its receipt names the hash of what came', async () => {
    const report = sampleReport();
    const response = await deliver(desk.address, { report });
    const receipt = v.parse(receiptSchema, await response.json());
    expect(response.status).toBe(201);
    expect(response.headers.get('Location')).toBe(receipt.statusUrl);
    expect(receipt.reportId).toBe(report.id);
    expect(receipt.sha256).toBe(createHash('sha256').update(JSON.stringify(report)).digest('hex'));
    expect(receipt.statusUrl).toMatch(new RegExp(`^${desk.address}/receipts/[\\w-]{43}$`));
  });

  it.each(['image/png', 'image/webp', 'image/jpeg'] as const)(
    'is taken with a screenshot of the type %s, which staff get back byte by byte',
    async (mediaType) => {
      const screenshot = pictureOf(mediaType);
      const report = sampleReport({ attachments: [attachmentOf(screenshot, mediaType)] });
      expect((await deliver(desk.address, { report, screenshot })).status).toBe(201);
      const picture = await desk.getAsStaff(`/reports/${report.id}/screenshot`);
      expect(picture.headers.get('Content-Type')).toBe(mediaType);
      expect(picture.headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(picture.headers.get('Content-Security-Policy')).toContain('sandbox');
      expect(new Uint8Array(await picture.arrayBuffer())).toEqual(screenshot);
    },
  );

  it('may be a plain text field, and its key may lack the quotes', async () => {
    const report = sampleReport();
    const body = new FormData();
    body.set('report', JSON.stringify(report));
    const headers = { 'Idempotency-Key': report.id };
    const response = await fetch(`${desk.address}/reports`, { method: 'POST', headers, body });
    expect(response.status).toBe(201);
  });

  it('may come with fields nobody knows, which are not stored', async () => {
    const report = { ...sampleReport(), author: 'somebody', page: { ...sampleReport().page, uid: 7 } };
    expect((await deliver(desk.address, { report })).status).toBe(201);
    const stored = await (await desk.getAsStaff(`/reports/${report.id}`)).text();
    expect(stored).not.toContain('author');
    expect(stored).not.toContain('uid');
  });

  it('is stored although its text holds what PostgreSQL cannot', async () => {
    const report = sampleReport({ note: 'nul \0 half an emoji \uD83D whole one 😀' });
    expect((await deliver(desk.address, { report })).status).toBe(201);
    const stored = await (await desk.getAsStaff(`/reports/${report.id}`)).json();
    expect(stored.report.note).toBe('nul \uFFFD half an emoji \uFFFD whole one 😀');
  });

  it('may have the longest address and note the contract allows', async () => {
    const url = `https://forum.example/${'a'.repeat(4096 - 22)}`;
    const report = sampleReport({ note: '盐'.repeat(10_000), page: { ...sampleReport().page, url } });
    expect((await deliver(desk.address, { report })).status).toBe(201);
  });
});

describe('a report delivered again', () => {
  it('gets the same receipt and is stored once', async () => {
    const report = sampleReport({ attachments: [attachmentOf(png)] });
    const first = await deliver(desk.address, { report, screenshot: png });
    const again = await deliver(desk.address, { report, screenshot: png, key: report.id.toUpperCase() });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.json()).toEqual(await first.json());
  });

  it('with another content is refused, and the first one stays as it was', async () => {
    const report = sampleReport();
    await deliver(desk.address, { report });
    const other = { ...report, note: 'Something else.' };
    await expectProblem(await deliver(desk.address, { report: other }), 'idempotency-key-reused');
    const stored = await (await desk.getAsStaff(`/reports/${report.id}`)).json();
    expect(stored.report).toEqual(report);
  });

  it('twenty times at once is stored once and gets one receipt', async () => {
    const own = await testDesk();
    try {
      const report = sampleReport({ attachments: [attachmentOf(png)] });
      const deliveries = Array.from({ length: 20 }, () => deliver(own.address, { report, screenshot: png }));
      const responses = await Promise.all(deliveries);
      const receipts = await Promise.all(responses.map((response) => response.text()));
      expect(responses.map(({ status }) => status).sort()).toEqual([...Array(19).fill(200), 201]);
      expect(new Set(receipts).size).toBe(1);
      const { reports } = await (await own.getAsStaff('/reports')).json();
      expect(reports).toHaveLength(1);
      const files = await readdir(join(own.dataFolder, 'pictures'), { recursive: true, withFileTypes: true });
      expect(files.filter((file) => file.isFile())).toHaveLength(1);
    } finally {
      await own.remove();
    }
  });

  it('twice at once with two contents is stored once, and one of the two is refused', async () => {
    const report = sampleReport();
    const responses = await Promise.all(
      ['one', 'two'].map((note) => deliver(desk.address, { report: { ...report, note } })),
    );
    expect(responses.map(({ status }) => status).sort()).toEqual([201, 422]);
  });
});

describe('a body that is refused', () => {
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${desk.address}/reports`, {
      method: 'POST',
      headers: { 'Idempotency-Key': `"${randomUUID()}"`, ...headers },
      body,
    });
  const postReportText = (text: string | Uint8Array<ArrayBuffer>) => {
    const body = new FormData();
    body.set('report', new Blob([text]), 'report.json');
    return post(body);
  };

  it.each([
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/mixed; boundary=x',
  ])('is one of the type %s', async (type) => {
    await expectProblem(await post('{}', { 'Content-Type': type }), 'not-multipart');
  });

  it.each([
    ['multipart/form-data', '{}'],
    ['multipart/form-data; boundary=x', '{}'],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="report"\r\n\r\n{"for'],
  ])('is one that breaks off or has no boundary: %s', async (type, body) => {
    await expectProblem(await post(body, { 'Content-Type': type }), 'multipart-invalid');
  });

  it('is one without a key, with one that is no UUID, or with that of another report', async () => {
    const report = sampleReport();
    await expectProblem(await deliver(desk.address, { report, key: null }), 'idempotency-key-missing');
    await expectProblem(await deliver(desk.address, { report, key: '"7"' }), 'idempotency-key-invalid');
    const other = `"${randomUUID()}"`;
    await expectProblem(await deliver(desk.address, { report, key: other }), 'idempotency-key-differs');
  });

  it('is one without a report, or with two', async () => {
    const none = new FormData();
    none.set('screenshot', new Blob([png]), 'screenshot.png');
    await expectProblem(await post(none), 'report-part-missing');
    const two = new FormData();
    two.append('report', JSON.stringify(sampleReport()));
    two.append('report', JSON.stringify(sampleReport()));
    await expectProblem(await post(two), 'report-part-missing');
  });

  it.each(['', '{"format":', '<html></html>', 'report'])(
    'is one whose report is not JSON: %j',
    async (text) => {
      await expectProblem(await postReportText(text), 'report-not-json');
    },
  );

  it('is one whose report is not UTF-8', async () => {
    await expectProblem(await postReportText(new Uint8Array([0x22, 0xff, 0x22])), 'report-not-json');
  });

  it('is one of a format of the future', async () => {
    const report = { ...sampleReport(), format: 'qiuzheng-report/2' };
    const detail = await expectProblem(await deliver(desk.address, { report }), 'report-format-unknown');
    expect(detail).toContain('qiuzheng-report/1');
  });

  it.each([
    ['page.url', { page: { ...sampleReport().page, url: 'javascript:alert(1)' } }],
    ['note', { note: '盐'.repeat(100_000) }],
    ['category', { category: '' }],
    [
      'passages.0.quote.exact',
      { passages: [{ quote: { ...sampleReport().passages[0]?.quote, exact: '' } }] },
    ],
    ['capture.viewport', { capture: { ...sampleReport().capture, viewport: null } }],
    ['attachments.0.name', { attachments: [{ ...attachmentOf(png), name: '../x' }] }],
    ['attachments', { attachments: [attachmentOf(png), attachmentOf(png)] }],
  ])('is one whose field %s is not as agreed, and the sentence names it', async (field, change) => {
    const report = { ...sampleReport(), ...change };
    const detail = await expectProblem(await deliver(desk.address, { report }), 'report-invalid');
    expect(detail).toContain(`“${field}”`);
  });

  it.each(['null', '[]', '7', '"report"', '{}'])(
    'is one whose report is JSON but no report: %s',
    async (json) => {
      await expectProblem(await postReportText(json), 'report-invalid');
    },
  );

  it('is one whose report is larger than 1 MiB', async () => {
    const report = { ...sampleReport(), padding: 'x'.repeat(1024 * 1024) };
    await expectProblem(await deliver(desk.address, { report }), 'report-part-too-large');
  });

  it('is one that promises a screenshot and has none, or has one nobody promised', async () => {
    const promised = sampleReport({ attachments: [attachmentOf(png)] });
    await expectProblem(await deliver(desk.address, { report: promised }), 'screenshot-missing');
    const silent = { report: sampleReport(), screenshot: png };
    await expectProblem(await deliver(desk.address, silent), 'screenshot-undeclared');
  });

  it('is one whose screenshot has another size or hash than the report says', async () => {
    const attachment = attachmentOf(png);
    const size = sampleReport({ attachments: [{ ...attachment, bytes: png.length + 1 }] });
    await expectProblem(
      await deliver(desk.address, { report: size, screenshot: png }),
      'screenshot-size-differs',
    );
    const hash = sampleReport({ attachments: [{ ...attachment, sha256: 'a'.repeat(64) }] });
    await expectProblem(
      await deliver(desk.address, { report: hash, screenshot: png }),
      'screenshot-hash-differs',
    );
  });

  const noPictures: [string, Uint8Array<ArrayBuffer>][] = [
    ['a web page', new TextEncoder().encode('<!doctype html><script>alert(1)</script>')],
    [
      'a drawing that can hold scripts',
      new TextEncoder().encode('<svg width="1" height="1" xmlns="x"></svg>'),
    ],
    ['a PNG cut off in its head', png.slice(0, 20)],
    ['zeros', new Uint8Array(64)],
    ['one byte', new Uint8Array(1)],
    ['a picture of another type', pictureOf('image/webp')],
    ['a PNG without width', png.map((byte, index) => (index >= 16 && index < 20 ? 0 : byte))],
  ];
  it.each(noPictures)('is one whose screenshot is %s', async (_, screenshot) => {
    const report = sampleReport({ attachments: [attachmentOf(screenshot)] });
    const detail = await expectProblem(
      await deliver(desk.address, { report, screenshot }),
      'screenshot-not-a-picture',
    );
    expect(detail).toContain('image/png');
    expect((await desk.getAsStaff(`/reports/${report.id}`)).status).toBe(404);
  });

  it('is one of 50 MB, told by its length before it is read', async () => {
    const huge = new Uint8Array(50_000_000);
    const report = sampleReport({ attachments: [attachmentOf(huge)] });
    await expectProblem(await deliver(desk.address, { report, screenshot: huge }), 'body-too-large');
  });

  it('is one that does not tell its length and does not end, once it is longer than the limit', async () => {
    const chunk = new Uint8Array(1_000_000);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      // After 25 MB nothing comes any more: a desk that waits for the end never answers.
      pull: (controller) => (sent++ < 25 ? controller.enqueue(chunk) : new Promise(() => {})),
    });
    const headers = {
      'Content-Type': 'multipart/form-data; boundary=x',
      'Idempotency-Key': `"${randomUUID()}"`,
    };
    const request = { method: 'POST', headers, body, duplex: 'half' };
    await expectProblem(await fetch(`${desk.address}/reports`, request), 'body-too-large');
  });

  it('never leaves a picture behind that no report points to', async () => {
    const own = await testDesk();
    try {
      const report = sampleReport({ attachments: [attachmentOf(png)] });
      await deliver(own.address, { report: { ...report, attachments: [] } });
      await expectProblem(await deliver(own.address, { report, screenshot: png }), 'idempotency-key-reused');
      const left = await readdir(join(own.dataFolder, 'pictures'), { recursive: true, withFileTypes: true });
      expect(left.filter((each) => each.isFile())).toEqual([]);
    } finally {
      await own.remove();
    }
  });
});
