import { expect, test } from 'vitest';
import { compareParts } from './compare-parts.ts';
import type { EntryPart } from './parts-of-entry.ts';

const part = (name: string, ...texts: string[]): EntryPart => ({
  label: { name },
  lines: texts.map((text) => [{ label: null, kind: 'text', text }]),
});
const compared = (before: EntryPart[], after: EntryPart[]) =>
  compareParts(before, after).map(({ label, lines }) => [
    'name' in label && label.name,
    ...lines.map(({ pieces, is }) => `${is} ${pieces[0]?.text}`),
  ]);

test('of a list the lines that came and went are told from those that stayed', () => {
  expect(compared([part('list', 'a', 'b', 'b')], [part('list', 'b', 'c')])).toEqual([
    ['list', 'gone a', 'gone b', 'same b', 'new c'],
  ]);
});

test('a part that came is new, and one that went stands at the end', () => {
  expect(compared([part('old', 'a'), part('kept', 'b')], [part('kept', 'b'), part('new', 'c')])).toEqual([
    ['kept', 'same b'],
    ['new', 'new c'],
    ['old', 'gone a'],
  ]);
});
