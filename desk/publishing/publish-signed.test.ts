import { createPublicKey, verify } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Entry, List } from '../../src/contract/list.ts';
import { canonicalBytes, canonicalList } from '../../src/contract/signed/canonical-list.ts';
import { applyDelta, deltaSchema } from '../../src/contract/signed/delta.ts';
import type { Envelope } from '../../src/contract/signed/envelope.ts';
import { listLines } from '../../src/contract/signed/list-lines.ts';
import { signedPaths } from '../../src/contract/signed/release.ts';
import { sampleEntry, sampleListOf } from '../../tests/sample-list.ts';
import { makeKeyFile, readKeyFile } from '../signing/key-files.ts';
import { readListKeys } from '../signing/list-keys.ts';
import { makeListKeys, rotateKeys } from '../signing/make-keys.ts';
import { addSignatures } from '../signing/sign-payload.ts';
import { openPublished } from './open-published.ts';
import { type PublishOptions, publishList } from './publish-list.ts';
import { inFolder } from './read-files.ts';
import { renewHeads } from './renew-heads.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-11-27T08:00:00Z');
const at = (days: number) => new Date(start + days * day);

const words = [
  '碘盐防辐射',
  '吃大蒜能治流感',
  '喝醋能软化血管',
  '地铁三号线停运',
  '西瓜加盐有毒',
  '银行要倒闭',
];
const entries = Array.from({ length: 30 }, (_, number) =>
  sampleEntry(`e${String(number).padStart(2, '0')}`, `${words[number % words.length]}第${number}种说法`),
);
const listOf = (version: number, kept: Entry[] = entries): List => ({
  ...sampleListOf(version, ...kept),
  generatedAt: at(version).toISOString(),
});
/** Version `version` says something else about one entry. */
const next = (version: number): List =>
  listOf(
    version,
    entries.map((entry, place) => (place === version % 30 ? { ...entry, claim: `第${version}版` } : entry)),
  );

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'desk-signed-'));
});
afterEach(() => rm(dataFolder, { recursive: true }));

const makeKeys = (wishes = {}) => makeListKeys(dataFolder, listOf(1), wishes, at(0));
const publish = (list: List, options: PublishOptions = {}) =>
  publishList(dataFolder, JSON.stringify(list), { now: at(list.version), ...options });
const refused = (said: string) => ({ ok: false, error: [expect.stringContaining(said)] });

const folderOf = (root = dataFolder) => join(root, 'signed', 'sample');
async function published(root = dataFolder) {
  const keys = await readListKeys(dataFolder, 'sample');
  const found = keys && (await openPublished(inFolder(folderOf(root)), keys, 'here'));
  if (!found) throw new Error('nothing is published');
  return found;
}
const fileOf = (path: string, root = dataFolder) => readFile(join(folderOf(root), path));

