/** A moment as a date in the reader's language; one that cannot be read stays as it is. `moment` is ISO 8601. */
export function showDate(moment: string, language: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  // A date without a time is that day everywhere.
  const zone = moment.length === 10 ? { timeZone: 'UTC' } : {};
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...zone }).format(date);
}
