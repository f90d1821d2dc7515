import { expect, test } from 'vitest';
import type { Site } from '../contract/site.ts';
import { builtInSites } from './built-in-sites.ts';
import { chooseSites } from './choose-sites.ts';

const site = (id: string, title: string, host = 'forum.example'): Site => ({
  id,
  title,
  hosts: [host],
  posts: [],
});

test('the person’s own profile goes before that of a list, and both before a built-in one', () => {
  const chosen = chooseSites(
    'forum.example',
    [site('a', 'own')],
    [site('a', 'listed'), site('b', 'listed')],
    [site('a', 'built in'), site('b', 'built in'), site('c', 'built in')],
  );
  expect(chosen.map(({ title }) => title)).toEqual(['own', 'listed', 'built in']);
});

test('an own profile for another host takes a built-in one away', () => {
  expect(chooseSites('forum.example', [site('a', 'own', 'other.example')], [], [site('a', 'x')])).toEqual([]);
});

test('the built-in profiles are as agreed, each with an id of its own', () => {
  const ids = builtInSites().map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(25);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a forum’s own profile is told before those of software', () => {
  const [first] = chooseSites('tieba.baidu.com', [], [], builtInSites());
  expect(first?.id).toMatch(/^tieba/);
});
