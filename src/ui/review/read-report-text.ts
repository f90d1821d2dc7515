import * as v from 'valibot';
import { type Report, reportSchema } from '../../contract/report.ts';
import { good, type Result, refused } from '../../contract/result.ts';

/** A report as a person pasted it: its own JSON, or the desk's answer that holds it as `report`. Pure. */
export function readReportText(text: string): Result<Report> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('report_unreadable');
  }
  const either = v.union([reportSchema, v.object({ report: reportSchema })]);
  const parsed = v.safeParse(either, value);
  if (!parsed.success) return refused('report_unreadable');
  return good('report' in parsed.output ? parsed.output.report : parsed.output);
}
