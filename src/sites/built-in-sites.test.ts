// @vitest-environment happy-dom
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { siteSchema } from '../contract/site.ts';
import data from './built-in-sites.json' with { type: 'json' };
import { builtInSites } from './built-in-sites.ts';

test('there are built-in profiles, each with an id of its own', () => {
  const ids = builtInSites().map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(30);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test.each(data.map((profile) => [profile.id, profile]))(
  '%s has no field that no profile has',
  (_, profile) => {
    // The schema leaves out what it does not know.
    expect(v.parse(siteSchema, profile)).toEqual(profile);
  },
);

test.each(builtInSites().map((site) => [site.id, site] as const))(
  'every selector of %s is one',
  (_, site) => {
    expect(selectorsOf(site).filter((selector) => !isSelector(selector))).toEqual([]);
  },
);

test('profiles of single sites stand before those of software that is found anywhere', () => {
  const areForSoftware = builtInSites().map(({ hosts }) => hosts.includes('*'));
  const firstOfSoftware = areForSoftware.indexOf(true);
  expect(areForSoftware.lastIndexOf(false)).toBeLessThan(firstOfSoftware);
});

const selectorsOf = ({ sign, posts, next, cover = [] }: ReturnType<typeof builtInSites>[number]): string[] =>
  [
    sign,
    next,
    ...cover,
    ...posts.flatMap(({ item, body, floor, permalink, date }) => [
      item,
      body,
      floor?.from,
      permalink?.from,
      date?.from,
    ]),
  ].filter((selector) => selector !== undefined);

function isSelector(selector: string): boolean {
  try {
    document.querySelector(selector);
    return true;
  } catch {
    return false;
  }
}
