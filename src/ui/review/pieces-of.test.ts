import { expect, test } from 'vitest';
import { piecesOf } from './pieces-of.ts';

const place = (start: number, end: number) => ({ start, end, meaning: 'stated' as const, score: 1 });
const marked = (text: string, ...places: ReturnType<typeof place>[]) =>
  piecesOf({ text, places })
    .map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text))
    .join('');

test('what was found is cut out, in the order of the text', () => {
  expect(marked('abcdef', place(4, 5), place(1, 2))).toBe('a[b]cd[e]f');
});

test('places that overlap lose and repeat no letter, nor do those outside of the text', () => {
  expect(marked('abcdef', place(0, 3), place(2, 4), place(1, 2), place(5, 9))).toBe('[abc][d]e[f]');
});
