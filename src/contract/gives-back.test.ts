import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { givesBack } from './gives-back.ts';
import { givesBackBytes, viewed } from './gives-back-bytes.ts';
import { type Entry, entrySchema } from './list.ts';
import { canonicalEntry } from './signed/canonical-list.ts';

/** An entry with every field there is. */
const full = {
  id: 'salt',
  match: { words: ['碘盐防辐射', '抢盐'], unless: ['不实'], wholeWord: true, sound: false },
  category: 'health',
  status: 'false',
  claim: 'Iodised salt protects against radiation.',
  explanation: 'It does not.',
  correction: {
    url: 'https://facts.example/salt',
    title: 'Salt does not protect',
    publisher: 'Facts',
    publishedAt: '2011-03-17',
  },
  sources: [{ url: 'http://facts.example/', title: 'Facts', publisher: 'Facts' }],
  page: 'https://desk.example/c/salt',
  firstListedAt: '2026-11-01',
  updatedAt: '2026-11-01T08:00:00.5+08:00',
  recheckBy: '2027-01-01T08:00Z',
  history: [{ status: 'unverified', at: '2026-10-30', reason: '' }],
};

const matches = [
  { words: [] },
  { words: ['a'.repeat(201)] },
  { all: ['食盐', '辐射'], within: 20, unless: [] },
  { all: ['食盐'] },
  { all: ['食盐', '辐射'], within: 0.5 },
  { pattern: '碘盐.{0,4}辐射', needs: ['碘盐'] },
  { pattern: '', needs: ['碘盐'] },
  { claim: ['碘盐能防辐射'] },
  { claim: [] },
  { detector: 'cn-phone' },
  { words: ['抢盐'], detector: 'cn-phone' },
];
const values = fc.oneof(
  fc.constantFrom<unknown>(...matches, ...Object.values(full), [], {}),
  fc.constantFrom('withdrawn', 'javascript:alert(1)', 'https://', 'HTTPS://a.example', 'http://a b.example'),
  fc.constantFrom('2026-02-31', '2026-13-45', '2026-11-01T25:00Z', '2026-11-01T08:00', '2026-11-01 '),
  fc.nat(5000).map((length) => 'a'.repeat(length)),
  fc.jsonValue({ maxDepth: 2 }),
);
const keys = fc.oneof(
  fc.constantFrom(...Object.keys(full), 'words', 'unless', 'url', '__proto__'),
  fc.string(),
);

/** Puts something, or nothing, at a place of a value. */
const change = fc.record({
  steps: fc.array(fc.nat(), { maxLength: 3 }),
  key: keys,
  value: fc.option(values),
});

function changed(
  whole: unknown,
  { steps, key, value }: typeof change extends fc.Arbitrary<infer T> ? T : never,
) {
  let at = whole;
  for (const step of steps) {
    const inner = typeof at === 'object' && at !== null ? Object.values(at) : [];
    const next = inner.length > 0 ? inner[step % inner.length] : null;
    if (typeof next === 'object' && next !== null) at = next;
  }
  if (typeof at !== 'object' || at === null) return;
  const field = Array.isArray(at) ? '0' : key;
  if (value === null) Reflect.deleteProperty(at, field);
  else Object.defineProperty(at, field, { value, configurable: true, enumerable: true, writable: true });
}

const isGivenBack = givesBack(entrySchema);

test('an entry is given back where the schema gives back the very same, and nowhere else', () => {
  expect(isGivenBack(full)).toBe(true);
  const seen = { given: 0, dropped: 0, refused: 0 };
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
      const entry: unknown = structuredClone(full);
      for (const each of changes) changed(entry, structuredClone(each));
      const { success, output } = v.safeParse(entrySchema, entry);
      const isSame = success && isDeepStrictEqual(output, entry);
      seen[isSame ? 'given' : success ? 'dropped' : 'refused']++;
      expect(isGivenBack(entry)).toBe(isSame);
    }),
    { numRuns: 1000 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
});

const { endOf, places, fieldOf } = givesBackBytes(entrySchema, 'id');
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Whether a whole line passes, and where it does, what it states is given back. */
function passes(line: Uint8Array): boolean {
  const end = endOf(viewed(Uint8Array.of(...line, 44, 10)), 0);
  if (end >= 0) expect(isGivenBack(JSON.parse(decoder.decode(line.subarray(0, end))))).toBe(true);
  return end === line.length;
}

test('bytes are given back as what they state is, where they are canonical', () => {
  const seen = { given: 0, parsed: 0 };
  fc.assert(
    fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
      const entry: unknown = structuredClone({ ...full, match: matches[changes.length * 2] });
      for (const each of changes) changed(entry, structuredClone(each));
      const isPassed = passes(encoder.encode(canonicalEntry(entry as Entry)));
      seen[isPassed ? 'given' : 'parsed']++;
    }),
    { numRuns: 1000 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
});

