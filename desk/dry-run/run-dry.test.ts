import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dryRunSchema } from '../../src/contract/staff/dry-run.ts';
import { type SearchThread, searchThread } from './ask-search-thread.ts';
import type { CorpusFile } from './corpora.ts';
import { dryRunAllows } from './dry-run-allows.ts';
import { type ClaimedPassage, runDry } from './run-dry.ts';
import { searchCorpora } from './search-corpora.ts';

const told = '西瓜蘸盐吃会产生剧毒物质，已有三人中毒身亡';
const claimId = 'b2f4e0a4-5d0a-4a5e-9d43-0d6a3f3a8d10';
const otherClaim = '1f0c7f0a-3b7e-4d0e-8a51-6f8f7d3c2b11';

let folder: string;
let thread: SearchThread;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dry-run-'));
  thread = searchThread();
});
afterAll(async () => {
  await thread.close();
  await rm(folder, { recursive: true });
});

async function corpus(kind: CorpusFile['kind'], passages: string[]): Promise<CorpusFile> {
  const path = join(folder, `${kind}-${passages.length}.txt`);
  await writeFile(path, `${passages.join('\n')}\n`);
  return { kind, name: kind, source: 'a test', licence: 'none', isForumLike: true, path };
}

async function* others(): AsyncGenerator<ClaimedPassage[]> {
  yield [{ text: `快看，${told}`, claim: otherClaim }];
  yield [{ text: '今天地铁又晚点', claim: otherClaim }];
}

const tried = (wordings: string[]) => ({
  id: 'a8c1c5f2-2f5b-4e8e-9d59-90b7f2f0d7aa',
  at: new Date('2026-11-28T00:00:00Z'),
  claimId,
  wordings,
  passages: [told, '西瓜真甜'],
  others: others(),
});

test('a dry run says what would be flagged, where, and by which wording', async () => {
  const ordinary = await corpus('ordinary', ['早上好', `${told}，转给家人`, '下雨了']);
  const refutations = await corpus('refutations', [`“${told}”是谣言`, '喝水治百病不实']);
  const dryRun = await runDry(tried([told]), thread, searchCorpora(thread, [ordinary, refutations]));
  expect(v.parse(dryRunSchema, dryRun)).toEqual(dryRun);
  expect(dryRun).toMatchObject({
    passages: { of: 2, plain: 1 },
    others: { of: 2, plain: 1, examples: [{ claim: otherClaim }] },
    ordinary: { of: 3, plain: 1, examples: [{ text: `${told}，转给家人`, claim: null }] },
    refutations: { of: 2, found: 1, plain: 0 },
    corpora: [
      { name: 'ordinary', of: 3, plain: 1 },
      { name: 'refutations', of: 2, plain: 0 },
    ],
    perWording: [{ finds: 1, adds: 1, ordinary: 1 }],
    stopped: null,
  });
  expect(JSON.stringify(dryRun)).not.toContain(folder);
});

test('a wording that everybody writes is stopped, and named', async () => {
  const common = '看到的朋友请转发给身边的家人和朋友，让更多的人知道这件事情';
  const ordinary = await corpus(
    'ordinary',
    Array.from({ length: 50 }, (_, number) => `${common}！${number}`),
  );
  const dryRun = await runDry(tried([told, common]), thread, searchCorpora(thread, [ordinary]));
  expect(dryRun.stopped?.reason).toBe('fires-on-ordinary');
  expect(dryRun.perWording.map(({ ordinary }) => ordinary)).toEqual([0, 50]);
});

test('what was found is kept until the file changes', async () => {
  const file = await corpus('ordinary', ['早上好', told, '再见', '走了']);
  let asked = 0;
  const counting: SearchThread = {
    ...thread,
    ask(kind, question) {
      asked++;
      return thread.ask(kind, question);
    },
  };
  const search = searchCorpora(counting, [file]);
  await Promise.all([search([told]), search([told])]);
  await search([told]);
  expect(asked).toBe(1);
  await appendFile(file.path, `${told}\n`);
  expect((await search([told]))[0]?.found.plain).toBe(2);
});

test('a file that cannot be read fails its search alone, and the next is made again', async () => {
  const path = join(folder, 'later.txt');
  const missing = { ...(await corpus('ordinary', ['x'])), path };
  const search = searchCorpora(thread, [missing]);
  await expect(search([told])).rejects.toThrow();
  await writeFile(path, `${told}\n`);
  expect((await search([told]))[0]?.found.plain).toBe(1);
});

test('a thread that is ended refuses what it was asked, and another answers what comes next', async () => {
  const own = searchThread();
  const asked = own.ask('weigh', { wordings: [told], passages: [told] });
  const refused = expect(asked).rejects.toThrow('broken off');
  const closed = own.close();
  const askedNext = own.ask('weigh', { wordings: [told], passages: [told] });
  await closed;
  await refused;
  expect(await askedNext).toMatchObject([{ finds: 1 }]);
  await own.close();
});

test('only a dry run of the same claim and wordings that was not stopped lets a draft go on', () => {
  const draft = { claimId, wordings: ['one', 'two'] };
  const dryRun = { claimId, wordings: ['two', 'one'], stopped: null };
  expect(dryRunAllows(draft, dryRun)).toBe(true);
  expect(dryRunAllows(draft, null)).toBe(false);
  expect(dryRunAllows({ ...draft, wordings: ['one'] }, dryRun)).toBe(false);
  expect(dryRunAllows(draft, { ...dryRun, claimId: otherClaim })).toBe(false);
  expect(dryRunAllows(draft, { ...dryRun, claimId: null })).toBe(false);
  expect(dryRunAllows(draft, { ...dryRun, stopped: { reason: 'too-vague', sentence: '' } })).toBe(false);
});
