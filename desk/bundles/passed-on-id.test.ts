import * as v from 'valibot';
import { expect, test } from 'vitest';
import { uuidSchema } from '../uuid-schema.ts';
import { passedOnId } from './passed-on-id.ts';

const id = '0b6a1d52-5d44-4d6b-9d3a-0f0f6a1f8c11';

test('a report of one desk has one id here, which is not its own, and another one from another desk', () => {
  expect(passedOnId('key', id)).toBe(passedOnId('key', id.toUpperCase()));
  expect(new Set([id, passedOnId('key', id), passedOnId('other', id)]).size).toBe(3);
  expect(v.is(uuidSchema, passedOnId('key', id))).toBe(true);
  expect(passedOnId('key', id)).toMatch(/^.{14}8.{4}[89ab]/);
});
