import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findDisputes } from '../../desk/disputes/dispute-store.ts';
import { actOnClaim } from '../../desk/queue/act-on-claim.ts';
import { claimPassagesTable } from '../../desk/queue/claim-passages-table.ts';
import { claimsTable } from '../../desk/queue/claims-table.ts';
import { leastOfFlood } from '../../desk/queue/flood-source.ts';
import { followReports, type Grouping } from '../../desk/queue/follow-reports.ts';
import { mostFromOneSource } from '../../desk/queue/is-of-flood.ts';
import { forgetSources } from '../../desk/queue/report-sources.ts';
import { findSeenReport } from '../../desk/queue/seen-reports.ts';
import { type OpenDatabase, openDatabase } from '../../desk/store/open-database.ts';
import { type ReportStore, reportStore } from '../../desk/store/report-store.ts';
import type { Passage, Report } from '../../src/contract/report.ts';
import { copyEmptyDatabase } from './empty-database.ts';
import { sampleReport } from './sample-report.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

let folder: string;
let opened: OpenDatabase;
let deskId: string;
let reports: ReportStore;
let grouping: Grouping;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grouping-'));
  await copyEmptyDatabase(join(folder, 'database'));
  opened = await openDatabase(null, join(folder, 'database'));
});
// A desk of its own for each test, all in one database.
beforeEach(async () => {
  await grouping?.close();
  deskId = randomUUID();
  reports = reportStore(opened.database, deskId);
  grouping = followReports(opened.database, deskId);
});
afterAll(async () => {
  await grouping.close();
  await opened.close();
  await rm(folder, { recursive: true });
});

const quoted = (exact: string, more: Partial<Passage> = {}): Passage => ({
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  ...more,
});
const entry = { listId: 'https://desk.example/lists/sample', listVersion: 3, entryId: 'salt' };
const page = (url: string): Report['page'] => ({ url, urlScope: 'full', title: 'A page' });

/** Has the desk take in a report; its id. */
async function send(changes: Partial<Report>, more: { picture?: string; source?: string } = {}) {
  const report = sampleReport(changes);
  await reports.add({
    report,
    bodySha256: createHash('sha256').update(report.id).digest('hex'),
    receivedAt: new Date(),
    picture: more.picture ? { sha256: more.picture, mediaType: 'image/png' } : null,
    statusTokenHash: `token of ${report.id}`,
    source: more.source ?? null,
  });
  grouping.wake();
  return report.id;
}

/** The claims of the desk, most reported first. */
async function claims() {
  await grouping.done();
  return opened.database
    .select()
    .from(claimsTable)
    .where(eq(claimsTable.deskId, deskId))
    .orderBy(desc(claimsTable.reports), claimsTable.number);
}
const counted = async () => (await claims()).map(({ title, reports }) => `${reports} ${title}`);

describe('reports are put to one claim', () => {
  it('where the same words are reported, however they are spaced and written, and counts them', async () => {
    for (const [words, site] of [
      ['水厂被污染，今晚起全城停水三天', 'one.example'],
      ['水廠被污染 今晚起全城停水三天！！', 'two.example'],
      ['水厂被污染，今晚起全城停水三天', 'two.example'],
    ] as const)
      await send({ passages: [quoted(words)], page: page(`https://${site}/1`) });
    const [claim, ...others] = await claims();
    expect(others).toEqual([]);
    expect(claim).toMatchObject({ reports: 3, people: 3, sites: 2, pictures: 0, shelf: 'open' });
    expect(claim?.spark.reduce((sum, count) => sum + count)).toBe(3);
    const passages = await opened.database
      .select()
      .from(claimPassagesTable)
      .where(eq(claimPassagesTable.deskId, deskId));
    expect(passages.map(({ text, reports }) => [text, reports])).toEqual([
      ['水厂被污染，今晚起全城停水三天', 3],
    ]);
  });

  it('where alike words are reported', async () => {
    await send({ passages: [quoted('水厂被污染，今晚起全城停水三天')] });
    await send({ passages: [quoted('听说水厂受到污染，今晚开始全城停水3天，快囤水')] });
    await send({ passages: [quoted('新桥明天封路，绕行要多走两小时')] });
    expect(await counted()).toEqual(['2 水厂被污染，今晚起全城停水三天', '1 新桥明天封路，绕行要多走两小时']);
  });

  it('where one entry has flagged them, in whatever words', async () => {
    await send({ passages: [quoted('碘盐防辐射', { entry })] });
    await send({ passages: [quoted('多吃盐就不怕核辐射', { entry: { ...entry, listVersion: 4 } })] });
    const [claim] = await claims();
    expect(claim).toMatchObject({ reports: 2, listId: entry.listId, entryId: 'salt' });
  });

  it('where they come with the same picture, unless they quote something known', async () => {
    const picture = 'a'.repeat(64);
    await send({ passages: [] }, { picture });
    await send({ passages: [], page: page('https://other.example/') }, { picture });
    await send({ passages: [quoted('这张图上的事是真的吗')] }, { picture });
    expect((await claims()).map(({ reports, pictures }) => [reports, pictures])).toEqual([[3, 1]]);
  });

  it('where they are about one page as a whole', async () => {
    await send({ passages: [] });
    await send({ passages: [] });
    await send({ passages: [], page: page('https://other.example/') });
    expect((await claims()).map(({ reports }) => reports)).toEqual([2, 1]);
  });
});

