import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Intake } from '../../desk/intake.ts';
import { nullWhen } from '../../desk/null-when.ts';
import { proofHeader, type Work } from '../../src/contract/proof-of-work.ts';
import type { Report } from '../../src/contract/report.ts';
import { askWithWork } from '../../src/endpoint/ask-with-work.ts';
import { deskRequest } from '../../src/endpoint/desk-request.ts';
import { solveWork } from '../../src/endpoint/solve-work.ts';
import { sampleRecord } from '../sample-report.ts';
import { answerTo, beginUpload } from './begin-upload.ts';
import { expectProblem } from './expect-problem.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 });

const fetchOf = globalThis.fetch;
let desk: TestDesk | null = null;
afterEach(async () => {
  await desk?.remove();
  desk = null;
});

const unfinished = (dataFolder: string) =>
  readdir(join(dataFolder, 'pictures-unfinished')).catch(nullWhen('ENOENT'));

async function deskWith(intake: Partial<Intake>): Promise<TestDesk> {
  desk = await testDesk({ intake });
  return desk;
}

it('a report more than the desk takes at once is told to come again, and the others are not disturbed', async () => {
  const { address, dataFolder } = await deskWith({ reportsAtOnce: 1 });
  const screenshot = pictureOf('image/png');
  const report = sampleReport({ attachments: [attachmentOf(screenshot)] });
  const { client, end } = beginUpload(address, report, screenshot.length);
  client.write(screenshot.slice(0, 20));
  const answer = answerTo(client);
  // Another that came before it would be taken, and the first one told to come again.
  await vi.waitUntil(async () => (await unfinished(dataFolder))?.length, { timeout: 60_000 });
  const other = sampleReport();
  const busy = await deliver(address, { report: other });
  expect(busy.status).toBe(503);
  expect(Number(busy.headers.get('Retry-After'))).toBeGreaterThan(0);
  await expectProblem(busy, 'desk-busy');
  client.end(Buffer.concat([screenshot.slice(20), Buffer.from(end)]));
  expect((await answer).status).toBe(201);
  expect((await deliver(address, { report: other })).ok).toBe(true);
});

it('of reports that come at once with work done for them no more are on their way in than the desk takes', async () => {
  const taken = 2;
  const { address } = await deskWith({
    ...{ reportsAtOnce: taken, reportsAnHour: 1, workBits: 4, addressHeader: 'X-Real-Address' },
  });
  const from = { 'X-Real-Address': '203.0.113.7' };
  const send = (report: Report) => deliver(address, { report, headers: from });
  expect((await send(sampleReport())).status).toBe(201);
  const screenshot = pictureOf('image/png');
  const proven = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const report = sampleReport({ attachments: [attachmentOf(screenshot)] });
      const { work }: { work: Work } = await (await send(report)).json();
      return { report, proof: { [proofHeader]: (await solveWork(work)) ?? '' } };
    }),
  );
  const refused: number[] = [];
  const waiting = new Set<() => void>();
  const ended = proven.map(async ({ report, proof }) => {
    const { client, end } = beginUpload(address, report, screenshot.length, { ...from, ...proof });
    const finish = () => client.end(Buffer.concat([screenshot, Buffer.from(end)]));
    waiting.add(finish);
    const { status } = await answerTo(client);
    waiting.delete(finish);
    if (status !== 201) refused.push(status);
    return status;
  });
  await vi.waitUntil(() => waiting.size <= taken, { timeout: 60_000 });
  expect(refused).toEqual(Array(proven.length - taken).fill(503));
  for (const finish of waiting) finish();
  expect((await Promise.all(ended)).filter((status) => status === 201)).toHaveLength(taken);
});

it('an upload that stalls is ended, and leaves nothing behind', async () => {
  const { address, dataFolder } = await deskWith({ uploadPatience: 300 });
  const screenshot = pictureOf('image/png');
  const report = sampleReport({ attachments: [attachmentOf(screenshot)] });
  const { client } = beginUpload(address, report, screenshot.length);
  client.write(screenshot.slice(0, 20));
  await expectProblem(await answerTo(client), 'upload-too-slow');
  client.destroy();
  expect(await unfinished(dataFolder)).toEqual([]);
});

