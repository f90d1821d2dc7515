import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import papaparse from 'papaparse';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { appendLog } from '../../desk/log/log-store.ts';
import { publishList } from '../../desk/publishing/publish-list.ts';
import { publishedLists } from '../../desk/publishing/published-lists.ts';
import { claimsTable } from '../../desk/queue/claims-table.ts';
import { followReports } from '../../desk/queue/follow-reports.ts';
import { pageLooksTable } from '../../desk/queue/page-looks-table.ts';
import { staffSummary } from '../../desk/routes/staff-summary.ts';
import { seatStore } from '../../desk/staff/seat-store.ts';
import { type OpenDatabase, openDatabase } from '../../desk/store/open-database.ts';
import { reportStore } from '../../desk/store/report-store.ts';
import { gatherSummary } from '../../desk/summaries/gather-summary.ts';
import type { LookState } from '../../src/contract/staff/look.ts';
import { roles } from '../../src/contract/staff/seat.ts';
import { summarySchema, summaryTablesSchema } from '../../src/contract/staff/summary.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';
import { copyEmptyDatabase } from './empty-database.ts';
import { sampleReport } from './sample-report.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

const deskId = 'main';
const token = 'token-of-whoever-runs-it';
/** What a spreadsheet would run. */
const formula = '=HYPERLINK("https://evil.example")';
const entry = { listId: 'https://lists.example/sample', listVersion: 1, entryId: 'salt' };

let folder: string;
let opened: OpenDatabase;
let desk: Parameters<typeof staffSummary>[0];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summary-'));
  await copyEmptyDatabase(join(folder, 'database'));
  opened = await openDatabase(null, join(folder, 'database'));
  const list = sampleListOf(
    1,
    { ...sampleEntry('salt', '碘盐防辐射'), updatedAt: '2026-11-26' },
    { ...sampleEntry('evil', formula), claim: formula, category: 'other', updatedAt: '2026-11-27' },
    { ...sampleEntry('old', '大蒜防流感'), updatedAt: '2026-01-01' },
    { ...sampleEntry('open', '停水三天'), status: 'unverified', updatedAt: '2026-11-27' },
  );
  await publishList(folder, JSON.stringify(list));
  desk = {
    ...{ database: opened.database, deskId, staffToken: token, lists: publishedLists(folder) },
    seats: seatStore(opened.database, deskId),
    publicAddress: () => 'https://desk.example',
    config: { name: '小城求证台', publisher: '小城', contact: {} },
  };
  await fill();
});
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true });
});

/** Four reports of three claims, one of them a dispute; one claim answered after a day. */
async function fill() {
  const reports = reportStore(opened.database, deskId);
  const grouping = followReports(opened.database, deskId);
  const send = async (at: string, changes: Parameters<typeof sampleReport>[0]) => {
    const report = sampleReport({ passages: [], ...changes });
    await reports.add({
      ...{ report, receivedAt: new Date(at), picture: null, source: null },
      ...{ bodySha256: randomUUID(), statusTokenHash: randomUUID() },
    });
    grouping.wake();
    await grouping.done();
  };
  const page = (url: string) => ({ url, urlScope: 'full' as const, title: 'A page' });
  await send('2026-11-25T15:59:00Z', { page: page('https://early.example/') });
  await send('2026-11-25T16:00:00Z', { page: page('https://one.example/secret?page=2') });
  await send('2026-11-26T02:00:00Z', { page: page('https://one.example/secret?page=2') });
  await send('2026-11-27T15:59:59Z', { page: page('https://user@Two.example:8080/'), category: 'other' });
  await send('2026-11-27T10:00:00Z', { disputes: entry, note: 'for the desk alone' });
  await grouping.close();
  const claims = await opened.database.select().from(claimsTable);
  const claimId = claims.find(({ reports }) => reports === 2)?.id ?? '';
  const log = (kind: string, at: string, data = {}) =>
    appendLog(opened.database, deskId, { seat: 'Seat 2', kind, claimId, data }, new Date(at));
  const undone = await log('claim-closed', '2026-11-26T10:00:00Z');
  await log('claim-undone', '2026-11-26T10:01:00Z', { sequence: undone.sequence, what: 'claim-closed' });
  await log('claim-closed', '2026-11-26T16:00:00Z');
  const verdict = new Date('2026-11-27T14:00:00Z');
  await log('verdict-published', verdict.toISOString());
  await log('verdict-published', '2026-12-24T14:00:00Z');
  const isClaim = and(eq(claimsTable.deskId, deskId), eq(claimsTable.id, claimId));
  await opened.database.update(claimsTable).set({ state: 'published' }).where(isClaim);
  const look = (page: string, state: LookState, daysAfter: number) => ({
    ...{ deskId, claimId, page, state, lookedAt: new Date(verdict.getTime() + daysAfter * 86_400_000) },
  });
  await opened.database
    .insert(pageLooksTable)
    .values([
      look('edited', 'gone', -1),
      look('edited', 'still-up', 1),
      look('edited', 'edited', 2.5),
      look('edited', 'gone', 9),
      look('gone', 'gone', 1),
      look('gone', 'still-up', 3),
      look('up', 'still-up', 20),
      look('before', 'gone', -2),
    ]);
}

const period = { from: '2026-11-26', to: '2026-11-27' };
const timeZone = 'Asia/Shanghai';

