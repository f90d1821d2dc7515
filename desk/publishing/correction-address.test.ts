import { expect, it } from 'vitest';
import { correctionAddress, correctionName } from './correction-address.ts';

it('a plain id is the last part of the address', () => {
  expect(correctionAddress('https://desk.example/d', 'water-stop')).toBe(
    'https://desk.example/d/corrections/water-stop',
  );
});

it.each([
  'food/soymilk-egg',
  '碘盐防辐射 @host.example',
  '../..',
  '.',
  'Water',
  'a'.repeat(256),
  'a?b#c',
  '-',
  'é',
])('any other id has an address too, which is one segment and a file name: %s', (id) => {
  const name = correctionName(id);
  expect(name).toMatch(/^[a-z0-9][a-z0-9-]{0,79}$/);
  expect(new URL(correctionAddress('https://desk.example', id)).pathname).toBe(`/corrections/${name}`);
});

it('two ids have two addresses', () => {
  const ids = [
    'a/b',
    'a-b',
    'A/B',
    'a b',
    '一',
    '二',
    'Water',
    'water',
    `${'a'.repeat(255)}b`,
    'a'.repeat(256),
  ];
  expect(new Set(ids.map(correctionName)).size).toBe(ids.length);
});
