/** What was made: making one takes far longer than using it, and long lists are full of moments. */
const made = new Map<string, object>();

function onlyOnce<Format extends object>(kind: string, options: object, make: () => Format): Format {
  const key = `${kind} ${JSON.stringify(options)}`;
  const known = (made.get(key) as Format | undefined) ?? make();
  made.set(key, known);
  return known;
}

/** The browser's format of days and times in a language, made once for each of its options. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  onlyOnce(`date ${locale}`, options, () => new Intl.DateTimeFormat(locale, options));

/** The same for numbers. */
export const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  onlyOnce(`number ${locale}`, options, () => new Intl.NumberFormat(locale, options));

/** So many days from today in words, as “yesterday”. */
export const dayFromToday = (locale: string, days: number): string =>
  onlyOnce(`day ${locale}`, {}, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })).format(
    days,
    'day',
  );
