import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { reportStatusSchema } from '../../src/contract/receipt.ts';
import type { Passage, Report } from '../../src/contract/report.ts';
import {
  type Claim,
  type ClaimLine,
  claimActedSchema,
  claimReportsSchema,
  claimSchema,
  claimsClosedSchema,
  claimsPageSchema,
} from '../../src/contract/staff/claim.ts';
import { emptyDraft } from '../../src/contract/staff/verdict.ts';
import { changesSince, changesWith } from './changes-with.ts';
import { expectProblem } from './expect-problem.ts';
import { attachmentOf, deliver, pictureOf, sampleReport } from './sample-report.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

let desk: TestDesk;
/** Works on all categories. */
let wide: Staff;
/** Works on `health` alone. */
let narrow: Staff;

interface Staff {
  id: string;
  token: string;
}

beforeAll(async () => {
  desk = await testDesk();
  wide = await newSeat('Seat 1', null);
  narrow = await newSeat('Seat 2', ['health']);
});
afterAll(() => desk.remove());

const call = (token: string, path: string, body?: object) =>
  fetch(desk.address + path, {
    method: body ? 'POST' : 'GET',
    headers: { Authorization: `Bearer ${token}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });

async function newSeat(name: string, categories: string[] | null): Promise<Staff> {
  const made = await call(desk.staffToken, '/staff/seats', { name, roles: ['reviewer'], categories });
  const { seat, token } = await made.json();
  return { id: seat.id, token };
}

const quoted = (exact: string, more: Partial<Passage> = {}): Passage => ({
  quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
  ...more,
});
const page = (url: string): Report['page'] => ({ url, urlScope: 'full', title: 'A page' });

/** Reports are put to claims after their receipts. */
const patience = { timeout: 60_000, interval: 20 };

/** Delivers a report and waits until it is in its claim; its receipt. */
async function report(words: string, changes: Partial<Report> = {}, screenshot?: Uint8Array<ArrayBuffer>) {
  const sent = sampleReport({ passages: [quoted(words)], ...changes });
  const receipt = await (await deliver(desk.address, { report: sent, screenshot })).json();
  await vi.waitFor(async () => {
    const { id } = await find(words);
    const { reports } = await (await call(wide.token, `/staff/claims/${id}/reports`)).json();
    if (!reports.some((each: { id: string }) => each.id === sent.id)) throw new Error('not yet');
  }, patience);
  return receipt as { reportId: string; statusUrl: string };
}

async function pageOf({ token }: Staff, query = '') {
  const response = await call(token, `/staff/claims?${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  return v.parse(claimsPageSchema, await response.json());
}
const claimsOf = async (staff: Staff, query = ''): Promise<ClaimLine[]> =>
  (await pageOf(staff, query)).claims;
const titlesOf = async (staff: Staff, query = '') => (await claimsOf(staff, query)).map(({ title }) => title);

async function claimOf({ token }: Staff, id: string): Promise<Claim> {
  return v.parse(claimSchema, await (await call(token, `/staff/claims/${id}`)).json());
}

/** The claim in whose passages these words stand. */
async function find(words: string): Promise<ClaimLine> {
  const [claim] = await claimsOf(wide, `search=${encodeURIComponent(words)}`);
  if (!claim) throw new Error(`no claim has ${words}`);
  return claim;
}

const act = (staff: Staff, id: string, action: object) =>
  call(staff.token, `/staff/claims/${id}/actions`, action);

/** Does something with a claim that has to succeed; the claim after it. */
async function done(staff: Staff, id: string, action: object): Promise<Claim & { made: string | null }> {
  const response = await act(staff, id, action);
  if (!response.ok) throw new Error(await response.text());
  const { claim, made } = v.parse(claimActedSchema, await response.json());
  return { ...claim, made };
}
const lastLine = ({ timeline }: Claim) => timeline.at(-1)?.sequence ?? 0;

/** A new claim about something of its own, which nobody has touched. */
async function newClaim(words: string, changes: Partial<Report> = {}): Promise<ClaimLine> {
  await report(words, changes);
  return find(words);
}

const askAs = (staff: Staff) => (path: string) => call(staff.token, path);

describe('the queue', () => {
  beforeAll(async () => {
    const water = '水厂被污染，今晚起全城停水三天';
    for (const site of ['a.example', 'b.example'])
      await report(water, { page: page(`https://${site}/thread/1`), category: 'disaster-and-epidemic' });
    await report('螃蟹和柿子一起吃会变砒霜', { category: 'health' });
    await report('医保卡年底清零，点链接转移余额', { category: 'scam-and-extortion' });
    await report('碘盐防辐射', {
      category: 'health',
      disputes: { listId: 'https://desk.example/lists/sample', listVersion: 3, entryId: 'salt' },
    });
  });

  it('shows each claim as one line, with what is counted of it', async () => {
    const [first] = await claimsOf(wide, 'sort=reports');
    expect(first).toMatchObject({
      ...{ title: '水厂被污染，今晚起全城停水三天', reports: 2, sites: 2, state: 'open', dispute: false },
      ...{ taken: null, looking: [], muted: false, picture: false, machine: false, entry: null, dueAt: null },
    });
    expect(first?.growth).toBeGreaterThan(0);
    // An hour may have begun since.
    const [before = 0, last = 0] = first?.spark.slice(-2) ?? [];
    expect(before + last).toBe(2);
  });

  it('has views, and counts them', async () => {
    const { claims, counts } = await pageOf(wide, 'view=disputes');
    expect(claims.map(({ title, entry }) => [title, entry?.entryId, entry?.status])).toEqual([
      ['碘盐防辐射', 'salt', null],
    ]);
    expect(counts).toMatchObject({ open: 4, disputes: 1, mine: 0, muted: 0, closed: 0 });
  });

  it('narrows to a category, a site, words, an address, and a number', async () => {
    expect(await titlesOf(wide, 'category=scam-and-extortion')).toEqual(['医保卡年底清零，点链接转移余额']);
    expect(await titlesOf(wide, 'site=b.example')).toEqual(['水厂被污染，今晚起全城停水三天']);
    for (const search of [
      '柿子一起',
      '柿子一起吃会变',
      '螃蟹 和柿子！',
      '柿子%一起',
      // No pair of letters: by each letter for itself.
      '柿',
      '霜',
      String((await find('螃蟹和柿子')).number),
    ])
      expect(await titlesOf(wide, `search=${encodeURIComponent(search)}`)).toEqual([
        '螃蟹和柿子一起吃会变砒霜',
      ]);
    for (const search of ['a.example', 'https://a.example/thread/1', '全城停水'])
      expect(await titlesOf(wide, `search=${encodeURIComponent(search)}`)).toHaveLength(1);
    for (const search of ['https://a.example/thread/2', '没有人说过', '鑫', '%', '_', '。'])
      expect(await titlesOf(wide, `search=${encodeURIComponent(search)}`)).toEqual([]);
  });

  it('comes page by page in every order, each claim once', async () => {
    const all = (await titlesOf(wide)).sort();
    for (const sort of ['growth', 'reports', 'newest', 'oldest', 'due']) {
      const seen: string[] = [];
      let after: string | null = '';
      while (after !== null) {
        const { claims, next }: { claims: ClaimLine[]; next: string | null } = await pageOf(
          wide,
          `sort=${sort}&limit=1${after && `&after=${after}`}`,
        );
        seen.push(...claims.map(({ title }) => title));
        after = next;
      }
      expect(seen.sort()).toEqual(all);
    }
  });

  it('shows a seat the categories it works on alone, and no claim of others', async () => {
    const { claims, counts } = await pageOf(narrow);
    expect(claims.map(({ category }) => category)).toEqual(['health', 'health']);
    expect(counts.open).toBe(2);
    const { id } = await find('医保卡年底清零');
    for (const path of [`/staff/claims/${id}`, `/staff/claims/${id}/reports`])
      await expectProblem(await call(narrow.token, path), 'not-found');
  });

  it('says of a claim what was reported, where, and with which pictures', async () => {
    const screenshot = pictureOf('image/png');
    const words = '自来水里有一股药味';
    const sent = await report(words, { attachments: [attachmentOf(screenshot)] }, screenshot);
    const claim = await claimOf(wide, (await find(words)).id);
    expect(claim.passages).toMatchObject([{ text: words, reports: 1, pageUrl: sampleReport().page.url }]);
    const sha256 = createHash('sha256').update(screenshot).digest('hex');
    expect(claim.pictures).toEqual([
      { sha256, mediaType: 'image/png', reports: 1, screenshot: `/reports/${sent.reportId}/screenshot` },
    ]);
    expect((await call(wide.token, claim.pictures[0]?.screenshot ?? '')).status).toBe(200);
    const path = `/staff/claims/${claim.id}/reports`;
    const { reports } = v.parse(claimReportsSchema, await (await call(wide.token, path)).json());
    expect(reports).toMatchObject([{ id: sent.reportId, passages: [claim.passages[0]?.id] }]);
  });

  it('says what has changed since it was looked at, to whoever sees it', async () => {
    const { sequence } = await pageOf(wide);
    await report('新桥明天封路，绕行要多走两小时', { category: 'other' });
    const { id } = await find('新桥明天封路');
    const changed = await changesWith(id, sequence, askAs(wide));
    expect((await changesSince(sequence, askAs(narrow))).claims).not.toContain(id);
    expect((await changesSince(changed.sequence, askAs(wide))).claims).toEqual([]);
  });

  it.each([
    ['/staff/claims?view=all', 'view-unknown'],
    ['/staff/claims?sort=people', 'sort-unknown'],
    ['/staff/claims?limit=101', 'limit-invalid'],
    ['/staff/claims?after=x', 'after-unknown'],
    ['/staff/changes?after=x', 'after-unknown'],
    ['/staff/claims/x', 'not-found'],
    ['/staff/claims/0b6a1d52-5d44-4d6b-9d3a-0f0f6a1f8c11', 'not-found'],
  ] as const)('refuses %s', async (path, problem) => {
    await expectProblem(await call(wide.token, path), problem);
    await expectProblem(await call('seat_wrong', path), 'token-wrong');
    await expectProblem(await fetch(desk.address + path), 'token-missing');
  });
});

describe('a claim', () => {
  it('is taken by one, says so to the others, and is handed over', async () => {
    const { id } = await newClaim('地铁三号线明天停运');
    const taken = await done(wide, id, { kind: 'take' });
    expect(taken).toMatchObject({ state: 'in-review', taken: { seat: wide.id, name: 'Seat 1' } });
    const refusal = await expectProblem(await act(narrow, id, { kind: 'take' }), 'claim-taken');
    expect(refusal).toMatch(/^Seat 1 has this claim for \d+ min more\./);
    expect(await titlesOf(wide, 'view=mine')).toEqual(['地铁三号线明天停运']);
    const handed = await done(wide, id, { kind: 'hand-over', seat: narrow.id });
    expect(handed.taken).toMatchObject({ seat: narrow.id, name: 'Seat 2' });
    await expectProblem(await act(wide, id, { kind: 'put-back' }), 'claim-taken');
    expect((await done(narrow, id, { kind: 'put-back' })).taken).toBeNull();
    const { timeline } = await claimOf(wide, id);
    expect(timeline.map(({ kind, seat }) => [kind, seat?.name])).toEqual([
      ['claim-taken', 'Seat 1'],
      ['claim-handed-over', 'Seat 1'],
      ['claim-put-back', 'Seat 2'],
    ]);
  });

  it('is handed to nobody who does not work on its category, or has no seat', async () => {
    const { id } = await newClaim('银行明天起限制取款', { category: 'finance-and-securities' });
    for (const seat of [narrow.id, 'seat-nobody'])
      await expectProblem(await act(wide, id, { kind: 'hand-over', seat }), 'seat-unknown');
  });

  it('shows who else has it open', async () => {
    const { id } = await newClaim('小区门口有人发毒糖果');
    const { sequence } = await pageOf(wide);
    await done(narrow, id, { kind: 'look' });
    expect((await claimOf(wide, id)).looking).toEqual([{ seat: narrow.id, name: 'Seat 2' }]);
    expect((await claimOf(narrow, id)).looking).toEqual([]);
    expect((await claimOf(wide, id)).timeline).toEqual([]);
    await changesWith(id, sequence, askAs(wide));
  });

  it('is closed with a reason, alone or with others, but not over somebody’s head', async () => {
    const ids: string[] = [];
    for (const words of ['猪肉里有钩虫', '面条里掺了塑料', '鸡蛋是人造的'])
      ids.push((await newClaim(words)).id);
    const [held = '', ...others] = ids;
    await done(narrow, held, { kind: 'take' });
    const asked = { claims: ids, reason: 'Looked at, nothing to do.' };
    const closed = await (await call(wide.token, '/staff/claims/close', asked)).json();
    expect(v.parse(claimsClosedSchema, closed)).toEqual({ closed: others, left: [held] });
    const [first = ''] = others;
    const claim = await claimOf(wide, first);
    expect(claim).toMatchObject({ state: 'closed', closedFor: asked.reason });
    expect((await titlesOf(wide, 'view=closed')).sort()).toEqual(['面条里掺了塑料', '鸡蛋是人造的']);
    // What is reported again is put to it, and stays closed.
    await deliver(desk.address, { report: sampleReport({ passages: [quoted('面条里掺了塑料')] }) });
    await vi.waitFor(async () => expect((await claimOf(wide, first)).reports).toBe(2), patience);
    expect(await claimOf(wide, first)).toMatchObject({ state: 'closed', grew: true });
    // Nobody opens it again but staff, who see it among what is to be looked at again.
    expect(await titlesOf(wide, 'view=recheck')).toEqual(['面条里掺了塑料']);
    expect(await done(wide, first, { kind: 'reopen' })).toMatchObject({ state: 'open', closedFor: null });
    expect(await done(wide, first, { kind: 'close', reason: 'Still nothing.' })).toMatchObject({
      grew: false,
    });
  });

  it('has notes, a due date and a category, and what was done is taken back', async () => {
    const { id } = await newClaim('学校食堂用地沟油');
    await done(wide, id, { kind: 'note', text: '已致电供应商', public: false });
    await done(wide, id, { kind: 'due', at: '2026-12-01T06:00:00Z' });
    expect(await titlesOf(wide, 'view=due')).toContain('学校食堂用地沟油');
    const moved = await done(wide, id, { kind: 'categorise', category: 'safety-scare' });
    expect(moved).toMatchObject({ category: 'safety-scare', dueAt: '2026-12-01T06:00:00.000Z' });
    await expectProblem(await act(narrow, id, { kind: 'take' }), 'not-found');
    const undone = await done(wide, id, { kind: 'undo', sequence: lastLine(moved) });
    expect(undone.category).toBe('health');
    expect(undone.timeline.at(-2)).toMatchObject({ undoable: false, undoneBy: lastLine(undone) });
    await expectProblem(await act(wide, id, { kind: 'undo', sequence: lastLine(moved) }), 'undo-impossible');
    await expectProblem(await act(wide, id, { kind: 'undo', sequence: lastLine(undone) }), 'undo-impossible');
  });

  it('is muted, and nothing of it is lost', async () => {
    const { id } = await newClaim('加我微信领五百元红包');
    await done(wide, id, { kind: 'mute' });
    expect(await titlesOf(wide, 'search=领五百元红包')).toEqual([]);
    await deliver(desk.address, { report: sampleReport({ passages: [quoted('加我微信领五百元红包')] }) });
    await vi.waitFor(async () => expect((await claimOf(wide, id)).reports).toBe(2), patience);
    expect(await titlesOf(wide, 'view=muted')).toEqual(['加我微信领五百元红包']);
    expect((await done(wide, id, { kind: 'unmute' })).muted).toBe(false);
  });

  it('is merged into another one, which has all its reports then, and is taken out again', async () => {
    const one = await newClaim('城东水库昨晚决堤了', { page: page('https://a.example/') });
    const words = '上游的大坝垮了，快往山上跑';
    const { statusUrl } = await report(words, { page: page('https://b.example/') });
    const other = await find(words);
    await done(wide, other.id, { kind: 'note', text: '已问水务局', public: true });
    const draft = { ...emptyDraft(), claim: '大坝垮了', category: other.category };
    const path = `/staff/claims/${other.id}/draft`;
    const put = (to: string, revision: number) =>
      fetch(desk.address + to, {
        method: 'PUT',
        headers: { Authorization: `Bearer ${wide.token}` },
        body: JSON.stringify({ revision, draft }),
      });
    expect((await put(path, 0)).status).toBe(200);
    await done(wide, other.id, { kind: 'merge', into: one.id });
    await expectProblem(await put(path, 1), 'claim-merged');
    const draftOf = async (id: string) => (await call(wide.token, `/staff/claims/${id}/draft`)).json();
    expect(await draftOf(one.id)).toMatchObject({ revision: 1, draft: { claim: '大坝垮了' } });
    const told = v.parse(reportStatusSchema, await (await fetch(statusUrl)).json());
    expect(told.notes).toMatchObject([{ text: '已问水务局' }]);
    expect(await claimOf(wide, other.id)).toMatchObject({ mergedInto: one.id, reports: 0 });
    let merged = await claimOf(wide, one.id);
    expect(merged).toMatchObject({ reports: 2, sites: 2, state: 'in-review' });
    expect(JSON.stringify(merged.timeline)).not.toContain(words);
    expect(merged.passages).toHaveLength(2);
    await report(words);
    merged = await claimOf(wide, one.id);
    expect(merged.reports).toBe(3);
    await expectProblem(await act(wide, other.id, { kind: 'take' }), 'claim-merged');
    const apart = await done(wide, one.id, { kind: 'undo', sequence: lastLine(merged) });
    expect(apart).toMatchObject({ reports: 2, sites: 2 });
    expect(await claimOf(wide, other.id)).toMatchObject({ mergedInto: null, reports: 1, sites: 1 });
    expect(await draftOf(other.id)).toMatchObject({ revision: 1, draft: { claim: '大坝垮了' } });
    expect(await draftOf(one.id)).toMatchObject({ revision: 0 });
    // Of two texts somebody has to choose.
    expect((await put(`/staff/claims/${one.id}/draft`, 0)).status).toBe(200);
    await expectProblem(await act(wide, other.id, { kind: 'merge', into: one.id }), 'drafts-of-both');
  });

  it('is merged into none that it cannot be one with', async () => {
    const { id } = await newClaim('加油站明天全部关门');
    const [dispute] = await claimsOf(wide, 'view=disputes');
    const nowhere = '0b6a1d52-5d44-4d6b-9d3a-0f0f6a1f8c11';
    for (const into of [id, nowhere, dispute?.id])
      await expectProblem(await act(wide, id, { kind: 'merge', into }), 'merge-impossible');
  });

  it('is split, and what is reported again goes where its words are; and it is put together again', async () => {
    const two = [quoted('火车站有人持刀'), quoted('火车站有人持刀，医院也出事了，三家医院全部封闭')];
    for (const passage of two) await report(passage.quote.exact, { passages: [passage] });
    const { id } = await find('火车站有人持刀');
    const claim = await claimOf(wide, id);
    expect(claim).toMatchObject({ reports: 2 });
    const off = claim.passages.find(({ text }) => text.includes('医院'));
    const after = await done(wide, id, { kind: 'split', passages: [off?.id] });
    expect(after.reports).toBe(1);
    await report(off?.text ?? '');
    expect(await claimOf(wide, after.made ?? '')).toMatchObject({ reports: 2, title: off?.text });
    const all = after.passages.map((each) => each.id);
    await expectProblem(await act(wide, id, { kind: 'split', passages: all }), 'split-impossible');
    const together = await done(wide, id, { kind: 'undo', sequence: lastLine(after) });
    expect(together.reports).toBe(3);
    expect(await claimOf(wide, after.made ?? '')).toMatchObject({ mergedInto: id, reports: 0 });
  });

  it('is not put together again with what it was merged into itself', async () => {
    const two = [quoted('机场有人闹事被抓'), quoted('机场有人闹事被抓，航站楼封了，出发层全部关门')];
    for (const passage of two) await report(passage.quote.exact, { passages: [passage] });
    const { id } = await find('机场有人闹事');
    const off = (await claimOf(wide, id)).passages.find(({ text }) => text.includes('航站楼'));
    const after = await done(wide, id, { kind: 'split', passages: [off?.id] });
    const merged = await act(wide, id, { kind: 'merge', into: after.made });
    expect(merged.status).toBe(200);
    // Each would have the reports of the other, and the next report would look for its claim for ever.
    await expectProblem(await act(wide, id, { kind: 'undo', sequence: lastLine(after) }), 'claim-merged');
    await report(two[0]?.quote.exact ?? '');
    expect(await claimOf(wide, after.made ?? '')).toMatchObject({ reports: 3 });
  });

  it('is given to one of many who want it at once, and no change of theirs is lost', async () => {
    const { id } = await newClaim('体育馆今晚会塌');
    const seats = [wide, narrow, await newSeat('Seat 3', null), await newSeat('Seat 4', null)];
    const wishes = seats.flatMap((seat) => [seat, seat, seat]);
    const answers = await Promise.all(wishes.map((seat) => act(seat, id, { kind: 'take' })));
    const { taken } = await claimOf(wide, id);
    for (const [place, answer] of answers.entries())
      expect(answer.status).toBe(wishes[place]?.id === taken?.seat ? 200 : 409);
    await Promise.all(
      wishes.map((seat, place) => act(seat, id, { kind: 'note', text: `note ${place}`, public: false })),
    );
    const { timeline } = await claimOf(wide, id);
    expect(timeline.filter(({ kind }) => kind === 'claim-noted')).toHaveLength(wishes.length);
    expect(timeline.filter(({ kind }) => kind === 'claim-taken')).toHaveLength(1);
  });

  it('is acted on by reviewers alone', async () => {
    const { id } = await newClaim('路灯会拍照罚款');
    const made = await call(desk.staffToken, '/staff/seats', {
      name: 'Seat 5',
      roles: ['approver', 'publisher'],
    });
    const { seat, token } = await made.json();
    expect((await call(token, `/staff/claims/${id}`)).status).toBe(200);
    const approver = { id: seat.id, token };
    await expectProblem(await act(approver, id, { kind: 'take' }), 'role-missing');
    // Of two who read a draft to approve it, one would do.
    await done(approver, id, { kind: 'look' });
    expect((await claimOf(wide, id)).looking).toEqual([{ seat: seat.id, name: 'Seat 5' }]);
    const close = { claims: [id], reason: 'no' };
    await expectProblem(await call(token, '/staff/claims/close', close), 'role-missing');
    await expectProblem(await act(wide, id, { kind: 'publish' }), 'body-invalid');
  });
});

describe('the reason for which a dispute was closed', () => {
  it('is made public by an approver who is nothing else, and by nobody without that role', async () => {
    const disputes = { listId: 'https://other.example/list', entryId: 'boars', listVersion: 3 };
    const sent = sampleReport({ passages: [], disputes });
    await deliver(desk.address, { report: sent });
    const id = await vi.waitFor(async () => {
      const [dispute] = await claimsOf(wide, 'view=disputes');
      if (!dispute) throw new Error('not yet');
      return dispute.id;
    }, patience);
    await done(wide, id, { kind: 'close', reason: 'Three sources say so.' });
    const made = await call(desk.staffToken, '/staff/seats', { name: 'Seat 6', roles: ['approver'] });
    const { seat, token } = await made.json();
    await expectProblem(await act(wide, id, { kind: 'approve-reason' }), 'role-missing');
    expect(await done({ id: seat.id, token }, id, { kind: 'approve-reason' })).toMatchObject({
      reasonWaits: null,
      closedFor: 'Three sources say so.',
    });
  });
});

describe('those who reported', () => {
  const statusOf = async (url: string) => v.parse(reportStatusSchema, await (await fetch(url)).json());
  const answer = (url: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${url}/answers`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers,
      redirect: 'manual',
    });

  it('read the public notes and the reason, and nothing of who wrote them', async () => {
    const { statusUrl } = await report('幼儿园门口有人抢孩子');
    const { id } = await find('幼儿园门口有人抢孩子');
    expect((await statusOf(statusUrl)).state).toBe('received');
    await done(wide, id, { kind: 'take' });
    await done(wide, id, { kind: 'note', text: 'internal', public: false });
    await done(wide, id, { kind: 'note', text: '已向派出所核实', public: true });
    expect(await statusOf(statusUrl)).toMatchObject({
      state: 'in-review',
      notes: [{ text: '已向派出所核实' }],
    });
    await done(wide, id, { kind: 'close', reason: '派出所说没有这件事，不另发更正。' });
    const status = await (await fetch(statusUrl)).text();
    expect(JSON.parse(status)).toMatchObject({
      state: 'answered',
      closedFor: '派出所说没有这件事，不另发更正。',
    });
    expect(status).not.toMatch(/seat|internal/i);
    const shown = await (await fetch(statusUrl, { headers: { Accept: 'text/html' } })).text();
    expect(shown).toContain('派出所说没有这件事');
  });

  it('are asked, and answer without an account, as often as they like', async () => {
    const { statusUrl, reportId } = await report('高铁站昨晚起火');
    const { id } = await find('高铁站昨晚起火');
    const asked = await done(wide, id, { kind: 'ask', text: '<b>哪一个出口？</b>' });
    const question = asked.questions[0]?.id ?? '';
    const { sequence } = await pageOf(wide);
    const shown = await (await fetch(statusUrl, { headers: { Accept: 'text/html' } })).text();
    expect(shown).toContain('&lt;b&gt;哪一个出口？');
    for (const text of ['南口', '\0北口'])
      expect((await answer(statusUrl, { question, text })).headers.get('Location')).toMatch(/^\.\.\//);
    expect((await statusOf(statusUrl)).questions).toMatchObject([{ answer: '\uFFFD北口' }]);
    const [{ answers } = { answers: [] }] = (await claimOf(wide, id)).questions;
    expect(answers).toMatchObject([{ text: '\uFFFD北口', reportId }]);
    await changesWith(id, sequence, askAs(wide));

    const other = await report('医院停止接诊');
    await expectProblem(await answer(other.statusUrl, { question, text: 'x' }), 'answer-invalid');
    await expectProblem(await answer(statusUrl, { question, text: ' ' }), 'answer-invalid');
    await expectProblem(await answer(statusUrl, { question, text: 'x'.repeat(30_000) }), 'body-too-large');
    await expectProblem(
      await answer(statusUrl, { question, text: 'x' }, { 'Sec-Fetch-Site': 'cross-site' }),
      'answer-from-elsewhere',
    );
    await expectProblem(
      await answer(`${desk.address}/receipts/nothing`, { question, text: 'x' }),
      'not-found',
    );
    await done(wide, id, { kind: 'undo', sequence: lastLine(asked) });
    expect((await statusOf(statusUrl)).questions).toBeUndefined();
    await expectProblem(await answer(statusUrl, { question, text: 'x' }), 'answer-invalid');
  });

  it('are shown what a database cannot hold as a sign, not as a failure', async () => {
    const { id } = await newClaim('大桥的钢索断了');
    const noted = await done(wide, id, { kind: 'note', text: 'a\0b\uD800', public: false });
    expect(noted.timeline.at(-1)?.data).toMatchObject({ text: 'a\uFFFDb\uFFFD' });
  });
});
