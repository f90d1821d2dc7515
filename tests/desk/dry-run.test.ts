import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { listSchema } from '../../src/contract/list.ts';
import { alikeSchema, type DryRun, dryRunSchema, offersSchema } from '../../src/contract/staff/dry-run.ts';
import { sampleEntry, sampleListOf } from '../sample-list.ts';
import { expectProblem } from './expect-problem.ts';
import { sampleDraft } from './sample-draft.ts';
import { deliver, sampleReport } from './sample-report.ts';
import { type StaffCall, staffCalls } from './staff-calls.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

const told = '西瓜蘸盐吃会产生剧毒物质，已有三人中毒身亡';
const toldShorter = '西瓜蘸盐吃会产生剧毒物质，三人中毒';
const retold = '还有人吃瓜放盐呢？？不要命啦，毒死过人的';
const common = '看到的朋友请转发给身边的家人和朋友，让更多的人知道这件事情';
const tunnel = '地铁三号线的隧道今天早上塌了，官方封锁消息';

let desk: TestDesk;
let folder: string;
let as: Record<'reviewer' | 'approver' | 'publisher' | 'admin', StaffCall>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clean-corpus-'));
  const cleanCorpus = join(folder, 'board.jsonl');
  const header = { name: 'Our board', source: 'board.example', licence: 'CC0-1.0' };
  const posts = Array.from({ length: 40 }, (_, number) => `${common}，第${number}次`);
  await writeFile(cleanCorpus, [header, ...posts].map((line) => JSON.stringify(line)).join('\n'));
  desk = await testDesk({ cleanCorpus });
  const newSeat = staffCalls(desk);
  const callOf = async (role: keyof typeof as) => (await newSeat(role, role)).call;
  as = {
    reviewer: await callOf('reviewer'),
    approver: await callOf('approver'),
    publisher: await callOf('publisher'),
    admin: await callOf('admin'),
  };
  // One claim of two wordings, one that says the same in other words, and one about something else.
  for (const passage of [told, told, toldShorter, retold, tunnel]) await reported(passage);
  const withdrawn = await (await reported(told)).json();
  await fetch(withdrawn.statusUrl, { method: 'DELETE' });
  await vi.waitFor(
    async () => expect((await tried([told])).others).toMatchObject({ of: 4, plain: 2 }),
    60_000,
  );
});
afterAll(async () => {
  await desk.remove();
  await rm(folder, { recursive: true });
});