describe('a list that has keys', () => {
  it('is published as what its keys sign, and as a plain file of the same bytes', async () => {
    await makeKeys();
    const { keys } = await published().catch(() => ({ keys: null }));
    expect(keys).toBeNull();
    expect(await publish(listOf(1))).toMatchObject({ ok: true, changed: true, signed: { waiting: null } });
    const { head, release } = await published();
    expect(head.expiresAt).toBe(at(8).toISOString());
    const bytes = canonicalBytes(canonicalList(listOf(1)));
    expect(new Uint8Array(await fileOf(signedPaths.list(release.full.sha256)))).toEqual(bytes);
    expect(new Uint8Array(await readFile(join(dataFolder, 'lists', 'sample.json')))).toEqual(bytes);
  });

  it('carries signatures that hold for node:crypto, over the bytes that DSSE names', async () => {
    await makeKeys();
    await publish(listOf(1));
    const { keys, sha256 } = await published();
    const signers = {
      [signedPaths.head]: keys.newest.head,
      [signedPaths.release(sha256)]: keys.newest.release,
    };
    for (const [path, { keys: publicKeys }] of Object.entries(signers)) {
      const envelope: Envelope = JSON.parse(await fileOf(path).then(String));
      const payload = Buffer.from(envelope.payload, 'base64');
      const head = `DSSEv1 ${envelope.payloadType.length} ${envelope.payloadType} ${payload.length} `;
      const spki = Buffer.concat([
        Buffer.from('302a300506032b6570032100', 'hex'),
        Buffer.from(publicKeys[0] ?? '', 'base64'),
      ]);
      const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
      const sig = Buffer.from(envelope.signatures[0]?.sig ?? '', 'base64');
      expect(verify(null, Buffer.concat([Buffer.from(head), payload]), publicKey, sig)).toBe(true);
    }
  });

  it('names a way from each of the last releases and, by doubling steps, from older ones', async () => {
    await makeKeys();
    for (let version = 1; version <= 22; version++) await publish(next(version));
    const { release } = await published();
    expect(release.ancestors.map(({ version }) => version)).toEqual([21, 20, 18, 14, 6]);
    const froms = release.deltas.map(({ from }) => from);
    expect(froms.slice(0, 16)).toEqual(Array.from({ length: 16 }, (_, back) => 21 - back));
    for (const { from, sha256 } of release.deltas) {
      const base = listLines(canonicalBytes(canonicalList(next(from))));
      const delta = v.parse(deltaSchema, JSON.parse(String(await fileOf(signedPaths.delta(sha256)))));
      expect(base && applyDelta(base, delta)).toEqual(canonicalBytes(canonicalList(next(22))));
    }
  });

  it('goes no further back than thirty days', async () => {
    await makeKeys();
    await publish(next(1));
    await publish({ ...next(2), generatedAt: at(40).toISOString() }, { now: at(40) });
    const { release } = await published();
    expect(release.deltas.map(({ from }) => from)).toEqual([1]);
    await publish({ ...next(3), generatedAt: at(80).toISOString() }, { now: at(80) });
    expect((await published()).release.deltas.map(({ from }) => from)).toEqual([2]);
    expect(await readdir(join(folderOf(), 'releases'))).toHaveLength(2);
    expect(await readdir(join(folderOf(), 'deltas'))).toHaveLength(2);
  });

  it('is only confirmed anew where it is the same', async () => {
    await makeKeys();
    await publish(listOf(1));
    const before = await published();
    expect(await publish(listOf(1), { now: at(5) })).toMatchObject({ ok: true, changed: false });
    const after = await published();
    expect(after.sha256).toBe(before.sha256);
    expect(after.head.issuedAt).toBe(at(5).toISOString());
  });

  it('has readers wait an hour, or as long as was said last, also where a running desk signs the next head', async () => {
    await makeKeys();
    const wait = async () => (await published()).head.waitSeconds;
    await publish(listOf(1));
    expect(await wait()).toBe(3600);
    await publish(next(2), { waitSeconds: 4 * 3600 });
    await publish(next(3));
    expect(await wait()).toBe(4 * 3600);
    await renewHeads(dataFolder, at(5));
    expect([(await published()).head.issuedAt, await wait()]).toEqual([at(5).toISOString(), 4 * 3600]);
  });

  it('may be one that was published unsigned before', async () => {
    await publish(listOf(3));
    await makeKeys();
    expect(await publish(listOf(2))).toEqual(refused('Version'));
    expect(await publish(listOf(3))).toMatchObject({ ok: true, changed: true });
  });

  it.each<[string, List, string]>([
    ['an older version', listOf(1), 'Version 2 is published'],
    ['another list of the same version', next(2), 'Version 2 is published'],
    ['most of its entries gone', listOf(3, entries.slice(0, 14)), '--shrink-is-meant'],
    ['no entry', listOf(3, []), 'No entry'],
  ])('stays as it is when one comes with %s', async (_, list, said) => {
    await makeKeys();
    await publish(listOf(2));
    const before = await published();
    expect(await publish(list, { now: at(4) })).toEqual(refused(said));
    expect(await published()).toEqual(before);
  });

  it('may lose most of its entries where that is meant', async () => {
    await makeKeys();
    await publish(listOf(2));
    const few = listOf(3, entries.slice(0, 3));
    expect(await publish(few, { shrinkIsMeant: true })).toMatchObject({ ok: true, changed: true });
  });

  it('is not signed by a clock that is days behind', async () => {
    await makeKeys();
    await publish(listOf(9));
    await expect(publish(listOf(10), { now: at(2) })).rejects.toThrow('Set the clock');
  });

  it('is published by one of two that try at the same moment', async () => {
    await makeKeys();
    const [one, other] = await Promise.allSettled([publish(listOf(2)), publish(next(2))]);
    const outcomes = [one, other].map((each) =>
      each?.status === 'fulfilled' ? each.value.ok : each?.reason.message,
    );
    expect(outcomes).toContain(true);
    expect(outcomes).toContainEqual(expect.stringContaining('Another process is publishing'));
  });
});

