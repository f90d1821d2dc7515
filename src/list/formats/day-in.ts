/** The day a text begins with, as `2026-03-01`; null where it names none. Pure. */
export function dayIn(text: string): string | null {
  const [, year, month, day] = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${written}T00:00:00Z`);
  // There is no 30th of February.
  const isDay = !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(written);
  return isDay ? written : null;
}
