import { expect, test } from 'vitest';
import { sampleReport } from '../../../tests/sample-report.ts';
import { readReportText } from './read-report-text.ts';

test('a report is read from its own JSON, and from the answer of a desk', () => {
  const report = sampleReport;
  expect(readReportText(JSON.stringify(report))).toEqual({ ok: true, value: report });
  expect(readReportText(JSON.stringify({ id: report.id, state: 'received', report }))).toEqual({
    ok: true,
    value: report,
  });
});

test.each(['', 'not JSON', '{}', '{"report":{"format":"other/1"}}'])('“%s” is no report', (text) => {
  expect(readReportText(text)).toMatchObject({ ok: false, error: { code: 'report_unreadable' } });
});
