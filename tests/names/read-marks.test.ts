import { describe, expect, test } from 'vitest';
import { readMarks, withoutMarks } from '../../bench/read-marks.ts';

describe('marks around names in a labelled page', () => {
  test('tell where the names are in the text without them', () => {
    expect(readMarks('⟦Ada⟧ wrote to ⟦Bo⟧.')).toEqual({
      text: 'Ada wrote to Bo.',
      names: [
        { start: 0, end: 3 },
        { start: 13, end: 15 },
      ],
    });
  });

  test('are gone from the page that is judged', () => {
    expect(withoutMarks('<b>⟦Ada⟧</b>, <i>⟦Bo⟧</i>')).toBe('<b>Ada</b>, <i>Bo</i>');
  });

  test.each(['⟦Ada', 'Ada⟧', '⟦Ada ⟦Bo⟧', '⟦Ada⟧⟧'])('are refused out of pairs: %s', (marked) => {
    expect(() => readMarks(marked)).toThrow('not in pairs');
  });
});
