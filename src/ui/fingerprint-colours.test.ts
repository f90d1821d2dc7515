import { expect, test } from 'vitest';
import { coloursOf } from './fingerprint-colours.ts';

test('six colours are made of the end of a fingerprint, where no word is made of', () => {
  const strip = coloursOf(`${'0'.repeat(58)}012345`);
  expect(new Set(strip).size).toBe(6);
  expect(coloursOf(`${'f'.repeat(58)}012345`)).toEqual(strip);
  expect(coloursOf(`${'0'.repeat(58)}012346`)).not.toEqual(strip);
});
