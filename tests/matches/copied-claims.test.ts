import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findMatches } from '../../src/matches/find-matches.ts';
import { compileList } from '../../src/matches/list/compile-list.ts';

const lines = (path: string) =>
  readFileSync(`tests/matches/${path}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

const sets = ['claims', 'claims-tuning', 'claims-everyday', 'claims-epidemic', 'claims-posts'];
const claims: { set: string; claim: string; wordings: string[] }[] = sets.flatMap((set) =>
  lines(`${set}/claims`).map((claim) => ({ ...claim, set })),
);
const { compiled, entries } = compileList({
  entries: claims.map(({ set, claim, wordings }) => ({
    id: `${set} ${claim}`,
    match: { claim: wordings },
    category: 'other',
    status: 'false',
    claim: wordings[0] ?? '',
    updatedAt: '2026-11-25',
  })),
});
const verdict = /谣|假|骗|不实|hoax|scam|fake|false|rumou?r/i;

test.each([
  ['这世界怎么了，根本没有商量的余地。', '。你们吃饭了吗？'],
  ['@小区大喇叭 #谁信# 领导不会管的，', '，别再问我为什么没说'],
  ['“', '”，评论区都在转'],
  ['其实我不是爱管闲事，没有办法了。不是', '吧'],
])('a wording copied between %s and %s is found, and refuted by no stray word', (before, after) => {
  const lost = claims.flatMap(({ set, claim, wordings }) =>
    wordings
      .filter((wording) => !verdict.test(wording))
      .filter(
        (wording) =>
          !findMatches(before + wording + after, compiled).some(
            ({ entry, refutedHere }) => entries[entry]?.id === `${set} ${claim}` && !refutedHere,
          ),
      ),
  );
  expect(lost).toEqual([]);
});
