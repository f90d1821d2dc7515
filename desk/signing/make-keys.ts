import { payloadTypes } from '../../src/contract/signed/envelope.ts';
import { type Keys, keysFormat } from '../../src/contract/signed/keys.ts';
import { payloadBytes } from '../../src/contract/signed/signed-json.ts';
import { listName } from '../publishing/list-name.ts';
import { signedAddress } from '../publishing/signed-places.ts';
import { findRoot } from './find-root.ts';
import { type HeldKey, type KeyRole, makeKeyFile, readKeyFiles } from './key-files.ts';
import { readLastSigned } from './last-signed.ts';
import { keysFolder, type ListKeys, readAllListKeys, readListKeys, writeChain } from './list-keys.ts';
import { heldAmong, signPayload } from './sign-payload.ts';

/** What a publisher may say of the keys of a list; what is left out stays as it is. */
export interface KeyWishes {
  /** The file of the root key, where it is not in the data folder. */
  rootKey?: string | undefined;
  /** Public release keys of other persons, base64. */
  releaseKeys?: string[] | undefined;
  /** Whether the desk's own release key counts beside those of persons; it does unless this is `no`. */
  deskSigns?: 'yes' | 'no' | undefined;
  /** How many release keys must sign. */
  threshold?: number | undefined;
  /** Addresses of folders that hold the same published files as the desk. */
  mirrors?: string[] | undefined;
  /** Where reports go. */
  reports?: string | undefined;
  /** The address the lists have moved to, with the same published files. */
  movedTo?: string | undefined;
}

/** How long keys hold before the root has to say them anew: 400 days, in milliseconds. */
const keysLifetime = 400 * 24 * 60 * 60 * 1000;

/**
 * Makes the keys of a list that has none yet. Lists of one desk share its keys, so that people compare one
 * fingerprint. `rootMade` is the file of a root that was made, which should not stay on this machine.
 */
export async function makeListKeys(
  dataFolder: string,
  list: { id: string; publisher: string },
  wishes: KeyWishes,
  now: Date,
): Promise<{ keys: ListKeys; rootMade: string | null }> {
  const name = listName(list.id);
  if (await readListKeys(dataFolder, name)) {
    throw new Error(`The list ${name} has keys already. “desk key rotate” replaces them.`);
  }
  const [sibling] = await readAllListKeys(dataFolder);
  const root = sibling
    ? { ...(await findRoot(dataFolder, sibling.newest.root, wishes.rootKey)), path: null }
    : await firstRoot(dataFolder, wishes.rootKey);
  const release =
    wishes.deskSigns === 'no'
      ? []
      : [(await ownKey(dataFolder, 'release', sibling?.newest.release.keys ?? [])).key];
  const head = await ownKey(dataFolder, 'head', sibling?.newest.head.keys ?? []);
  const releaseKeys = [...new Set([...release, ...(wishes.releaseKeys ?? [])])];
  const link: Keys = {
    format: keysFormat,
    list: list.id,
    keysVersion: 1,
    root: root.key,
    release: { keys: releaseKeys, threshold: wishes.threshold ?? majorityOf(releaseKeys.length) },
    head: { keys: [head.key] },
    fromVersion: 1,
    publisher: list.publisher,
    ...(wishes.reports ? { reports: wishes.reports } : {}),
    mirrors: mirrorsOf(name, wishes.mirrors ?? []),
    issuedAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + keysLifetime).toISOString(),
  };
  return { keys: await addLink(dataFolder, name, [], link, [root]), rootMade: root.path };
}

/**
 * Replaces the key of one role in the keys of every list: a new link, signed by the root that was and by the
 * one that will be. It comes into force with the next publication of each list.
 */
