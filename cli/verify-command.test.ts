import { expect, test } from 'vitest';
import type { CheckedBundle } from '../src/export/evidence/check-bundle.ts';
import { checkedSentences } from './checked-sentences.ts';
import { verifyCommand } from './verify-command.ts';

const key = Buffer.alloc(32, 1).toString('base64');

test('takes bundles, and the key of a desk', () => {
  expect(verifyCommand(['--key', key, 'a.zip', 'b.zip'])).toEqual({
    name: 'verify',
    files: ['a.zip', 'b.zip'],
    key,
  });
  expect(verifyCommand(['a.zip'])).toEqual({ name: 'verify', files: ['a.zip'], key: null });
  expect(verifyCommand(['--help'])).toEqual({ name: 'help' });
});

test.each([
  [['--key', 'abc', 'a.zip'], 'abc'],
  [[], 'bundle'],
  [['--list', 'a.zip'], '--list'],
])('%j is refused with a word about “%s”', (args, word) => {
  const command = verifyCommand(args);
  expect(command.name === 'wrong' && command.sentence).toContain(word);
});

test('says of each file what is wrong with its hash, and nothing that a terminal would obey', () => {
  const [one, other] = ['1'.repeat(64), '2'.repeat(64)];
  const bundle: CheckedBundle = {
    kind: 'evidence',
    madeAt: '2026-11-28T08:00:00.000Z',
    files: [
      { name: 'a', state: 'same', named: one, found: one },
      { name: 'b', state: 'changed', named: one, found: other },
      { name: 'c', state: 'changed', named: one, found: null },
      { name: 'd', state: 'missing', named: one, found: null },
      { name: '\x1b[2Je', state: 'unnamed', named: null, found: null },
    ],
    receipt: { desk: '县求证台\x07', receivedAt: '2026-11-28T08:01:00Z', sha256: other, isSame: false },
    signature: 'none',
  };
  expect(checkedSentences(bundle)).toEqual([
    'Made at 2026-11-28T08:00:00.000Z.',
    `ok       a  ${one}`,
    `CHANGED  b  should be ${one}, is ${other}`,
    `CHANGED  c  should be ${one}, is longer than it should be`,
    `MISSING  d  should be ${one}`,
    'UNNAMED  ?[2Je  is not in the manifest',
    `The report is NOT the one of the receipt, whose hash is ${other}: by the manifest, 县求证台? took it at 2026-11-28T08:01:00Z.`,
    'The manifest is not signed: that the files fit it does not say who made them.',
  ]);
});
