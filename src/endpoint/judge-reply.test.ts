import { expect, test } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import type { ReportRecord } from '../history/records.ts';
import { judgeReply } from './judge-reply.ts';

const now = Date.parse('2026-11-25T08:00:00Z');
const receipt = {
  reportId: sampleRecord.id,
  receivedAt: '2026-11-25T08:00:01Z',
  statusUrl: 'https://desk.example/receipts/secret',
  sha256: '0'.repeat(64),
};
const answered = (status: number, body: unknown, headers: Record<string, string>) =>
  ({
    kind: 'answered',
    status,
    headers: new Headers(headers),
    text: typeof body === 'string' ? body : JSON.stringify(body),
  }) as const;
const judge = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  judgeReply(sampleRecord, answered(status, body, headers), now);
const explain = (status: number, body: unknown) =>
  judge(status, body, { 'Content-Type': 'application/problem+json' });
const service: ReportRecord = {
  ...sampleRecord,
  endpoint: { ...sampleRecord.endpoint, kind: 'webhook' },
};

test.each([200, 201])('%i with the receipt of this report is a delivery', (status) => {
  expect(judge(status, receipt)).toEqual({ kind: 'delivered', receipt });
});

test.each([
  ['the page of a captive portal', '<html>Log in</html>'],
  ['the receipt of another report', { ...receipt, reportId: '0b0f3f0e-7a53-4b52-8d43-5a3c8a1a6f11' }],
  ['a receipt on another origin', { ...receipt, statusUrl: 'https://elsewhere.example/receipts/x' }],
  ['a receipt that is a script', { ...receipt, statusUrl: 'javascript:alert(1)' }],
  ['nothing', ''],
])('200 with %s keeps the report for another try', (_what, body) => {
  expect(judge(200, body)).toMatchObject({ kind: 'later', error: { code: 'endpoint_reply_invalid' } });
});

test.each([408, 409, 425])('%i makes this report wait and no other', (status) => {
  const error = { code: 'endpoint_busy' };
  expect(judge(status, '')).toMatchObject({ kind: 'later', error, about: 'report' });
});

test.each([
  [429, 'endpoint_busy'],
  [500, 'endpoint_failed'],
  [502, 'endpoint_failed'],
  [503, 'endpoint_failed'],
])('%i makes everything for this endpoint wait', (status, code) => {
  expect(judge(status, '')).toMatchObject({ kind: 'later', error: { code }, about: 'endpoint' });
});

test.each([
  ['redirected', 'endpoint_redirected'],
  ['unreachable', 'endpoint_unreachable'],
  ['timed-out', 'endpoint_timed_out'],
] as const)('an endpoint that is %s is tried again', (kind, code) => {
  expect(judgeReply(sampleRecord, { kind }, now)).toMatchObject({
    kind: 'later',
    error: { code, values: [sampleRecord.endpoint.name] },
    about: 'endpoint',
  });
});

test('Retry-After is read as seconds or as a date', () => {
  expect(judge(503, '', { 'Retry-After': '120' })).toMatchObject({ retryAfter: 120_000 });
  expect(judge(503, '', { 'Retry-After': 'Wed, 25 Nov 2026 08:05:00 GMT' })).toMatchObject({
    retryAfter: 300_000,
  });
  expect(judge(503, '', { 'Retry-After': 'soon' })).toMatchObject({ retryAfter: null });
});

test.each([
  [401, 'endpoint'],
  [403, 'report'],
  [404, 'report'],
  [405, 'report'],
  [410, 'report'],
])('%i needs the person, and is about the %s', (status, about) => {
  expect(explain(status, { title: 'No', detail: 'Ask for a new address.' })).toMatchObject({
    kind: 'needs-you',
    error: { code: 'endpoint_denied', values: ['Desk', 'Ask for a new address.'] },
    detail: 'Ask for a new address.',
    about,
  });
});

test.each([400, 413, 415, 422])('%i refuses this report, in the endpoint’s own words', (status) => {
  expect(explain(status, { title: 'Too large', detail: '' })).toMatchObject({
    kind: 'refused',
    error: { code: 'endpoint_refused', values: ['Too large'] },
  });
});

test.each([400, 401, 403, 404, 415, 422])('%i of whatever stands before a desk settles nothing', (status) => {
  const later = { kind: 'later', error: { code: 'endpoint_reply_invalid' }, about: 'endpoint' };
  expect(judge(status, '<b>no</b>', { 'Content-Type': 'text/html' })).toMatchObject(later);
  expect(judge(status, { detail: 'No.' }, { 'Content-Type': 'application/json' })).toMatchObject(later);
});

test('a body that a proxy finds too large is refused all the same', () => {
  expect(judge(413, '<h1>413 Request Entity Too Large</h1>')).toMatchObject({
    kind: 'refused',
    error: { code: 'endpoint_refused', values: ['HTTP 413'] },
    detail: null,
  });
});

test('services speak no problem documents, so that their refusal is taken at its word', () => {
  expect(judgeReply(service, answered(400, '<b>no</b>', {}), now)).toMatchObject({
    kind: 'refused',
    error: { values: ['HTTP 400'] },
  });
  expect(judgeReply(service, answered(403, { detail: 'Not you.' }, {}), now)).toMatchObject({
    kind: 'needs-you',
    detail: 'Not you.',
  });
});

test.each([
  ['no answer', judgeReply(sampleRecord, { kind: 'timed-out' }, now), true],
  ['a connection that breaks', judgeReply(sampleRecord, { kind: 'unreachable' }, now), true],
  ['an answer nobody can read', judge(201, '{"reportId":'), true],
  ['a gateway without an answer', judge(502, ''), true],
  ['a first delivery under way', judge(409, ''), true],
  ['a redirect', judgeReply(sampleRecord, { kind: 'redirected' }, now), false],
  ['too many requests', judge(429, ''), false],
  ['the page of a filter', judge(403, '<b>no</b>'), false],
])('after %s the report may have been taken or not', (_what, delivery, mayBeTaken) => {
  expect(delivery).toMatchObject({ kind: 'later', mayBeTaken });
});
