import { good, type Result, refused } from '../../contract/result.ts';
import { openDatabase } from '../../history/database.ts';
import { planMatchCopies } from '../../history/match-copies.ts';
import type { KeepLimits } from '../../history/records.ts';
import { wholeTransaction } from '../../history/whole-transaction.ts';
import { writeDatabase } from '../../history/write-database.ts';
import { blobSource } from '../../scan/unpack/file-source.ts';
import { changeSettings, parseSettings } from '../../settings/settings.ts';
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
  /** Whether settings were taken over. */
  settings: boolean;
  /** What of them was not, as it would have things deleted that are kept here; null where nothing. */
  shorter: Partial<KeepLimits> | null;
}

/**
 * Brings back what was taken out: what is not here yet is put in, what is here stays as it is, and settings
 * are taken over, but nothing is kept for a shorter time for it. So a file can be brought back again, also
 * after it broke off. With `settings` nothing else of it is taken.
 */
export async function bringBack(
  file: Blob,
  onProgress: (progress: Progress) => void,
  what: 'everything' | 'settings' = 'everything',
): Promise<Result<BroughtBack>> {
  const brought: BroughtBack = { added: 0, known: 0, unreadable: 0, settings: false, shorter: null };
  const filled = await writeDatabase(async () => {
    const progress = { done: 0, of: file.size };
    const texts = textOf(file, (read) => {
      progress.done = read;
    });
    try {
      for await (const found of recordsInFile(texts)) {
        await takeIn(what === 'everything' ? found : found.filter(({ of }) => of === 'settings'), brought);
        onProgress({ ...progress });
      }
      return null;
    } catch (error) {
      if (error instanceof LaterFile) return 'export_later';
      if (error instanceof NotOurFile) return 'export_not_read';
      throw error;
    }
  });
  // Also where it broke off.
  if (brought.added > 0) await planMatchCopies();
  if (!filled.ok) return filled;
  return filled.value ? refused(filled.value, String(brought.added)) : good(brought);
}

async function* textOf(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  for await (const piece of blobSource(file, '').pieces()) {
    yield decode(() => decoder.decode(piece, { stream: true }));
    read += piece.length;
    onRead(read);
  }
  yield decode(() => decoder.decode());
}

function decode(step: () => string): string {
  try {
    return step();
  } catch {
    throw new NotOurFile('not UTF-8');
  }
}

async function takeIn(found: readonly InFile[], brought: BroughtBack): Promise<void> {
  for (const { of, value } of found) {
    if (of !== 'settings') continue;
    const other = parseSettings(value);
    await changeSettings((here) => {
      brought.shorter = shorterLimits(here, other);
      return takenOver(here, other);
    });
    brought.settings = true;
  }
  for (const store of keptStoreNames) {
    const values = found.flatMap(({ of, value }) => (of === store ? [value] : []));
    if (values.length > 0) await fill(store, values, brought);
  }
}

async function fill<Store extends KeptStore>(
  store: Store,
  values: readonly unknown[],
  brought: BroughtBack,
): Promise<void> {
  const { recordOf, keyOf } = storesToFill[store];
  const records = values.map(recordOf).filter((record) => record !== null);
  const transaction = (await openDatabase()).transaction(store, 'readwrite');
  const added = await wholeTransaction(transaction, async () => {
    const keys = await Promise.all(records.map((record) => transaction.store.getKey(keyOf(record))));
    const fresh = records.filter((_, at) => keys[at] === undefined);
    await Promise.all(fresh.map((record) => transaction.store.put(record)));
    return fresh.length;
  });
  brought.added += added;
  brought.known += records.length - added;
  brought.unreadable += values.length - records.length;
}
