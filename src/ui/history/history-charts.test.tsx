import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Choices } from '../../history/rows/rows-messages.ts';
import { browser } from '../../platform/page-browser.ts';
import { HistoryCharts } from './history-charts.tsx';

Object.assign(browser, { i18n: { getMessage: (key: string) => (key === 'page_language' ? 'en' : key) } });

const noneOfIt: Choices = { stage: [], category: [], site: [], desk: [], status: [], days: [] };
const sites = (...counts: number[]): Choices => ({
  ...noneOfIt,
  site: counts.map((count, at) => [`${at}.example`, count]),
});
const barsOf = (choices: Choices) =>
  renderToString(<HistoryCharts choices={choices} nameOfCategory={(id) => id} isOpen />).match(
    /class="bar[^"]*"><span style="[^"]*"/g,
  );

test('a bar that would be longer than the table is seen to go on, and no other', () => {
  const whole = 'class="bar"><span style="width:100%;"';
  const half = 'class="bar"><span style="width:50%;"';
  expect(barsOf(sites(2, 2, 2, 2, 1, 1, 1))).toEqual([
    ...[whole, whole, whole, whole],
    'class="bar beyond"><span style="width:100%;"',
  ]);
  expect(barsOf(sites(2, 2, 2, 2, 1))).toEqual([whole, whole, whole, whole, half]);
});