describe('reports are kept apart', () => {
  it('where one disputes an entry and the other reports the same words', async () => {
    await send({ passages: [quoted('碘盐防辐射', { entry })] });
    await send({ passages: [quoted('碘盐防辐射', { entry })], disputes: entry });
    await send({ passages: [], disputes: entry });
    await send({ passages: [quoted('碘盐防辐射')] });
    expect((await claims()).map(({ dispute, reports }) => [dispute, reports])).toEqual([
      [false, 2],
      [true, 2],
    ]);
  });

  it('where the desk has decided on earlier disputes: the page says what came of them', async () => {
    const outcomes = async () => {
      await grouping.done();
      const found = await findDisputes(opened.database, deskId, entry);
      return found.map(({ outcome, times, reason, dueAt }) => [outcome, times, reason, dueAt !== null]);
    };
    await send({ passages: [], disputes: entry });
    await send({ passages: [], disputes: entry });
    expect(await outcomes()).toEqual([['open', 2, null, true]]);
    const [first] = await claims();
    const id = first?.id ?? '';
    const desk = { database: opened.database, deskId };
    const seat = (name: string) => ({ id: name, name, roles: ['approver' as const], categories: null });
    const reason = '三个来源都这样写。';
    expect((await actOnClaim(desk, id, { kind: 'close', reason }, seat('one'))).ok).toBe(true);
    // What the public reads takes two, as any verdict.
    expect(await outcomes()).toEqual([['upheld', 2, null, false]]);
    const approve = (by: string) => actOnClaim(desk, id, { kind: 'approve-reason' }, seat(by));
    expect(await approve('one')).toMatchObject({ ok: false, problem: 'reason-of-your-own' });
    expect((await approve('two')).ok).toBe(true);
    expect(await approve('two')).toMatchObject({ ok: false, problem: 'no-reason-waits' });
    await send({ passages: [], disputes: entry });
    expect(await outcomes()).toEqual([
      ['open', 1, null, true],
      ['upheld', 2, '三个来源都这样写。', false],
    ]);
    await opened.database
      .update(claimsTable)
      .set({ state: 'published' })
      .where(and(eq(claimsTable.deskId, deskId), eq(claimsTable.state, 'open')));
    expect((await outcomes())[0]).toEqual(['changed', 1, null, false]);
    expect(await findDisputes(opened.database, deskId, { ...entry, entryId: 'other' })).toEqual([]);
  });

  it('within one that quotes two rumours: it is in both claims, once in each', async () => {
    await send({
      passages: [quoted('水厂被污染'), quoted('水厂被污染'), quoted('新桥明天封路，绕行要多走两小时')],
    });
    expect(await counted()).toEqual(['1 水厂被污染', '1 新桥明天封路，绕行要多走两小时']);
  });

  it('from a flood: what one sender sends beyond all measure is one muted claim, and all of it is there', async () => {
    const flood = 'f'.repeat(64);
    for (let count = 0; count < mostFromOneSource; count++)
      await send({ passages: [quoted(`第${count}号仓库里的粮食都坏了`)] }, { source: flood });
    const before = await claims();
    await send({ passages: [quoted('自来水里有毒')] }, { source: flood });
    await send({ passages: [quoted('银行明天关门')] }, { source: flood });
    await send({ passages: [quoted('学校下周停课')] }, { source: 'e'.repeat(64) });
    const muted = (await claims()).filter(({ shelf }) => shelf === 'muted');
    expect(muted.map(({ reports, source }) => [reports, source])).toEqual([[2, flood]]);
    expect(await claims()).toHaveLength(before.length + 2);
  });

  it('from a sender whose claim was muted, also where the words are others, and joined to none', async () => {
    const flood = 'f'.repeat(43);
    for (let count = 0; count < leastOfFlood; count++)
      await send({ passages: [quoted('加我微信领五百元红包')] }, { source: flood });
    const [claim] = await claims();
    const seat = { id: 'seat-1', name: 'Seat 1', roles: ['reviewer' as const], categories: null };
    await actOnClaim({ database: opened.database, deskId }, claim?.id ?? '', { kind: 'mute' }, seat);
    await send({ passages: [quoted('自来水里有毒')] }, { source: flood });
    await send({ passages: [quoted('自来水里有毒')] }, { source: 'e'.repeat(43) });
    expect((await claims()).map(({ shelf, reports }) => [shelf, reports])).toEqual([
      ['muted', leastOfFlood + 1],
      ['open', 1],
    ]);
    // A day later nobody can tell any more what came from one sender.
    await forgetSources(opened.database, deskId, new Date(Date.now() + 25 * 60 * 60 * 1000));
    expect((await claims()).map(({ source }) => source)).toEqual([null, null]);
    const kept = await reports.list(100, null);
    expect(kept.map(({ source }) => source)).toEqual(kept.map(() => null));
    expect(kept).toHaveLength(leastOfFlood + 2);
  });

  it('of two desks in one database', async () => {
    await send({ passages: [quoted('水厂被污染，今晚起全城停水三天')] });
    await claims();
    deskId = randomUUID();
    reports = reportStore(opened.database, deskId);
    await grouping.close();
    grouping = followReports(opened.database, deskId);
    await send({ passages: [quoted('水厂被污染，今晚起全城停水三天')] });
    expect(await counted()).toEqual(['1 水厂被污染，今晚起全城停水三天']);
  });
});

