import { midnightBefore } from '../../platform/calendar-days.ts';
import { countBy } from '../../platform/count-by.ts';
import type { HistoryRow } from './history-row.ts';
import type { Choices, Counts } from './rows-messages.ts';

/** More sites than anybody looks through in a list. */
const mostChoices = 200;
/** So many days are in a chart. */
const daysInChart = 30;

/** How many rows there are of each kind, for choices and charts. Pure. */
export const choicesOf = (rows: readonly HistoryRow[], now: number): Choices => ({
  stage: countsOf(rows, ({ stage }) => stage),
  category: countsOf(rows, ({ category }) => category),
  site: countsOf(rows, ({ site }) => site),
  desk: countsOf(rows, ({ desk }) => desk),
  status: countsOf(rows, ({ status }) => status),
  days: daysOf(rows, now),
});

const countsOf = <Id extends string>(
  rows: readonly HistoryRow[],
  kindOf: (row: HistoryRow) => Id | null,
): Counts<Id> =>
  [...countBy(rows, kindOf)]
    .flatMap(([id, count]): Counts<Id> => (id === null ? [] : [[id, count]]))
    .slice(0, mostChoices);

/** The last days, also those without a row. */
function daysOf(rows: readonly HistoryRow[], now: number): Choices['days'] {
  const counts = countBy(rows, ({ day }) => day);
  return Array.from({ length: daysInChart }, (_, ago) => {
    const noon = new Date(now);
    noon.setHours(12);
    // A day of the calendar may have 23 or 25 hours.
    noon.setDate(noon.getDate() - ago);
    const day = midnightBefore(noon.getTime());
    return [day, counts.get(day) ?? 0];
  });
}
