import type { Summary } from '../../src/contract/staff/summary.ts';

/** When a claim was first reported, and answered. */
export interface Answer {
  firstSeen: Date;
  at: Date;
}

const hour = 60 * 60 * 1000;

/** How many hours answers took: half of them at most the median, nine of ten at most the ninetieth. Pure. */
export function hoursToAnswer(answers: readonly Answer[]): Summary['hoursToAnswer'] {
  const hours = answers
    .map(({ firstSeen, at }) => Math.max(0, at.getTime() - firstSeen.getTime()) / hour)
    .sort((one, other) => one - other);
  const within = (share: number) => rounded(hours[Math.ceil(hours.length * share) - 1] ?? 0);
  return hours.length === 0 ? null : { median: within(0.5), ninetieth: within(0.9), longest: within(1) };
}

const rounded = (hours: number): number => Math.round(hours * 10) / 10;
