import { expect, test } from 'vitest';
import type { Found } from '../../src/contract/staff/dry-run.ts';
import { decideStop, ordinaryPerFlag, refutationsPerFlag } from './decide-stop.ts';

const found = (of: number, plain: number, soft = 0): Found => ({
  of,
  found: plain + soft,
  plain,
  soft,
  examples: [],
});
const wording = { wording: 'x', bits: 90, isVague: false, finds: 1, adds: 1, ordinary: 0 };
const clean = { perWording: [wording], ordinary: found(50_000, 0), refutations: found(400, 0) };

test('wordings that find nothing but reports go on', () => {
  expect(decideStop(clean)).toBeNull();
  expect(decideStop({ ...clean, perWording: [wording, { ...wording, isVague: true }] })).toBeNull();
});

test('one flag in ordinary text may be the rumour itself, more are a wording that fires', () => {
  const few = ordinaryPerFlag / 10;
  expect(decideStop({ ...clean, ordinary: found(few, 0, 1) })).toBeNull();
  expect(decideStop({ ...clean, ordinary: found(few, 1, 1) })?.reason).toBe('fires-on-ordinary');
  expect(decideStop({ ...clean, ordinary: found(3 * ordinaryPerFlag, 3) })).toBeNull();
  expect(decideStop({ ...clean, ordinary: found(3 * ordinaryPerFlag, 2, 2) })).toEqual({
    reason: 'fires-on-ordinary',
    sentence: '4 of 60000 ordinary passages would be flagged. Take out the wording that finds them.',
  });
});

test('corrections may be flagged softly, but hardly any plainly', () => {
  const many = 4 * refutationsPerFlag;
  expect(decideStop({ ...clean, refutations: found(many, 4, 90) })).toBeNull();
  expect(decideStop({ ...clean, refutations: found(many, 5) })?.reason).toBe('fires-on-refutations');
});

test('wordings of which no list would take one are stopped', () => {
  expect(decideStop({ ...clean, perWording: [{ ...wording, isVague: true }] })?.reason).toBe('too-vague');
});
