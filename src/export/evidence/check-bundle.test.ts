import { generateKeyPairSync } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { writeBundle } from '../../../desk/bundles/write-bundle.ts';
import { heldKey } from '../../../desk/signing/key-files.ts';
import { sampleReceipt, sampleRecord } from '../../../tests/sample-report.ts';
import { bundledNames, manifestName } from '../../contract/bundle.ts';
import { readableName } from '../../contract/evidence.ts';
import { hexSha256 } from '../../contract/signed/hex-sha256.ts';
import { payloadBytes } from '../../contract/signed/signed-json.ts';
import { type CheckedBundle, checkBundle, isWhole } from './check-bundle.ts';
import { makeEvidence } from './make-evidence.ts';

const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
const sha256 = await hexSha256(payloadBytes(sampleRecord.report));
const record = { ...sampleRecord, receipt: { ...sampleReceipt, sha256 } };
const madeAt = new Date('2026-11-28T08:00:00Z');
const evidence = await makeEvidence(record, picture, '<!doctype html><p>大蒜', madeAt);
const reportName = bundledNames.report(record.id);
const pictureName = bundledNames.picture(await hexSha256(picture));

/** The bundle after one of its files was changed, and the manifest stayed. */
const changed = (change: Record<string, Uint8Array | null>): Uint8Array<ArrayBuffer> => {
  const files = { ...unzipSync(evidence), ...change };
  return zipSync(
    Object.fromEntries(Object.entries(files).flatMap(([name, bytes]) => (bytes ? [[name, bytes]] : []))),
  );
};
const checkedOf = async (bytes: Uint8Array<ArrayBuffer>, key?: string): Promise<CheckedBundle> => {
  const checked = await checkBundle(bytes, key);
  if (!checked.ok) throw new Error(checked.error.code);
  return checked.value;
};
const statesOf = ({ files }: CheckedBundle) =>
  Object.fromEntries(files.map(({ name, state }) => [name, state]));

test('what was saved as evidence is whole, and is the report that the receipt is of', async () => {
  const checked = await checkedOf(evidence);
  expect(statesOf(checked)).toEqual({ [reportName]: 'same', [readableName]: 'same', [pictureName]: 'same' });
  expect(checked).toMatchObject({
    kind: 'evidence',
    madeAt: madeAt.toISOString(),
    signature: 'none',
    receipt: { desk: 'Desk', isSame: true },
  });
  expect(isWhole(checked)).toBe(true);
});

test('the address of the receipt, which is a secret, is in none of its files', () => {
  const all = Object.values(unzipSync(evidence)).map((bytes) => new TextDecoder().decode(bytes));
  expect(all.join('\n')).not.toContain(record.receipt.statusUrl);
});

test.each<[string, string, string, Record<string, Uint8Array | null>]>([
  [
    'a letter of the page',
    readableName,
    'changed',
    { [readableName]: new TextEncoder().encode('<!doctype html><p>大葱') },
  ],
  ['the end of the picture', pictureName, 'changed', { [pictureName]: picture.slice(0, -1) }],
  ['more at the end of the picture', pictureName, 'changed', { [pictureName]: new Uint8Array(100) }],
  ['the report', reportName, 'changed', { [reportName]: payloadBytes({ ...record.report, note: '改过' }) }],
  ['a file that is gone', pictureName, 'missing', { [pictureName]: null }],
  ['a file more', '../../evil', 'unnamed', { '../../evil': picture }],
])('%s: %s is %s, and the others are as they were', async (_, name, state, change) => {
  const checked = await checkedOf(changed(change));
  const { [name]: of, ...others } = statesOf(checked);
  expect(of).toBe(state);
  expect([...new Set(Object.values(others))]).toEqual(['same']);
  expect(isWhole(checked)).toBe(false);
  expect(checked.receipt?.isSame).toBe(name !== reportName);
});

test('hashes that were written anew do not hide that the desk took another report', async () => {
  const other = { ...record, report: { ...record.report, note: '改过' } };
  const checked = await checkedOf(await makeEvidence(other, null, '<p>', madeAt));
  expect(new Set(checked.files.map(({ state }) => state))).toEqual(new Set(['same']));
  expect(checked.receipt?.isSame).toBe(false);
  expect(isWhole(checked)).toBe(false);
});

test('a report that never arrived has no receipt to compare', async () => {
  const checked = await checkedOf(await makeEvidence(sampleRecord, null, '<p>', madeAt));
  expect(checked.receipt).toBeNull();
  expect(isWhole(checked)).toBe(true);
});

test('a bundle between desks is read too, and its signature where the key is given', async () => {
  const [desk, stranger] = [0, 1].map(() => heldKey(generateKeyPairSync('ed25519').privateKey));
  if (!desk || !stranger) throw new Error('no keys');
  const about = {
    id: crypto.randomUUID(),
    madeAt: madeAt.toISOString(),
    from: { name: '县求证台', address: 'https://county.example' },
    to: stranger.key,
    claim: { title: '碘盐防辐射', category: 'health', reports: 1 },
  };
  const bundle = await writeBundle(about, new Map([[reportName, payloadBytes(record.report)]]), desk);
  expect(await checkedOf(bundle)).toMatchObject({ kind: 'between-desks', signature: 'unchecked' });
  expect(await checkedOf(bundle, desk.key)).toMatchObject({ signature: 'holds', files: [{ state: 'same' }] });
  expect(isWhole(await checkedOf(bundle, stranger.key))).toBe(false);
});

test.each([
  ['no zip', new TextEncoder().encode('no zip')],
  ['an empty file', new Uint8Array()],
  ['a zip without a manifest', zipSync({ 'a.txt': picture })],
  ['a zip of a later format', zipSync({ [manifestName]: payloadBytes({ format: 'qiuzheng-evidence/2' }) })],
])('%s is no bundle', async (_, bytes) => {
  expect(await checkBundle(bytes)).toMatchObject({ ok: false, error: { code: 'bundle_not_read' } });
});

test('a bundle that was unpacked and packed again is read, wherever its manifest and folders are then', async () => {
  const files = unzipSync(evidence);
  const { [manifestName]: manifest = new Uint8Array(), [readableName]: _, ...others } = files;
  const again = { 'reports/': new Uint8Array(), ...others, [readableName]: new Uint8Array([60]) };
  const checked = await checkedOf(zipSync({ ...again, [manifestName]: manifest }));
  expect(statesOf(checked)).toEqual({
    [reportName]: 'same',
    [readableName]: 'changed',
    [pictureName]: 'same',
  });
});

test('what unpacks without end is given up', async () => {
  const most = 100_000;
  const bytes = changed({ 'more.bin': new Uint8Array(most) });
  expect(await checkBundle(bytes, null, most)).toMatchObject({
    ok: false,
    error: { code: 'bundle_damaged' },
  });
  expect(await checkBundle(bytes, null, 2 * most)).toMatchObject({ ok: true });
});

test('wherever it is cut off, something is said to be wrong until the last file is whole', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const outcomes: boolean[] = [];
  for (let length = 1; length < evidence.length; length += 11) {
    const checked = await checkBundle(evidence.slice(0, length));
    outcomes.push(checked.ok && isWhole(checked.value));
  }
  expect(outcomes.indexOf(true)).toBeGreaterThan(outcomes.length / 2);
  expect(outcomes.lastIndexOf(false)).toBeLessThan(outcomes.indexOf(true));
});
