import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleEntry, sampleListOf } from '../../../tests/sample-list.ts';
import { newKeyPair, Publisher } from '../../../tests/signed-list.ts';
import { fetchFrom, folder, type Host, Reader } from '../../../tests/signed-reader.ts';
import { canonicalBytes, canonicalList } from '../../contract/signed/canonical-list.ts';
import { signedPaths } from '../../contract/signed/release.ts';
import { newestKeys } from './walk-keys.ts';

const begin = Date.parse('2026-11-27T08:00:00Z');
const hour = 60 * 60 * 1000;
const day = 24 * hour;
const year = 365 * day;
const listId = sampleListOf(1).id;

/** Entries `0` to `count`, one of them as version `version` changed it. */
const listAt = (version: number, count = 30) =>
  sampleListOf(
    version,
    ...Array.from({ length: count }, (_, at) =>
      sampleEntry(`e${at}`, at === version % count ? `第${version}版的谣言` : `谣言${at}`),
    ),
  );
const textOf = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);
const textAt = (version: number, count?: number) =>
  textOf(canonicalBytes(canonicalList(listAt(version, count))));
const hostOf =
  (files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Host =>
  (path) =>
    files.get(path) ?? null;

/** A publisher with one version, a reader of it, and what it takes to refresh. */
async function joined(keys: ConstructorParameters<typeof Publisher>[1] = {}) {
  const publisher = new Publisher(listId, keys);
  await publisher.publish(listAt(1), begin);
  const reader = new Reader(await publisher.fingerprint());
  const honest = hostOf(publisher.files);
  const refresh = (now: number, host: Host = honest, asked: string[] = []) =>
    reader.refresh(fetchFrom({ [folder]: host }, asked), now);
  await refresh(begin);
  return { publisher, reader, refresh, honest };
}

test('a reader arrives at what was published, to the byte, and hears until when it is confirmed', async () => {
  const { reader } = await joined();
  expect(textOf(reader.bytes)).toBe(textAt(1));
  expect(reader.signed.confirmedUntil).toBe(begin + 7 * day);
});

test('the head is on its way while the keys come, and is asked for once', async () => {
  const publisher = new Publisher(listId);
  await publisher.publish(listAt(1), begin);
  const reader = new Reader(await publisher.fingerprint());
  const asked: string[] = [];
  const fetchFile = fetchFrom({ [folder]: hostOf(publisher.files) }, asked);
  let tellHeadAsked = () => {};
  const headAsked = new Promise<void>((resolve) => {
    tellHeadAsked = resolve;
  });
  await reader.refresh(async (url, ...rest) => {
    if (url === folder + signedPaths.head) tellHeadAsked();
    if (url === folder + signedPaths.keys) await headAsked;
    return fetchFile(url, ...rest);
  }, begin);
  expect(textOf(reader.bytes)).toBe(textAt(1));
  expect(asked.filter((url) => url === folder + signedPaths.head)).toHaveLength(1);
});

test('the next version comes as a delta, an unchanged one with a single request', async () => {
  const { publisher, reader, refresh } = await joined();
  const { deltas } = await publisher.publish(listAt(2), begin + hour);
  const asked: string[] = [];
  await refresh(begin + hour, undefined, asked);
  expect(asked.map((url) => url.slice(folder.length).split('/')[0])).toEqual([
    'head.json',
    'releases',
    'deltas',
  ]);
  expect(asked.at(-1)).toBe(folder + signedPaths.delta(deltas[0]?.sha256 ?? ''));
  expect(textOf(reader.bytes)).toBe(textAt(2));
  const then: string[] = [];
  await refresh(begin + 2 * hour, undefined, then);
  expect(then).toEqual([folder + signedPaths.head]);
});

test.each([
  ['is not there', () => null],
  ['is cut off', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, 40)],
  ['is another file of the same size', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice().fill(32)],
])('a delta that %s leads to the full list, once', async (_, spoil) => {
  const { publisher, reader, refresh, honest } = await joined();
  await publisher.publish(listAt(2), begin + hour);
  const asked: string[] = [];
  const host: Host = (path) => {
    const bytes = honest(path);
    return bytes && path.startsWith('deltas/') ? spoil(bytes) : bytes;
  };
  await refresh(begin + hour, host, asked);
  expect(asked.filter((url) => url.includes('/deltas/'))).toHaveLength(1);
  expect(asked.filter((url) => url.includes('/lists/food/lists/'))).toHaveLength(1);
  expect(textOf(reader.bytes)).toBe(textAt(2));
});

