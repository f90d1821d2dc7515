import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { sampleRecord } from '../../../tests/sample-report.ts';
import { openDatabase } from '../../history/database.ts';
import { browser } from '../../platform/page-browser.ts';
import { periodAsHtml } from './period-as-html.tsx';

Object.assign(browser, {
  i18n: {
    getMessage: (key: string, values: string[]) =>
      key === 'page_language' ? 'en' : [key, ...values].join(' '),
  },
});
// There is no Cache Storage outside browsers.
vi.spyOn(console, 'warn').mockImplementation(() => {});

const day = 86_400_000;

test('the reports of a period are on paper in their order, with how many of each kind, and no others', async () => {
  const database = await openDatabase();
  for (const [at, title] of [
    [0, '早'],
    [day, '一'],
    [day, '二'],
    [2 * day - 1, '三'],
    [2 * day, '晚'],
  ] as const)
    await database.put('reports', {
      ...sampleRecord,
      id: crypto.randomUUID(),
      createdAt: at,
      report: { ...sampleRecord.report, page: { ...sampleRecord.report.page, title } },
    });
  let html = '';
  const seen: number[] = [];
  const pieces = periodAsHtml({ from: day, before: 2 * day, withPictures: false }, [], ({ done }) =>
    seen.push(done),
  );
  for await (const piece of pieces) html += piece;
  const titles = [...html.matchAll(/<h2>(.)<\/h2>/g)].map(([, title]) => title);
  expect([titles.slice(0, 2).sort(), titles[2]]).toEqual([['一', '二'].sort(), '三']);
  expect(titles).toHaveLength(3);
  expect(html).toContain('<th scope="row">state_sending</th><td>3</td>');
  expect(seen).toEqual([3]);
  expect(html.endsWith('</html>\n')).toBe(true);
});

test('pictures are in the page where they are wanted, and nowhere else', async () => {
  const database = await openDatabase();
  const id = crypto.randomUUID();
  await database.put('reports', { ...sampleRecord, id, createdAt: 9 * day });
  await database.put('pictures', {
    reportId: id,
    mediaType: 'image/png',
    bytes: Uint8Array.of(1, 2, 3).buffer,
  });
  const printed = async (withPictures: boolean) => {
    let html = '';
    const pieces = periodAsHtml({ from: 9 * day, before: 10 * day, withPictures }, [], () => {});
    for await (const piece of pieces) html += piece;
    return html;
  };
  expect(await printed(true)).toContain('<img src="data:image/png;base64,AQID"');
  expect(await printed(false)).not.toContain('<img');
});
