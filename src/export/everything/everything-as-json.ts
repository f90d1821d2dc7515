import type { StoreValue } from 'idb';
import { toBase64 } from '../../contract/signed/base64.ts';
import { pictureOf } from '../../history/copies.ts';
import { openDatabase } from '../../history/database.ts';
import { keyOfSeen, type RowKind } from '../../history/rows/history-row.ts';
import type { Qiuzheng } from '../../history/schema.ts';
import { exportFormat, headOfExport } from '../../settings/export-format.ts';
import { readSettings } from '../../settings/settings.ts';
import { batchesByKey, batchesOf } from './batches-of.ts';
import { type KeptStore, keptStoreNames } from './kept-stores.ts';

/** How much of something is done. */
export interface Progress {
  done: number;
  of: number;
}

/**
 * Everything a person has here as one JSON document, piece by piece, a record a line: reports with their
 * answers and pictures, what was seen, patrols, imports and errors, settings with the person's own words.
 * Tokens are not in it.
 */
export async function* everythingAsJson(
  now: Date,
  onProgress: (progress: Progress) => void,
): AsyncGenerator<string> {
  const database = await openDatabase();
  const counts = await Promise.all(keptStoreNames.map((store) => database.count(store)));
  const of = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  yield JSON.stringify(headOfExport(now, await readSettings())).slice(0, -1);
  for (const store of keptStoreNames)
    yield* storeAsJson(store, batchesOf(store), (count) => {
      done += count;
      onProgress({ done, of: Math.max(of, done) });
    });
  yield '}\n';
}

/** Rows that were chosen, reports with their pictures, in a file of the same form. */
export async function* chosenAsJson(
  kind: RowKind,
  ids: readonly string[],
  now: Date,
): AsyncGenerator<string> {
  yield JSON.stringify({ format: exportFormat, madeAt: now.toISOString() }).slice(0, -1);
  if (kind === 'seen') yield* storeAsJson('seen-entries', batchesByKey('seen-entries', ids.map(keyOfSeen)));
  else if (kind === 'event') yield* storeAsJson('events', batchesByKey('events', ids));
  else
    for (const store of ['reports', 'pictures'] as const) yield* storeAsJson(store, batchesByKey(store, ids));
  yield '}\n';
}

async function* storeAsJson(
  store: KeptStore,
  batches: AsyncIterable<StoreValue<Qiuzheng, KeptStore>[]>,
  onWritten: (count: number) => void = () => {},
): AsyncGenerator<string> {
  yield `,\n"${store}":[`;
  let isFirst = true;
  for await (const records of batches) {
    for (const record of records) {
      yield (isFirst ? '\n' : ',\n') + JSON.stringify(await inFile(record));
      isFirst = false;
    }
    onWritten(records.length);
  }
  yield ']';
}

/** Only the settings, in a file of the same form. */
export const settingsAsJson = async (now: Date): Promise<string> =>
  `${JSON.stringify(headOfExport(now, await readSettings()), null, 2)}\n`;

/** A record as it stands in the file: JSON has no bytes. */
async function inFile(record: StoreValue<Qiuzheng, KeptStore>): Promise<object> {
  if (!('reportId' in record)) return record;
  const picture = pictureOf(record);
  const base64 = toBase64(new Uint8Array(await picture.arrayBuffer()));
  return { reportId: record.reportId, mediaType: picture.type, base64 };
}
