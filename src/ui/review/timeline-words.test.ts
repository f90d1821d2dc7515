import { expect, test } from 'vitest';
import { browser } from '../../platform/browser.ts';
import { timelineShown, timelineWords } from './timeline-words.ts';

Object.assign(browser, { i18n: { getMessage: (key: string) => key } });

const line = (kind: string, seat: string, sequence: number) => ({
  kind,
  sequence,
  seat: { seat, name: seat },
});

test('of what one seat wrote in a row the last line is shown, newest first', () => {
  const lines = [
    line('draft-written', 'a', 1),
    line('draft-written', 'a', 2),
    line('draft-written', 'b', 3),
    line('claim-noted', 'b', 4),
    line('claim-noted', 'b', 5),
    line('draft-written', 'b', 6),
  ];
  expect(timelineShown(lines).map(({ sequence }) => sequence)).toEqual([6, 5, 4, 3, 2]);
});

test('a dry run is said in words, not by the name of its kind', () => {
  expect(timelineWords({ ...line('dry-run-made', 'a', 1), data: {} })).toBe('timeline_tried');
});

test('pages that were looked at again are said in words', () => {
  const data = { pages: 3, stillUp: 1, edited: 1, gone: 1 };
  expect(timelineWords({ ...line('pages-looked-at', 'a', 1), data })).toBe('timeline_looked');
});
