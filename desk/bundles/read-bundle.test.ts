import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bundledNames, bundleLimit, manifestName } from '../../src/contract/bundle.ts';
import { payloadTypes } from '../../src/contract/signed/envelope.ts';
import { payloadBytes } from '../../src/contract/signed/signed-json.ts';
import { attachmentOf, pictureOf, sampleReport } from '../../tests/desk/sample-report.ts';
import { sha256 } from '../sha256.ts';
import { heldKey } from '../signing/key-files.ts';
import { signPayload } from '../signing/sign-payload.ts';
import { readBundle } from './read-bundle.ts';
import { writeBundle } from './write-bundle.ts';

const newKey = () => heldKey(generateKeyPairSync('ed25519').privateKey);
const [sender, receiver, stranger] = [newKey(), newKey(), newKey()];
const known = { own: receiver.key, known: [stranger.key, sender.key] };

const picture = pictureOf('image/png');
const plain = sampleReport();
const withPicture = sampleReport({ attachments: [attachmentOf(picture)] });
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const files = new Map<string, Uint8Array<ArrayBuffer>>([
  [bundledNames.report(plain.id), bytesOf(plain)],
  [bundledNames.report(withPicture.id), bytesOf(withPicture)],
  [bundledNames.picture(sha256(picture)), picture],
]);
const about = {
  id: randomUUID(),
  madeAt: '2026-11-28T03:00:00.000Z',
  from: { name: '县求证台', address: 'https://county.example' },
  to: receiver.key,
  claim: { title: '碘盐防辐射', category: 'health', reports: 2 },
};
const bundle = await writeBundle(about, files, sender);

/** A zip whose manifest is signed, whatever it says, and whose files are those given. */
async function signed(
  manifest: object,
  inside: Zippable,
  { key = sender, type = payloadTypes.bundle as (typeof payloadTypes)[keyof typeof payloadTypes] } = {},
) {
  const envelope = await signPayload(type, payloadBytes(manifest), [key]);
  return zipSync({ [manifestName]: payloadBytes(envelope), ...inside }, { level: 0 });
}
const named = (content: ReadonlyMap<string, Uint8Array> = files) =>
  [...content].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
const manifest = { format: 'qiuzheng-bundle/1', ...about, files: named() };
const inside = Object.fromEntries(files);
const [plainName = '', , pictureName = ''] = files.keys();

test('what was written is read again, and whose it is', async () => {
  expect(await readBundle(bundle, known)).toEqual({
    ok: true,
    value: {
      manifest,
      key: sender.key,
      reports: [
        { report: plain, sha256: sha256(bytesOf(plain)), picture: null },
        { report: withPicture, sha256: sha256(bytesOf(withPicture)), picture },
      ],
    },
  });
});

test('a bundle that another program has packed anew is read too', async () => {
  const envelope = await signPayload(payloadTypes.bundle, payloadBytes(manifest), [sender]);
  const packed = zipSync({ [manifestName]: payloadBytes(envelope), ...inside }, { level: 9 });
  expect(await readBundle(packed, known)).toMatchObject({ ok: true, value: { key: sender.key } });
});

test('a desk may have as long a name as the join document allows', async () => {
  const from = { ...about.from, name: '省'.repeat(500) };
  const read = await readBundle(await writeBundle({ ...about, from }, files, sender), known);
  expect(read).toMatchObject({ ok: true, value: { manifest: { from } } });
});

test('what a database cannot hold in a text is gone from the title', async () => {
  const claim = { ...about.claim, title: '碘盐\0防辐射' };
  const read = await readBundle(await writeBundle({ ...about, claim }, files, sender), known);
  expect(read).toMatchObject({ ok: true, value: { manifest: { claim: { title: '碘盐\uFFFD防辐射' } } } });
});

const wrong = new Uint8Array(picture);
wrong[picture.length - 1] = 7;
const bomb = new Uint8Array(8 * 1024 * 1024);
const manyFiles = new Map(
  Array.from({ length: 201 }, () => [bundledNames.report(randomUUID()), bytesOf(plain)]),
);

