import { describe, expect, test } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import type { Endpoint } from '../settings/endpoint.ts';
import { madeUpReport } from './made-up-report.ts';
import { judgeTrial } from './try-endpoint.ts';

const desk = sampleRecord.endpoint;
const webhook: Endpoint = { ...desk, kind: 'webhook' };
const answered = (status: number, type = 'application/json', text = '{}') =>
  ({ kind: 'answered', status, headers: new Headers({ 'Content-Type': type }), text }) as const;

test('a desk shows itself by explaining that nothing is no report', () => {
  expect(judgeTrial(desk, answered(415, 'application/problem+json'))).toEqual({ ok: true, value: null });
  expect(judgeTrial(desk, answered(400))).toMatchObject({ error: { code: 'trial_no_desk' } });
  expect(judgeTrial(desk, answered(200))).toMatchObject({ error: { code: 'trial_no_desk' } });
});

test('a webhook shows itself by taking the made-up report', () => {
  expect(judgeTrial(webhook, answered(204))).toEqual({ ok: true, value: null });
});

describe.each([desk, webhook])('a $kind', (endpoint) => {
  test.each([
    [{ kind: 'unreachable' } as const, 'trial_unreachable'],
    [{ kind: 'timed-out' } as const, 'address_timed_out'],
    [{ kind: 'redirected' } as const, 'trial_redirected'],
    [answered(401), 'trial_denied'],
    [answered(404), 'trial_nothing_there'],
    [answered(503), 'trial_failed'],
  ])('is explained when it fails (%#)', (answer, code) => {
    expect(judgeTrial(endpoint, answer)).toMatchObject({ ok: false, error: { code } });
  });
});

test('a web page is no answer of a webhook, whatever its status', () => {
  expect(judgeTrial(webhook, answered(200, 'text/html', '<html>'))).toMatchObject({
    error: { code: 'trial_page' },
  });
});

test('a refusal is told in the endpoint’s own words', () => {
  const problem = answered(422, 'application/problem+json', '{"detail":"No category."}');
  expect(judgeTrial(webhook, problem)).toMatchObject({
    error: { values: [desk.reportsUrl, 'No category.'] },
  });
});

test('the made-up report says that it is one', () => {
  const { report } = madeUpReport(webhook, sampleRecord.id, new Date());
  expect(report).toMatchObject({ page: { url: 'https://example.org/' }, passages: [], attachments: [] });
  expect(report.note).toContain('test');
});
