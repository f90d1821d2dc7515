import { describe, expect, test } from 'vitest';
import { anyLetter, readPattern } from './regex-letters.ts';

const lettersOf = (needed: ReadonlySet<number> | null) =>
  needed && Array.from(needed, (unit) => String.fromCharCode(unit)).join('');

describe('of a pattern it is read', () => {
  test('with which two letters it begins, and with which it ends', () => {
    const { begins, ends } = readPattern('(?:敢|会)?(?:报|告诉)[吗么]');
    expect([...begins]).toEqual(['报吗', '报么', '告诉', '敢报', '敢告', '会报', '会告']);
    expect([...ends]).toEqual(['吗报', '吗诉', '么报', '么诉']);
  });

  test('that some letters may be any', () => {
    expect([...readPattern('了[^，]').begins]).toEqual([`了${anyLetter}`]);
    expect([...readPattern('.').begins]).toEqual([anyLetter]);
    expect(readPattern('是?').begins).toContain('');
  });

  test('which letters it cannot do without, and how far away they may be', () => {
    const { needed, fromStart, fromEnd } = readPattern('[^，]{0,6}[就便](?!不)');
    expect(lettersOf(needed)).toBe('就便');
    expect([fromStart, fromEnd]).toEqual([7, 1]);
    expect(readPattern('(?:说)*').needed).toBeNull();
  });

  test('of two such sets that of rarer letters', () => {
    expect(lettersOf(readPattern('(?:难道|怎么会)[^，]*[是的]').needed)).toBe('难怎');
  });

  test('nothing, in a form that is not known', () => {
    expect(() => readPattern('a(?<name>b)')).toThrow('does not know');
  });
});
