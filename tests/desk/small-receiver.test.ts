import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { joinSchema } from '../../src/contract/join.ts';
import { receiptSchema, reportStatusSchema } from '../../src/contract/receipt.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';

let folder: string;
let address: string;
let receiver: ReturnType<typeof spawn>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'receiver-'));
  receiver = spawn(process.execPath, ['docs/receiver.mjs', folder, '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = receiver.stdout ? await once(receiver.stdout, 'data') : [''];
  address = String(printed).trim();
});
afterAll(async () => {
  receiver.kill();
  await rm(folder, { recursive: true });
});

it('the receiver in the docs can be joined and takes a report once, with its picture', async () => {
  const join_ = await (await fetch(`${address}/.well-known/qiuzheng.json`)).json();
  expect(v.parse(joinSchema, join_).reports).toBe(`${address}/reports`);
  const screenshot = pictureOf('image/png');
  const report = sampleReport({ attachments: [attachmentOf(screenshot)] });
  const first = await deliver(address, { report, screenshot });
  const receipt = v.parse(receiptSchema, await first.json());
  const second = await deliver(address, { report, screenshot });
  expect([first.status, second.status, await second.json()]).toEqual([201, 200, receipt]);
  expect(new Uint8Array(await readFile(join(folder, `${report.id}.picture`)))).toEqual(screenshot);
  const other = await deliver(address, { report: { ...report, note: 'Else.' }, screenshot });
  expect(other.status).toBe(422);
});

it('the receiver in the docs tells how a report stands and lets it be withdrawn', async () => {
  const { statusUrl } = await (await deliver(address, { report: sampleReport() })).json();
  const told = async () => v.parse(reportStatusSchema, await (await fetch(statusUrl)).json()).state;
  expect(await told()).toBe('received');
  expect((await fetch(statusUrl, { method: 'DELETE' })).status).toBe(204);
  expect(await told()).toBe('withdrawn');
});

it('what is no report is refused with a problem document', async () => {
  const headers = { 'Idempotency-Key': sampleReport().id };
  const empty = await fetch(`${address}/reports`, { method: 'POST', headers });
  expect([empty.status, empty.headers.get('Content-Type')]).toEqual([415, 'application/problem+json']);
});

it('no page of another origin can use the receiver in the docs', async () => {
  const Origin = 'https://forum.example';
  const body = new FormData();
  body.set('report', JSON.stringify(sampleReport()));
  // This is what a page can send without asking first; whatever else it sends, it has to ask.
  const sent = await fetch(`${address}/reports`, { method: 'POST', headers: { Origin }, body });
  expect(sent.status).toBe(400);
  const asking = { Origin, 'Access-Control-Request-Headers': 'idempotency-key' };
  const asked = await fetch(`${address}/reports`, { method: 'OPTIONS', headers: asking });
  for (const response of [sent, asked])
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
});
