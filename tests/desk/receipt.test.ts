import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportStatusSchema } from '../../src/contract/receipt.ts';
import { expectProblem } from './expect-problem.ts';
import { deliver, sampleReport } from './sample-report.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

const extension = 'moz-extension://0f1e2d3c-4b5a-4678-9a0b-1c2d3e4f5a6b';

let desk: TestDesk;
beforeAll(async () => {
  desk = await testDesk();
});
afterAll(() => desk.remove());

async function delivered() {
  const report = sampleReport();
  const response = await deliver(desk.address, { report });
  const receipt: { statusUrl: string; receivedAt: string } = await response.json();
  return { report, receipt, statusUrl: receipt.statusUrl };
}

describe('the status address of a report', () => {
  it('tells its state, to be asked again each time and kept by no shared cache', async () => {
    const { report, receipt, statusUrl } = await delivered();
    const response = await fetch(statusUrl);
    expect(v.parse(reportStatusSchema, await response.json())).toEqual({
      reportId: report.id,
      receivedAt: receipt.receivedAt,
      state: 'received',
    });
    expect(response.headers.get('Cache-Control')).toBe('private, no-cache');
  });

  it('answers 304 until the state changes', async () => {
    const { statusUrl } = await delivered();
    const etag = (await fetch(statusUrl, { headers: { Origin: extension } })).headers.get('ETag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/);
    const unchanged = await fetch(statusUrl, { headers: { 'If-None-Match': etag, Origin: extension } });
    expect([unchanged.status, await unchanged.text()]).toEqual([304, '']);
    expect(unchanged.headers.get('Cache-Control')).toBe('private, no-cache');
    expect(unchanged.headers.get('Access-Control-Allow-Origin')).toBe(extension);
    expect(unchanged.headers.get('Vary')).toContain('Origin');
    await fetch(statusUrl, { method: 'DELETE' });
    const changed = await fetch(statusUrl, { headers: { 'If-None-Match': etag } });
    expect(changed.status).toBe(200);
    expect((await changed.json()).state).toBe('withdrawn');
  });

  it('withdraws the report, as often as it is asked to, and staff see that', async () => {
    const { report, statusUrl } = await delivered();
    for (const _ of ['once', 'twice']) {
      expect((await fetch(statusUrl, { method: 'DELETE' })).status).toBe(204);
    }
    expect((await (await desk.getAsStaff(`/reports/${report.id}`)).json()).state).toBe('withdrawn');
  });

  it('stays withdrawn when the report is delivered again', async () => {
    const { report, statusUrl } = await delivered();
    await fetch(statusUrl, { method: 'DELETE' });
    expect((await deliver(desk.address, { report })).status).toBe(200);
    expect((await (await fetch(statusUrl)).json()).state).toBe('withdrawn');
  });

  it('is another one for each report and is not to be guessed from its id', async () => {
    const [one, other] = [await delivered(), await delivered()];
    expect(one.statusUrl).not.toBe(other.statusUrl);
    await expectProblem(await desk.get(`/receipts/${one.report.id}`), 'not-found');
    const wrong = { method: 'DELETE' };
    await expectProblem(await fetch(`${desk.address}/receipts/x`, wrong), 'not-found');
  });

  it('is in nothing staff can read', async () => {
    const { statusUrl } = await delivered();
    const all = await (await desk.getAsStaff('/reports')).text();
    expect(all).not.toContain(statusUrl.split('/').at(-1));
  });
});
