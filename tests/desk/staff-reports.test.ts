import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Role, roles } from '../../src/contract/staff/seat.ts';
import { expectProblem } from './expect-problem.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

/** Reports are put to claims after their receipts. */
const patience = { timeout: 60_000, interval: 20 };

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

describe('the reports of a desk whose seats work on some categories', () => {
  const about = (category: string, words: string) => {
    const quote = { type: 'TextQuoteSelector' as const, exact: words, prefix: '', suffix: '' };
    // A picture of its own, so that it is in no claim but that of its words.
    const screenshot = new Uint8Array([...pictureOf('image/png'), ...Buffer.from(words)]);
    const report = sampleReport({
      ...{ category, passages: [{ quote }], attachments: [attachmentOf(screenshot)] },
    });
    return { report, screenshot };
  };
  const hidden = about('scam-and-extortion', '加我微信领五百元红包');
  const shown = about('safety-scare', '一号线明天停运，地铁站里有人放毒');
  const seats: { role: Role; token: string }[] = [];
  const call = (token: string, path: string, method = 'GET', body?: object) =>
    fetch(desk.address + path, {
      method,
      headers: { Authorization: `Bearer ${token}` },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const statusOf = async (token: string, path: string) => (await call(token, path)).status;

  beforeAll(async () => {
    for (const each of [hidden, shown]) await deliver(desk.address, each);
    for (const role of roles) {
      const wanted = { name: role, roles: [role], categories: ['safety-scare'] };
      const { token } = await (await call(desk.staffToken, '/staff/seats', 'POST', wanted)).json();
      seats.push({ role, token });
    }
    const [{ token } = { token: '' }] = seats;
    await vi.waitFor(
      async () => expect(await statusOf(token, `/reports/${shown.report.id}`)).toBe(200),
      patience,
    );
  });

  it.each(roles)('are shown to a seat with the role %s where they are of its categories', async (role) => {
    const token = seats.find((seat) => seat.role === role)?.token ?? '';
    const { reports, next } = await (await call(token, '/reports')).json();
    expect(reports.map(({ id }: { id: string }) => id)).toEqual([shown.report.id]);
    expect(next).toBeNull();
    for (const path of ['', '/screenshot']) {
      expect(await statusOf(token, `/reports/${shown.report.id}${path}`)).toBe(200);
      expect(await statusOf(desk.staffToken, `/reports/${hidden.report.id}${path}`)).toBe(200);
      await expectProblem(await call(token, `/reports/${hidden.report.id}${path}`), 'not-found');
    }
    await expectProblem(await call(token, `/reports?after=${hidden.report.id}`), 'after-unknown');
  });

  it('are shown to those who work on what staff say it is about, not its sender', async () => {
    const [{ token } = { token: '' }] = seats;
    const path = await vi.waitFor(async () => {
      const { claims } = await (await desk.getAsStaff('/staff/claims?search=红包')).json();
      return `/staff/claims/${claims[0].id}/actions`;
    }, patience);
    await call(desk.staffToken, path, 'POST', { kind: 'categorise', category: 'safety-scare' });
    expect(await statusOf(token, `/reports/${hidden.report.id}`)).toBe(200);
  });
});
