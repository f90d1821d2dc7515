import * as v from 'valibot';
import { refuse, type Taken } from '../problems.ts';

/** The days a summary is about, both included. */
export interface Period {
  from: string;
  to: string;
}

/** A summary lists its days: this many at most. */
const longest = 3 * 366;
const day = 24 * 60 * 60 * 1000;

// A day that no calendar has, as 2026-02-30, would become another one.
const daySchema = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((text) => {
    const read = new Date(text);
    return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
  }),
);

/** The period that the query of an address names. Pure. */
export function readPeriod(query: Record<string, string>): Taken<Period> {
  const read = v.safeParse(v.object({ from: daySchema, to: daySchema }), query);
  if (!read.success) return refuse('period-invalid', String(longest));
  const length = (Date.parse(read.output.to) - Date.parse(read.output.from)) / day + 1;
  return length >= 1 && length <= longest
    ? { ok: true, value: read.output }
    : refuse('period-invalid', String(longest));
}

/** All days of a period. Pure. */
export function daysOf({ from, to }: Period): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += day)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** Says of a moment which day it is in a time zone. Pure. */
export function dayIn(timeZone: string): (moment: Date) => string {
  // Swedish writes days as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv', { timeZone });
  return (moment) => format.format(moment);
}
