import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry, List } from '../src/contract/list.ts';
import { fromBase64, toBase64 } from '../src/contract/signed/base64.ts';
import { canonicalBytes, canonicalEntry, canonicalList } from '../src/contract/signed/canonical-list.ts';
import { openEnvelope, payloadTypes, withSignature } from '../src/contract/signed/envelope.ts';
import { hexSha256 } from '../src/contract/signed/hex-sha256.ts';
import type { KeysFile } from '../src/contract/signed/keys.ts';
import { nextHeader, nextLines, readHeader } from '../src/contract/signed/next-list.ts';
import { nextRelease } from '../src/contract/signed/next-release.ts';
import { payloadBytes } from '../src/contract/signed/signed-json.ts';
import type { EntryChange, PostSignature, ProposedRelease } from '../src/contract/staff/verdict.ts';
import { approverKey } from '../src/verdict/approver-key.ts';
import type { ApproverStore } from '../src/verdict/approver-store.ts';
import { type Signing, signRelease } from '../src/verdict/sign-release.ts';
import { memoryStore } from './memory-approver-store.ts';
import { sampleEntry, sampleListOf } from './sample-list.ts';
import { newKeyPair, Publisher } from './signed-list.ts';
import { fetchFrom } from './signed-reader.ts';

const desk = 'https://desk.example';
const folder = `${desk}/signed/food/`;
const start = Date.parse('2026-11-27T08:00:00Z');
const hour = 60 * 60 * 1000;
const words = ['碘盐防辐射', '喝醋能软化血管', '西瓜加盐有毒', '银行要倒闭'];
const listOf = (version: number, entries: Entry[]): List => ({
  ...sampleListOf(version, ...entries),
  generatedAt: new Date(start + version * hour).toISOString(),
});
const old = words.map((word, at) => sampleEntry(`e${at}`, word));
const changed: Entry = { ...sampleEntry('e1', '喝醋能软化血管'), status: 'corrected' };
const added = sampleEntry('new', '地铁三号线停运');

/** A list that its desk's key and two approvers' keys sign, two of three; one approver's browser. */
async function setUp() {
  const store = memoryStore();
  const { key } = await approverKey(store, desk);
  const own = newKeyPair();
  const other = newKeyPair();
  const publisher = new Publisher('https://lists.example/sample', {
    release: [own, other, { ...newKeyPair(), key }],
    threshold: 2,
  });
  for (const version of [1, 2, 3]) {
    const entries = version === 3 ? old : old.slice(0, version + 1);
    await publisher.publish(listOf(version, entries), start + version * hour);
  }
  return { store, publisher, fingerprint: await publisher.fingerprint(), key };
}

const now = start + 4 * hour;
const signingAt = (store: ApproverStore, publisher: Publisher, fingerprint: string, at = now): Signing => ({
  ...{ store, desk, fingerprint, now: at },
  fetchFile: fetchFrom({ [folder]: (path) => publisher.files.get(path) ?? null }),
});

const change = (entry: Entry, before: Entry | null): EntryChange => ({
  ...{ claimId: entry.id, id: entry.id, after: canonicalEntry(entry) },
  before: before && canonicalEntry(before),
});
const honest = [change(changed, old[1] ?? null), change(added, null)];

interface Proposing {
  changes?: EntryChange[];
  version?: number;
  list?: List;
  keys?: KeysFile;
  /** How many hours after the start it is dated. */
  hours?: number;
}

/** What an honest desk proposes; `list` is what a hostile one puts in its place. */
async function proposal(
  publisher: Publisher,
  { changes = honest, version = 4, list, keys, hours = 4 }: Proposing = {},
): Promise<ProposedRelease> {
  const last = publisher.released.at(-1);
  const base = last && canonicalList(last.list);
  const before = base && readHeader(base.header);
  if (!last || !base || !before) throw new Error('nothing is published');
  const generatedAt = new Date(start + hours * hour).toISOString();
  const header = nextHeader(before, version, generatedAt);
  const bytes = canonicalBytes(list ? canonicalList(list) : nextLines(base, header, changes));
  const full = { sha256: await hexSha256(bytes), bytes: bytes.length };
  const back = publisher.released.toReversed();
  const payload = payloadBytes(nextRelease({ id: before.id, version, generatedAt }, full, [], back));
  return {
    ...{ list: before.id, name: 'food', version, generatedAt, header, changes, signatures: [], missing: 1 },
    keys: keys ?? JSON.parse(new TextDecoder().decode(publisher.files.get('keys.json'))),
    base: { version: last.release.version, sha256: last.sha256 },
    payload: toBase64(payload),
    sha256: await hexSha256(payload),
  };
}

/** Whether a signature lets the proposed bytes count. */
async function counts(proposed: ProposedRelease, { key, signature }: PostSignature): Promise<boolean> {
  const { payload } = proposed;
  const unsigned = { payloadType: payloadTypes.release, payload, signatures: [] };
  const sig = fromBase64(signature);
  const envelope = sig && (await withSignature(unsigned, key, sig));
  return envelope !== null && (await openEnvelope(envelope, payloadTypes.release, [key], 1)) !== null;
}

