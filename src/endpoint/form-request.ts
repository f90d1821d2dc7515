import type { ReportRecord } from '../history/records.ts';
import type { FormFields } from '../settings/endpoint.ts';

/**
 * A report as a form endpoint takes it: `multipart/form-data` with the fields the person named. The report's
 * JSON and the page's address are text, the picture is a file; what has no name is left out.
 */
export function formRequest({ report }: ReportRecord, picture: Blob | null, fields: FormFields): RequestInit {
  const body = new FormData();
  if (fields.report) body.set(fields.report, JSON.stringify(report));
  if (fields.url) body.set(fields.url, report.page.url);
  const attachment = report.attachments[0];
  if (fields.screenshot && picture && attachment) body.set(fields.screenshot, picture, attachment.name);
  return { body };
}
