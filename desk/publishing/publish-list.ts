import { join } from 'node:path';
import type { List } from '../../src/contract/list.ts';
import { canonicalList } from '../../src/contract/signed/canonical-list.ts';
import type { Envelope } from '../../src/contract/signed/envelope.ts';
import { signedPaths } from '../../src/contract/signed/release.ts';
import { lockDataFolder, lockWhenFree } from '../lock-data-folder.ts';
import { makeFolder } from '../make-folder.ts';
import { keysFolder, readListKeys } from '../signing/list-keys.ts';
import { writeFileAtomically } from '../write-file-atomically.ts';
import { readSignatures } from './gather-signatures.ts';
import { type JudgedList, judgeListText } from './judge-list-text.ts';
import { judgeLoss } from './judge-loss.ts';
import { listName } from './list-name.ts';
import { headLifetimes } from './next-head.ts';
import { publishSigned } from './publish-signed.ts';
import { listsFolder, type PublishedList, publishedLists } from './published-lists.ts';
import { inFolder } from './read-files.ts';
import { signedFolder } from './signed-places.ts';
import { type Site, writeSite } from './write-site.ts';

/** A list that is published now, or what has to be put right first, one English sentence each. */
export type Publishing =
  | {
      ok: true;
      name: string;
      version: number;
      entries: number;
      changed: boolean;
      /** What readers pass over, one English sentence each. */
      passedOver: string[];
      /** Present where the list is signed. */
      signed?: {
        fingerprint: string;
        /** Where a release lies that needs more signatures, and how many; nothing is published until then. */
        waiting: { envelope: Envelope; file: string; missing: number } | null;
        /** Until when readers are told that this is the newest; null where nothing was published. */
        confirmedUntil: string | null;
        /** What could not be made sure of, one English sentence each. */
        warnings: string[];
      };
    }
  | { ok: false; error: string[] };

export interface PublishOptions {
  /** Where the published files go: by default the data folder, from which its desk serves them. */
  folder?: string | undefined;
  /** Where the folder is for a static host: what is published there is read first, and pages are written. */
  site?: Site | undefined;
  /** The file of a release that others have signed. */
  signatures?: string | undefined;
  /** The list has lost most of its entries on purpose. */
  shrinkIsMeant?: boolean | undefined;
  /** The clock of this machine is right, although the last head is dated later. */
  clockIsRight?: boolean | undefined;
  /** How long the head holds, in milliseconds. */
  headLifetime?: number | undefined;
  /** How long readers are to wait before they ask again, in seconds; as before where it is missing. */
  waitSeconds?: number | undefined;
  now?: Date | undefined;
}

/** The lock of everything that is signed or published from a data folder. */
export const publishingLock = {
  file: 'publish.lock',
  inUse: 'Another process is publishing from this data folder',
  instead: 'Wait until it has ended, and publish again.',
} as const;

/** The lock of writing pages for a static host. */
export const siteLock = {
  file: 'site.lock',
  inUse: 'Another process is writing pages of what this data folder publishes',
  instead: 'Wait until it has ended, and publish again.',
} as const;

/**
 * Publishes the text of a list file, under the last part of its `id` as its name: signed where the list has
 * keys, as one plain file otherwise. A list with anything wrong in it is refused whole, and so is one whose
 * version does not rise; the same text again is fine, and renews the head of a signed list.
 */
export async function publishList(
  dataFolder: string,
  listText: string,
  options: PublishOptions = {},
): Promise<Publishing> {
  const judged = judgeListText(listText);
  if (!judged.ok) return judged;
  await makeFolder(dataFolder, 0o700);
  const unlock = await lockDataFolder(dataFolder, publishingLock);
  const published = await publishJudged(dataFolder, listText, judged, options).finally(unlock);
  // Last of all: it names what is published. Also where nothing changed, since it may have been broken off.
  const isPublished = published.ok && !published.signed?.waiting;
  if (options.site && isPublished) await writePages(dataFolder, options.folder ?? dataFolder, options.site);
  return published;
}

/**
 * The pages of a long list take minutes: a desk on the same data folder goes on to publish meanwhile. Whoever
 * writes last has read what is newest.
 */
async function writePages(dataFolder: string, folder: string, site: Site): Promise<void> {
  const unlock = await lockWhenFree(dataFolder, siteLock);
  await writeSite(folder, dataFolder, site).finally(unlock);
}

async function publishJudged(
  dataFolder: string,
  listText: string,
  { list, passedOver }: Extract<JudgedList, { ok: true }>,
  options: PublishOptions,
): Promise<Publishing> {
  const name = listName(list.id);
  const folder = options.folder ?? dataFolder;
  const before = await publishedLists(folder).find(name);
  if (before && before.id !== list.id)
    return refusal(`The list “${before.id}” is already published as ${name}.`);
  const shown = { name, version: list.version, entries: list.entries.length, passedOver } as const;
  const keys = await readListKeys(dataFolder, name);
  if (!keys) {
    const signed = signedFolder(folder, name);
    // A mistyped data folder looks just so, and readers who join later would no longer verify anything.
    if (await inFolder(signed)(signedPaths.keys))
      return refusal(
        `${signed} holds this list signed, and its keys are not in ${keysFolder(dataFolder)}. Say where they are: --data-folder FOLDER, or put them back from a copy.`,
      );
    return publishPlain({ folder, before, list, listText, options, shown });
  }
  const signed = await publishSigned({
    dataFolder,
    folder,
    keys,
    list,
    lines: canonicalList(list),
    address: options.site?.address,
    signatures: options.signatures === undefined ? [] : [await readSignatures(options.signatures)],
    shrinkIsMeant: options.shrinkIsMeant ?? false,
    clockIsRight: options.clockIsRight,
    now: options.now ?? new Date(),
    headLifetime: options.headLifetime ?? headLifetimes.running,
    waitSeconds: options.waitSeconds,
    plain: before,
  });
  if (!signed.ok) return refusal(signed.error);
  const { ok, changed, ...rest } = signed;
  return { ok, ...shown, changed, signed: { fingerprint: keys.fingerprint, ...rest } };
}

interface Plain {
  folder: string;
  before: PublishedList | null;
  list: List;
  listText: string;
  options: PublishOptions;
  shown: { name: string; version: number; entries: number; passedOver: string[] };
}

async function publishPlain({ folder, before, list, listText, options, shown }: Plain): Promise<Publishing> {
  if (before && Buffer.from(listText).equals(before.bytes)) return { ok: true, ...shown, changed: false };
  if (before && before.version >= list.version) {
    return refusal(`Version ${before.version} is published. Give the changed list a higher version.`);
  }
  const loss =
    before && !options.shrinkIsMeant
      ? judgeLoss(
          before.entryIds(),
          list.entries.map(({ id }) => id),
        )
      : null;
  if (loss) return refusal(loss);
  await writeFileAtomically(join(listsFolder(folder), `${shown.name}.json`), listText);
  return { ok: true, ...shown, changed: true };
}

const refusal = (sentence: string): Publishing => ({ ok: false, error: [sentence] });
