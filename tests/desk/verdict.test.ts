import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openPublished } from '../../desk/publishing/open-published.ts';
import { inFolder } from '../../desk/publishing/read-files.ts';
import { readListKeys } from '../../desk/signing/list-keys.ts';
import { rotateKeys } from '../../desk/signing/make-keys.ts';
import { seatLines } from '../../desk/staff/staff-command.ts';
import type { List } from '../../src/contract/list.ts';
import { sharePictureSize } from '../../src/contract/share-picture.ts';
import { toBase64 } from '../../src/contract/signed/base64.ts';
import { type Draft, emptyDraft, type PostSignature } from '../../src/contract/staff/verdict.ts';
import { approverKey } from '../../src/verdict/approver-key.ts';
import { fetchSignedFile } from '../../src/verdict/fetch-signed-file.ts';
import { listFingerprint } from '../../src/verdict/list-fingerprint.ts';
import { signRelease } from '../../src/verdict/sign-release.ts';
import { serve } from '../browsers/serve.ts';
import { memoryStore } from '../memory-approver-store.ts';
import { changesWith } from './changes-with.ts';
import { expectProblem } from './expect-problem.ts';
import { type ReportedClaim, reportedClaim } from './reported-claim.ts';
import { sampleDraft } from './sample-draft.ts';
import { deliver, pictureOfSize, sampleReport } from './sample-report.ts';
import { type CallingSeat, staffCalls } from './staff-calls.ts';
import { type TestDesk, testDesk } from './test-desk.ts';

let desk: TestDesk;
let seat: ReturnType<typeof staffCalls>;
let writer: CallingSeat;
let other: CallingSeat;
beforeAll(async () => {
  desk = await testDesk();
  seat = staffCalls(desk);
  writer = await seat('Seat 1', 'reviewer', 'approver');
  other = await seat('Seat 2', 'reviewer', 'approver');
});
afterAll(() => desk.remove());

const draft = sampleDraft;
const [source = { url: '', title: '' }] = draft.sources;
const newClaim = () => reportedClaim(desk.address, writer.call);
const json = async (response: Promise<Response>) => {
  const answer = await response;
  expect(answer.status).toBe(200);
  return answer.json();
};

/** Tries the wordings of a claim and asks for approval of a revision. */
async function asked(claim: ReportedClaim, revision: number, wordings = draft.wordings): Promise<Response> {
  const tried = await writer.call('POST', '/staff/dry-run', { wordings, claimId: claim.id });
  const { id: dryRun } = await tried.json();
  return writer.call('POST', `${claim.draft}/ask-approval`, { revision, dryRun });
}

