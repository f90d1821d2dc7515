import { sparkHours } from '../../src/contract/staff/claim.ts';

const hour = 60 * 60 * 1000;
/** After this many hours a report counts half for the growth of its claim. */
const halfLife = 3;
/** How many reports half-lived so are the same as one an hour. */
const reportsAtOneAnHour = halfLife / Math.LN2;
/** From how many reports an hour on a claim without an entry stands out. */
export const risingFrom = 1;

/** `at` in half-lives since 1970. */
const age = (at: Date) => at.getTime() / (halfLife * hour);

/**
 * How much a claim was reported of late, as one number by which claims sort at any time: all of them fade by
 * the same factor, so that their order does not change until the next report. It is log₂ of the sum of
 * 2^(time of the report in half-lives). Pure.
 */
export const heatOf = (reportedAt: readonly Date[]): number =>
  reportedAt.reduce((heat, at) => joinHeat(heat, age(at)), Number.NEGATIVE_INFINITY);

/** The heat of the reports of two claims together. Pure. */
export function joinHeat(one: number, other: number): number {
  const [less, more] = one < other ? [one, other] : [other, one];
  return less === Number.NEGATIVE_INFINITY ? more : more + Math.log2(1 + 2 ** (less - more));
}

/** Reports an hour, of late, of a claim with this heat. Pure. */
export const growthAt = (heat: number, now: Date): number => 2 ** (heat - age(now)) / reportsAtOneAnHour;

/** The heat of a claim that grows by `growth` reports an hour at `now`. Pure. */
export const heatOfGrowth = (growth: number, now: Date): number =>
  Math.log2(growth * reportsAtOneAnHour) + age(now);

/** Counts of reports in each of `sparkHours` hours, the last of which is `lastHour`, counted from 1970. */
export interface Spark {
  counts: readonly number[];
  lastHour: number;
}

const hourOf = (at: Date) => Math.floor(at.getTime() / hour);

/** The reports of each hour up to that of the newest. Pure. */
export function sparkOf(reportedAt: readonly Date[]): Spark {
  const lastHour = reportedAt.reduce((last, at) => Math.max(last, hourOf(at)), 0);
  return reportedAt.reduce(addToSpark, { counts: emptyHours, lastHour });
}

/** The same with one report more; one from before its first hour changes nothing. Pure. */
export function addToSpark(spark: Spark, reportedAt: Date): Spark {
  const lastHour = Math.max(spark.lastHour, hourOf(reportedAt));
  const counts = [...countsUpTo(spark, lastHour)];
  const place = sparkHours - 1 - (lastHour - hourOf(reportedAt));
  if (place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  return { counts, lastHour };
}

/** The counts of the hours up to the one `now` is in. Pure. */
export const sparkAt = (spark: Spark, now: Date): number[] => countsUpTo(spark, hourOf(now));

function countsUpTo({ counts, lastHour }: Spark, until: number): number[] {
  const passed = Math.min(sparkHours, Math.max(0, until - lastHour));
  return [...counts.slice(passed), ...emptyHours.slice(0, passed)].slice(-sparkHours);
}

const emptyHours: readonly number[] = Array.from({ length: sparkHours }, () => 0);
