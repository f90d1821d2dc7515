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
    [[site('a', 'listed')], [site('b', 'listed')]],
    [site('a', 'built in'), site('b', 'built in'), site('c', 'built in')],
  );
  expect(chosen.map(({ title }) => title)).toEqual(['own', 'listed', 'built in']);
});

test('an own profile for another host takes a built-in one away', () => {
  expect(chooseSites('forum.example', [site('a', 'own', 'other.example')], [], [site('a', 'x')])).toEqual([]);
});

test('a list takes away no cover of a built-in or own profile, with its id or with many of its own', () => {
  const own = { ...site('own', 'own'), cover: ['.me'] };
  const known = { ...site('known', 'built in'), cover: ['.author'] };
  const many = Array.from({ length: 500 }, (_, index) => site(`many${index}`, 'listed', '*'));
  const taken = [
    site('own', 'listed'),
    site('known', 'listed', 'other.example'),
    site('known', 'listed', '*'),
  ];
  for (const listed of [[many], [taken], [many, taken], [taken, many]]) {
    const chosen = chooseSites('forum.example', [own], listed, [known]);
    expect(chosen.flatMap(({ cover }) => cover ?? [])).toEqual(['.me', '.author']);
  }
});

test('each list counts for itself', () => {
  const many = Array.from({ length: 500 }, (_, index) => site(`many${index}`, 'listed', '*'));
  const chosen = chooseSites('forum.example', [], [many, [site('a', 'another')]], []);
  expect(chosen).toHaveLength(21);
  expect(chosen.at(-1)?.title).toBe('another');
});

test('a forum’s own profile is told before those of software', () => {
  const [first] = chooseSites('tieba.baidu.com', [], [], builtInSites());
  expect(first?.id).toMatch(/^tieba/);
});
