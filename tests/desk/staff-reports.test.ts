import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem } from './expect-problem.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

let desk: TestDesk;
const ids: string[] = [];
beforeAll(async () => {
  desk = await testDesk();
  for (let count = 0; count < 7; count++) {
    const report = sampleReport();
    await deliver(desk.address, { report });
    ids.unshift(report.id);
  }
});
afterAll(() => desk.remove());

describe('the reports of a desk', () => {
  const paths = ['/reports', `/reports/${randomUUID()}`, `/reports/${randomUUID()}/screenshot`];

  it.each(paths)('are shown to nobody without the token: %s', async (path) => {
    for (const headers of [{}, { Authorization: 'Basic c3RhZmY6' }, { Authorization: 'Bearer' }]) {
      const response = await desk.get(path, headers as Record<string, string>);
      expect(response.headers.get('WWW-Authenticate')).toContain('Bearer');
      await expectProblem(response, 'token-missing');
    }
  });

  it.each(paths)('are shown to nobody with a wrong token: %s', async (path) => {
    for (const token of ['wrong', desk.staffToken.slice(0, -1), `${desk.staffToken}x`]) {
      await expectProblem(await desk.get(path, { Authorization: `Bearer ${token}` }), 'token-wrong');
    }
  });

  it('are listed newest first, and no cache keeps them', async () => {
    const response = await desk.getAsStaff('/reports');
    const { reports, next } = await response.json();
    expect(reports.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(next).toBeNull();
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('come page by page, each once, also while new ones arrive', async () => {
    const seen: string[] = [];
    let query = '?limit=3';
    for (;;) {
      const { reports, next } = await (await desk.getAsStaff(`/reports${query}`)).json();
      seen.push(...reports.map(({ id }: { id: string }) => id));
      if (next === null) break;
      expect(reports).toHaveLength(3);
      await deliver(desk.address, { report: sampleReport() });
      query = `?limit=3&after=${next}`;
    }
    expect(seen).toEqual(ids);
  });

  it.each(['0', '101', '-1', '1.5', 'many', ''])('are not listed by a limit of “%s”', async (limit) => {
    await expectProblem(await desk.getAsStaff(`/reports?limit=${limit}`), 'limit-invalid');
  });

  it('are not listed after a report that is not there', async () => {
    await expectProblem(await desk.getAsStaff(`/reports?after=${randomUUID()}`), 'after-unknown');
    await expectProblem(await desk.getAsStaff("/reports?after=' or 1=1 --"), 'after-unknown');
  });

  it('are shown one by one, with the path of the screenshot if there is one', async () => {
    const screenshot = pictureOf('image/png');
    const report = sampleReport({ attachments: [attachmentOf(screenshot)] });
    const receipt = await (await deliver(desk.address, { report, screenshot })).json();
    expect(await (await desk.getAsStaff(`/reports/${report.id}`)).json()).toEqual({
      id: report.id,
      receivedAt: receipt.receivedAt,
      state: 'received',
      sha256: receipt.sha256,
      report,
      screenshot: `/reports/${report.id}/screenshot`,
    });
    expect((await (await desk.getAsStaff(`/reports/${ids[0]}`)).json()).screenshot).toBeNull();
  });

  it.each([randomUUID(), 'x', '%00', '..%2f'])('are not found where there is none: %s', async (id) => {
    await expectProblem(await desk.getAsStaff(`/reports/${id}`), 'not-found');
    await expectProblem(await desk.getAsStaff(`/reports/${id}/screenshot`), 'not-found');
  });

  it('without a screenshot have none to show', async () => {
    await expectProblem(await desk.getAsStaff(`/reports/${ids[0]}/screenshot`), 'not-found');
  });
});
