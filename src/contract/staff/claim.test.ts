import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { claimActionSchema, remarkLimit } from './claim.ts';

const claim = '0b6a1d52-5d44-4d6b-9d3a-0f0f6a1f8c11';
const passage = 'a'.repeat(32);
const accepts = (action: unknown) => v.is(claimActionSchema, action);

describe('an action on a claim', () => {
  it.each([
    [{ kind: 'take' }],
    [{ kind: 'hand-over', seat: 'seat-2' }],
    [{ kind: 'note', text: '已致电供水公司', public: false }],
    [{ kind: 'close', reason: 'Looked at, nothing to do.' }],
    [{ kind: 'merge', into: claim }],
    [{ kind: 'split', passages: [passage] }],
    [{ kind: 'due', at: null }],
    [{ kind: 'due', at: '2026-11-28T14:00:00Z' }],
    [{ kind: 'undo', sequence: 12 }],
  ])('is taken as it is meant to be: %j', (action) => {
    expect(accepts(action)).toBe(true);
  });

  it.each([
    [{ kind: 'publish' }],
    [{ kind: 'close' }],
    [{ kind: 'close', reason: ' \n ' }],
    [{ kind: 'ask', text: 'x'.repeat(remarkLimit + 1) }],
    [{ kind: 'merge', into: 'the other one' }],
    [{ kind: 'split', passages: [] }],
    [{ kind: 'split', passages: [`${passage}' or true`] }],
    [{ kind: 'due', at: 'tomorrow' }],
    [{ kind: 'due', at: '0000-01-01' }],
    [{ kind: 'due', at: '0001-01-01T00:00+23:59' }],
    [{ kind: 'due', at: '9999-12-31T23:59-23:59' }],
  ])('is refused where something is missing or not as agreed: %j', (action) => {
    expect(accepts(action)).toBe(false);
  });
});
