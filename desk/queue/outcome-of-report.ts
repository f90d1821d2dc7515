import type { ReportStatus } from '../../src/contract/receipt.ts';
import type { ClaimState } from '../../src/contract/staff/claim.ts';
import type { LogLine } from '../../src/contract/staff/log-line.ts';
import { undoneBy } from './undo.ts';

/** What is known of a claim that a report is in. */
export interface ClaimOfReport {
  state: ClaimState;
  closedFor: string | null;
  lines: readonly LogLine[];
  questions: { id: string; askedAt: Date; text: string; answer: string | null }[];
}

type Outcome = Pick<ReportStatus, 'state' | 'closedFor' | 'notes' | 'questions'>;

/**
 * What came of a report by what came of the claims it is in: it is answered once all of them are. Who works
 * at a desk is not told. Pure.
 */
export function outcomeOfReport(state: ReportStatus['state'], claims: readonly ClaimOfReport[]): Outcome {
  if (state === 'withdrawn') return { state };
  const reasons = claims.flatMap(({ state, closedFor }) => (state === 'closed' ? (closedFor ?? []) : []));
  const notes = claims.flatMap(({ lines }) => publicNotes(lines)).sort((a, b) => (a.at < b.at ? -1 : 1));
  const questions = claims.flatMap((claim) => (isFinished(claim) ? [] : claim.questions));
  return {
    state: stateOf(claims) ?? state,
    ...(reasons.length > 0 ? { closedFor: [...new Set(reasons)].join('\n').slice(0, 2000) } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(questions.length > 0
      ? { questions: questions.map((each) => ({ ...each, askedAt: each.askedAt.toISOString() })) }
      : {}),
  };
}

const isFinished = ({ state }: ClaimOfReport) => state === 'published' || state === 'closed';

function stateOf(claims: readonly ClaimOfReport[]): ReportStatus['state'] | null {
  if (claims.length > 0 && claims.every(isFinished)) return 'answered';
  return claims.some(({ state }) => state !== 'open') ? 'in-review' : null;
}

const publicNotes = (lines: readonly LogLine[]) =>
  lines
    .filter(({ kind, data, sequence }) => {
      return kind === 'claim-noted' && data.public === true && undoneBy(lines, sequence) === null;
    })
    .map(({ at, data }) => ({ at, text: String(data.text) }));