test('a signed delta that does not lead to the signed list leads to the full list', async () => {
  const { publisher, reader, refresh } = await joined();
  const wrong = await publisher.publish(listAt(2, 29), begin + hour);
  publisher.released.pop();
  const release = await publisher.releaseOf(listAt(2), begin + hour);
  await publisher.announce({ ...release, deltas: wrong.deltas }, listAt(2));
  await publisher.confirm(begin + hour);
  await refresh(begin + hour);
  expect(textOf(reader.bytes)).toBe(textAt(2));
});

test('a reader 200 versions behind arrives, by the full list', async () => {
  const { publisher, reader, refresh } = await joined();
  for (let version = 2; version <= 201; version++)
    await publisher.publish(listAt(version, 4), begin + version * hour);
  await refresh(begin + 201 * hour);
  expect(textOf(reader.bytes)).toBe(textAt(201, 4));
});

const codeOf = async (refreshed: ReturnType<Awaited<ReturnType<typeof joined>>['refresh']>) =>
  (await refreshed).error?.code ?? null;

test('another root at the same address is nobody that was joined', async () => {
  const { reader, refresh } = await joined();
  const thief = new Publisher(listId);
  await thief.publish(listAt(9), begin + day);
  expect(await codeOf(refresh(begin + 2 * day, hostOf(thief.files)))).toBe('fingerprint_differs');
  expect(textOf(reader.bytes)).toBe(textAt(1));
});

test('a rotation needs the old root and the new one', async () => {
  const { publisher, reader, refresh } = await joined();
  // Signed by a new root alone, as if the old one were lost.
  publisher.keys = { ...publisher.keys, root: newKeyPair() };
  await publisher.rotate(begin + day);
  expect(await codeOf(refresh(begin + 2 * day))).toBe('signature_wrong');
  expect(reader.signed.keys.chain).toHaveLength(1);

  const again = await joined();
  await again.publisher.rotate(begin + day, { root: newKeyPair() });
  await again.publisher.publish(listAt(2), begin + day);
  expect(await codeOf(again.refresh(begin + 2 * day))).toBeNull();
  expect(again.reader.signed.keys.chain).toHaveLength(2);
});

test('new keys are noticed at once where a head was signed by them, and old ones count no more', async () => {
  const { publisher, reader, refresh } = await joined();
  const old = publisher.keys;
  await publisher.rotate(begin + hour, { release: [newKeyPair()], head: newKeyPair() });
  await publisher.publish(listAt(2), begin + hour);
  expect(await codeOf(refresh(begin + 2 * hour))).toBeNull();
  expect(textOf(reader.bytes)).toBe(textAt(2));
  publisher.keys = old;
  await publisher.publish(listAt(3), begin + 3 * hour);
  expect(await codeOf(refresh(begin + 3 * hour))).toBe('signature_wrong');
  expect(textOf(reader.bytes)).toBe(textAt(2));
});

test('a root that signs two different links contradicts itself, and a forged link is no more than not signed', async () => {
  const { publisher, reader, refresh } = await joined();
  const before = publisher.keys;
  await publisher.rotate(begin + day);
  await refresh(begin + 2 * day);
  expect(reader.signed.keys.chain).toHaveLength(2);
  const other = new Publisher(listId, before);
  await other.rotate(begin, {}, { publisher: '另一个求证台' });
  await other.publish(listAt(2), begin + 3 * day);
  expect(await codeOf(refresh(begin + 4 * day, hostOf(other.files)))).toBe('keys_contradict');
  await publisher.rotate(begin + 4 * day);
  const forged = JSON.parse(textOf(publisher.files.get(signedPaths.keys) ?? null) ?? '');
  forged.chain[1].payload = forged.chain[0].payload;
  publisher.write(signedPaths.keys, forged);
  expect(await codeOf(refresh(begin + 6 * day))).toBe('signature_wrong');
  forged.chain[1] = forged.chain[0];
  publisher.write(signedPaths.keys, forged);
  expect(await codeOf(refresh(begin + 8 * day))).toBe('signature_wrong');
  expect(textOf(reader.bytes)).toBe(textAt(1));
});

