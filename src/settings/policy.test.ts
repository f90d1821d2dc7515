import { expect, test } from 'vitest';
import schema from '../public/managed-schema.json' with { type: 'json' };
import { noPolicy, parsePolicy } from './policy.ts';

test('the schema that browsers are given names what is read, and nothing else', () => {
  expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(noPolicy).sort());
  const set = { organisation: '示例学校', lists: ['https://desk.example'] };
  expect(parsePolicy({ ...set, loosensChecks: true })).toEqual(set);
});

test.each([undefined, null, 'x', {}, { lists: 'https://desk.example', organisation: 7 }])(
  'what is damaged is as if it were not set: %j',
  (managed) => {
    expect(parsePolicy(managed)).toEqual(noPolicy);
  },
);
