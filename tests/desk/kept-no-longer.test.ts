import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dryRunStore } from '../../desk/dry-run/dry-run-store.ts';
import { type PictureStore, pictureStore } from '../../desk/pictures/picture-store.ts';
import { claimsTable } from '../../desk/queue/claims-table.ts';
import { followReports } from '../../desk/queue/follow-reports.ts';
import { tidyOnce } from '../../desk/running/keep-house.ts';
import { proofStore } from '../../desk/running/proof-store.ts';
import { workProofsTable } from '../../desk/running/work-proofs-table.ts';
import { type OpenDatabase, openDatabase } from '../../desk/store/open-database.ts';
import { type ReportStore, reportStore } from '../../desk/store/report-store.ts';
import type { Report } from '../../src/contract/report.ts';
import { copyEmptyDatabase } from './empty-database.ts';
import { attachmentOf, pictureOf, sampleReport } from './sample-report.ts';

const deskId = 'main';
const day = 24 * 60 * 60 * 1000;
const now = new Date();

let folder: string;
let opened: OpenDatabase;
let reports: ReportStore;
let pictures: PictureStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-kept-'));
  await copyEmptyDatabase(join(folder, 'database'));
  opened = await openDatabase(null, join(folder, 'database'));
  reports = reportStore(opened.database, deskId);
  pictures = pictureStore(join(folder, 'pictures'));
});
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true });
});

/** Stores a report with a picture as if it had come `age` days ago. */
async function store(report: Report, picture: Uint8Array, age = 0): Promise<string> {
  const attachment = attachmentOf(picture);
  const chunks = async function* () {
    yield picture;
  };
  const upload = await pictures.takeIn(chunks());
  await pictures.keep(upload);
  await pictures.discard(upload);
  const added = { ...report, attachments: [attachment] };
  await reports.add({
    report: added,
    bodySha256: '0'.repeat(64),
    receivedAt: new Date(now.getTime() - age * day),
    picture: attachment,
    source: null,
    statusTokenHash: report.id,
  });
  return report.id;
}

async function group(): Promise<void> {
  const grouping = followReports(opened.database, deskId);
  await grouping.done();
  await grouping.close();
}

const tidy = (keepPictures: number | null = null) =>
  tidyOnce({ database: opened.database, deskId, pictures, keepPictures }, now);

/** Lets what was set aside lie there long enough. */
async function passAnHour(): Promise<void> {
  for (const name of await readdir(join(folder, 'pictures-aside'))) {
    const earlier = new Date(now.getTime() - 2 * 60 * 60 * 1000);
    await utimes(join(folder, 'pictures-aside', name), earlier, earlier);
  }
}

const pictureWith = (tail: number) => new Uint8Array([...pictureOf('image/png'), tail]);

it('a report that was withdrawn is emptied once it is out of its claims, and its picture goes', async () => {
  const picture = pictureWith(1);
  const id = await store(sampleReport({ note: 'private' }), picture);
  await group();
  await reports.withdraw(id);
  await tidy();
  expect((await reports.find(id))?.report.note).toBe('private');
  await group();
  await tidy();
  expect(await reports.find(id)).toMatchObject({
    state: 'withdrawn',
    bodySha256: '0'.repeat(64),
    pictureSha256: null,
    pageUrl: '',
    report: { id, note: '', passages: [] },
  });
  const { sha256 } = attachmentOf(picture);
  expect(await pictures.get(sha256)).toBeNull();
  await passAnHour();
  await tidy();
  expect(await readdir(join(folder, 'pictures-aside'))).toEqual([]);
});