test('an old chain changes nothing', async () => {
  const { publisher, reader, refresh, honest } = await joined();
  const old = publisher.files.get(signedPaths.keys) ?? null;
  await publisher.rotate(begin + day);
  await refresh(begin + 2 * day);
  expect(
    await codeOf(refresh(begin + 4 * day, (path) => (path === signedPaths.keys ? old : honest(path)))),
  ).toBeNull();
  expect(reader.signed.keys.chain).toHaveLength(2);
});

test('keys that have expired take in nothing more until the root renews them', async () => {
  const { publisher, reader, refresh } = await joined();
  await publisher.publish(listAt(2), begin + 2 * year);
  expect(await codeOf(refresh(begin + 2 * year))).toBe('keys_expired');
  expect(textOf(reader.bytes)).toBe(textAt(1));
  await publisher.rotate(begin + 2 * year);
  expect(await codeOf(refresh(begin + 2 * year + 2 * day))).toBeNull();
  expect(textOf(reader.bytes)).toBe(textAt(2));
});

test('a release lacks a signature: nothing is taken', async () => {
  const { publisher, reader, refresh } = await joined({
    release: [newKeyPair(), newKeyPair()],
    threshold: 2,
  });
  publisher.keys = { ...publisher.keys, threshold: 1 };
  await publisher.publish(listAt(2), begin + hour);
  expect(await codeOf(refresh(begin + hour))).toBe('signature_wrong');
  expect(textOf(reader.bytes)).toBe(textAt(1));
});

test('a head that is older, or names an older version, leads nowhere', async () => {
  const { publisher, reader, refresh, honest } = await joined();
  const old = publisher.files.get(signedPaths.head) ?? null;
  await publisher.publish(listAt(2), begin + hour);
  await refresh(begin + hour);
  expect(
    await codeOf(refresh(begin + 2 * hour, (path) => (path === signedPaths.head ? old : honest(path)))),
  ).toBe('head_older');
  const [first] = publisher.released;
  await publisher.confirm(begin + 3 * hour, { release: { version: 1, sha256: first?.sha256 ?? '' } });
  expect(await codeOf(refresh(begin + 3 * hour))).toBe('list_older');
  expect(textOf(reader.bytes)).toBe(textAt(2));
});

test('the longest head holds for a fortnight, whatever it says', async () => {
  const { publisher, reader, refresh } = await joined();
  await publisher.confirm(begin + hour, { expiresAt: new Date(begin + 9 * year).toISOString() });
  await refresh(begin + hour);
  expect(reader.signed.confirmedUntil).toBe(begin + hour + 14 * day);
});

test('files of two versions do not mix', async () => {
  const { publisher, reader, refresh, honest } = await joined();
  const { full } = await publisher.publish(listAt(2), begin + hour);
  const { full: other } = await publisher.publish(listAt(3), begin + 2 * hour);
  const mixed: Host = (path) => {
    if (path.startsWith('deltas/')) return null;
    return honest(path === signedPaths.list(other.sha256) ? signedPaths.list(full.sha256) : path);
  };
  expect(await codeOf(refresh(begin + 2 * hour, mixed))).toBe('signed_file_changed');
  expect(textOf(reader.bytes)).toBe(textAt(1));
});

test('two releases that contradict stop a reader with either, until there are new keys', async () => {
  const { publisher, reader, refresh, honest } = await joined();
  const thief = new Publisher(listId, publisher.keys);
  thief.files.set(signedPaths.keys, honest(signedPaths.keys) ?? new Uint8Array());
  await publisher.publish(listAt(2), begin + hour);
  await refresh(begin + hour);
  for (const [path, bytes] of publisher.files) if (path !== signedPaths.head) thief.files.set(path, bytes);
  thief.released.push(...publisher.released.slice(0, 1));
  await thief.publish(listAt(2, 29), begin + 2 * hour);
  const withKeys: Host = (path) => (path === signedPaths.keys ? honest(path) : hostOf(thief.files)(path));
  expect(await codeOf(refresh(begin + 2 * hour, withKeys))).toBe('release_forked');
  expect(reader.signed.fork).toMatchObject({ version: '2', keysVersion: 1 });
  await publisher.publish(listAt(3), begin + 3 * hour);
  expect(await codeOf(refresh(begin + 3 * hour))).toBe('release_forked');
  expect(textOf(reader.bytes)).toBe(textAt(2));
  await publisher.rotate(begin + 4 * hour, { release: [newKeyPair()], head: newKeyPair() });
  await publisher.publish(listAt(4), begin + 4 * hour);
  expect(await codeOf(refresh(begin + 4 * hour))).toBeNull();
  expect([textOf(reader.bytes), reader.signed.fork]).toEqual([textAt(4), null]);
});