test.each([
  ['an entry with every field', {}],
  ...matches.map((match): [string, object] => [
    `a match like ${JSON.stringify(match).slice(0, 40)}`,
    { match },
  ]),
  ['escapes of one letter', { claim: '\\ "a" \b\f\n\r\t' }],
  ['a letter of four bytes', { claim: '𠮷' }],
  ['no more than what is needed', { explanation: undefined, sources: undefined, page: undefined }],
])('the line of an entry passes where it is right: %s', (_, change) => {
  const entry = { ...full, ...change } as Entry;
  expect(passes(encoder.encode(canonicalEntry(entry)))).toBe(isGivenBack(JSON.parse(canonicalEntry(entry))));
});

test('no line passes that was damaged, unless what it states is right still', () => {
  const line = encoder.encode(canonicalEntry({ ...full, match: matches[2] } as Entry));
  const bytes = fc.oneof(fc.nat(255), fc.constantFrom(...encoder.encode('{}[]:,"\\0aé\n')));
  const damage = fc.record({
    at: fc.nat(line.length),
    gone: fc.nat(4),
    put: fc.array(bytes, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(damage, { maxLength: 2 }), (all) => {
      let damaged = [...line];
      for (const { at, gone, put } of all) damaged = damaged.toSpliced(at, gone, ...put);
      passes(Uint8Array.from(damaged));
    }),
    { numRuns: 5000 },
  );
});

test('a text passes where each of its letters is UTF-8, and nowhere else', () => {
  const text = givesBackBytes(v.object({ a: v.string() }), 'a');
  const [before, after] = [encoder.encode('{"a":"'), encoder.encode('"}')];
  const passesWith = (letter: readonly number[]) =>
    text.endOf(viewed(Uint8Array.of(...before, ...letter, ...after)), 0) > 0;
  const letters = ['\u007f', '\u0080', '\u07ff', '\u0800', '\ud7ff', '\ue000', '\uffff', '𐀀', '\u{10ffff}'];
  expect(letters.filter((letter) => !passesWith([...encoder.encode(letter)]))).toEqual([]);
  const seconds = [0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0];
  const tried: number[][] = [];
  for (let first = 0x80; first < 0x100; first++)
    for (const second of seconds)
      for (const third of [0x41, 0x80, 0xbf, 0xc0])
        tried.push([first, second, third], [first, second, third, 0x80]);
  expect(tried.filter((letter) => passesWith(letter) !== isUtf8(letter))).toEqual([]);
});

function isUtf8(bytes: readonly number[]): boolean {
  try {
    decoder.decode(Uint8Array.from(bytes));
    return true;
  } catch {
    return false;
  }
}

test('what passed before does not make another text pass', () => {
  const lineWith = (change: object) => encoder.encode(canonicalEntry({ ...full, ...change } as Entry));
  for (let round = 0; round < 2; round++) {
    expect(passes(lineWith({}))).toBe(true);
    expect(passes(lineWith({ updatedAt: '2026-13-45' }))).toBe(false);
    expect(passes(lineWith({ page: 'https://desk.example.evil example/' }))).toBe(false);
    expect(passes(lineWith({ page: `https://desk.example/${'a'.repeat(5000)}` }))).toBe(false);
    expect(passes(lineWith({ page: 'javascript:alert(1)' }))).toBe(false);
  }
});

test('it is said where the fields of an object lay', () => {
  const line = encoder.encode(canonicalEntry({ ...full, page: undefined } as unknown as Entry));
  endOf(viewed(line), 0);
  const textOf = (name: string) =>
    decoder.decode(line.subarray(places[fieldOf(name) * 2], places[fieldOf(name) * 2 + 1]));
  expect(textOf('id')).toBe('"salt"');
  expect(JSON.parse(textOf('correction'))).toEqual(full.correction);
  expect(places[fieldOf('page') * 2]).toBe(0);
});

test('what came by no JSON is left to the schema', () => {
  const odd = [null, undefined, 'text', 7, [full], Object.create(full), { ...full, page: undefined }];
  for (const value of odd) expect(isGivenBack(value)).toBe(false);
});

test('a schema with a part that is not known is refused before anything is asked of it', () => {
  expect(() => givesBack(v.object({ at: v.date() }))).toThrow('no such part');
  expect(() => givesBack(v.object({ at: v.pipe(v.string(), v.trim()) }))).toThrow('no such part');
  expect(() => givesBack(v.object({ at: v.optional(v.string(), '') }))).toThrow('default');
  for (const part of [v.date(), v.pipe(v.string(), v.trim()), v.optional(v.string(), '')])
    expect(() => givesBackBytes(v.object({ at: part }), 'at')).toThrow(/no such part|default/);
});
