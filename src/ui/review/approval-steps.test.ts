import { expect, test } from 'vitest';
import { stepOf } from './approval-steps.ts';

test.each([
  ['draft', ['claim-missing'], false, 'draft'],
  ['draft', [], false, 'dry-run'],
  ['draft', [], true, 'second-person'],
  ['to-approve', [], true, 'second-person'],
  ['approved', [], true, 'published'],
  ['published', [], false, 'published'],
] as const)(
  'a verdict that is %s, with the faults %j and a dry run: %s, is at the step %s',
  (state, faults, run, step) => {
    expect(stepOf({ state, faults: [...faults] }, run)).toBe(step);
  },
);
