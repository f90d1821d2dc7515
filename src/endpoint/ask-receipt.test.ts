import { expect, test } from 'vitest';
import { sampleReceipt, sampleRecord } from '../../tests/sample-report.ts';
import type { ReportRecord } from '../history/records.ts';
import { judgeReceiptAnswer } from './ask-receipt.ts';

const followUp = { status: null, etag: null, checks: 1, nextCheckAt: 0, lastError: null, withdrawing: false };
const record: ReportRecord = { ...sampleRecord, state: 'delivered', receipt: sampleReceipt, followUp };
const status = { reportId: record.id, receivedAt: sampleReceipt.receivedAt, state: 'in-review' };
const judge = (code: number, body: unknown = '', of = record, headers = {}) =>
  judgeReceiptAnswer(
    of,
    {
      kind: 'answered',
      status: code,
      headers: new Headers(headers),
      text: typeof body === 'string' ? body : JSON.stringify(body),
    },
    0,
  );
const withdrawing = { ...record, followUp: { ...followUp, withdrawing: true } };

test('a status of this report is taken with its ETag', () => {
  expect(judge(200, status, record, { ETag: '"1"' })).toEqual({ kind: 'status', status, etag: '"1"' });
});

test('304 says that nothing is new', () => {
  expect(judge(304)).toEqual({ kind: 'unchanged' });
});

test.each([
  ['the page of a captive portal', '<html>Log in</html>'],
  ['the status of another report', { ...status, reportId: '0b0f3f0e-7a53-4b52-8d43-5a3c8a1a6f11' }],
  ['a state nobody knows', { ...status, state: 'eaten' }],
])('%s is not taken for news', (_what, body) => {
  expect(judge(200, body)).toMatchObject({ kind: 'later', error: { code: 'endpoint_reply_invalid' } });
});

const problem = { 'Content-Type': 'application/problem+json; charset=utf-8' };

test.each([404, 410])('%i says that the desk no longer knows the report', (code) => {
  expect(judge(code, { title: 'Gone' }, record, problem)).toEqual({ kind: 'gone' });
  expect(judge(code, { title: 'Gone' }, withdrawing, problem)).toEqual({ kind: 'gone' });
});

test.each([404, 410])('%i of whatever stands before the desk says nothing of the report', (code) => {
  const page = { 'Content-Type': 'text/html' };
  const later = { kind: 'later', error: { code: 'endpoint_reply_invalid' } };
  expect(judge(code, '<h1>404 Not Found</h1>', withdrawing, page)).toMatchObject(later);
  expect(judge(code, '{}', record, { 'Content-Type': 'application/json' })).toMatchObject(later);
  expect(judge(code, '<h1>404 Not Found</h1>', record, problem)).toMatchObject(later);
});

test.each([429, 500, 503])('%i means to ask later, after the time named', (code) => {
  expect(judge(code, '', record, { 'Retry-After': '60' })).toMatchObject({
    kind: 'later',
    retryAfter: 60_000,
  });
});

test('only 204 says that a report is withdrawn, for a captive portal answers 200 to anything', () => {
  expect(judge(204, '', withdrawing)).toEqual({ kind: 'withdrawn' });
  expect(judge(200, status, withdrawing)).toMatchObject({ kind: 'later' });
});
