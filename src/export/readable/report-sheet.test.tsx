import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleReceipt, sampleRecord } from '../../../tests/sample-report.ts';
import { browser } from '../../platform/page-browser.ts';
import { htmlEnd, htmlHead, htmlOf } from './page-of-html.ts';
import { ReportSheet } from './report-sheet.tsx';

Object.assign(browser, { i18n: { getMessage: (key: string) => (key === 'page_language' ? 'zh-CN' : key) } });

const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

test('what a page or a desk said is text in the file, and leads nowhere but to the web', () => {
  const record = {
    ...sampleRecord,
    pageUrl: 'javascript:alert(1)',
    report: { ...sampleRecord.report, note: hostile, page: { ...sampleRecord.report.page, title: hostile } },
    receipt: sampleReceipt,
  };
  const html =
    htmlHead(hostile) + htmlOf(<ReportSheet record={record} categories={[]} picture={null} />) + htmlEnd;
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<img');
  expect(html).not.toContain('href="javascript:');
  expect(html).toContain('&lt;script>');
  expect(html).toContain(`content="default-src 'none';`);
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).not.toContain(sampleReceipt.statusUrl);
});

test('a drawing beside a state is strokes, as on our pages, and no filled shape', () => {
  expect(htmlOf(<ReportSheet record={sampleRecord} categories={[]} picture={null} />)).toContain(
    'class="icon"',
  );
  const sheet = readFileSync('src/export/readable/readable.css', 'utf8');
  expect(sheet).toMatch(/\.icon \{[^}]*fill: none;[^}]*stroke: currentColor;/);
});