test('a list that has moved is followed where it was, until it is there, and from then on only there', async () => {
  const { publisher, reader, honest } = await joined();
  const movedTo = 'https://new.example/food/';
  await publisher.rotate(begin + day, {}, { movedTo });
  await publisher.confirm(begin + day);
  const asked: string[] = [];
  await reader.refresh(fetchFrom({ [folder]: honest }, asked), begin + day);
  expect([reader.signed.folder, asked.some((url) => url.startsWith(movedTo))]).toEqual([folder, true]);
  await publisher.publish(listAt(2), begin + 2 * day);
  await reader.refresh(fetchFrom({ [movedTo]: honest }), begin + 2 * day);
  expect([reader.signed.folder, textOf(reader.bytes)]).toEqual([movedTo, textAt(2)]);
  const then: string[] = [];
  await reader.refresh(fetchFrom({ [folder]: honest }, then), begin + 4 * day);
  expect(then.filter((url) => url.startsWith(folder))).toEqual([]);
});

test.each([
  ['nothing', () => null],
  ['a web page', () => new TextEncoder().encode('<!doctype html><title>Log in</title>')],
  ['what others sign', (others: Host, path: string) => others(path)],
  ['the right names and other bytes', (_: Host, path: string, right: Host) => right(path)?.fill(32) ?? null],
])('a mirror on another host is asked where the first place serves %s', async (_, serve) => {
  const mirror = 'https://mirror.example/food/';
  const publisher = new Publisher(listId);
  await publisher.rotate(begin, {}, { mirrors: [mirror, 'http://localhost:8080/'] });
  await publisher.publish(listAt(1), begin);
  const reader = new Reader(await publisher.fingerprint());
  const honest = hostOf(publisher.files);
  await reader.refresh(fetchFrom({ [folder]: honest }), begin);
  await publisher.publish(listAt(2), begin + hour);
  const asked: string[] = [];
  const stranger = new Publisher(listId);
  await stranger.publish(listAt(3), begin + hour);
  const bad: Host = (path) => serve(hostOf(stranger.files), path, (each) => honest(each)?.slice() ?? null);
  await reader.refresh(fetchFrom({ [folder]: bad, [mirror]: honest }, asked), begin + 2 * day);
  expect(textOf(reader.bytes)).toBe(textAt(2));
  expect(asked.some((url) => url.startsWith('http://localhost'))).toBe(false);
});

test('a head from a stale mirror gives way to a fresh one', async () => {
  const mirror = 'https://mirror.example/food/';
  const publisher = new Publisher(listId);
  await publisher.rotate(begin, {}, { mirrors: [mirror] });
  await publisher.publish(listAt(1), begin);
  const stale = hostOf(new Map(publisher.files));
  const reader = new Reader(await publisher.fingerprint());
  await reader.refresh(fetchFrom({ [folder]: stale }), begin);
  await publisher.publish(listAt(2), begin + 20 * day);
  await reader.refresh(fetchFrom({ [folder]: stale, [mirror]: hostOf(publisher.files) }), begin + 20 * day);
  expect(textOf(reader.bytes)).toBe(textAt(2));
});

test('a clock that is behind takes the list, and says why it cannot tell whether it is the newest', async () => {
  const { publisher, reader, refresh } = await joined();
  await publisher.publish(listAt(2), begin + hour);
  expect(await codeOf(refresh(begin - year))).toBe('clock_behind');
  expect(textOf(reader.bytes)).toBe(textAt(2));
  expect(await codeOf(refresh(begin + hour))).toBeNull();
  expect(reader.signed.confirmedUntil).toBe(begin + hour + 7 * day);
});

test('a head dated far ahead, taken while the clock was wrong too, does not keep out those that follow', async () => {
  const { publisher, reader, refresh } = await joined();
  await publisher.confirm(begin + year);
  await refresh(begin + year);
  await publisher.publish(listAt(2), begin + 2 * day);
  expect(await codeOf(refresh(begin + 2 * day))).toBeNull();
  expect(textOf(reader.bytes)).toBe(textAt(2));
});

// ---- any sequence

