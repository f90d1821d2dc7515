import type { ReportRecord } from '../history/records.ts';
import { deskRequest } from './desk-request.ts';
import { formRequest } from './form-request.ts';
import { webhookRequest } from './webhook-request.ts';

/** The request that brings a report to its endpoint, in the way of its kind; `token` null where it takes none. */
export async function requestFor(
  record: ReportRecord,
  picture: Blob | null,
  token: string | null,
): Promise<RequestInit> {
  const request = await inTheWayOf(record, picture);
  const headers = new Headers(request.headers);
  headers.set('Idempotency-Key', `"${record.id}"`);
  if (token) headers.set('Authorization', `Bearer ${token}`);
  return { ...request, method: 'POST', headers };
}

function inTheWayOf(record: ReportRecord, picture: Blob | null): RequestInit | Promise<RequestInit> {
  const { endpoint } = record;
  switch (endpoint.kind) {
    case 'desk':
      return deskRequest(record, picture);
    case 'form':
      return formRequest(record, picture, endpoint.fields);
    case 'webhook':
      return webhookRequest(record, picture);
  }
}
