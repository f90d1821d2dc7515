import { expect, test } from 'vitest';
import { permalinkOf } from './permalink-of.ts';

const page = 'https://forum.example/t/a-thread/7/2?x=1#old';

test.each([
  ['/post/12', {}, 'https://forum.example/post/12'],
  ['#c12', {}, 'https://forum.example/t/a-thread/7/2?x=1#c12'],
  ['pid12', { after: 'pid', address: '#post-{id}' }, 'https://forum.example/t/a-thread/7/2?x=1#post-12'],
  ['12', { address: '/t/{path2}/{path3}/{id}' }, 'https://forum.example/t/a-thread/7/12'],
  ['12', { address: '?pid={id}#{id}' }, 'https://forum.example/t/a-thread/7/2?pid=12#12'],
] as const)('%s by the rule %j leads to %s', (value, rule, link) => {
  expect(permalinkOf(value, rule, page)).toBe(link);
});

test.each([
  ['https://elsewhere.example/12', {}],
  ['javascript:alert(1)', {}],
  ['//elsewhere.example/12', {}],
  ['12/../..', { address: '/post/{id}' }],
  ['post12', { after: 'pid', address: '#{id}' }],
  ['12', { address: 'https://elsewhere.example/{id}' }],
])('%s by the rule %j leads nowhere', (value, rule) => {
  expect(permalinkOf(value, rule, page)).toBeNull();
});