describe('a draft', () => {
  it('is written, asked about, sent back, written again and approved by somebody else', async () => {
    const claim = await newClaim();
    expect(await json(writer.call('GET', claim.draft))).toMatchObject({
      ...{ revision: 0, draft: { ...emptyDraft(), category: sampleReport().category } },
    });
    const unfinished = { revision: 0, draft: { ...draft, explanation: '' } };
    const first = await json(writer.call('PUT', claim.draft, unfinished));
    expect(first).toMatchObject({ revision: 1, faults: ['explanation-missing'], published: null });
    const ask = (revision: number) => asked(claim, revision);
    expect(await expectProblem(await ask(1), 'draft-unfinished')).toContain('explanation-missing');
    await json(writer.call('PUT', claim.draft, { revision: 1, draft }));
    const untried = { revision: 2, dryRun: null };
    await expectProblem(await writer.call('POST', `${claim.draft}/ask-approval`, untried), 'dry-run-needed');
    await expectProblem(await asked(claim, 2, ['另外一种从没有人说过的说法在这里']), 'dry-run-needed');
    expect(await json(ask(2))).toMatchObject({ state: 'to-approve', mayApprove: false });
    expect(await json(other.call('GET', claim.draft))).toMatchObject({ mayApprove: true });
    const reason = { reason: '缺少检测机构的名称' };
    expect(await json(other.call('POST', `${claim.draft}/send-back`, reason))).toMatchObject({
      ...{ state: 'draft', sentBack: { seat: other.id, name: 'Seat 2', ...reason } },
      editedBy: [{ seat: writer.id, name: 'Seat 1' }],
    });
    await json(
      writer.call('PUT', claim.draft, { revision: 2, draft: { ...draft, sources: [source, source] } }),
    );
    await json(ask(3));
    const approve = { revision: 3 };
    await expectProblem(await writer.call('POST', `${claim.draft}/approve`, approve), 'draft-of-your-own');
    expect(await json(other.call('POST', `${claim.draft}/approve`, approve))).toBeTruthy();
  });

  it('keeps what was written first where two write at once, and shows it to the other', async () => {
    const claim = await newClaim();
    const write = (by: typeof writer, text: string) =>
      by.call('PUT', claim.draft, { revision: 0, draft: { ...draft, claim: text } });
    const answers = await Promise.all([write(writer, 'one'), write(other, 'two'), write(writer, 'three')]);
    const [written, ...refused] = answers.toSorted((one, another) => one.status - another.status);
    expect(refused.map(({ status }) => status)).toEqual([409, 409]);
    const newest = await written?.json();
    for (const answer of refused) expect((await answer.json()).draft.draft).toEqual(newest.draft);
  });

  it('keeps a passage that was taken over as a wording, also when its report is withdrawn, as the receipt says', async () => {
    const exact = '听说城南的桥明天就要塌了，谁也别从那里走';
    const claim = await reportedClaim(desk.address, writer.call, exact);
    await json(
      writer.call('PUT', claim.draft, {
        revision: 0,
        draft: { ...draft, wordings: [exact], claim: '桥要塌' },
      }),
    );
    const page = await fetch(claim.receipt, { headers: { Accept: 'text/html', 'Accept-Language': 'en' } });
    expect(await page.text()).toContain('also where they have taken over the reported passage');
    expect((await fetch(claim.receipt, { method: 'DELETE' })).ok).toBe(true);
    expect((await json(writer.call('GET', claim.draft))).draft.wordings).toEqual([exact]);
    const { lines } = await json(desk.getAsStaff('/staff/log'));
    expect(JSON.stringify(lines)).toContain(exact);
  });

  it('leaves all of its revisions in the log', async () => {
    const claim = await newClaim();
    await writer.call('PUT', claim.draft, { revision: 0, draft });
    await other.call('PUT', claim.draft, { revision: 1, draft: { ...draft, claim: '又一种说法' } });
    const { lines } = await json(desk.getAsStaff('/staff/log'));
    const ofClaim = lines.filter(({ claimId }: { claimId: string }) => claim.id === claimId);
    expect(ofClaim).toMatchObject([
      { seat: writer.id, kind: 'draft-written', data: { revision: 1, draft } },
      { seat: other.id, kind: 'draft-written', data: { revision: 2, draft: { claim: '又一种说法' } } },
    ]);
  });
});

/** Has a claim approved as one seat wrote it and the other one read it. */
async function approved(claim: ReportedClaim, written: Draft = draft, picture: string | null = null) {
  const { revision } = await json(writer.call('GET', claim.draft));
  await json(writer.call('PUT', claim.draft, { revision, draft: written }));
  await json(asked(claim, revision + 1));
  return json(other.call('POST', `${claim.draft}/approve`, { revision: revision + 1, picture }));
}
const listed = async (): Promise<List> => json(desk.get('/lists/corrections.json'));
const entryOf = async (claim: ReportedClaim) => (await listed()).entries.find(({ id }) => claim.id === id);