it('what dry runs showed of a report that was withdrawn goes with it, and what others said stays', async () => {
  const exact = '这是一段只有一个人举报过的话，写着她住在哪里';
  const passages = [{ quote: { type: 'TextQuoteSelector' as const, exact, prefix: '', suffix: '' } }];
  const id = await store(sampleReport({ passages }), pictureWith(6));
  await group();
  const found = (...texts: string[]) => ({
    ...{ of: 2, found: 2, plain: 2, soft: 0 },
    examples: texts.map((text) => ({ text, places: [], claim: null })),
  });
  const none = found();
  const dryRun = {
    ...{ id: randomUUID(), at: now.toISOString(), claimId: null, wordings: ['一种说法'] },
    ...{
      passages: found(exact.slice(4), '别人的话'),
      others: found(exact),
      ordinary: none,
      refutations: none,
    },
    ...{ corpora: [], words: [], perWording: [], stopped: null },
  };
  const dryRuns = dryRunStore(opened.database, deskId);
  await dryRuns.add(dryRun, 'seat-1');
  await reports.withdraw(id);
  await group();
  await tidy();
  expect(await dryRuns.find(dryRun.id)).toEqual({
    ...dryRun,
    passages: found('别人的话'),
    others: found(),
  });
});

it('a picture goes after its days, where no newer report has it', async () => {
  const [own, shared] = [pictureWith(2), pictureWith(3)];
  const old = await store(sampleReport(), own, 40);
  await store(sampleReport(), shared, 40);
  await store(sampleReport(), shared, 1);
  await tidy(30);
  expect((await reports.find(old))?.pictureSha256).toBeNull();
  expect((await reports.find(old))?.report.note).not.toBe('');
  expect(await pictures.get(attachmentOf(own).sha256)).toBeNull();
  expect(await pictures.get(attachmentOf(shared).sha256)).toEqual(shared);
});

it('a picture that comes again while it is set aside is put back', async () => {
  const picture = pictureWith(4);
  const { sha256 } = attachmentOf(picture);
  await store(sampleReport(), picture, 40);
  await tidy(30);
  await rm(join(folder, 'pictures', sha256.slice(0, 2), sha256), { force: true });
  // A desk that saw the picture a moment before it was set aside stores its report a moment later.
  const late = sampleReport();
  await reports.add({
    report: late,
    bodySha256: '1'.repeat(64),
    receivedAt: now,
    picture: attachmentOf(picture),
    source: null,
    statusTokenHash: late.id,
  });
  await passAnHour();
  await tidy(30);
  expect(await pictures.get(sha256)).toEqual(picture);
});

it('how to reach a person goes when every claim of the report has its answer', async () => {
  const id = await store(sampleReport({ contact: 'me@home.example' }), pictureWith(5));
  await group();
  await tidy();
  expect((await reports.find(id))?.report.contact).toBe('me@home.example');
  await opened.database.update(claimsTable).set({ state: 'published' }).where(eq(claimsTable.deskId, deskId));
  await tidy();
  expect((await reports.find(id))?.report).toEqual({
    ...sampleReport({ id }),
    attachments: [attachmentOf(pictureWith(5))],
  });
});

it('a proof of work counts three times, whoever counts, and goes once it is good for nothing', async () => {
  const [one, other] = [proofStore(opened.database, deskId), proofStore(opened.database, deskId)];
  const hour = day / 24;
  const long = new Date(now.getTime() - 2 * hour);
  const [report, late] = [randomUUID(), randomUUID()];
  const uses = [one, other, one, other, one].map((proofs) => proofs.use(report, now));
  expect((await Promise.all(uses)).filter(Boolean)).toHaveLength(3);
  expect(await proofStore(opened.database, 'another').use(report, now)).toBe(true);
  for (const _ of ['once', 'twice', 'thrice']) expect(await one.use(late, long)).toBe(true);
  expect(await one.use(late, new Date(now.getTime() - 1))).toBe(false);
  // The hours of the first proof are over: another one was asked for.
  expect(await one.use(late, now)).toBe(true);
  await one.use(randomUUID(), long);
  await tidy();
  const kept = await opened.database.select().from(workProofsTable).where(eq(workProofsTable.deskId, deskId));
  expect(kept.map(({ reportId, uses }) => ({ reportId, uses }))).toEqual(
    expect.arrayContaining([
      { reportId: report, uses: 3 },
      { reportId: late, uses: 1 },
    ]),
  );
  expect(kept).toHaveLength(2);
});
