import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { List } from '../src/contract/list.ts';
import { toBase64 } from '../src/contract/signed/base64.ts';
import { type CanonicalList, canonicalBytes, canonicalList } from '../src/contract/signed/canonical-list.ts';
import {
  type Envelope,
  envelopeAround,
  type PayloadType,
  payloadTypes,
  signedBytes,
  withSignature,
} from '../src/contract/signed/envelope.ts';
import { fingerprintOf } from '../src/contract/signed/fingerprint.ts';
import { type Head, headFormat } from '../src/contract/signed/head.ts';
import { hexSha256 } from '../src/contract/signed/hex-sha256.ts';
import { type Keys, type KeysFile, keysFormat } from '../src/contract/signed/keys.ts';
import { makeDelta } from '../src/contract/signed/make-delta.ts';
import { type Release, releaseFormat, signedPaths } from '../src/contract/signed/release.ts';
import { payloadBytes } from '../src/contract/signed/signed-json.ts';

/** A key pair of node:crypto, which is another implementation than the one that verifies. */
export interface KeyPair {
  /** The raw public key, base64. */
  key: string;
  privateKey: KeyObject;
}

export function newKeyPair(): KeyPair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { key: toBase64(publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)), privateKey };
}

/** An envelope around the JSON of `payload`, signed by each of `signers`. */
export async function signedBy(
  signers: readonly KeyPair[],
  payloadType: PayloadType,
  payload: unknown,
): Promise<Envelope> {
  const bytes = payloadBytes(payload);
  let envelope = envelopeAround(payloadType, bytes);
  for (const { key, privateKey } of signers)
    envelope = await withSignature(envelope, key, sign(null, signedBytes(payloadType, bytes), privateKey));
  return envelope;
}

/** The keys a publisher holds at a time. */
export interface HeldKeys {
  root: KeyPair;
  release: KeyPair[];
  threshold: number;
  head: KeyPair;
}

const day = 24 * 60 * 60 * 1000;
const moment = (at: number) => new Date(at).toISOString();
const digestOf = (payload: unknown) => hexSha256(payloadBytes(payload));

/**
 * A publisher of one signed list, without a server: `files` is its folder as a static host would serve it,
 * path → bytes. Times are milliseconds since 1970.
 */
export class Publisher {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  /** What was released, oldest first: what a thief may serve again. */
  readonly released: { release: Release; sha256: string; list: List }[] = [];
  keys: HeldKeys;
  readonly #links: Envelope[] = [];
  #newest: Keys | null = null;

  readonly listId: string;

  constructor(listId: string, keys: Partial<HeldKeys> = {}) {
    this.listId = listId;
    this.keys = {
      root: newKeyPair(),
      release: [newKeyPair()],
      threshold: 1,
      head: newKeyPair(),
      ...keys,
    };
  }

  /** Another publisher with the same files so far, and some of the same keys: what a thief can be. */
  copyWith(keys: Partial<HeldKeys>): Publisher {
    const copy = new Publisher(this.listId, { ...this.keys, ...keys });
    for (const [path, bytes] of this.files) copy.files.set(path, bytes);
    copy.released.push(...this.released);
    copy.#links.push(...this.#links);
    copy.#newest = this.#newest;
    return copy;
  }

  /** What people compare: the fingerprint of the first root. */
  async fingerprint(): Promise<string> {
    const [first] = this.#links;
    if (!first) throw new Error('signed-list: make keys first');
    const { root }: Keys = JSON.parse(new TextDecoder().decode(Buffer.from(first.payload, 'base64')));
    return fingerprintOf(root);
  }

