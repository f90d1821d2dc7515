import { expect, it } from 'vitest';
import { unknownFields } from './unknown-fields.ts';

it('names each field that was dropped once, with the place of the first one', () => {
  const raw = {
    id: 'a',
    note: 1,
    entries: [{ id: 'b' }, { id: 'c', x: { y: 1 } }, { id: 'd', x: 2, match: { z: 3 } }],
  };
  const read = { id: 'a', entries: [{ id: 'b' }, { id: 'c' }, { id: 'd', match: {} }], categories: [] };
  expect([...unknownFields(raw, read)]).toEqual([
    ['note', 'note'],
    ['entries[].x', 'entries.2.x'],
    ['entries[].match.z', 'entries.3.match.z'],
  ]);
});

it('finds none where nothing was dropped', () => {
  expect(unknownFields({ a: [1, null, { b: [] }] }, { a: [1, null, { b: [] }] })).toEqual(new Map());
});
