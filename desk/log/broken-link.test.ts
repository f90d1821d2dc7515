import { expect, test } from 'vitest';
import type { LogLine } from '../../src/contract/staff/log-line.ts';
import { brokenLink } from './broken-link.ts';
import { logHash, noLine } from './log-hash.ts';

/** A log of three lines. */
function log(): LogLine[] {
  const lines: LogLine[] = [];
  for (let sequence = 1; sequence <= 3; sequence++) {
    const line = {
      ...{ sequence, at: '2026-11-27T08:00:00.000Z', seat: 'seat-1', kind: 'claim-noted', claimId: 'c' },
      data: { text: `note ${sequence}`, public: false },
      previous: lines.at(-1)?.hash ?? noLine,
    };
    lines.push({ ...line, hash: logHash('main', line) });
  }
  return lines;
}
const changed = (at: number, change: Partial<LogLine>) =>
  log().map((line, place) => (place === at ? { ...line, ...change } : line));

test('a log as it was written is whole, also where its keys come in another order', () => {
  expect(brokenLink('main', log())).toBeNull();
  expect(brokenLink('main', changed(1, { data: { public: false, text: 'note 2' } }))).toBeNull();
  expect(brokenLink('main', [])).toBeNull();
});

test('the first broken line is named', () => {
  expect(brokenLink('main', changed(1, { seat: 'seat-2' }))).toContain('Line 2');
  expect(brokenLink('main', changed(1, { data: { text: 'note 2', public: true } }))).toContain('Line 2');
  expect(brokenLink('main', log().toSpliced(1, 1))).toBe('Line 2 of the log is missing.');
  expect(brokenLink('other', log())).toContain('Line 1');
});

test('a line changed together with its own hash breaks the next', () => {
  const lines = log();
  const [first] = lines;
  if (!first) throw new Error('no line');
  const forged = { ...first, seat: 'seat-9' };
  lines[0] = { ...forged, hash: logHash('main', forged) };
  expect(brokenLink('main', lines)).toBe('Line 2 of the log does not follow the line before it.');
});