describe('a summary', () => {
  it('counts what came and what was answered between two days, by category, site and day', async () => {
    const summary = await gatherSummary(desk, { period, timeZone, categories: null });
    expect(v.parse(summarySchema, summary)).toMatchObject({
      ...{ ...period, timeZone },
      reports: { received: 4, withdrawn: 0, disputes: 1 },
      claims: { opened: 3, answered: 1, open: 3 },
      categories: [
        { id: sampleReport().category, reports: 3, claims: 2 },
        { id: 'other', reports: 1, claims: 1 },
      ],
      sites: [
        { site: 'one.example', reports: 2 },
        { site: new URL(sampleReport().page.url).host, reports: 1 },
        { site: 'two.example', reports: 1 },
      ],
      days: [
        { day: '2026-11-26', reports: 2, answered: 0 },
        { day: '2026-11-27', reports: 2, answered: 1 },
      ],
      hoursToAnswer: { median: 24, ninetieth: 24, longest: 24 },
      halfLife: { pages: 3, down: 2, days: 2.5 },
      statuses: [{ status: 'false', corrections: 2 }],
      corrections: [
        { day: '2026-11-27', claim: formula, url: 'https://desk.example/corrections/evil' },
        { day: '2026-11-26', claim: '碘盐防辐射。', url: 'https://desk.example/corrections/salt' },
      ],
    });
  });

  it('is of the categories of the seat that asks', async () => {
    const summary = await gatherSummary(desk, { period, timeZone, categories: ['other'] });
    expect(summary).toMatchObject({ reports: { received: 1 }, claims: { opened: 1, answered: 0, open: 1 } });
    expect(summary.hoursToAnswer).toBeNull();
    expect(summary.halfLife).toBeNull();
    expect(summary.corrections).toHaveLength(1);
  });

  it('of a time without anything is empty', async () => {
    const empty = { from: '2020-02-28', to: '2020-03-01' };
    const summary = await gatherSummary(desk, { period: empty, timeZone: 'UTC', categories: null });
    expect(summary.days.map(({ reports, answered }) => reports + answered)).toEqual([0, 0, 0]);
    expect(summary).toMatchObject({ categories: [], sites: [], corrections: [], statuses: [] });
  });
});

describe('the file of a summary', () => {
  const ask = (query: string, authorization = `Bearer ${token}`) =>
    staffSummary(desk).request(`/staff/summary?from=${period.from}&to=${period.to}${query}`, {
      headers: { Authorization: authorization },
    });
  const personal = /for the desk alone|secret|Seat 2|user@/;

  it('is for staff', async () => {
    expect((await ask('', 'Bearer wrong')).status).toBe(403);
    expect((await ask('&as=pdf')).status).toBe(400);
    expect(
      (await staffSummary(desk).request('/staff/summary', { headers: { Authorization: `Bearer ${token}` } }))
        .status,
    ).toBe(400);
  });

  it.each(roles)('is for a seat with the role %s, and of its categories', async (role) => {
    const wanted = { name: 'Seat', roles: [role], categories: ['other'], days: 1 };
    const { token: its } = await desk.seats.add(wanted, 'admin');
    const answer = await ask('', `Bearer ${its}`);
    expect(answer.status).toBe(200);
    const { categories } = v.parse(summarySchema, await answer.json());
    expect(categories.map(({ id }) => id)).toEqual(['other']);
  });

  it('is for nobody without a token', async () => {
    expect((await staffSummary(desk).request('/staff/summary')).status).toBe(401);
  });

  it('is JSON without a wish', async () => {
    const answer = await ask('');
    const text = await answer.text();
    v.parse(summarySchema, JSON.parse(text));
    expect(text).not.toMatch(personal);
  });

  it('is in words and tables for the review page, with bars where they say something', async () => {
    const text = await (await ask('&as=tables&language=zh-CN')).text();
    const { title, tables } = v.parse(summaryTablesSchema, JSON.parse(text));
    expect(title).toMatch(/\p{Script=Han}/u);
    expect(tables.flatMap(({ rows }) => rows)).toContainEqual(['one.example', 1]);
    for (const { bars, rows } of tables)
      if (bars !== null) for (const row of rows) expect(row[bars]).toEqual(expect.any(Number));
    expect(text).not.toMatch(personal);
  });

  it('is a table that Excel reads as Chinese, in which nothing is a formula', async () => {
    const answer = await ask('&as=csv&language=zh-CN');
    expect(answer.headers.get('Content-Disposition')).toContain('summary-2026-11-26-2026-11-27.csv');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    const rows = papaparse.parse<string[]>(text).data;
    expect(rows[0]).toEqual(['报告与更正统计']);
    expect(rows.find(([name]) => name === '收到报告')?.[1]).toMatch(/^[1-5]$/);
    expect(rows.find(([name]) => name === '更正后的半衰期（天）')?.[1]).toBe('2.5');
    expect(rows.flat().filter((cell) => cell.startsWith('='))).toEqual([]);
    expect(text).not.toMatch(personal);
  });

  it('is a page to be printed, which runs and loads nothing', async () => {
    const answer = await ask('&as=html&language=en');
    const page = await answer.text();
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(page).toContain('<html lang="en">');
    expect(page).toMatch(/<td>Reports received<\/td><td class="number">[1-5]<\/td>/);
    expect(page).toMatch(/<td>Half-life after correction \(days\)<\/td><td class="number">2\.5<\/td>/);
    expect(page).not.toMatch(/<script|\ssrc=|\sstyle=/);
    expect(page).not.toMatch(personal);
  });

  it('is a document of Word, with a font for its Chinese letters', async () => {
    const answer = await ask('&as=docx&language=zh-CN');
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(read('word/styles.xml')).toContain('w:eastAsia="SimSun"');
    expect(read('word/document.xml')).toContain('报告与更正统计');
    expect(read('word/document.xml')).toContain('碘盐防辐射。');
    expect(read('word/document.xml')).toContain('更正后的半衰期（天）');
    expect(Object.keys(files).map(read).join()).not.toMatch(personal);
  });
});
