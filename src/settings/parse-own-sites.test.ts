import { expect, test } from 'vitest';
import { parseOwnSites } from './parse-own-sites.ts';

const site = { id: 'forum', title: 'A forum', hosts: ['forum.example'], posts: [{ item: '.post' }] };

test('profiles are read from a JSON array, and nothing typed is none', () => {
  expect(parseOwnSites(JSON.stringify([site]))).toEqual({ ok: true, value: [site] });
  expect(parseOwnSites('  \n')).toEqual({ ok: true, value: [] });
});

test('what is not as agreed is named', () => {
  const wrong = JSON.stringify([{ ...site, hosts: ['https://forum.example/'] }]);
  expect(parseOwnSites(wrong)).toEqual({
    ok: false,
    error: { code: 'own_sites_invalid', values: ['0.hosts.0'] },
  });
  expect(parseOwnSites('{').ok).toBe(false);
  expect(parseOwnSites(JSON.stringify(site)).ok).toBe(false);
});