describe('what was approved', () => {
  it('is in the next version of a signed list at once, with the page of the desk as its correction', async () => {
    const claim = await newClaim();
    const { draft: now, release } = await approved(claim);
    expect(release).toEqual({ state: 'published', version: expect.any(Number) });
    expect(now).toMatchObject({ state: 'published', editedBy: [], published: { version: release.version } });
    const list = await listed();
    expect(list).toMatchObject({ version: release.version, title: 'Unnamed desk' });
    const entry = await entryOf(claim);
    expect(entry).toMatchObject({
      ...{ status: 'false', claim: draft.claim, match: { claim: draft.wordings }, sources: [source] },
      correction: { url: `${desk.address}/corrections/${entry?.id}` },
    });
    const { alike } = await json(other.call('GET', `${claim.path}/alike`));
    expect(alike.filter(({ id }: { id: string }) => id === entry?.id)).toEqual([]);
    const keys = await readListKeys(desk.dataFolder, 'corrections');
    const folder = join(desk.dataFolder, 'signed', 'corrections');
    const published = keys && (await openPublished(inFolder(folder), keys, folder));
    expect(published?.release.version).toBe(release.version);
  });

  it('is corrected by a new draft, and withdrawn with a reason; each change is said in its history', async () => {
    const claim = await newClaim();
    await approved(claim);
    await approved(claim, { ...draft, status: 'corrected', explanation: '水厂已更正。' });
    const publisher = await seat('Seat 3', 'publisher', 'approver');
    const reason = '检测报告有误';
    const withdraw = (why = reason) => publisher.call('POST', `${claim.path}/withdraw`, { reason: why });
    expect((await json(withdraw('检测有误'))).draft.published.entry.status).toBe('withdrawn');
    // It is gone at once, by one person. What is said of it in public takes two.
    expect((await entryOf(claim))?.history?.at(-1)).toMatchObject({ status: 'withdrawn', reason: '' });
    const approveReason = (by: CallingSeat, read = reason) =>
      by.call('POST', `${claim.path}/withdraw/approve`, { reason: read });
    expect((await withdraw()).status).toBe(200);
    await expectProblem(await approveReason(other, '检测有误'), 'reason-changed');
    const { reasonWaits } = await json(other.call('GET', claim.draft));
    expect(reasonWaits).toEqual({ seat: publisher.id, name: 'Seat 3', reason: '检测报告有误' });
    const toRecheck = async () => {
      const { claims } = await json(other.call('GET', '/staff/claims?view=recheck&limit=100'));
      return claims.some(({ id }: { id: string }) => id === claim.id);
    };
    expect(await toRecheck()).toBe(true);
    await expectProblem(await approveReason(publisher), 'reason-of-your-own');
    expect((await json(approveReason(other))).draft.reasonWaits).toBeNull();
    expect(await toRecheck()).toBe(false);
    await expectProblem(await approveReason(other), 'no-reason-waits');
    expect((await entryOf(claim))?.history).toMatchObject([
      { status: 'false', reason: draft.explanation },
      { status: 'corrected', reason: '水厂已更正。' },
      { status: 'withdrawn', reason: '' },
      { status: 'withdrawn', reason: '检测报告有误' },
    ]);
    await expectProblem(await withdraw(), 'nothing-published');
  });

  it('is passed on with the picture its approver has drawn, for as long as it says the same', async () => {
    const claim = await newClaim();
    const picture = pictureOfSize(sharePictureSize.width, sharePictureSize.height);
    await approved(claim, draft, toBase64(picture));
    const pageOf = async () => (await desk.get(`/corrections/${claim.id}`, { Accept: 'text/html' })).text();
    const address = /og:image" content="([^"]+)"/.exec(await pageOf())?.[1] ?? '';
    expect(address).toMatch(new RegExp(`^${desk.address}/shares/[0-9a-f]{64}\\.png$`));
    const served = await fetch(address);
    expect(served.headers.get('Cache-Control')).toContain('immutable');
    expect(served.headers.get('Content-Type')).toBe('image/png');
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(picture);
    await expectProblem(await desk.get(`/shares/${'0'.repeat(64)}.png`), 'not-found');
    await expectProblem(await desk.get('/shares/..%2Fstaff-token.png'), 'not-found');

    const corrected = { ...draft, status: 'corrected' as const, explanation: '水厂已更正。' };
    // What is no such picture is left out, and what was approved holds.
    await approved(claim, corrected, toBase64(pictureOfSize(10, 10)));
    expect(await entryOf(claim)).toMatchObject({ status: 'corrected' });
    expect(await pageOf()).not.toContain('og:image');
    expect((await fetch(address)).status).toBe(200);
  });

  it('answers whoever has reported it, and takes its claim off the queue until it is to be looked at again', async () => {
    const claim = await newClaim();
    const told = async () => json(fetch(claim.receipt));
    const lineOf = async (view: string) => {
      const { claims } = await json(writer.call('GET', `/staff/claims?view=${view}&limit=100`));
      return claims.find((line: { id: string }) => line.id === claim.id);
    };
    expect(await told()).toMatchObject({ state: 'received' });
    await writer.call('PUT', claim.draft, { revision: 0, draft });
    expect(await told()).toMatchObject({ state: 'in-review' });
    expect(await lineOf('open')).toMatchObject({ state: 'in-review' });
    await asked(claim, 1);
    expect(await lineOf('to-approve')).toMatchObject({ state: 'to-approve' });
    await approved(claim, { ...draft, recheckBy: '2026-01-01' });
    expect(await told()).toMatchObject({
      ...{ state: 'answered', verdict: { status: 'false', reason: draft.explanation } },
      correction: { url: `${desk.address}/corrections/${claim.id}` },
    });
    const line = { state: 'published', entry: { entryId: claim.id, status: 'false' } };
    expect(await lineOf('open')).toBeUndefined();
    expect(await lineOf('recheck')).toMatchObject(line);
    await approved(claim, { ...draft, status: 'corrected', explanation: '已更正。' });
    expect(await told()).toMatchObject({ verdict: { status: 'corrected', reason: '已更正。' } });
    expect(await lineOf('recheck')).toBeUndefined();
    expect(await lineOf('answered')).toMatchObject({ entry: { status: 'corrected' } });
  });

  it('has the desk ask no address that a report or a draft names', async () => {
    const site = await serve((_request, response) => response.end('found'));
    onTestFinished(site.close);
    const exact = '湖边新装的路灯会把人的头发照白';
    const quote = { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' };
    const passages = [
      { quote, permalink: `${site.address}/post`, textFragmentUrl: `${site.address}/#:~:text=x` },
    ];
    const page = {
      ...sampleReport().page,
      url: `${site.address}/thread`,
      canonicalUrl: `${site.address}/page`,
    };
    await deliver(desk.address, { report: sampleReport({ page, passages }) });
    const claim = await reportedClaim(desk.address, writer.call, exact);
    await approved(claim, { ...draft, sources: [{ url: `${site.address}/source`, title: 'Source' }] });
    const shown = await (await desk.get(`/corrections/${claim.id}`)).text();
    expect(shown).toContain(`${site.address}/source`);
    expect(site.asked).toEqual([]);
  });

  it('may be an entry of its list that reports call wrong: the same entry is corrected', async () => {
    const first = await newClaim();
    const own = { url: 'https://only.example/of-the-disputed', title: '来源' };
    await approved(first, { ...draft, sources: [own] });
    const list = await listed();
    const entry = { listId: list.id, listVersion: list.version, entryId: first.id };
    const words = '我在邻县的自来水厂工作，你们的说法不对';
    const report = sampleReport({ disputes: entry, note: words, passages: [] });
    await deliver(desk.address, { report });
    const disputing = await vi.waitFor(async () => {
      const { claims } = await json(writer.call('GET', '/staff/claims?view=disputes'));
      const [claim] = claims.filter((each: { entry: unknown }) => each.entry !== null);
      if (!claim) throw new Error('no dispute yet');
      return {
        ...first,
        ...{ id: claim.id, path: `/staff/claims/${claim.id}`, draft: `/staff/claims/${claim.id}/draft` },
      };
    }, 60_000);
    const begun = await json(writer.call('GET', disputing.draft));
    expect(begun).toMatchObject({ revision: 0, state: 'published', draft: { claim: draft.claim } });
    await approved(disputing, { ...draft, status: 'true', explanation: '核实为真。', sources: [own] });
    // It does not rest on the same sources as itself.
    const { claims: resting } = await json(writer.call('GET', `${disputing.path}/same-sources`));
    expect(resting).toEqual([]);
    const after = await listed();
    expect(after.entries).toHaveLength(list.entries.length);
    expect(after.entries.find(({ id }) => id === first.id)).toMatchObject({ status: 'true' });
    expect(await json(fetch(first.receipt))).toMatchObject({ verdict: { status: 'true' } });
  });

  it('tells which other claims rest on its sources', async () => {
    const own = { url: 'https://only.example/1', title: '同一份报告' };
    const [one, two] = [await newClaim(), await newClaim()];
    await approved(one, { ...draft, sources: [own] });
    await approved(two, { ...draft, claim: '另一条', sources: [own, source] });
    const { claims } = await json(writer.call('GET', `${one.path}/same-sources`));
    expect(claims).toEqual([{ claimId: two.id, claim: '另一条', status: 'false', sources: [own.url] }]);
  });

  it('is published later where it cannot be at once', async () => {
    const claim = await newClaim();
    const keys = join(desk.dataFolder, 'keys', 'corrections', 'keys.json');
    await rename(keys, `${keys}.away`);
    await writeFile(keys, 'no keys');
    const { draft: waiting, release } = await approved(claim);
    expect(release).toEqual({ state: 'failed', sentence: expect.stringContaining('holds no chain of keys') });
    expect(waiting).toMatchObject({ state: 'approved', published: null });
    await rename(`${keys}.away`, keys);
    await desk.restart();
    const state = async () => (await json(writer.call('GET', claim.draft))).state;
    await expect.poll(state, { timeout: 60_000 }).toBe('published');
  });

  it('keeps what an older program does not know of the list', async () => {
    const claim = await newClaim();
    await approved(claim);
    const path = join(desk.dataFolder, 'lists', 'plain.json');
    const { entries, ...header } = await listed();
    const id = `${desk.address}/lists/plain.json`;
    const known = { ...header, id, entries: [{ ...entries[0], later: 1 }], alsoLater: [2] };
    await writeFile(path, JSON.stringify(known, null, 2));
    await desk.restart({ listName: 'plain' });
    const another = await newClaim();
    await approved(another);
    const list = await json(desk.get('/lists/plain.json'));
    expect(list).toMatchObject({ version: header.version + 1, alsoLater: [2] });
    expect(list.entries).toHaveLength(2);
    expect(list.entries.find(({ id }: { id: string }) => id === entries[0]?.id)).toEqual({
      ...entries[0],
      later: 1,
    });
    await desk.restart();
  });
});

describe('where more keys have to sign', () => {
  it('a version waits for the browsers of approvers, and is published by the last signature', async () => {
    const store = memoryStore();
    const { key } = await approverKey(store, desk.address);
    expect(await json(other.call('PUT', '/staff/me/release-key', { key }))).toEqual({ key });
    const admin = { address: desk.address, token: desk.staffToken };
    const lines = await seatLines(admin, { name: 'seat list' });
    expect(lines.find((line) => line.startsWith(other.id))).toContain(`signs with ${key}`);
    await rotateKeys(desk.dataFolder, 'release', { releaseKeys: [key], threshold: 2 }, new Date());

    const claim = await newClaim();
    const before = await listed();
    const { release, draft: waiting } = await approved(claim);
    expect(release).toEqual({ state: 'waiting', version: before.version + 1, missing: 1 });
    expect(waiting).toMatchObject({ state: 'approved', published: null });
    expect((await listed()).version).toBe(before.version);
    const { release: proposed } = await json(other.call('GET', '/staff/releases/next'));
    expect(proposed).toMatchObject({ version: release.version, base: { version: before.version } });
    expect(proposed.changes).toMatchObject([{ before: null }]);
    await expectProblem(await writer.call('PUT', claim.draft, { revision: 1, draft }), 'draft-in-release');

    const found = await listFingerprint(store, fetchSignedFile, desk.address, 'corrections');
    if (!found.ok) throw new Error(found.error.code);
    const { fingerprint } = found.value;
    const signing = { store, fetchFile: fetchSignedFile, desk: desk.address, fingerprint, now: Date.now() };
    const signed = await signRelease(signing, proposed, proposed.changes);
    if (!signed.ok) throw new Error(signed.error.code);
    const post = (by: CallingSeat, change: Partial<PostSignature> = {}) =>
      by.call('POST', '/staff/releases/next/signatures', { ...signed.value, ...change });
    await expectProblem(await post(writer), 'key-of-others');
    await expectProblem(await post(other, { signature: toBase64(new Uint8Array(64)) }), 'signature-refused');
    await expectProblem(await post(other, { release: '0'.repeat(64) }), 'signature-refused');
    expect(await json(post(other))).toEqual({ state: 'published', version: release.version });
    expect(await entryOf(claim)).toMatchObject({ status: 'false' });
    await expectProblem(await post(other), 'release-not-waiting');

    // The next version is built upon the one that was signed here.
    await approved(await newClaim());
    const { release: next } = await json(other.call('GET', '/staff/releases/next'));
    const again = await signRelease({ ...signing, now: Date.now() }, next, next.changes);
    if (!again.ok) throw new Error(again.error.code);
    const sent = other.call('POST', '/staff/releases/next/signatures', again.value);
    expect(await json(sent)).toMatchObject({ state: 'published' });
  });

  it('a version that is given up makes way for a higher one with the same verdicts', async () => {
    const claim = await newClaim();
    const { release } = await approved(claim);
    const publisher = await seat('Seat 4', 'publisher');
    expect(await json(publisher.call('DELETE', '/staff/releases/next'))).toEqual({ release: null });
    const again = await json(publisher.call('POST', '/staff/releases/next'));
    expect(again).toEqual({ state: 'waiting', version: release.version + 1, missing: 1 });
    await publisher.call('DELETE', '/staff/releases/next');
  });

  it('whoever looks at the queue hears that a version waits, of each signature, and that it is given up', async () => {
    const store = memoryStore();
    const { key } = await approverKey(store, desk.address);
    const another = await approverKey(memoryStore(), desk.address);
    await other.call('PUT', '/staff/me/release-key', { key });
    const rotated = { releaseKeys: [key, another.key], threshold: 3 };
    await rotateKeys(desk.dataFolder, 'release', rotated, new Date());
    const claim = await newClaim();
    const { id } = claim;
    const ask = (path: string) => other.call('GET', path);
    const { revision } = await json(writer.call('GET', claim.draft));
    await json(writer.call('PUT', claim.draft, { revision, draft }));
    await json(asked(claim, revision + 1));
    const { sequence } = await changesWith(id, 0, ask);
    await json(other.call('POST', `${claim.draft}/approve`, { revision: revision + 1, picture: null }));
    const waits = await changesWith(id, sequence, ask);
    const { release } = await json(ask('/staff/releases/next'));
    expect(release).toMatchObject({ missing: 2 });

    const found = await listFingerprint(store, fetchSignedFile, desk.address, 'corrections');
    if (!found.ok) throw new Error(found.error.code);
    const { fingerprint } = found.value;
    const signing = { store, fetchFile: fetchSignedFile, desk: desk.address, fingerprint, now: Date.now() };
    const signed = await signRelease(signing, release, release.changes);
    if (!signed.ok) throw new Error(signed.error.code);
    const sent = other.call('POST', '/staff/releases/next/signatures', signed.value);
    expect(await json(sent)).toMatchObject({ state: 'waiting', missing: 1 });
    const isSigned = await changesWith(id, waits.sequence, ask);
    const publisher = await seat('Seat 5', 'publisher');
    await json(publisher.call('DELETE', '/staff/releases/next'));
    await changesWith(id, isSigned.sequence, ask);
  });
});

describe('a claim that is not there', () => {
  const at = '/staff/claims/none';
  it.each<[method: string, path: string, body?: object]>([
    ['GET', `${at}/draft`],
    ['GET', `${at}/same-sources`],
    ['PUT', `${at}/draft`, { revision: 0, draft }],
    ['POST', `${at}/draft/ask-approval`, { revision: 9, dryRun: null }],
    ['POST', `${at}/draft/approve`, { revision: 9 }],
    ['POST', `${at}/draft/send-back`, { reason: 'x' }],
    ['POST', `${at}/withdraw`, { reason: 'x' }],
    ['POST', `${at}/withdraw/approve`, { reason: 'x' }],
  ])('has no verdict: %s %s', async (...asked) => {
    const anybody = await seat('All', 'reviewer', 'approver', 'publisher');
    await expectProblem(await anybody.call(...asked), 'not-found');
  });
});
