import type { Entry } from '../../src/contract/list.ts';
import type { ReportStatus } from '../../src/contract/receipt.ts';

/** What the list says of a claim, and since when. */
export interface SaidOfClaim {
  entry: Entry | null;
  publishedAt: Date | null;
}

/**
 * What the person who sent a report is told of the verdict on it: of several claims, what was said last. An
 * entry that was taken back says why, and names no correction, since that holds no more. Pure.
 */
export function verdictOfReport(
  claims: readonly SaidOfClaim[],
): Pick<ReportStatus, 'verdict' | 'correction'> {
  const [last] = claims
    .filter(({ entry }) => entry !== null)
    .sort((one, other) => (other.publishedAt?.getTime() ?? 0) - (one.publishedAt?.getTime() ?? 0));
  const entry = last?.entry;
  if (!entry) return {};
  const { status, correction, explanation, history } = entry;
  if (status === 'withdrawn') return { verdict: { status, reason: history?.at(-1)?.reason ?? '' } };
  return { verdict: { status, reason: explanation ?? '' }, ...(correction ? { correction } : {}) };
}