describe('a report that is withdrawn', () => {
  it('is taken out of its claim, with the words that it alone had, and a claim without reports is gone', async () => {
    const id = await send({ passages: [quoted('水厂被污染，今晚起全城停水三天')] });
    await send({
      passages: [quoted('听说水厂被污染，今晚起全城停水三天')],
      page: page('https://b.example/'),
    });
    expect(await claims()).toMatchObject([{ reports: 2, sites: 2 }]);
    await reports.withdraw(`token of ${id}`);
    grouping.wake();
    const [claim] = await claims();
    expect(claim).toMatchObject({ reports: 1, sites: 1, shelf: 'open' });
    const rest = await opened.database
      .select()
      .from(claimPassagesTable)
      .where(eq(claimPassagesTable.deskId, deskId));
    expect(rest.map(({ text }) => text)).toEqual(['听说水厂被污染，今晚起全城停水三天']);

    const [last] = await reports.list(1, null);
    await reports.withdraw(`token of ${last?.id}`);
    grouping.wake();
    expect((await claims()).map(({ shelf, reports }) => [shelf, reports])).toEqual([['gone', 0]]);
    expect(await counted()).toEqual(['0 ']);
  });

  it('leaves neither its title nor its page to claims and passages that others reported too', async () => {
    const id = await send({
      passages: [quoted('水厂被污染！我在三楼看到的', { permalink: 'https://a.example/mine' })],
      page: page('https://a.example/mine'),
    });
    await send({ passages: [quoted('水厂被污染 我在三楼看到的')], page: page('https://b.example/') });
    expect(await counted()).toEqual(['2 水厂被污染！我在三楼看到的']);
    await reports.withdraw(`token of ${id}`);
    grouping.wake();
    expect(await counted()).toEqual(['1 水厂被污染 我在三楼看到的']);
    const [passage, ...others] = await opened.database
      .select()
      .from(claimPassagesTable)
      .where(eq(claimPassagesTable.deskId, deskId));
    expect(others).toEqual([]);
    expect(passage).toMatchObject({
      ...{ text: '水厂被污染 我在三楼看到的', pageUrl: 'https://b.example/', permalink: null, reports: 1 },
    });
  });
});

describe('what is not put to a claim at once', () => {
  it('is when the desk starts again', async () => {
    await grouping.close();
    await send({ passages: [quoted('水厂被污染')] });
    expect(await claims()).toEqual([]);
    grouping = followReports(opened.database, deskId);
    expect(await counted()).toEqual(['1 水厂被污染']);
  });

  it('is read meanwhile by those alone who work on all categories', async () => {
    await grouping.close();
    const id = await send({ passages: [quoted('水厂被污染')], category: 'health' });
    const desk = { database: opened.database, deskId };
    const seat = { id: 'seat-1', name: 'Seat 1', roles: ['reviewer' as const] };
    const ofHealth = { ...seat, categories: ['health'] };
    expect(await findSeenReport(desk, id, { ...seat, categories: null })).toMatchObject({ id });
    expect(await findSeenReport(desk, id, ofHealth)).toBeNull();
    grouping = followReports(opened.database, deskId);
    await claims();
    expect(await findSeenReport(desk, id, ofHealth)).toMatchObject({ id });
  });

  it('is by one of several processes that start at once, each report by exactly one', async () => {
    await grouping.close();
    for (let count = 0; count < 12; count++) await send({ passages: [quoted('水厂被污染，停水三天')] });
    const several = Array.from({ length: 4 }, () => followReports(opened.database, deskId));
    await Promise.all(several.map((each) => each.done()));
    expect(await counted()).toEqual(['12 水厂被污染，停水三天']);
    await Promise.all(several.map((each) => each.close()));
  });

  it('does not hold up the others where it cannot be', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    await send({ passages: [quoted('水厂被污染'), JSON.parse('{"note":"very private"}')] });
    await send({ passages: [quoted('新桥明天封路，绕行要多走两小时')] });
    expect(await counted()).toEqual(['1 新桥明天封路，绕行要多走两小时']);
    expect(log).toHaveBeenCalledOnce();
    expect(String(log.mock.calls)).not.toMatch(/水厂|very private/);
    log.mockRestore();
  });
});
