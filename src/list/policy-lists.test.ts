import { expect, test } from 'vitest';
import { parsePolicy } from '../settings/policy.ts';
import { isLocked, notYetFollowed } from './policy-lists.ts';

const policy = parsePolicy({
  organisation: '示例学校',
  lists: ['desk.example', 'https://lists.example/food.json', 'no address at all'],
});

test('a policy that is damaged sets nothing, one that is damaged in part sets the rest', () => {
  const nothing = { organisation: null, lists: [] };
  expect([undefined, null, 'text', 7, []].map(parsePolicy)).toEqual(Array(5).fill(nothing));
  expect(parsePolicy({ organisation: 7, lists: ['a.example'] })).toEqual({
    ...nothing,
    lists: ['a.example'],
  });
});

test('a list the organisation names, and each list of a desk it names, is locked', () => {
  expect(isLocked('https://lists.example/food.json', policy)).toBe(true);
  expect(isLocked('https://desk.example/lists/any.json', policy)).toBe(true);
});

test('of a desk below a path, what lies beside it is not locked', () => {
  const below = parsePolicy({ lists: ['https://pages.example/desk/'] });
  expect(isLocked('https://pages.example/desk/lists/any.json', below)).toBe(true);
  expect(isLocked('https://pages.example/other/lists/any.json', below)).toBe(false);
});

test('another list of a host where the organisation names one list is not', () => {
  expect(isLocked('https://lists.example/other.json', policy)).toBe(false);
  expect(isLocked('https://other.example/food.json', policy)).toBe(false);
});

test('what is followed already, or has no address, is not followed again', () => {
  expect(notYetFollowed(policy, [])).toEqual(['desk.example', 'https://lists.example/food.json']);
  expect(notYetFollowed(policy, ['https://desk.example/lists/any.json'])).toEqual([
    'https://lists.example/food.json',
  ]);
});