describe('keys that were replaced', () => {
  it('come with the next head, which the old and the new head key sign', async () => {
    await makeKeys();
    await publish(listOf(1));
    await rotateKeys(dataFolder, 'head', {}, at(2));
    expect((await published()).keys.links).toHaveLength(1);
    await publish(listOf(1), { now: at(3) });
    expect((await published()).keys.links).toHaveLength(2);
    const envelope: Envelope = JSON.parse(String(await fileOf(signedPaths.head)));
    expect(envelope.signatures).toHaveLength(2);
    await publish(listOf(1), { now: at(4) });
    expect(JSON.parse(String(await fileOf(signedPaths.head))).signatures).toHaveLength(1);
  });

  it('ask for a higher version where what is published would hold no more', async () => {
    await makeKeys();
    await publish(listOf(1));
    await rotateKeys(dataFolder, 'release', {}, at(2));
    expect(await publish(listOf(1), { now: at(3) })).toEqual(refused('its release key was replaced'));
    expect(await publish(next(2))).toMatchObject({ ok: true, changed: true });
    expect((await published()).keys.newest.fromVersion).toBe(1);
  });

  it('sign nothing once they have expired', async () => {
    await makeKeys();
    expect(await publish(listOf(1), { now: at(401) })).toEqual(refused('have expired'));
  });
});

describe('a list that several persons sign', () => {
  it('waits for the others and is named by nothing until then', async () => {
    const elsewhere = join(dataFolder, 'elsewhere');
    const other = await makeKeyFile(elsewhere, 'release');
    await makeKeys({ releaseKeys: [other.key] });
    const first = await publish(listOf(1));
    const waiting = first.ok ? first.signed?.waiting : null;
    expect(waiting).toMatchObject({ missing: 1 });
    await expect(published()).rejects.toThrow('nothing is published');
    expect(await readdir(dataFolder)).not.toContain('lists');

    const file = waiting?.file ?? '';
    const envelope: Envelope = JSON.parse(String(await readFile(file)));
    const returned = join(elsewhere, 'returned.json');
    await expect(publish(listOf(1), { signatures: returned })).rejects.toThrow('cannot be read');
    const cosigned = await addSignatures({ ...envelope, signatures: [] }, [await readKeyFile(other.path)]);
    await writeFile(returned, JSON.stringify(cosigned));
    expect(await publish(listOf(1), { signatures: returned })).toMatchObject({ changed: true });
    const { release } = await published();
    expect(release.version).toBe(1);
    expect(await readdir(join(dataFolder, 'keys', 'sample'))).toEqual(['keys.json', 'last-signed.json']);
  });

  it('is not signed twice under one version', async () => {
    await makeKeys({ releaseKeys: [(await makeKeyFile(join(dataFolder, 'elsewhere'), 'release')).key] });
    await publish(listOf(1));
    await expect(publish(next(1))).rejects.toThrow('has signed version 1');
    expect(await publish(next(2))).toMatchObject({ ok: true, signed: { waiting: { missing: 1 } } });
  });
});

it('files of other keys are left alone', async () => {
  await makeKeys();
  await publish(listOf(1));
  const web = join(dataFolder, 'web');
  await cp(join(dataFolder, 'signed'), join(web, 'signed'), { recursive: true });
  await rm(join(dataFolder, 'keys'), { recursive: true });
  await makeKeys();
  await expect(publish(next(2), { folder: web })).rejects.toThrow('other keys sign');
});

it('a signed list is not published again without a signature because its keys are elsewhere', async () => {
  await makeKeys();
  const folder = join(dataFolder, 'web');
  await publish(listOf(1), { folder });
  const other = join(dataFolder, 'other');
  const again = await publishList(other, JSON.stringify(next(2)), { folder, now: at(2) });
  expect(again).toMatchObject(refused('--data-folder'));
  expect(JSON.parse(`${await readFile(join(folder, 'lists', 'sample.json'))}`)).toMatchObject({ version: 1 });
});

it('what was noted of the last signature and is damaged says so', async () => {
  await makeKeys();
  await publish(listOf(1));
  await writeFile(join(dataFolder, 'keys', 'sample', 'last-signed.json'), 'junk');
  await expect(publish(next(2))).rejects.toThrow('Put it back from a copy');
});
