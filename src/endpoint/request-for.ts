import { good, messageOf, type Result, refused } from '../contract/result.ts';
import type { ReportRecord } from '../history/records.ts';
import { deskRequest } from './desk-request.ts';
import { formRequest } from './form-request.ts';
import { webhookRequest } from './webhook-request.ts';

/**
 * The request that brings a report to its endpoint, in the way of its kind; `token` null where it takes none.
 * Refused where no request can carry what the person has set up, as a token with other letters than a header
 * takes.
 */
export async function requestFor(
  record: ReportRecord,
  picture: Blob | null,
  token: string | null,
): Promise<Result<RequestInit>> {
  try {
    const request = await inTheWayOf(record, picture);
    const headers = new Headers(request.headers);
    headers.set('Idempotency-Key', `"${record.id}"`);
    if (token) headers.set('Authorization', `Bearer ${token}`);
    return good({ ...request, method: 'POST', headers });
  } catch (error) {
    console.error('request-for', error);
    return refused('attempt_failed', record.endpoint.name, messageOf(error));
  }
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
