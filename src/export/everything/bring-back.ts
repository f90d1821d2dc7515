import type { StoreNames } from 'idb';
import { good, messageOf, type Result, refused } from '../../contract/result.ts';
import { openDatabase } from '../../history/database.ts';
import { forgetAllDeleted } from '../../history/deleted-copies.ts';
import { isDiskFull } from '../../history/is-disk-full.ts';
import { planMatchCopies } from '../../history/match-copies.ts';
import type { KeepLimits } from '../../history/records.ts';
import type { Qiuzheng } from '../../history/schema.ts';
import { wholeTransaction } from '../../history/whole-transaction.ts';
import { writeDatabase } from '../../history/write-database.ts';
import { blobSource } from '../../scan/unpack/file-source.ts';
import { changeSettings, settingsFrom } from '../../settings/settings.ts';
import { shorterLimits, takenOver } from '../../settings/taken-over.ts';
import type { Progress } from './everything-as-json.ts';
import { type KeptStore, keptStoreNames } from './kept-stores.ts';
import { type InFile, LaterFile, NotOurFile, recordsInFile } from './records-in-file.ts';
import { storesToFill } from './stores-to-fill.ts';

/** What came of a file that was brought back. */
export interface BroughtBack {
  /** How many records were put in, were here already, and are none. */
  added: number;
  known: number;
  unreadable: number;
  /** Whether settings were taken over, and how many were not, as the file states them wrongly. */
  settings: boolean;
  damagedSettings: number;
  /** What of them was not, as it would have things deleted that are kept here; null where nothing. */
  shorter: Partial<KeepLimits> | null;
}

/**
 * Brings back what was taken out: what is not here yet is put in, and what is here stays as it is. Behind all
 * of it settings are taken over, but those that the file leaves out or states wrongly stay, and nothing is
 * kept for a shorter time for it. So a file can be brought back again, also after it broke off. With
 * `settings` nothing else of it is taken.
 */
export async function bringBack(
  file: Blob,
  onProgress: (progress: Progress) => void,
  what: 'everything' | 'settings' = 'everything',
): Promise<Result<BroughtBack>> {
  const brought: BroughtBack = {
    ...{ added: 0, known: 0, unreadable: 0 },
    ...{ settings: false, damagedSettings: 0, shorter: null },
  };
  const filled = await writeDatabase(async () => {
    const progress = { done: 0, of: file.size };
    const texts = textOf(file, (read) => {
      progress.done = read;
    });
    let settings: unknown = null;
    try {
      /** What was found last is written while the file is read on. */
      let writing = what === 'everything' ? forgetAllDeleted() : Promise.resolve();
      try {
        for await (const found of inSteps(recordsInFile(texts), () => progress.done)) {
          await writing;
          for (const { of, value } of found) if (of === 'settings') settings = value;
          if (what === 'everything') writing = takeIn(found, brought);
          // Why it fails is read where it is awaited, which may be after the next step was read.
          writing.catch(() => {});
          onProgress({ ...progress });
        }
      } finally {
        await writing;
      }
    } catch (error) {
      if (error instanceof LaterFile) return 'export_later';
      if (error instanceof NotOurFile) return 'export_not_read';
      if (error instanceof FileNotRead) return brought.added > 0 ? 'export_not_read' : 'file_not_read';
      if (isDiskFull(error)) return 'export_storage_full';
      throw error;
    }
    await takeSettingsOver(settings, brought);
    return null;
  });
  if (!filled.ok) return filled;
  return filled.value ? refused(filled.value, String(brought.added)) : good(brought);
}

/** So many bytes of a file are written together: each transaction takes its time. */
const stepSize = 1024 * 1024;

/** What is found, gathered over so many bytes; also what was found last before it cannot be read further. */
async function* inSteps(pieces: AsyncIterable<InFile[]>, read: () => number): AsyncGenerator<InFile[]> {
  let gathered: InFile[] = [];
  let from = 0;
  try {
    for await (const found of pieces) {
      gathered.push(...found);
      if (read() - from < stepSize) continue;
      yield gathered;
      gathered = [];
      from = read();
    }
  } catch (error) {
    yield gathered;
    throw error;
  }
  yield gathered;
}

/** Thrown where the browser cannot read a file. */
class FileNotRead extends Error {}

async function* textOf(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  for await (const piece of piecesOf(file)) {
    yield decode(() => decoder.decode(piece, { stream: true }));
    read += piece.length;
    onRead(read);
  }
  yield decode(() => decoder.decode());
}

async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  try {
    yield* blobSource(file, '').pieces();
  } catch (error) {
    throw new FileNotRead(messageOf(error));
  }
}

function decode(step: () => string): string {
  try {
    return step();
  } catch {
    throw new NotOurFile('not UTF-8');
  }
}

async function takeSettingsOver(stated: unknown, brought: BroughtBack): Promise<void> {
  await changeSettings((here) => {
    const { settings, count, damaged } = settingsFrom(stated, here);
    brought.settings = count > damaged;
    brought.damagedSettings = damaged;
    brought.shorter = shorterLimits(here, settings);
    return brought.settings ? takenOver(here, settings) : null;
  });
}

async function takeIn(found: readonly InFile[], brought: BroughtBack): Promise<void> {
  try {
    for (const store of keptStoreNames) {
      const values = found.flatMap(({ of, value }) => (of === store ? [value] : []));
      if (values.length > 0) await fill(store, values, brought);
    }
  } finally {
    // Each time, and so put off until a minute after the last: the page may be closed before all is in.
    if (brought.added > 0) await planMatchCopies();
  }
}

/** Where a report stands, deleted or not. */
const storesOfReports = ['reports', 'pictures', 'deleted'] as const;

async function fill<Store extends KeptStore>(
  store: Store,
  values: readonly unknown[],
  brought: BroughtBack,
): Promise<void> {
  const { recordOf, keyOf, newestOf, goesFirst } = storesToFill[store];
  const read = values.map(recordOf).filter((record) => record !== null);
  // Of several under one key the first counts, as it would if they were further apart in the file.
  const records = [...new Map(read.toReversed().map((one) => [JSON.stringify(keyOf(one)), one])).values()];
  const stores: StoreNames<Qiuzheng>[] = newestOf ? [store, ...storesOfReports] : [store];
  const transaction = (await openDatabase()).transaction(stores, 'readwrite');
  const filled = transaction.objectStore(store);
  const added = await wholeTransaction(transaction, async () => {
    const keys = await Promise.all(records.map((record) => filled.getKey(keyOf(record))));
    const fresh = records.filter((_, at) => keys[at] === undefined);
    const put = async (record: (typeof fresh)[number]): Promise<boolean> => {
      const newest = newestOf ? await newestOf(record, transaction) : record;
      if (newest) await filled.put(newest);
      return newest !== null;
    };
    const isFirst = (record: (typeof fresh)[number]) => goesFirst?.(record) === true;
    const first: boolean[] = [];
    for (const record of fresh.filter(isFirst)) first.push(await put(record));
    const others = await Promise.all(fresh.filter((record) => !isFirst(record)).map(put));
    return [...first, ...others].filter(Boolean).length;
  });
  brought.added += added;
  brought.known += read.length - added;
  brought.unreadable += values.length - read.length;
}
