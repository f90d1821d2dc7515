import type { ReportRecord } from '../history/records.ts';

/**
 * A report as a desk takes it: `multipart/form-data` with the parts `report` and `screenshot`. The same
 * record makes the same bytes of the part `report` each time, by which the desk tells a repeated delivery.
 */
export function deskRequest({ report }: ReportRecord, picture: Blob | null): RequestInit {
  const body = new FormData();
  body.set('report', new Blob([JSON.stringify(report)], { type: 'application/json' }), 'report.json');
  const attachment = report.attachments[0];
  if (picture && attachment) body.set('screenshot', picture, attachment.name);
  return { body };
}