let given: Awaited<ReturnType<typeof setUp>>;
beforeAll(async () => {
  given = await setUp();
});
const sign = async (
  proposed: ProposedRelease,
  shown: EntryChange[] = honest,
  store = memoryStore(given.store),
) => signRelease(signingAt(store, given.publisher, given.fingerprint), proposed, shown);

describe("an approver's browser", () => {
  it('signs what follows from the version it has verified and the changes it has shown', async () => {
    const proposed = await proposal(given.publisher);
    const signed = await sign(proposed);
    expect(signed).toMatchObject({ ok: true, value: { release: proposed.sha256, key: given.key } });
    expect(signed.ok && (await counts(proposed, signed.value))).toBe(true);
  });

  it('signs what has waited for it over the holidays', async () => {
    const later = now + 10 * 24 * hour;
    await given.publisher.confirm(later);
    const signing = signingAt(memoryStore(given.store), given.publisher, given.fingerprint, later);
    expect((await signRelease(signing, await proposal(given.publisher), honest)).ok).toBe(true);
    await given.publisher.confirm(now);
  });

  it('signs nothing that changes an entry that was not shown, whatever a hostile desk makes up', async () => {
    const entries = fc.constantFrom(...old.keys());
    const hidden = fc.oneof(
      fc.record({ at: entries, to: fc.constantFrom<Partial<Entry>>({ status: 'true' }, { claim: 'x' }) }),
      fc.record({ at: entries, to: fc.constant(null) }),
      fc.record({ at: fc.constant(-1), to: fc.string({ minLength: 1, maxLength: 20 }) }),
    );
    await fc.assert(
      fc.asyncProperty(hidden, fc.boolean(), async ({ at, to }, isShownWhole) => {
        const shown = isShownWhole ? honest : honest.slice(0, 1);
        const said = new Map(
          [...old, changed, ...(isShownWhole ? [added] : [])].map((each) => [each.id, each]),
        );
        const entry = old[at];
        if (typeof to === 'string') said.set(`hidden ${to}`, sampleEntry(`hidden ${to}`, '没人看过的话'));
        else if (entry && to === null) said.delete(entry.id);
        else if (entry) said.set(entry.id, { ...entry, ...to });
        const list = { ...listOf(4, [...said.values()]), generatedAt: new Date(now).toISOString() };
        const hostile = await proposal(given.publisher, { changes: shown, list });
        const isHonest = canonicalList(list).entries.join() === linesWith(shown).join();
        expect((await sign(hostile, shown)).ok).toBe(isHonest);
      }),
      { numRuns: 60 },
    );
  });

  it('signs nothing else that differs from what it makes itself, to the byte', async () => {
    const proposed = await proposal(given.publisher);
    const payload = fromBase64(proposed.payload) ?? new Uint8Array();
    const says = JSON.parse(new TextDecoder().decode(payload));
    const field = fc.constantFrom('version', 'generatedAt', 'expiresAt', 'ancestors', 'list', 'more');
    const value = fc.oneof(fc.constant([]), fc.integer({ min: 1 }), fc.constant('2027-01-01T00:00:00.000Z'));
    await fc.assert(
      fc.asyncProperty(field, value, async (name, to) => {
        fc.pre(JSON.stringify(says[name]) !== JSON.stringify(to));
        const bytes = payloadBytes({ ...says, [name]: to });
        const hostile = { ...proposed, payload: toBase64(bytes), sha256: await hexSha256(bytes) };
        expect((await sign(hostile)).ok).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it.each<[string, Partial<ProposedRelease>]>([
    ['of another list', { list: 'https://lists.example/other' }],
    ['of a version that uses up all numbers', { version: Number.MAX_SAFE_INTEGER }],
    ['of a version that was', { version: 3 }],
    ['of another day', { generatedAt: new Date(now + 30 * 24 * hour).toISOString() }],
    ['from before the last one', { generatedAt: new Date(start).toISOString() }],
    ['upon an older one', { base: { version: 2, sha256: '0'.repeat(64) } }],
    ['upon none', { base: null }],
  ])('signs no release %s', async (_, hostile) => {
    expect((await sign({ ...(await proposal(given.publisher)), ...hostile })).ok).toBe(false);
  });

  it.each<[string, EntryChange[]]>([
    ['was another one before', [{ ...change(changed, null) }]],
    ['is shown twice', [...honest, change({ ...changed, status: 'true' }, old[1] ?? null)]],
    [
      'readers would leave out',
      [change({ ...added, status: 'false', correction: undefined } as Entry, null)],
    ],
    [
      'is written in another way',
      [{ ...change(added, null), after: JSON.stringify({ ...added, id: 'new' }) }],
    ],
    ['is none', [{ claimId: 'c', id: 'x', before: null, after: '{"id":"x"' }]],
  ])('signs no entry that %s', async (_, changes) => {
    const proposed = await proposal(given.publisher, { changes }).catch(() => proposal(given.publisher));
    expect((await sign(proposed, changes)).ok).toBe(false);
  });

  it('signs one release of a version, however often it is asked', async () => {
    const store = memoryStore(given.store);
    const first = await proposal(given.publisher);
    expect((await sign(first, honest, store)).ok).toBe(true);
    expect((await sign(first, honest, store)).ok).toBe(true);
    const shown = honest.slice(0, 1);
    const second = await proposal(given.publisher, { changes: shown });
    expect(await sign(second, shown, store)).toMatchObject({ error: { code: 'sign_second' } });
    const higher = await proposal(given.publisher, { changes: shown, version: 5 });
    expect((await sign(higher, shown, store)).ok).toBe(true);
    expect((await sign(first, honest, store)).ok).toBe(false);
  });

  it('signs nothing where its key does not count, or where the list is not the one that was compared', async () => {
    const proposed = await proposal(given.publisher);
    expect(await sign(proposed, honest, memoryStore())).toMatchObject({
      error: { code: 'sign_key_unlisted' },
    });
    const elsewhere = signingAt(memoryStore(given.store), given.publisher, '0'.repeat(64));
    expect(await signRelease(elsewhere, proposed, honest)).toMatchObject({
      error: { code: 'fingerprint_differs' },
    });
  });

  it('does not go back behind what it has verified, also where the desk serves an older state', async () => {
    const { store, publisher, fingerprint } = await setUp();
    const older = publisher.copyWith({});
    expect(
      (await signRelease(signingAt(store, publisher, fingerprint), await proposal(publisher), honest)).ok,
    ).toBe(true);
    await publisher.publish(listOf(5, [...old, added]), now);
    const shown = [change(changed, old[1] ?? null)];
    const next = await proposal(publisher, { changes: shown, version: 6 });
    const at = { ...next, generatedAt: new Date(now + 2 * hour).toISOString() };
    // It reads the newer one, though nothing comes of what is proposed.
    expect((await signRelease(signingAt(store, publisher, fingerprint), at, shown)).ok).toBe(false);
    const back = await proposal(older, { changes: honest, version: 7 });
    expect((await signRelease(signingAt(store, older, fingerprint), back, honest)).ok).toBe(false);
  });

  it('never builds upon an older version than it has seen, under whichever names a desk serves old states', async () => {
    const { store, publisher, fingerprint } = await setUp();
    const states = [3, 4, 5];
    const copies = [publisher.copyWith({})];
    for (const version of states.slice(1)) {
      await publisher.publish(listOf(version, [...old, added].slice(0, version)), start + version * hour);
      copies.push(publisher.copyWith({}));
    }
    const step = fc.record({
      name: fc.constantFrom('food', 'food-2', 'x'),
      state: fc.constantFrom(...copies.keys()),
    });
    const shown = [change(sampleEntry('e9', '没有人看过'), null)];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
        const own = memoryStore(store);
        let seen = 0;
        for (const [at, { name, state }] of steps.entries()) {
          const copy = copies[state] ?? publisher;
          const proposed = {
            ...(await proposal(copy, { changes: shown, version: 20 + at, hours: 8 })),
            name,
          };
          const signing = {
            ...signingAt(own, copy, fingerprint, now + 4 * hour),
            fetchFile: fetchFrom({ [`${desk}/signed/${name}/`]: (path) => copy.files.get(path) ?? null }),
          };
          const signed = await signRelease(signing, proposed, shown);
          expect([at, signed.ok]).toEqual([at, state >= seen]);
          seen = Math.max(seen, state);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('takes keys that the root has replaced before they are published, and no others', async () => {
    const store = memoryStore();
    const { key } = await approverKey(store, desk);
    const publisher = new Publisher('https://lists.example/sample');
    await publisher.publish(listOf(1, old), start);
    const fingerprint = await publisher.fingerprint();
    const release = [newKeyPair(), { ...newKeyPair(), key }];
    const keysOf = async (by: Publisher): Promise<KeysFile> => {
      await by.rotate(start + hour, { release, threshold: 2 });
      return JSON.parse(new TextDecoder().decode(by.files.get('keys.json')));
    };
    const signing = signingAt(store, publisher, fingerprint);
    const replaced = await proposal(publisher, { version: 2, keys: await keysOf(publisher.copyWith({})) });
    expect((await signRelease(signing, replaced, honest)).ok).toBe(true);
    const thief = await keysOf(new Publisher('https://lists.example/sample'));
    const stolen = await proposal(publisher, { version: 2, keys: thief });
    expect(await signRelease(signing, stolen, honest)).toMatchObject({ ok: false });
  });
});

/** The lines of the list once these changes are in it. */
const linesWith = (shown: readonly EntryChange[]) =>
  nextLines(canonicalList(listOf(3, old)), '', shown).entries;
