import { expect, test } from 'vitest';
import { sampleEntry } from '../../../tests/sample-list.ts';
import { type EntryPart, partsOfEntry } from './parts-of-entry.ts';

const at = '2026-11-28T06:12:33.123Z';
const entry = {
  ...sampleEntry('x', '吃大蒜能治流感', '大蒜治流感'),
  match: { claim: ['吃大蒜能治流感', '大蒜治流感'], mood: 1 },
  sources: [{ url: 'https://a.example/', title: '一', archive: { at: 1 } }],
  history: [{ status: 'false', at, reason: '查过了' }],
  odd: { a: ['"'] },
  claims: '吃大蒜',
};
const parts = partsOfEntry(JSON.stringify(entry));
const isOf =
  (wanted: string) =>
  ({ label }: EntryPart) =>
    ('words' in label ? label.words : label.name) === wanted;
const linesOf = (wanted: string) =>
  parts.find(isOf(wanted))?.lines.map((pieces) => pieces.map(({ text }) => text));

test('an entry is shown part by part, a line for each thing of a list', () => {
  expect(linesOf('draft_claim')).toEqual([[entry.claim]]);
  expect(linesOf('draft_wordings')).toEqual([['吃大蒜能治流感'], ['大蒜治流感']]);
  expect(linesOf('sign_correction')).toEqual([
    ['这是谣言', '示例辟谣平台', '2026-03-01', 'https://example.org/correction'],
  ]);
  expect(linesOf('entry_history')).toEqual([[at, 'false', '查过了']]);
  expect(parts.find(isOf('entry_history'))?.lines[0]?.map(({ kind }) => kind)).toEqual([
    'moment',
    'status',
    'text',
  ]);
});

test('what has no words of ours stands under its own name, as it is written', () => {
  expect(linesOf('odd')).toEqual([['{"a":["\\""]}']]);
  expect(linesOf('match.mood')).toEqual([['1']]);
  expect(parts.find(isOf('draft_sources'))?.lines[0]?.at(-1)).toEqual({
    label: { name: 'archive' },
    kind: 'text',
    text: '{"at":1}',
  });
});

test('no member of an entry is left out, whatever it is', () => {
  const said = JSON.stringify(parts);
  const leaves = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
  for (const leaf of leaves(entry)) expect(said).toContain(JSON.stringify(String(leaf)).slice(1, -1));
});

test('what is no entry is shown whole', () => {
  expect(partsOfEntry('{"id":1}')).toEqual([
    { label: { words: 'sign_rest' }, lines: [[{ label: null, kind: 'text', text: '{"id":1}' }]] },
  ]);
});
