import { expect, test } from 'vitest';
import { parseDate } from './parse-date.ts';

test('moments in the ways sites state them', () => {
  const noon = Date.UTC(2024, 10, 26, 12, 30);
  const here = new Date(2024, 10, 26, 12, 30).getTime();
  expect(parseDate('2024-11-26T12:30:00+00:00')).toBe(noon);
  expect(parseDate('2024-11-26T12:30:00.000Z')).toBe(noon);
  expect(parseDate('2024-11-26 12:30:00Z')).toBe(noon);
  expect(parseDate(String(noon))).toBe(noon);
  expect(parseDate(String(noon / 1000))).toBe(noon);
  expect(parseDate('发表于 2024-11-26 12:30')).toBe(here);
  expect(parseDate('2024年11月26日 12:30:00')).toBe(here);
  expect(parseDate('2024-11-26, 12:30 PM')).toBe(here);
  expect(parseDate('2024/11/26 0:30 pm')).toBe(here);
  expect(parseDate('2024-11-26 12:30:00 AM')).toBe(new Date(2024, 10, 26, 0, 30).getTime());
  expect(parseDate('2024/11/26')).toBe(new Date(2024, 10, 26).getTime());
});

test('what states no moment is none', () => {
  expect(['昨天 12:30', '3 楼', '', '2024-13-01', '99999999999'].map(parseDate)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