export async function rotateKeys(
  dataFolder: string,
  role: KeyRole,
  wishes: KeyWishes,
  now: Date,
): Promise<{ lists: ListKeys[]; rootMade: string | null }> {
  const all = await readAllListKeys(dataFolder);
  const [first] = all;
  if (!first) throw new Error('No list has keys yet. “desk key new FILE” makes them.');
  // All are looked for before any is changed.
  const roots = new Map<string, HeldKey>();
  for (const { newest } of all) {
    roots.set(
      newest.root,
      roots.get(newest.root) ?? (await findRoot(dataFolder, newest.root, wishes.rootKey)),
    );
  }
  const held = await readKeyFiles(keysFolder(dataFolder));
  const isNone = role === 'release' && wishes.deskSigns === 'no';
  const made = isNone ? null : await makeKeyFile(role === 'root' ? dataFolder : keysFolder(dataFolder), role);
  const lists: ListKeys[] = [];
  for (const { name, chain, newest } of all) {
    const before = roots.get(newest.root);
    if (!before) throw new Error('make-keys: a root was not looked for');
    const own = heldAmong(held, role === 'head' ? newest.head.keys : newest.release.keys);
    const signed = await readLastSigned(dataFolder, name);
    const link: Keys = {
      ...newest,
      ...changed(role, newest, made?.key ?? null, own, wishes),
      keysVersion: newest.keysVersion + 1,
      fromVersion: Math.max(newest.fromVersion, signed?.version ?? 1),
      ...(wishes.reports ? { reports: wishes.reports } : {}),
      ...(wishes.mirrors ? { mirrors: mirrorsOf(name, wishes.mirrors) } : {}),
      ...(wishes.movedTo ? { movedTo: signedAddress(wishes.movedTo, name) } : {}),
      issuedAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + keysLifetime).toISOString(),
    };
    const signers = role === 'root' && made ? [before, made] : [before];
    lists.push(await addLink(dataFolder, name, chain, link, signers));
  }
  return { lists, rootMade: role === 'root' && made ? made.path : null };
}

/** What a new key of this role changes in the keys of a list; null where the desk has none. Pure. */
function changed(
  role: KeyRole,
  newest: Keys,
  made: string | null,
  own: readonly HeldKey[],
  wishes: KeyWishes,
): Partial<Keys> {
  const added = made === null ? [] : [made];
  if (role === 'root') return { root: made ?? newest.root };
  const isOwn = (key: string) => own.some((each) => each.key === key);
  if (role === 'head')
    return { head: { keys: [...added, ...newest.head.keys.filter((key) => !isOwn(key))] } };
  const others = wishes.releaseKeys ?? newest.release.keys.filter((key) => !isOwn(key));
  const keys = [...new Set([...added, ...others])];
  const kept = newest.release.threshold;
  const holds = kept <= keys.length && kept * 2 > keys.length;
  return { release: { keys, threshold: wishes.threshold ?? (holds ? kept : majorityOf(keys.length)) } };
}

async function addLink(
  dataFolder: string,
  name: string,
  chain: ListKeys['chain'],
  link: Keys,
  signers: readonly HeldKey[],
): Promise<ListKeys> {
  const { keys, threshold } = link.release;
  if (threshold > keys.length || threshold * 2 <= keys.length) {
    throw new Error(
      `${threshold} of ${keys.length} release keys cannot be asked for: say more than half of them.`,
    );
  }
  const envelope = await signPayload(payloadTypes.keys, payloadBytes(link), signers);
  await writeChain(dataFolder, name, [...chain, envelope]);
  const written = await readListKeys(dataFolder, name);
  if (!written) throw new Error(`make-keys: the keys of ${name} were not written`);
  return written;
}

/** The root a desk begins with: the one it is given, or a new one beside its other files. */
async function firstRoot(dataFolder: string, given: string | undefined) {
  if (given !== undefined) return { ...(await findRoot(dataFolder, null, given)), path: null };
  return makeKeyFile(dataFolder, 'root');
}

/** The desk's own key among `keys`, or a new one. */
async function ownKey(dataFolder: string, role: KeyRole, keys: readonly string[]): Promise<HeldKey> {
  const folder = keysFolder(dataFolder);
  const [own] = heldAmong(await readKeyFiles(folder), keys);
  return own ?? makeKeyFile(folder, role);
}

/** More than half, so that two releases of one version cannot both have enough signatures. Pure. */
const majorityOf = (count: number): number => Math.floor(count / 2) + 1;

const mirrorsOf = (name: string, addresses: readonly string[]): string[] =>
  addresses.map((address) => signedAddress(address, name));
