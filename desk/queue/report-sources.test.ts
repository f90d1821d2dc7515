import { expect, it } from 'vitest';
import { reportSources } from './report-sources.ts';

const morning = new Date('2026-11-27T08:00:00Z');
const evening = new Date('2026-11-27T23:59:59Z');
const tomorrow = new Date('2026-11-28T00:00:00Z');

it('a sender is the same for a day, another one is not, and the address cannot be read', () => {
  const sourceOf = reportSources();
  const source = sourceOf('192.0.2.7', morning);
  expect(sourceOf('192.0.2.7', evening)).toBe(source);
  expect(sourceOf('192.0.2.8', evening)).not.toBe(source);
  expect(source).not.toContain('192.0.2.7');
  expect(sourceOf(null, morning)).toBeNull();
});

it('nobody can tell the next day, nor in another process, that it is the same sender', () => {
  const sourceOf = reportSources();
  const source = sourceOf('192.0.2.7', morning);
  expect(sourceOf('192.0.2.7', tomorrow)).not.toBe(source);
  expect(reportSources()('192.0.2.7', morning)).not.toBe(source);
});
