import { expect, it } from 'vitest';
import { sampleRecord } from '../../../tests/sample-report.ts';
import { foldedLetters, foldedWords } from '../../matches/letters/folded-letters.ts';
import type { HistorySearch } from './find-rows.ts';
import { rowOfReport } from './history-row.ts';
import type { ReadRows } from './read-rows.ts';
import type { FromRowsWorker } from './rows-messages.ts';
import { serveRows } from './serve-rows.ts';

const search: HistorySearch = {
  ...{ kind: 'report', text: '', stage: null, category: null, site: null, desk: null },
  ...{ from: null, before: null, groupBy: 'day' },
};
const view = { first: 0, end: 50 };
const day = 86_400_000;
const rowsFrom = (first: number, end: number) =>
  Array.from({ length: end - first }, (_, at) => {
    const createdAt = Date.parse('2026-11-25T12:00:00') - (first + at) * day;
    return rowOfReport({ ...sampleRecord, id: `report ${first + at}`, createdAt }, foldedLetters);
  });

function served(steps: ReadRows[]) {
  const said: FromRowsWorker[] = [];
  let time = 0;
  const rows = serveRows({
    async *read() {
      yield* steps;
    },
    foldWords: foldedWords,
    say: (message) => said.push(message),
    // Each look at the clock is a second later than the last.
    now: () => (time += 1000),
  });
  const last = () => {
    const message = said.findLast(({ name }) => name === 'found');
    if (message?.name !== 'found') throw new Error('nothing was found');
    return message;
  };
  return { ...rows, steps, said, last };
}

it('shows the newest before all is read, and says how many are to come', async () => {
  const history = served([
    { reports: rowsFrom(0, 10), seen: [], read: 10, of: null },
    { reports: rowsFrom(10, 30), seen: [], read: 30, of: 30 },
  ]);
  history.take({ name: 'find', turn: 1, search, view });
  await history.readAgain();
  const counts = history.said.map((message) => message.name === 'found' && [message.count, message.reading]);
  expect(counts).toEqual([
    [10, { read: 10, of: null }],
    [30, { read: 30, of: 30 }],
    [30, null],
  ]);
});

it('keeps showing what it has while all is read anew after a change', async () => {
  const history = served([{ reports: rowsFrom(0, 3), seen: [], read: 3, of: 3 }]);
  history.take({ name: 'find', turn: 1, search, view });
  await history.readAgain();
  history.steps.splice(
    0,
    1,
    { reports: rowsFrom(1, 2), seen: [], read: 1, of: 2 },
    {
      ...{ reports: rowsFrom(2, 3), seen: [], read: 2, of: 2 },
    },
  );
  const before = history.said.length;
  await history.readAgain();
  expect(history.said.length).toBe(before + 1);
  expect(history.last()).toMatchObject({ count: 2, reading: null });
});

it('begins anew after reading broke off at the start, and shows no row twice', async () => {
  const history = served([{ reports: rowsFrom(0, 3), seen: [], read: 3, of: 4 }]);
  history.take({ name: 'find', turn: 1, search, view });
  const breakOff: ReadRows = {
    ...{ seen: [], read: 4, of: 4 },
    get reports(): never {
      throw new Error('the database is closed');
    },
  };
  history.steps.push(breakOff);
  await expect(history.readAgain()).rejects.toThrow('closed');
  history.steps.splice(1, 1, { reports: rowsFrom(3, 4), seen: [], read: 4, of: 4 });
  await history.readAgain();
  expect(history.last()).toMatchObject({ count: 4, reading: null });
});

it('gives the lines that are in view, heads among them, and the ids of rows that were found', async () => {
  const history = served([{ reports: rowsFrom(0, 100), seen: [], read: 100, of: 100 }]);
  await history.readAgain();
  history.take({ name: 'find', turn: 7, search, view: { first: 0, end: 4 } });
  const ids = (lines: { groupCount: number | null; row: { id: string } }[]) =>
    lines.map(({ groupCount, row }) => (groupCount === null ? row.id : `${groupCount}: ${row.id}`));
  expect(ids(history.last().lines)).toEqual(['1: report 0', 'report 0', '1: report 1', 'report 1']);
  history.take({ name: 'view', turn: 7, view: { first: 2, end: 6 } });
  expect(history.said.at(-1)).toMatchObject({ name: 'lines', view: { first: 4, end: 6 } });
  history.take({ name: 'view', turn: 7, view: { first: 199, end: 220 } });
  const lines = history.said.at(-1);
  expect(lines?.name === 'lines' && ids(lines.lines)).toEqual(['report 99']);
  const idsAmong = (among: typeof view | null) => {
    history.take({ name: 'ids', asked: 3, among });
    const answer = history.said.at(-1);
    return answer?.name === 'ids' && answer.asked === 3 ? answer.ids : null;
  };
  expect(idsAmong(null)).toHaveLength(100);
  expect(idsAmong({ first: 1, end: 6 })).toEqual(['report 0', 'report 1', 'report 2']);
});

