import { expect, it } from 'vitest';
import { zeroBits } from './proof-of-work.ts';

it('the zero bits that a hash begins with are counted', () => {
  expect(zeroBits(new Uint8Array([0b1000_0000, 0]))).toBe(0);
  expect(zeroBits(new Uint8Array([0b0000_0001, 255]))).toBe(7);
  expect(zeroBits(new Uint8Array([0, 0, 0b0010_0000]))).toBe(18);
  expect(zeroBits(new Uint8Array([0, 0]))).toBe(16);
});
