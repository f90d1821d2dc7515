import { expect, test } from 'vitest';
import { showMoment } from './show-moment.ts';

test('a moment names its time zone behind the time, and a day has neither', () => {
  const words = (moment: string, language: 'en' | 'zh-CN') =>
    `${showMoment(moment, language)}`.replace(/<[^>]*>/g, '').replace(/\s/g, ' ');
  expect(words('2026-11-30T11:18:00Z', 'zh-CN')).toMatch(/^2026年11月(30|29)日 \d\d:\d\d（.+）$/);
  expect(words('2026-11-30T11:18:00Z', 'en')).toMatch(/^November \d\d, 2026 at \d\d:\d\d [AP]M \S+$/);
  expect(words('2026-11-30', 'zh-CN')).toBe('2026年11月30日');
  expect(words('2026-11-30', 'en')).toBe('November 30, 2026');
});
