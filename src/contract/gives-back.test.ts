import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { givesBack } from './gives-back.ts';
import { entrySchema } from './list.ts';

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

test('what came by no JSON is left to the schema', () => {
  const odd = [null, undefined, 'text', 7, [full], Object.create(full), { ...full, page: undefined }];
  for (const value of odd) expect(isGivenBack(value)).toBe(false);
});

test('a schema with a part that is not known is refused before anything is asked of it', () => {
  expect(() => givesBack(v.object({ at: v.date() }))).toThrow('no such part');
  expect(() => givesBack(v.object({ at: v.pipe(v.string(), v.trim()) }))).toThrow('no such part');
  expect(() => givesBack(v.object({ at: v.optional(v.string(), '') }))).toThrow('default');
});