  /** Writes the next link of `keys.json`: the first one, or a rotation to `keys`. */
  async rotate(at: number, keys: Partial<HeldKeys> = {}, stated: Partial<Keys> = {}): Promise<void> {
    const before = this.#links.length > 0 ? [this.keys.root] : [];
    this.keys = { ...this.keys, ...keys };
    const { root, release, threshold, head } = this.keys;
    const link: Keys = {
      format: keysFormat,
      list: this.listId,
      keysVersion: this.#links.length + 1,
      root: root.key,
      release: { keys: release.map(({ key }) => key), threshold },
      head: { keys: [head.key] },
      fromVersion: this.#newest?.fromVersion ?? 1,
      publisher: '示例求证台',
      mirrors: this.#newest?.mirrors ?? [],
      issuedAt: moment(at),
      expiresAt: moment(at + 400 * day),
      ...stated,
    };
    this.#newest = link;
    this.#links.push(await signedBy([...before, root], payloadTypes.keys, link));
    this.write(signedPaths.keys, { format: keysFormat, chain: this.#links } satisfies KeysFile);
  }

  /** Releases `list`, with a delta from each of the last `deltas` releases, and says so in the head. */
  async publish(list: List, at: number, { deltas = 8 } = {}): Promise<Release> {
    if (this.#links.length === 0) await this.rotate(at);
    const release = await this.releaseOf(list, at, deltas);
    await this.announce(release, list);
    await this.confirm(at);
    return release;
  }

  /** Signs a release; the head does not name it before `confirm`. */
  async announce(release: Release, list: List): Promise<void> {
    const sha256 = await digestOf(release);
    this.write(signedPaths.release(sha256), await this.signRelease(release));
    this.released.push({ release, sha256, list });
  }

  /** Writes the list and its deltas, and returns what a release of them says. */
  async releaseOf(list: List, at: number, deltas = 8): Promise<Release> {
    const lines = canonicalList(list);
    const steps = this.released.slice(-deltas).map(async ({ release: { version: from }, list: before }) => {
      const delta = makeDelta(
        this.listId,
        { version: from, lines: canonicalList(before) },
        { version: list.version, lines },
      );
      return { from, ...(await this.#keep(signedPaths.delta, payloadBytes(delta))) };
    });
    const ancestors = this.released.filter((_, place) => {
      const back = this.released.length - place;
      return (back & (back - 1)) === 0;
    });
    return {
      format: releaseFormat,
      list: this.listId,
      version: list.version,
      generatedAt: moment(at),
      expiresAt: moment(at + 90 * day),
      full: await this.keepList(lines),
      deltas: await Promise.all(steps),
      ancestors: ancestors.map(({ release: { version }, sha256 }) => ({ version, sha256 })),
    };
  }

  /** A release signed by `threshold` of the release keys. */
  signRelease(release: Release): Promise<Envelope> {
    return signedBy(this.keys.release.slice(0, this.keys.threshold), payloadTypes.release, release);
  }

  /** Signs the head anew; `stated` is what it says otherwise. */
  async confirm(at: number, stated: Partial<Head> = {}): Promise<void> {
    const newest = this.released.at(-1);
    if (!newest) throw new Error('signed-list: publish first');
    const head: Head = {
      format: headFormat,
      list: this.listId,
      issuedAt: moment(at),
      expiresAt: moment(at + 7 * day),
      release: { version: newest.release.version, sha256: newest.sha256 },
      waitSeconds: 3600,
      ...stated,
    };
    this.write(signedPaths.head, await signedBy([this.keys.head], payloadTypes.head, head));
  }

  /** Puts JSON into the folder. */
  write(path: string, json: unknown): void {
    this.files.set(path, payloadBytes(json));
  }

  /** Puts the list of these lines into the folder, and returns what a release says of it. */
  keepList = (lines: CanonicalList) => this.#keep(signedPaths.list, canonicalBytes(lines));

  async #keep(pathOf: (sha256: string) => string, bytes: Uint8Array<ArrayBuffer>) {
    const sha256 = await hexSha256(bytes);
    this.files.set(pathOf(sha256), bytes);
    return { sha256, bytes: bytes.length };
  }
}
