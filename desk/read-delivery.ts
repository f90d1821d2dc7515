import type { Attachment, Report } from '../src/contract/report.ts';
import { judgeScreenshot } from './judge-screenshot.ts';
import type { Upload } from './pictures/uploads.ts';
import type { Taken } from './problems.ts';
import { readReport } from './read-report.ts';
import type { ReceivedForm } from './receive-form.ts';
import { sha256 } from './sha256.ts';

/** A report as it was delivered, checked. */
export interface Delivery {
  report: Report;
  /** SHA-256 of the part `report` as it came. */
  bodySha256: string;
  screenshot: { attachment: Attachment; upload: Upload } | null;
}

/** Reads and checks what came. */
export function readDelivery(form: ReceivedForm): Taken<Delivery> {
  const report = readReport(form.report);
  if (!report.ok) return report;
  const screenshot = judgeScreenshot(report.value, form.screenshot);
  if (!screenshot.ok) return screenshot;
  return {
    ok: true,
    value: { report: report.value, bodySha256: sha256(form.report), screenshot: screenshot.value },
  };
}
