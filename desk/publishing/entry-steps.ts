import type { Entry, Status } from '../../src/contract/list.ts';

/** Something that happened to an entry; `status` is null where it is only known that it was listed. */
export interface Step {
  at: string;
  status: Status | null;
  reason: string | null;
}

/**
 * What happened to an entry, the newest first. Nothing changes without a step: what its history leaves out,
 * its dates tell. Pure.
 */
export function entrySteps({ status, updatedAt, firstListedAt, history = [] }: Entry): Step[] {
  const steps: Step[] = history
    .map((step) => ({ ...step, reason: step.reason.trim() || null }))
    .sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  const [newest] = steps;
  if (!newest || newest.status !== status || dayOf(newest.at) < dayOf(updatedAt))
    steps.unshift({ at: updatedAt, status, reason: null });
  const oldest = steps.at(-1);
  if (firstListedAt && oldest && dayOf(firstListedAt) < dayOf(oldest.at))
    steps.push({ at: firstListedAt, status: null, reason: null });
  return steps;
}

/** Histories are often written in days, beside moments of the same day. */
const dayOf = (moment: string): string => new Date(moment).toISOString().slice(0, 10);

/**
 * What an entry said before what it says now, and until when; null where it never said anything else. Pure.
 */
export function formerVerdict(entry: Entry): { status: Status; until: string } | null {
  const steps = entrySteps(entry);
  const before = steps.findIndex(({ status }) => status !== null && status !== entry.status);
  const status = steps[before]?.status;
  // To have called something unverified was no verdict.
  if (!status || status === 'unverified') return null;
  return { status, until: steps[before - 1]?.at ?? entry.updatedAt };
}

/** Since when an entry says what it says now. Pure. */
export function verdictSince(entry: Entry): string {
  const steps = entrySteps(entry);
  const before = steps.findIndex(({ status }) => status !== entry.status);
  return steps.at(before === -1 ? -1 : before - 1)?.at ?? entry.updatedAt;
}
