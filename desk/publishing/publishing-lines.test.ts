import { expect, it } from 'vitest';
import { payloadTypes } from '../../src/contract/signed/envelope.ts';
import { publishingLines } from './publishing-lines.ts';

const signed = { fingerprint: '', waiting: null, confirmedUntil: '2026-12-14T08:00:00.000Z', warnings: [] };
const plain = { ok: true as const, name: 'food', version: 2, entries: 30, changed: true, passedOver: [] };

it('what a running desk publishes needs nothing more', () => {
  expect(publishingLines({ ...plain, signed })).toEqual([
    'Published food.json, version 2, 30 entries, signed.',
  ]);
});

it('a folder is to be uploaded, and a signed one again before its head ends', () => {
  expect(publishingLines(plain, 'web')).toEqual([
    'Published food.json, version 2, 30 entries, not signed.',
    expect.stringContaining('Upload the folder web'),
  ]);
  expect(publishingLines({ ...plain, changed: false, signed }, 'web')).toEqual([
    expect.stringContaining('Already published'),
    expect.stringContaining('Upload the folder web'),
    expect.stringContaining('again before 2026-12-14'),
  ]);
});

it('what waits for a signature says for whom, and what could not be read before it was signed', () => {
  const held = { keyid: 'a', sig: 'b' };
  const envelope = { payloadType: payloadTypes.release, payload: '', signatures: [held] };
  const waiting = { envelope, file: 'waiting-2.json', missing: 1 };
  const warnings = ['What is published elsewhere could not be read.'];
  expect(publishingLines({ ...plain, signed: { ...signed, waiting, warnings } }, 'web')).toEqual([
    expect.stringContaining('needs one more signature'),
    expect.stringContaining('waiting-2.json'),
    expect.stringContaining('--signatures'),
    ...warnings,
  ]);
  const byNobody = { ...waiting, envelope: { ...envelope, signatures: [] } };
  expect(publishingLines({ ...plain, signed: { ...signed, waiting: byNobody } })[0]).toMatch(
    /^Not published: .* no key in this data folder/,
  );
});