/** What a host does to the files it serves whose path begins with `what`. */
interface Trick {
  kind: 'nothing' | 'lose' | 'spoil' | 'replay';
  what: string;
  /** How many steps old what is served again is. */
  back: number;
}
const tricks: fc.Arbitrary<Trick> = fc.record({
  kind: fc.constantFrom('nothing', 'nothing', 'lose', 'spoil', 'replay'),
  what: fc.constantFrom('keys.json', 'head.json', 'releases/', 'lists/', 'deltas/', ''),
  back: fc.integer({ min: 0, max: 6 }),
});
const doings = [
  'publish',
  'confirm',
  'rotate root',
  'rotate all',
  'steal',
  'misuse head',
  'refresh',
] as const;
const steps = fc.record({
  what: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...doings) },
    { weight: 3, arbitrary: fc.constantFrom('publish' as const, 'refresh' as const) },
  ),
  trick: tricks,
  clock: fc.constantFrom(0, 0, 0, year, -year),
  /** How far a thief numbers ahead. */
  ahead: fc.constantFrom(0, 1, 1e15),
});

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

function hostWith({ kind, what, back }: Trick, files: Files, old: readonly Files[]): Host {
  const honest = hostOf(files);
  const before = hostOf(old.at(-1 - back) ?? files);
  const changed: Record<Trick['kind'], Host> = {
    nothing: honest,
    lose: () => null,
    spoil: (path) => honest(path)?.map((byte, at) => (at === 90 ? byte ^ 1 : byte)) ?? null,
    replay: before,
  };
  return (path) => (path.startsWith(what) ? changed[kind] : honest)(path);
}

const releaseKeys = ({ signed }: Reader): string => {
  const newest = newestKeys(signed.keys, folder);
  return newest.ok ? newest.value.release.keys.join() : '';
};

test('any sequence ends in a signed state, never in a mixture or below the floor, and always heals', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 14 }), async (all) => {
      const { publisher, reader, refresh } = await joined();
      const signed = new Set([textAt(1)]);
      const old: Map<string, Uint8Array<ArrayBuffer>>[] = [];
      let thief: Publisher | null = null;
      let now = begin;
      let version = 1;
      for (const step of all) {
        now += 7 * hour;
        old.push(new Map(publisher.files));
        if (step.what === 'publish') {
          await publisher.publish(listAt(++version), now);
          signed.add(textAt(version));
        } else if (step.what === 'confirm') await publisher.confirm(now);
        else if (step.what === 'misuse head') {
          const [first] = publisher.released;
          await publisher.confirm(now, { release: { version: 1, sha256: first?.sha256 ?? '' } });
        } else if (step.what === 'rotate root') await publisher.rotate(now, { root: newKeyPair() });
        else if (step.what === 'rotate all') {
          const keys = { release: [newKeyPair()], head: newKeyPair() };
          await publisher.rotate(now, keys, { fromVersion: version });
          await publisher.publish(listAt(++version), now);
          signed.add(textAt(version));
        } else if (step.what === 'steal') {
          thief = new Publisher(listId, { ...publisher.keys, root: newKeyPair() });
          for (const [path, bytes] of publisher.files) thief.files.set(path, bytes);
          const keys = publisher.files.get(signedPaths.keys);
          await thief.publish(listAt(version + step.ahead, 7), now);
          if (keys) thief.files.set(signedPaths.keys, keys);
          signed.add(textAt(version + step.ahead, 7));
          old.push(new Map(thief.files));
        } else {
          const before = {
            bytes: reader.bytes,
            version: reader.kept[0]?.version ?? 0,
            keys: releaseKeys(reader),
          };
          const chain = reader.signed.keys.chain.length;
          const read = await refresh(now + step.clock, hostWith(step.trick, publisher.files, old));
          expect(signed).toContain(textOf(reader.bytes));
          expect(reader.signed.keys.chain.length).toBeGreaterThanOrEqual(chain);
          if (!read.found) expect(reader.bytes).toBe(before.bytes);
          // Below the floor only other release keys lead, since the old numbers may be a thief's.
          if (releaseKeys(reader) === before.keys)
            expect(reader.kept[0]?.version ?? 0).toBeGreaterThanOrEqual(before.version);
        }
      }
      now += 2 * day;
      await publisher.rotate(now, { release: [newKeyPair()], head: newKeyPair() });
      await publisher.publish(listAt(++version), now);
      const healed = await refresh(now);
      expect(healed.error).toBeNull();
      expect(textOf(reader.bytes)).toBe(textAt(version));
      expect(reader.signed.confirmedUntil).toBe(now + 7 * day);
    }),
    { numRuns: 100 },
  );
});
