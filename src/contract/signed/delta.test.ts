import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleEntry, sampleListOf } from '../../../tests/sample-list.ts';
import { parseList } from '../parse-list.ts';
import { canonicalBytes, canonicalList } from './canonical-list.ts';
import { applyDelta, type Delta } from './delta.ts';
import { idOfLine, listLines } from './list-lines.ts';
import { makeDelta } from './make-delta.ts';

const lines = (version: number, entries: Record<string, string>) =>
  canonicalList(sampleListOf(version, ...Object.entries(entries).map(([id, word]) => sampleEntry(id, word))));
const text = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);

function applied(base: ReturnType<typeof lines>, delta: Delta) {
  const found = listLines(canonicalBytes(base));
  if (!found) throw new Error('not canonical');
  return applyDelta(found, delta);
}

test('the canonical form is a list like any other, and does not depend on the order of its parts', () => {
  const one = sampleListOf(3, sampleEntry('b', '谣言二'), sampleEntry('a', '谣言\n一'));
  const { format, entries, ...rest } = one;
  const other = {
    ...Object.fromEntries(Object.entries(rest).reverse()),
    entries: [...entries].reverse(),
    format,
  };
  const bytes = canonicalBytes(canonicalList(one));
  expect(bytes).toEqual(canonicalBytes(canonicalList(other as typeof one)));
  const read = parseList(text(bytes) ?? '');
  expect(read.ok && read.value.list.entries.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(text(bytes)?.split('\n')).toHaveLength(5);
});

test('two entries of one id have no canonical form', () => {
  expect(() => canonicalList(sampleListOf(1, sampleEntry('a', '谣言'), sampleEntry('a', '传言')))).toThrow(
    'id a',
  );
});

const versions = fc.dictionary(
  fc.oneof(
    fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }),
  ),
  fc.string({ minLength: 2, maxLength: 6, unit: 'grapheme' }),
  { minKeys: 1, maxKeys: 12, noNullPrototype: true },
);

test('a delta holds each line that the version before lacks, and no other', () => {
  fc.assert(
    fc.property(versions, versions, (before, after) => {
      const [from, to] = [lines(1, before), lines(2, after)];
      const { put, remove } = makeDelta('list', { version: 1, lines: from }, { version: 2, lines: to });
      expect(put).toEqual(to.entries.filter((line) => !from.entries.includes(line)));
      expect([...remove].sort()).toEqual(
        Object.keys(before)
          .filter((id) => !Object.hasOwn(after, id))
          .sort(),
      );
    }),
  );
});

test.each([
  ['{"id":"a b","claim":"\\""}', 'a b'],
  ['{"id":"a\\"b\\u0007"}', 'a"b\u0007'],
  ['{"id":"碘盐","id":"b"}', '碘盐'],
  ['{"id":"a\u0007"}', null],
  ['{"id":"a', null],
  ['{"claim":"","id":"a"}', null],
])('the id that leads a line is read without reading the line: %s', (line, id) => {
  expect(idOfLine(line)).toBe(id);
});

test('a delta between any two versions leads to the very bytes of the second', () => {
  fc.assert(
    fc.property(versions, versions, (before, after) => {
      const [from, to] = [lines(1, before), lines(2, after)];
      const delta = makeDelta('list', { version: 1, lines: from }, { version: 2, lines: to });
      expect(text(applied(from, delta))).toBe(text(canonicalBytes(to)));
    }),
    { numRuns: 500 },
  );
});

test('a delta for another base gives other bytes or none, and never throws', () => {
  fc.assert(
    fc.property(versions, versions, versions, (before, after, elsewhere) => {
      const [from, to, other] = [lines(1, before), lines(2, after), lines(1, elsewhere)];
      const made = text(
        applied(other, makeDelta('list', { version: 1, lines: from }, { version: 2, lines: to })),
      );
      if (made !== text(canonicalBytes(to))) return;
      // The bytes are right by luck alone: what differs between the two bases the delta replaced or removed.
      const kept = to.entries.filter((line) => from.entries.includes(line));
      expect(kept.every((line) => other.entries.includes(line))).toBe(true);
    }),
  );
});

const base = lines(1, { a: '谣言一', b: '谣言二' });
const nothing: Delta = {
  format: 'qiuzheng-delta/1',
  list: 'list',
  from: 1,
  to: 2,
  header: base.header,
  put: [],
  remove: [],
};

test.each<[string, Partial<Delta>]>([
  ['an entry is removed that is not there', { remove: ['c'] }],
  ['an entry is put twice', { put: ['{"id":"c"}', '{"id":"c"}'] }],
  ['an entry is put and removed', { put: ['{"id":"a"}'], remove: ['a'] }],
  ['a line begins with another field', { put: ['{"claim":"","id":"c"}'] }],
  ['nothing is left', { remove: ['a', 'b'] }],
])('a delta does not fit where %s', (_, wrong) => {
  expect(applied(base, { ...nothing, ...wrong })).toBeNull();
});

test.each([
  ['nothing', ''],
  ['a list that is not canonical', JSON.stringify(sampleListOf(1, sampleEntry('a', '谣言')))],
  ['a list with CR', '{"entries":[\r\n{"id":"a"}\r\n]}\r\n'],
  ['a list that breaks off', '{"entries":[\n{"id":"a"},\n{"id":"b"}\n'],
  ['a comma after the last entry', '{"entries":[\n{"id":"a"},\n]}\n'],
  ['no comma between two entries', '{"entries":[\n{"id":"a"}\n{"id":"b"}\n]}\n'],
])('%s has no lines to change', (_, file) => {
  expect(listLines(new TextEncoder().encode(file))).toBeNull();
});
