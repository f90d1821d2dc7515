import type { IDBPTransaction, StoreKey, StoreNames, StoreValue } from 'idb';
import * as v from 'valibot';
import { fromBase64 } from '../../contract/signed/base64.ts';
import { findDeleted } from '../../history/find-deleted.ts';
import type { PictureRecord, ReportRecord } from '../../history/records.ts';
import type { Qiuzheng } from '../../history/schema.ts';
import { asBroughtBack, isBroughtBack } from '../../outbox/brought-back.ts';
import { type KeptStore, keptStores } from './kept-stores.ts';

/** How what stands in a file becomes a record of a store; null where it is none. */
interface StoreToFill<Store extends KeptStore> {
  recordOf(value: unknown): StoreValue<Qiuzheng, Store> | null;
  keyOf(record: StoreValue<Qiuzheng, Store>): StoreKey<Qiuzheng, Store>;
  /**
   * What is put in for it; a deleted record that is newer is taken out of what can be put back for that. Null
   * where nothing is.
   */
  newestOf?(
    record: StoreValue<Qiuzheng, Store>,
    filling: Filling,
  ): Promise<StoreValue<Qiuzheng, Store> | null>;
  /** Whether it is put in before others, one after the other: what is put in for those depends on it. */
  goesFirst?(record: StoreValue<Qiuzheng, Store>): boolean;
}

type Filling = IDBPTransaction<Qiuzheng, StoreNames<Qiuzheng>[], 'readwrite'>;

/**
 * A record is kept as it stands, once it fits: the report in it has to stay the same to the byte. What would
 * act by itself does not: a report that was still on its way waits for the person, and a walk begins anew.
 */
export const storesToFill: { [Store in KeptStore]: StoreToFill<Store> } = {
  reports: {
    recordOf: (value) => (v.is(keptStores.reports, value) ? asBroughtBack(value) : null),
    keyOf: ({ id }) => id,
    newestOf: newestReport,
    goesFirst: ({ replaced }) => replaced !== undefined,
  },
  pictures: {
    recordOf: (value) => {
      if (!v.is(keptStores.pictures, value)) return null;
      const { reportId, mediaType, base64 } = value;
      const bytes = fromBase64(base64);
      return bytes && { reportId, mediaType, bytes: bytes.buffer };
    },
    keyOf: ({ reportId }) => reportId,
    newestOf: ofReportThatIsHere,
  },
  sightings: {
    recordOf: (value) => (v.is(keptStores.sightings, value) ? value : null),
    keyOf: ({ page, key }) => [page, key],
  },
  'seen-entries': {
    recordOf: (value) => (v.is(keptStores['seen-entries'], value) ? value : null),
    keyOf: ({ url, entryId }) => [url, entryId],
  },
  patrols: {
    recordOf: (value) => (v.is(keptStores.patrols, value) ? { ...value, walk: null } : null),
    keyOf: ({ id }) => id,
  },
  'looked-at': {
    recordOf: (value) => (v.is(keptStores['looked-at'], value) ? value : null),
    keyOf: ({ page }) => page,
  },
  events: {
    recordOf: (value) => (v.is(keptStores.events, value) ? value : null),
    keyOf: ({ id }) => id,
  },
};

/**
 * A report that was changed and sent as another one does not come back beside that, where the person might
 * send the old words. Where the newer one comes from a later file, what an earlier file brought back goes.
 */
async function newestReport(record: ReportRecord, filling: Filling): Promise<ReportRecord | null> {
  if (record.state === 'delivered' && !record.replaced) return notDeletedAnyMore(record, filling);
  const reports = filling.objectStore('reports');
  const ofPage = await reports.index('by-page').getAll(record.pageUrl);
  if (record.state !== 'delivered' && ofPage.some(({ replaced }) => replaced?.includes(record.id)))
    return null;
  for (const older of ofPage) {
    if (!record.replaced?.includes(older.id)) continue;
    if (!isBroughtBack(older) && older.state !== 'refused') continue;
    await reports.delete(older.id);
    await filling.objectStore('pictures').delete(older.id);
  }
  return notDeletedAnyMore(record, filling);
}

/** In a file pictures come after all reports. */
async function ofReportThatIsHere(picture: PictureRecord, filling: Filling): Promise<PictureRecord | null> {
  const isHere = (await filling.objectStore('reports').getKey(picture.reportId)) !== undefined;
  return isHere ? picture : null;
}

/**
 * A report that was deleted, and could still be put back, comes back with this and not once more with that:
 * by then it may have been changed and sent as another one. What was deleted is newer than what a file has,
 * unless it was delivered from elsewhere.
 */
async function notDeletedAnyMore(record: ReportRecord, filling: Filling): Promise<ReportRecord> {
  const deleted = await findDeleted(filling.objectStore('deleted'), record.id);
  if (!deleted) return record;
  const { report, picture } = deleted.record;
  await filling.objectStore('deleted').delete(deleted.key);
  if (picture) await filling.objectStore('pictures').put(picture);
  return record.state === 'delivered' && report.state !== 'delivered' ? record : asBroughtBack(report);
}
