/** A day and perhaps a time, as sites write it where they do not use ISO 8601; the zone is the reader's. */
const written =
  /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[,T\s]{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?\s?([ap]m)?)?/i;
/** Seconds since 1970 have ten digits, milliseconds thirteen. */
const stamp = /^\d{10}(?:\d{3})?$/;

/** A moment as a site states it, in milliseconds since 1970; null where the text states none. Pure. */
export function parseDate(text: string): number | null {
  const trimmed = text.trim().slice(0, 100);
  if (stamp.test(trimmed)) return Number(trimmed) * (trimmed.length === 10 ? 1000 : 1);
  if (/^\d{4}-\d{2}-\d{2}[T ][\d:.]{5,12}(?:Z|[+-]\d{2}:?\d{2})$/.test(trimmed))
    return valid(Date.parse(trimmed.replace(' ', 'T')));
  const [, year, month, day, hour = '0', minute = '0', second = '0', half] = written.exec(trimmed) ?? [];
  if (year === undefined) return null;
  const parts = [year, Number(month) - 1, day, hour, minute, second].map(Number);
  const [y = 0, m = 0, d = 1, ofDay = 0, min = 0, s = 0] = parts;
  const h = half ? (ofDay % 12) + (/p/i.test(half) ? 12 : 0) : ofDay;
  return m < 12 && d < 32 ? valid(new Date(y, m, d, h, min, s).getTime()) : null;
}

const valid = (time: number): number | null => (Number.isFinite(time) ? time : null);
