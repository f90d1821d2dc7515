import { describe, expect, it } from 'vitest';
import type { LogLine } from '../../src/contract/staff/log-line.ts';
import { type ClaimOfReport, outcomeOfReport } from './outcome-of-report.ts';

const claim = (changes: Partial<ClaimOfReport>): ClaimOfReport => ({
  ...{ state: 'open', closedFor: null, lines: [], questions: [] },
  ...changes,
});
const line = (sequence: number, kind: string, data: Record<string, unknown>): LogLine => ({
  ...{ sequence, at: `2026-11-27T08:00:0${sequence}.000Z`, seat: 'seat-1', kind, claimId: 'c', data },
  ...{ previous: '', hash: '' },
});
const closed = claim({ state: 'closed', closedFor: 'An advertisement, not a claim.' });

describe('what came of a report', () => {
  it('is that it was received until somebody works on one of its claims', () => {
    expect(outcomeOfReport('received', [])).toEqual({ state: 'received' });
    expect(outcomeOfReport('received', [claim({})])).toEqual({ state: 'received' });
    expect(outcomeOfReport('received', [claim({}), claim({ state: 'to-approve' })]).state).toBe('in-review');
  });

  it('is an answer once all of its claims have one, with the reasons of those that were closed', () => {
    expect(outcomeOfReport('received', [closed, claim({})])).toEqual({
      ...{ state: 'in-review', closedFor: closed.closedFor },
    });
    expect(outcomeOfReport('received', [closed, claim({ state: 'published' })])).toEqual({
      ...{ state: 'answered', closedFor: closed.closedFor },
    });
  });

  it('is nothing more where it was withdrawn', () => {
    expect(outcomeOfReport('withdrawn', [closed])).toEqual({ state: 'withdrawn' });
  });

  it('holds the public notes that stand, and says of none by whom', () => {
    const lines = [
      line(1, 'claim-noted', { text: 'internal', public: false }),
      line(2, 'claim-noted', { text: '已请供水公司说明', public: true }),
      line(3, 'claim-noted', { text: 'taken back', public: true }),
      line(4, 'claim-undone', { sequence: 3 }),
    ];
    const outcome = outcomeOfReport('received', [claim({ lines })]);
    expect(outcome.notes).toEqual([{ at: '2026-11-27T08:00:02.000Z', text: '已请供水公司说明' }]);
    expect(JSON.stringify(outcome)).not.toContain('seat');
  });

  it('asks nothing more once a claim is finished', () => {
    const questions = [{ id: 'q', askedAt: new Date(0), text: 'When?', answer: null }];
    expect(outcomeOfReport('received', [claim({ questions })]).questions).toHaveLength(1);
    expect(outcomeOfReport('received', [claim({ ...closed, questions })]).questions).toBeUndefined();
  });
});