it('leaves out what is hidden, also after it was read anew, until it is shown again', async () => {
  const history = served([{ reports: rowsFrom(0, 3), seen: [], read: 3, of: 3 }]);
  await history.readAgain();
  history.take({ name: 'find', turn: 1, search, view });
  history.take({ name: 'hide', asked: 1, ids: ['report 1'], isHidden: true });
  expect(history.last()).toMatchObject({ count: 2, totals: { report: 2, seen: 0 } });
  // After what was found without them: whoever hears it shows them no longer.
  expect(history.said.at(-1)).toEqual({ name: 'hidden', asked: 1 });
  await history.readAgain();
  expect(history.last().count).toBe(2);
  history.take({ name: 'hide', asked: 2, ids: ['report 1'], isHidden: false });
  expect(history.last().count).toBe(3);
});

it('shows what was hidden and deleted when another window or a file brings it back', async () => {
  const history = served([{ reports: rowsFrom(0, 3), seen: [], read: 3, of: 3 }]);
  await history.readAgain();
  history.take({ name: 'find', turn: 1, search, view });
  history.take({ name: 'hide', asked: 1, ids: ['report 2'], isHidden: true });
  history.steps.splice(0, 1, { reports: rowsFrom(0, 2), seen: [], read: 2, of: 2 });
  await history.readAgain();
  expect(history.last().count).toBe(2);
  history.steps.splice(0, 1, { reports: rowsFrom(0, 3), seen: [], read: 3, of: 3 });
  await history.readAgain();
  expect(history.last().count).toBe(3);
});

it('finds letters in rows that came in several steps, some of them hidden', async () => {
  const history = served([
    { reports: rowsFrom(0, 3), seen: rowsFrom(0, 2), read: 3, of: 7 },
    { reports: [], seen: [], read: 3, of: 7 },
    { reports: rowsFrom(3, 7), seen: [], read: 7, of: 7 },
  ]);
  await history.readAgain();
  const text = sampleRecord.report.page.title;
  history.take({ name: 'find', turn: 1, search: { ...search, text }, view });
  expect(history.last().count).toBe(7);
  history.take({ name: 'hide', asked: 1, ids: ['report 1', 'report 3'], isHidden: true });
  const ids = history.last().lines.flatMap(({ groupCount, row }) => (groupCount === null ? row.id : []));
  expect(ids).toEqual(['report 0', 'report 2', 'report 4', 'report 5', 'report 6']);
});

it('says what can be chosen once, and again after rows have changed', async () => {
  const history = served([{ reports: rowsFrom(0, 3), seen: [], read: 3, of: 3 }]);
  await history.readAgain();
  history.take({ name: 'find', turn: 1, search, view });
  expect(history.last().choices?.stage).toEqual([['queued', 3]]);
  history.take({ name: 'find', turn: 2, search: { ...search, text: '大蒜' }, view });
  expect(history.last().choices).toBeNull();
  await history.readAgain();
  expect(history.last().choices?.stage).toEqual([['queued', 3]]);
});

it('says whether rows have changed, or only what is searched in them', async () => {
  const history = served([{ reports: rowsFrom(0, 3), seen: [], read: 3, of: 3 }]);
  history.take({ name: 'find', turn: 1, search, view });
  await history.readAgain();
  const { edition } = history.last();
  history.take({ name: 'find', turn: 2, search: { ...search, text: '大蒜' }, view });
  expect(history.last()).toMatchObject({ turn: 2, edition });
  await history.readAgain();
  expect(history.last().edition).toBeGreaterThan(edition);
});

it('says which lines are heads of groups, in a search too', async () => {
  const rows = [...rowsFrom(0, 1), ...rowsFrom(0, 1), ...rowsFrom(1, 4)];
  const history = served([{ reports: rows, seen: [], read: 5, of: 5 }]);
  history.take({ name: 'find', turn: 1, search, view });
  await history.readAgain();
  expect(history.last().headLines).toEqual([0, 3, 5, 7]);
  const newer = Date.parse('2026-11-25T00:00:00') - day;
  history.take({ name: 'find', turn: 2, search: { ...search, from: newer }, view });
  expect(history.last().headLines).toEqual([0, 3]);
  history.take({ name: 'find', turn: 3, search: { ...search, groupBy: 'page' }, view });
  expect(history.last().headLines).toEqual([0]);
});