const reported = (exact: string) =>
  deliver(desk.address, {
    report: sampleReport({
      passages: [{ quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' } }],
    }),
  });

async function tried(wordings: string[], claimId: string | null = null): Promise<DryRun> {
  const answer = await as.reviewer('POST', '/staff/dry-run', { wordings, claimId });
  expect(answer.status).toBe(201);
  return v.parse(dryRunSchema, await answer.json());
}

/** The claim this passage was reported for. */
async function claimOf(passage: string): Promise<string> {
  const { others } = await tried([passage]);
  const id = others.examples.find(({ text }) => text === passage)?.claim;
  if (!id) throw new Error('no claim has this passage');
  return id;
}

it('says what wordings find of the claim, of other claims and in the corpora, and keeps it', async () => {
  const claimId = await claimOf(told);
  const dryRun = await tried([told], claimId.toUpperCase());
  expect(dryRun).toMatchObject({
    claimId,
    passages: { of: 2, plain: 2 },
    others: { of: 2, found: 0 },
    ordinary: { of: 40 + 650 + 4606, plain: 0 },
    stopped: null,
  });
  expect(dryRun.corpora.map(({ name, isForumLike }) => [name, isForumLike])).toEqual([
    ['Our board', true],
    ['Posts made up for this project', true],
    ['Chinese manual pages', false],
    ['Corrections made up for this project', true],
  ]);
  const kept = await as.admin('GET', `/staff/dry-runs/${dryRun.id}`);
  expect(await kept.json()).toEqual(dryRun);
  const { lines } = await (await desk.getAsStaff('/staff/log')).json();
  const made = { kind: 'dry-run-made', claimId, data: { dryRun: dryRun.id, wordings: 1, stopped: null } };
  expect(lines.at(-1)).toMatchObject(made);
});

it('stops a wording that ordinary posts have too', async () => {
  const { stopped, ordinary } = await tried([told, common]);
  expect(stopped?.reason).toBe('fires-on-ordinary');
  expect(ordinary.examples[0]?.text).toContain(common);
});

it('offers each reported passage as a further wording, most reported first', async () => {
  const claimId = await claimOf(told);
  const answer = await as.approver('POST', `/staff/claims/${claimId}/wordings`, { wordings: [] });
  const { passages, offers } = v.parse(offersSchema, await answer.json());
  expect(passages).toEqual({ of: 2, found: 0, reports: 3, reportsFound: 0 });
  expect(offers.map(({ text, reports, addsReports, pick }) => [text, reports, addsReports, pick])).toEqual([
    [told, 2, 3, 1],
    [toldShorter, 1, 3, null],
  ]);
});

it('names other claims and published entries that are alike', async () => {
  const claim = '吃西瓜不能放盐，会毒死人的';
  const list = sampleListOf(1, { ...sampleEntry('salt'), claim, match: { claim: [toldShorter] } });
  await mkdir(join(desk.dataFolder, 'lists'), { recursive: true });
  await writeFile(join(desk.dataFolder, 'lists', 'sample.json'), JSON.stringify(list));
  const answer = await as.admin('GET', `/staff/claims/${await claimOf(retold)}/alike`);
  const { alike } = v.parse(alikeSchema, await answer.json());
  expect(alike.map(({ kind, title }) => [kind, title])).toContainEqual([
    'entry',
    '吃西瓜不能放盐，会毒死人的',
  ]);
  const ofTold = await as.admin('GET', `/staff/claims/${await claimOf(told)}/alike`);
  const [first] = v.parse(alikeSchema, await ofTold.json()).alike;
  expect(first).toMatchObject({ kind: 'entry', listId: list.id, status: list.entries[0]?.status });
  expect(first?.likeness).toBeGreaterThan(0.8);
});

it('answers whom a question is for, and nobody else', async () => {
  const claimId = await claimOf(tunnel);
  const body = { wordings: [tunnel], claimId: null };
  const calls = [
    ['POST', '/staff/dry-run', ['reviewer', 'approver']],
    ['GET', '/staff/preview-list', ['reviewer', 'approver']],
    ['GET', '/staff/dry-runs/00000000-0000-4000-8000-000000000000', Object.keys(as)],
    ['POST', `/staff/claims/${claimId}/wordings`, ['reviewer', 'approver']],
    ['GET', `/staff/claims/${claimId}/alike`, Object.keys(as)],
  ] as const;
  for (const [method, path, roles] of calls) {
    for (const [role, call] of Object.entries(as)) {
      const answer = await call(method, path, method === 'POST' ? body : undefined);
      if (roles.some((each) => each === role)) expect([200, 201, 404]).toContain(answer.status);
      else await expectProblem(answer, 'role-missing');
    }
    await expectProblem(await fetch(desk.address + path, { method }), 'token-missing');
  }
});

it('shows a seat no passage of claims that others work on', async () => {
  const claimId = await claimOf(told);
  const whole = await tried([told], claimId);
  const seatOf = async (...categories: string[]): Promise<StaffCall> => {
    const { token } = await (
      await as.admin('POST', '/staff/seats', { name: 'Seat', roles: ['reviewer'], categories })
    ).json();
    return (method, path, body) =>
      fetch(desk.address + path, {
        method,
        headers: { Authorization: `Bearer ${token}` },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
  };
  const health = await seatOf('health');
  const own = await (await health('POST', '/staff/dry-run', { wordings: [tunnel], claimId })).json();
  expect(own.others).toMatchObject({ of: 2, plain: 1 });
  const shown = await (await health('GET', `/staff/dry-runs/${whole.id}`)).json();
  expect(shown).toEqual({ ...whole, others: { ...whole.others, examples: [] } });
  const finance = await seatOf('finance-and-securities');
  const none = await (await finance('POST', '/staff/dry-run', { wordings: [told], claimId: null })).json();
  expect(none.others.of).toBe(0);
  for (const [method, path, body] of [
    ['POST', '/staff/dry-run', { wordings: [told], claimId }],
    ['GET', `/staff/dry-runs/${whole.id}`, undefined],
    ['POST', `/staff/claims/${claimId}/wordings`, { wordings: [] }],
    ['GET', `/staff/claims/${claimId}/alike`, undefined],
  ] as const)
    await expectProblem(await finance(method, path, body), 'not-found');
});

it('has drafts as a list that nobody but staff can follow', async () => {
  const claimId = await claimOf(told);
  const { revision } = await (await as.reviewer('GET', `/staff/claims/${claimId}/draft`)).json();
  const draft = { ...sampleDraft, wordings: [told], category: 'health' };
  await as.reviewer('PUT', `/staff/claims/${claimId}/draft`, { revision, draft });
  const answer = await as.approver('GET', '/staff/preview-list');
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  const { entries, title } = v.parse(listSchema, await answer.json());
  expect(title).toContain('drafts');
  expect(entries).toMatchObject([{ match: { claim: [told] }, claim: draft.claim }]);
});

it('refuses wordings that no list may hold, and claims that are not there', async () => {
  const path = '/staff/dry-run';
  await expectProblem(await as.reviewer('POST', path, { wordings: [], claimId: null }), 'body-invalid');
  const long = { wordings: ['长'.repeat(1001)], claimId: null };
  await expectProblem(await as.reviewer('POST', path, long), 'body-invalid');
  const unknown = '00000000-0000-4000-8000-000000000000';
  await expectProblem(await as.reviewer('POST', path, { wordings: [told], claimId: unknown }), 'not-found');
  for (const id of [unknown, 'none', '%00']) {
    const wordings = { wordings: [told] };
    await expectProblem(await as.reviewer('POST', `/staff/claims/${id}/wordings`, wordings), 'not-found');
    await expectProblem(await as.reviewer('GET', `/staff/claims/${id}/alike`), 'not-found');
    await expectProblem(await as.reviewer('GET', `/staff/dry-runs/${id}`), 'not-found');
  }
});
