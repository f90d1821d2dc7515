import { expect, test } from 'vitest';
import { sampleRecord } from '../../../tests/sample-report.ts';
import { rowOfReport } from '../../history/rows/history-row.ts';
import { HistoryLine } from './history-line.tsx';

const props = () => ({
  ...{ place: 3, count: 9, category: 'Health', hidesDay: true, language: 'en' },
  ...{ isOpen: false, isChosen: false, children: null },
  // As in a list that is rendered again: each time others.
  ...{ onToggle: () => {}, onChoose: () => {}, onHeight: () => {} },
});
const row = rowOfReport(sampleRecord, (text) => text).row;

test('a line is rendered again only when it shows something else', () => {
  const line = new HistoryLine({ ...props(), row });
  expect(line.shouldComponentUpdate({ ...props(), row })).toBe(false);
  const changes = [
    ...[{ place: 4 }, { count: 8 }, { category: '健康' }, { hidesDay: false }, { language: 'zh-CN' }],
    ...[{ isOpen: true }, { isChosen: true }, { children: 'opened' }, { row: { ...row } }],
  ];
  for (const change of changes) expect(line.shouldComponentUpdate({ ...props(), row, ...change })).toBe(true);
});
