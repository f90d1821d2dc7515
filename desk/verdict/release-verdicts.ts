import { join } from 'node:path';
import { listFormat } from '../../src/contract/list.ts';
import {
  type CanonicalList,
  canonicalBytes,
  canonicalHeader,
} from '../../src/contract/signed/canonical-list.ts';
import { idOfLine } from '../../src/contract/signed/list-lines.ts';
import { nextHeader, nextLines } from '../../src/contract/signed/next-list.ts';
import type { ReleaseOutcome } from '../../src/contract/staff/verdict.ts';
import type { Desk } from '../desk.ts';
import { lockWhenFree } from '../lock-data-folder.ts';
import { keptEnvelope, missingSignatures } from '../publishing/gather-signatures.ts';
import { headLifetimes } from '../publishing/next-head.ts';
import { publishingLock } from '../publishing/publish-list.ts';
import { publishSigned } from '../publishing/publish-signed.ts';
import { listsFolder } from '../publishing/published-lists.ts';
import { makeListKeys } from '../signing/make-keys.ts';
import { writeFileAtomically } from '../write-file-atomically.ts';
import { planChanges } from './plan-changes.ts';
import { type ListState, readBase } from './read-base.ts';
import type { StoredRelease } from './release-store.ts';

/** What a release is made by. */
export type ReleasingDesk = Pick<Desk, 'config' | 'dataFolder' | 'listName' | 'publicAddress' | 'releases'>;

/** Who has a version made, and whether also where it says nothing new. */
export interface ReleaseWish {
  by: string;
  evenUnchanged: boolean;
}

/**
 * Brings what was approved into the published list: goes on with the version that is being made, wherever a
 * process has left it, and then makes the next one, until nothing is left or signatures are missing. Null
 * where nothing was to be done. Any number of processes may do so at once.
 */
export async function releaseVerdicts(
  desk: ReleasingDesk,
  wish: ReleaseWish,
): Promise<ReleaseOutcome | null> {
  let outcome: ReleaseOutcome | null = null;
  try {
    for (let isMeant = wish.evenUnchanged; ; ) {
      const begun = (await desk.releases.making(desk.listName)) ?? (await begin(desk, wish.by, isMeant));
      if (begun === null) return outcome;
      if (begun === 'again') continue;
      const carried = await carryOut(desk, begun);
      if (carried === 'again') continue;
      isMeant = false;
      outcome = carried;
      if (outcome.state !== 'published') return outcome;
    }
  } catch (error) {
    console.error('release-verdicts:', error);
    return { state: 'failed', sentence: error instanceof Error ? error.message : String(error) };
  }
}

async function begin(desk: ReleasingDesk, by: string, evenUnchanged: boolean) {
  const { config, listName } = desk;
  if (!evenUnchanged && !(await desk.releases.isAnyApproved())) return null;
  const { base } = await readBase(desk.dataFolder, listName);
  const from = { version: base?.header.version ?? 0, release: base?.release ?? null };
  // A list without an entry is none.
  const isMeant = evenUnchanged && base !== null;
  return desk.releases.begin(listName, from, { by, evenUnchanged: isMeant }, (approved, version) => {
    const publicAddress = desk.publicAddress();
    const generatedAt = new Date(
      Math.max(Date.now(), Date.parse(base?.header.generatedAt ?? '1970-01-01') + 1),
    ).toISOString();
    return {
      generatedAt,
      header: base
        ? nextHeader(base.header, version, generatedAt)
        : canonicalHeader({
            ...{ format: listFormat, id: `${publicAddress}/lists/${listName}.json`, version, generatedAt },
            ...{ title: config.name, publisher: config.publisher, categories: [] },
          }),
      changes: planChanges(approved, base?.lines ?? null, {
        publicAddress,
        publisher: base?.header.publisher ?? config.publisher,
      }),
    };
  });
}

/**
 * Publishes a version that was begun; `again` where it is no longer being made, or what it was built upon is
 * published no more.
 */
async function carryOut(desk: ReleasingDesk, begun: StoredRelease): Promise<ReleaseOutcome | 'again'> {
  const unlock = await lockWhenFree(desk.dataFolder, publishingLock);
  try {
    // It may have been given up, published or signed further while this waited.
    const row = await desk.releases.making(desk.listName);
    if (row?.version !== begun.version) return 'again';
    const state = await readBase(desk.dataFolder, desk.listName);
    const version = state.base?.header.version ?? 0;
    if (version === row.version && isIn(row, state)) return await finished(desk, row);
    if (version !== row.baseVersion) {
      await desk.releases.drop(row, 'desk', `Version ${version} was published meanwhile.`);
      return 'again';
    }
    const lines = nextLines(state.base?.lines ?? null, row.header, row.changes);
    const keys = state.keys ?? (state.base ? null : await firstKeys(desk, lines));
    if (!keys) {
      await writeFileAtomically(
        join(listsFolder(desk.dataFolder), `${row.list}.json`),
        canonicalBytes(lines),
      );
      return await finished(desk, row);
    }
    const published = await publishSigned({
      ...{ dataFolder: desk.dataFolder, folder: desk.dataFolder, address: undefined, keys, lines },
      list: JSON.parse(`${lines.header}]}`),
      signatures: row.envelope ? [row.envelope] : [],
      shrinkIsMeant: false,
      now: new Date(),
      headLifetime: headLifetimes.running,
      plain: state.plain,
    });
    if (!published.ok) return { state: 'failed', sentence: published.error };
    if (!published.waiting) return await finished(desk, row);
    const made = published.waiting.envelope;
    const { newest } = keys;
    let missing = 0;
    const isKept = await desk.releases.keepSigned(row, async (before) => {
      const envelope = await keptEnvelope(before, made, newest.release.keys);
      if (!envelope) return null;
      missing = await missingSignatures(envelope, newest);
      return { envelope, missing };
    });
    if (!isKept) return { state: 'failed', sentence: otherBytes(row.version) };
    // Whoever gave the last one meanwhile waits for this to end, and publishes it then.
    return { state: 'waiting', version: row.version, missing };
  } finally {
    await unlock();
  }
}

const otherBytes = (version: number) =>
  `Version ${version} waits for signatures with other bytes than are made of it now. Have it given up, so that the next one has a higher number.`;

async function finished(desk: ReleasingDesk, row: StoredRelease): Promise<ReleaseOutcome> {
  await desk.releases.finish(row);
  return { state: 'published', version: row.version };
}

/** Whether what is published is what was begun: a process may have died before it could note so. Pure. */
function isIn({ changes, header }: StoredRelease, { base }: ListState): boolean {
  const lines = new Map(base?.lines.entries.map((line) => [idOfLine(line), line]));
  return base?.lines.header === header && changes.every(({ id, after }) => lines.get(id) === after);
}

/** A list that begins here is signed from its first version on. */
async function firstKeys({ dataFolder }: ReleasingDesk, { header }: CanonicalList) {
  const { keys, rootMade } = await makeListKeys(dataFolder, JSON.parse(`${header}]}`), {}, new Date());
  console.log(`The list ${keys.name} has keys now; “desk key fingerprint” says what people compare.`);
  if (rootMade !== null)
    console.log(`Its root key is ${rootMade}. Move it to two places that are not on this machine.`);
  return keys;
}
