import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sampleRecord } from '../../../tests/sample-report.ts';
import { blobSource, type FileSource } from '../../scan/unpack/file-source.ts';
import { isWhole } from './check-bundle.ts';
import { checkBundles } from './check-bundles.ts';
import { makeEvidence } from './make-evidence.ts';

const evidence = await makeEvidence(sampleRecord, null, '<!doctype html><p>大蒜', new Date());
const at = Buffer.from(evidence).indexOf('<p>大蒜') + 4;
const changed = evidence.with(at, (evidence[at] ?? 0) ^ 1);
const together = zipSync({ 'a.zip': evidence, 'b.zip': changed, 'c.zip': evidence }, { level: 0 });

async function outcomesOf(
  bytes: Uint8Array<ArrayBuffer>,
  reading: Partial<FileSource> = {},
): Promise<[string | null, string][]> {
  const outcomes: [string | null, string][] = [];
  for await (const { name, checked } of checkBundles({ ...blobSource(new Blob([bytes]), ''), ...reading }))
    outcomes.push([name, checked.ok ? (isWhole(checked.value) ? 'whole' : 'changed') : checked.error.code]);
  return outcomes;
}

test('each bundle in a zip of several is checked, as reports that were saved together are', async () => {
  expect(await outcomesOf(together)).toEqual([
    ['a.zip', 'whole'],
    ['b.zip', 'changed'],
    ['c.zip', 'whole'],
  ]);
  expect(await outcomesOf(evidence)).toEqual([[null, 'whole']]);
});

test('a folder, or a file that was moved since, is said to be unreadable', async () => {
  const readAt = () => Promise.reject(new DOMException('', 'NotReadableError'));
  expect(await outcomesOf(evidence, { readAt })).toEqual([[null, 'file_not_read']]);
});

test('what is no bundle in it is said to be none, and a zip of other files is none itself', async () => {
  const stranger = new TextEncoder().encode('no zip');
  expect(await outcomesOf(zipSync({ 'a.zip': evidence, 'b.txt': stranger }))).toEqual([
    ['a.zip', 'whole'],
    ['b.txt', 'bundle_not_read'],
  ]);
  expect(await outcomesOf(zipSync({ 'b.txt': stranger, 'a.zip': evidence }))).toEqual([
    [null, 'bundle_not_read'],
  ]);
  expect(await outcomesOf(stranger)).toEqual([[null, 'bundle_not_read']]);
  expect(await outcomesOf(new Uint8Array())).toEqual([[null, 'bundle_not_read']]);
});

test('wherever a zip of several is cut off, something is said to be wrong', async () => {
  // Also where each of the bundles in it ends: the end of such a one is not that of the whole.
  const ends = [1, 2, 3].map((count) => count * (evidence.length + 'a.zip'.length + 30));
  const lengths = Array.from({ length: Math.ceil(together.length / 61) }, (_, step) => 61 * step);
  for (const length of [...lengths, ...ends]) {
    const outcomes = await outcomesOf(together.slice(0, length));
    expect(outcomes.some(([, outcome]) => outcome.startsWith('bundle_'))).toBe(true);
  }
});

test('a large file that is no zip is given up at its beginning', async () => {
  let read = 0;
  const size = 300 * 1024 * 1024;
  async function* pieces() {
    for (; read < size; read += 65_536) yield new Uint8Array(65_536);
  }
  expect(await outcomesOf(evidence, { size, pieces })).toEqual([[null, 'bundle_not_read']]);
  expect(read).toBeLessThan(1024 * 1024);
});