describe('a refused upload is read to its end, so that a slow sender sees why', () => {
  const megabytes = 5;
  const partHead = '--x\r\nContent-Disposition: form-data; name="report"; filename="f"\r\n\r\n';

  it.each([
    ['its length is too large', `Content-Length: ${megabytes * 1_000_000}`, 413, 'body-too-large'],
    ['it turns out too large in the middle', 'Transfer-Encoding: chunked', 413, 'body-too-large'],
    ['it has no boundary', 'Transfer-Encoding: chunked', 400, 'multipart-invalid'],
  ])('%s', async (why, length, status, problem) => {
    const { address } = await deskWith({ bodyLimit: 1_000_000 });
    const { hostname, port } = new URL(address);
    const isChunked = length.includes('chunked');
    const megabyte = Buffer.alloc(1_000_000);
    megabyte.write(partHead);
    const sender = createConnection({ host: hostname, port: Number(port) });
    const failed = once(sender, 'error');
    const head = [
      'POST /reports HTTP/1.1',
      `Host: ${hostname}`,
      'Connection: close',
      `Content-Type: multipart/form-data${why.includes('no boundary') ? '' : '; boundary=x'}`,
      `Idempotency-Key: ${sampleReport().id}`,
      length,
    ];
    sender.write(`${head.join('\r\n')}\r\n\r\n`);
    const answer = (async () => {
      for (let sent = 0; sent < megabytes; sent++) {
        const size = `${megabyte.length.toString(16)}\r\n`;
        sender.write(
          isChunked ? Buffer.concat([Buffer.from(size), megabyte, Buffer.from('\r\n')]) : megabyte,
        );
        await sleep(300);
      }
      if (isChunked) sender.write('0\r\n\r\n');
      // It reads nothing until all is written.
      return text(sender);
    })();
    expect(await Promise.race([answer, failed])).toMatch(
      new RegExp(`^HTTP/1\\.1 ${status} .*/problems/${problem}"`, 's'),
    );
  });
});

it('more reports from one address than the desk takes in an hour are told when to come again', async () => {
  const { address } = await deskWith({ reportsAnHour: 2, addressHeader: 'X-Real-Address' });
  const send = (from: string) =>
    deliver(address, { report: sampleReport(), headers: { 'X-Real-Address': from } });
  expect([await send('203.0.113.7'), await send('203.0.113.7')].map(({ status }) => status)).toEqual([
    201, 201,
  ]);
  const refused = await send('203.0.113.7');
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(3_500);
  expect([refused.status, (await refused.json()).type]).toEqual([429, '/problems/too-many-reports']);
  // Neither others nor this machine itself are held up.
  expect((await send('203.0.113.8')).status).toBe(201);
  for (const _ of ['once', 'twice', 'thrice'])
    expect((await deliver(address, { report: sampleReport() })).status).toBe(201);
});

/** With less work, a proof for one report is good for another one too often by chance. */
const workBits = 16;

it('a report more than that is taken where its sender has worked for it, and nothing else is', async () => {
  const { address } = await deskWith({ reportsAnHour: 1, workBits, addressHeader: 'X-Real-Address' });
  const from = { 'X-Real-Address': '203.0.113.7' };
  const send = (report = sampleReport(), headers: Record<string, string> = {}) =>
    deliver(address, { report, headers: { ...from, ...headers } });
  expect((await send()).status).toBe(201);
  const record = { ...sampleRecord, id: randomUUID() };
  const request = await deskRequest({ ...record, report: sampleReport({ id: record.id }) }, null);
  const headers = new Headers(request.headers);
  headers.set('Idempotency-Key', `"${record.id}"`);
  headers.set('X-Real-Address', from['X-Real-Address']);
  const proofs: (string | null)[] = [];
  const seen = vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    proofs.push(new Headers(init?.headers).get(proofHeader));
    return fetchOf(input, init);
  });
  const answer = await askWithWork(`${address}/reports`, { ...request, method: 'POST', headers });
  seen.mockRestore();
  expect(answer).toMatchObject({ kind: 'answered', status: 201 });
  expect(proofs).toEqual([null, expect.any(String)]);
  const proof = { [proofHeader]: proofs[1] ?? '' };
  // A receipt that was lost is sent once more. For another report the same work is worth nothing.
  const again = await send(sampleReport({ id: record.id }), proof);
  expect([again.status, (await again.json()).reportId]).toEqual([200, record.id]);
  expect(await (await send(sampleReport(), proof)).json()).toMatchObject({
    type: '/problems/too-many-reports',
    work: { bits: workBits },
  });
});

it('a desk whose disk is nearly full takes no report and says so', async () => {
  const { address } = await deskWith({ freeSpace: Number.MAX_SAFE_INTEGER });
  await expectProblem(await deliver(address, { report: sampleReport() }), 'disk-full');
});
