import * as v from 'valibot';
import { expect, test } from 'vitest';
import { judgeDeskAnswer } from './ask-desk.ts';
import { deskOfReports } from './sign-in.ts';

const desk = 'https://desk.example';
const schema = v.object({ sequence: v.number() });
const problemType = { 'Content-Type': 'application/problem+json' };
const answered = (status: number, body: object, headers: Record<string, string> = problemType) =>
  ({ kind: 'answered', status, headers: new Headers(headers), text: JSON.stringify(body) }) as const;

test('an answer is read by its schema, and another one is refused', () => {
  expect(judgeDeskAnswer(desk, schema, answered(200, { sequence: 3 }))).toEqual({
    ok: true,
    value: { sequence: 3 },
  });
  expect(judgeDeskAnswer(desk, schema, answered(200, { sequence: '3' }))).toMatchObject({
    error: { code: 'desk_answer_unknown' },
  });
});

test.each([
  [403, 'token-wrong', { code: 'desk_token_wrong' }],
  [404, 'not-found', { code: 'desk_lacks' }],
  [409, 'claim-taken', { code: 'desk_was_first', values: ['Seat 2 was first.'] }],
  [403, 'role-missing', { code: 'desk_refused', values: ['Seat 2 was first.'] }],
  [500, 'desk-failed', { code: 'desk_failed', values: ['Seat 2 was first.'] }],
])('a refusal %i of the kind %s is said in its own sentence', (status, kind, error) => {
  const problem = { type: `/problems/${kind}`, detail: 'Seat 2 was first.' };
  expect(judgeDeskAnswer(desk, schema, answered(status, problem))).toEqual({ ok: false, error });
});

test('what is no answer of a desk says that no desk was reached', () => {
  const page = answered(502, {}, { 'Content-Type': 'text/html' });
  for (const answer of [page, { kind: 'timed-out' }, { kind: 'redirected' }] as const)
    expect(judgeDeskAnswer(desk, schema, answer)).toMatchObject({ error: { code: 'desk_unreachable' } });
});

test('the desk of the settings is found by where its reports go', () => {
  expect(deskOfReports('https://desk.example/reports')).toBe(desk);
  expect(deskOfReports('https://town.example/desk/reports/')).toBe('https://town.example/desk');
});