test.each<[string, string, () => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>]>([
  ['is no zip', 'bundle-broken', () => bytesOf('no zip')],
  ['is empty', 'bundle-broken', () => new Uint8Array()],
  ['has no manifest', 'bundle-broken', () => zipSync(inside)],
  [
    'is signed as something else',
    'bundle-broken',
    () => signed(manifest, inside, { type: payloadTypes.head }),
  ],
  [
    'is of a later format',
    'bundle-broken',
    () => signed({ ...manifest, format: 'qiuzheng-bundle/2' }, inside),
  ],
  ['is signed by nobody known', 'bundle-key-unknown', () => signed(manifest, inside, { key: newKey() })],
  ['is for another desk', 'bundle-for-others', () => signed({ ...manifest, to: stranger.key }, inside)],
  ['has a swapped picture', 'bundle-changed', () => signed(manifest, { ...inside, [pictureName]: wrong })],
  [
    'has a picture of another hash than its name',
    'bundle-changed',
    () =>
      signed(
        { ...manifest, files: named(new Map([...files, [pictureName, wrong]])) },
        { ...inside, [pictureName]: wrong },
      ),
  ],
  ['lacks a file', 'bundle-changed', () => signed(manifest, { [plainName]: bytesOf(plain) })],
  ['has a file more', 'bundle-broken', () => signed(manifest, { ...inside, 'more.txt': picture })],
  [
    'has a name that leads out of a folder',
    'bundle-broken',
    () => signed(manifest, { ...inside, '../../etc/cron.d/evil': picture }),
  ],
  [
    'names such a file in its manifest',
    'bundle-broken',
    () =>
      signed({ ...manifest, files: [{ name: 'pictures/../../evil', bytes: 1, sha256: sha256('') }] }, inside),
  ],
  [
    'has a file that unpacks to more than it says',
    'bundle-broken',
    () => signed(manifest, { ...inside, [pictureName]: [bomb, { level: 9 }] }),
  ],
  [
    'has a manifest that unpacks without end',
    'bundle-broken',
    () => zipSync({ [manifestName]: [bomb, { level: 9 }] }),
  ],
  [
    'says that all its files are larger than any bundle',
    'bundle-too-large',
    () => signed({ ...manifest, files: named().map((file) => ({ ...file, bytes: bundleLimit })) }, inside),
  ],
  [
    'has more files than a bundle may',
    'bundle-broken',
    () => signed({ ...manifest, files: named(manyFiles) }, Object.fromEntries(manyFiles)),
  ],
  [
    'has no reports',
    'bundle-broken',
    () => signed({ ...manifest, files: named().slice(2) }, { [pictureName]: picture }),
  ],
  [
    'has a report under the name of another',
    'bundle-report-invalid',
    () =>
      signed(
        { ...manifest, files: [{ ...named()[1], name: plainName }] },
        { [plainName]: bytesOf(withPicture) },
      ),
  ],
  [
    'lacks the picture a report names',
    'bundle-report-invalid',
    () => signed({ ...manifest, files: named().slice(0, 2) }, Object.fromEntries([...files].slice(0, 2))),
  ],
])('a bundle that %s is refused: %s', async (_, problem, make) => {
  expect(await readBundle(await make(), known)).toMatchObject({ ok: false, problem });
});

test('a bundle of which one letter of the manifest was changed is refused', async () => {
  const envelope = await signPayload(payloadTypes.bundle, payloadBytes(manifest), [sender]);
  const other = payloadBytes({ ...manifest, id: randomUUID() });
  const changed = { ...envelope, payload: Buffer.from(other).toString('base64') };
  const zip = zipSync({ [manifestName]: payloadBytes(changed), ...inside }, { level: 0 });
  expect(await readBundle(zip, known)).toMatchObject({ problem: 'bundle-changed', values: [manifestName] });
});

test('wherever a bundle is cut off, it is refused or was whole', async () => {
  const outcomes = new Set<string>();
  for (let length = 1; length < bundle.length; length += 7) {
    const read = await readBundle(bundle.slice(0, length), known);
    if (read.ok) expect(read.value.reports).toHaveLength(2);
    outcomes.add(read.ok ? 'whole' : read.problem);
  }
  // Behind the files a zip has a list of them, which nobody needs.
  expect([...outcomes].sort()).toEqual(['bundle-broken', 'bundle-changed', 'whole']);
});
