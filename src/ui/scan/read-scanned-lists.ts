import { good, type Result, refused } from '../../contract/result.ts';
import { openDatabase } from '../../history/database.ts';
import type { EntryDetails } from '../../history/records.ts';
import { entriesByNumber } from '../../list/entries-by-number.ts';
import type { ListsToScan } from '../../messages/message-contract.ts';
import { sendToWorker } from '../../messages/send-message.ts';

/** The lists a scan looks for, with all that is needed to search, and to say what was found. */
export interface ScannedLists extends Pick<ListsToScan, 'own' | 'exceptions'> {
  lists: {
    title: string;
    offCategories: ReadonlySet<string>;
    compiled: unknown;
    read(entry: number): Promise<EntryDetails | null>;
  }[];
}

/** Reads the lists in force as they are compiled. */
export async function readScannedLists(): Promise<Result<ScannedLists>> {
  const told = await sendToWorker('lists-to-scan', null);
  if (!told.ok) return told;
  const database = await openDatabase();
  const lists: ScannedLists['lists'] = [];
  for (const { url, edition, title, offCategories } of told.value.lists) {
    const ready = await database.get('ready-lists', url);
    if (ready?.edition !== edition) return refused('worker_failed', title);
    lists.push({
      title,
      offCategories: new Set(offCategories),
      compiled: ready.compiled,
      read: entriesByNumber(url, edition),
    });
  }
  const { own, exceptions } = told.value;
  if (lists.length === 0 && own.entries.length === 0) return refused('list_no_entries');
  return good({ lists, own, exceptions });
}
