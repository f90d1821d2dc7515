import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleReceipt, sampleRecord } from '../../tests/sample-report.ts';
import type { ReportRecord } from '../history/records.ts';
import { askEndpoint } from './ask-endpoint.ts';
import { askReceipt } from './ask-receipt.ts';
import { tryEndpoint } from './try-endpoint.ts';

const asked: string[] = [];
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer(({ method, url }, response) => {
    asked.push(`${method} ${url}`);
    if (url === '/moved') response.writeHead(307, { Location: '/here' }).end();
    else response.end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '0.0.0.0', listening));
  address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((done) => server.close(done)));

test('no redirect is followed, whatever the method', async () => {
  asked.length = 0;
  for (const method of ['POST', 'GET', 'DELETE']) {
    const answer = await askEndpoint(`http://${address}/moved`, { method });
    // Only browsers hide where a redirect leads; outside of them it is an answer like any other.
    expect(answer).toMatchObject({ kind: 'answered', status: 307 });
  }
  expect(asked).toEqual(['POST /moved', 'GET /moved', 'DELETE /moved']);
});

test('neither report nor receipt nor trial goes where plain http may not', async () => {
  asked.length = 0;
  const elsewhere = `http://${address.replace('127.0.0.1', '127.0.0.2')}/here`;
  expect(await askEndpoint(elsewhere, { method: 'POST', body: 'secret' })).toEqual({ kind: 'not-allowed' });
  const endpoint = { ...sampleRecord.endpoint, reportsUrl: elsewhere };
  const followUp = {
    status: null,
    etag: null,
    checks: 0,
    nextCheckAt: 0,
    lastError: null,
    withdrawing: false,
  };
  const receipt = { ...sampleReceipt, statusUrl: elsewhere };
  const record: ReportRecord = { ...sampleRecord, endpoint, receipt, followUp };
  const error = { code: 'address_not_allowed' };
  expect(await askReceipt(record)).toMatchObject({ kind: 'later', error });
  expect(await tryEndpoint(endpoint, null)).toMatchObject({ ok: false, error });
  expect(asked).toEqual([]);
});
