import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileList } from '../../src/matches/compile-list.ts';
import { findMatches } from '../../src/matches/find-matches.ts';

const lines = (name: string) =>
  readFileSync(`tests/matches/claims/${name}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('claims are found in three of four retellings of the sample set, and in no other text', () => {
  const claims: { claim: string; wordings: string[] }[] = lines('claims');
  const texts: { id: string; claim: string | null; text: string }[] = lines('texts');
  const { compiled, leftOut } = compileList({
    entries: claims.map(({ claim, wordings }) => ({
      id: claim,
      match: { claim: wordings },
      category: 'other',
      status: 'false',
      claim: wordings[0] ?? '',
      updatedAt: '2026-11-25',
    })),
  });
  expect(leftOut).toEqual([]);
  expect(claims.length).toBeGreaterThanOrEqual(40);
  const wrong: string[] = [];
  let found = 0;
  for (const { id, claim, text } of texts) {
    for (const { entry, refutedHere } of findMatches(text, compiled)) {
      if (refutedHere) continue;
      if (compiled.entryIds[entry] === claim) found++;
      else wrong.push(`${id}: ${compiled.entryIds[entry]}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(found / texts.filter(({ claim }) => claim !== null).length).toBeGreaterThan(0.75);
});
