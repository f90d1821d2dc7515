import type { Attachment, Report } from '../src/contract/report.ts';
import { judgeScreenshot } from './judge-screenshot.ts';
import { refuse, type Taken } from './problems.ts';
import { readReport } from './read-report.ts';
import { sha256 } from './sha256.ts';

/** A report as it was delivered, checked. */
export interface Delivery {
  report: Report;
  /** SHA-256 of the part `report` as it came. */
  bodySha256: string;
  screenshot: { attachment: Attachment; bytes: Uint8Array } | null;
}

/** The largest part `report`, in bytes. */
export const reportPartLimit = 1024 * 1024;

/** Reads and checks the parts `report` and `screenshot` of a form; other parts are passed over. */
export async function readDelivery(form: FormData): Promise<Taken<Delivery>> {
  const [reportPart, ...moreReports] = form.getAll('report');
  const [screenshotPart, ...moreScreenshots] = form.getAll('screenshot');
  if (reportPart === undefined || moreReports.length > 0 || moreScreenshots.length > 0) {
    return refuse('report-part-missing');
  }
  const reportBytes = await bytesOf(reportPart);
  if (reportBytes.length > reportPartLimit) return refuse('report-part-too-large', String(reportPartLimit));
  const report = readReport(reportBytes);
  if (!report.ok) return report;
  const screenshotBytes = screenshotPart === undefined ? null : await bytesOf(screenshotPart);
  const screenshot = judgeScreenshot(report.value, screenshotBytes);
  if (!screenshot.ok) return screenshot;
  return {
    ok: true,
    value: { report: report.value, bodySha256: sha256(reportBytes), screenshot: screenshot.value },
  };
}

const bytesOf = async (part: File | string): Promise<Uint8Array> =>
  typeof part === 'string' ? new TextEncoder().encode(part) : new Uint8Array(await part.arrayBuffer());
