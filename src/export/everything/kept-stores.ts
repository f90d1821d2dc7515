import * as v from 'valibot';
import { statuses } from '../../contract/list.ts';
import { receiptSchema, reportStatusSchema } from '../../contract/receipt.ts';
import { passageSchema, reportSchema } from '../../contract/report.ts';
import { refusalCodes } from '../../contract/result.ts';
import { lookStates } from '../../contract/staff/look.ts';
import { webAddressSchema } from '../../contract/web-address.ts';
import {
  type EntryState,
  eventKinds,
  type FollowUp,
  type HistoryEvent,
  type LookedAt,
  type Patrol,
  type ReportRecord,
  type SeenEntry,
  type Sighting,
} from '../../history/records.ts';
import { endpointSchema } from '../../settings/endpoint.ts';

/** The last millisecond of the year 9999: of a time beyond what dates can be no page could say it. */
const lastTime = 253_402_300_799_999;
const timeSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(lastTime));
const refusalSchema = v.object({
  code: v.picklist(refusalCodes),
  values: v.exactOptional(v.array(v.string())),
});
const newsSchema = v.exactOptional(v.literal(1));

const followUpSchema: v.GenericSchema<FollowUp> = v.object({
  status: v.nullable(reportStatusSchema),
  etag: v.nullable(v.string()),
  checks: v.number(),
  nextCheckAt: v.nullable(timeSchema),
  lastError: v.nullable(refusalSchema),
  withdrawing: v.boolean(),
});

const reportRecordSchema: v.GenericSchema<ReportRecord> = v.object({
  id: v.pipe(v.string(), v.uuid()),
  state: v.picklist(['queued', 'sending', 'delivered', 'refused', 'needs-you']),
  createdAt: timeSchema,
  report: reportSchema,
  endpoint: endpointSchema,
  pageUrl: v.string(),
  attempts: v.number(),
  nextAttemptAt: timeSchema,
  lastError: v.nullable(refusalSchema),
  lastDetail: v.nullable(v.string()),
  mayHaveArrived: newsSchema,
  replaced: v.exactOptional(v.array(v.string())),
  denied: v.exactOptional(v.picklist(['alone', 'retried'])),
  receipt: v.nullable(receiptSchema),
  followUp: v.nullable(followUpSchema),
  unseen: newsSchema,
  untold: newsSchema,
});

const entryStateSchema: v.GenericSchema<EntryState> = v.object({
  status: v.picklist(statuses),
  correction: v.nullable(v.object({ url: webAddressSchema, title: v.string() })),
  updatedAt: v.string(),
});

const seenEntrySchema: v.GenericSchema<SeenEntry> = v.object({
  url: v.string(),
  entryId: v.string(),
  claim: v.string(),
  page: v.string(),
  at: timeSchema,
  knew: v.nullable(entryStateSchema),
  mayHold: v.exactOptional(v.array(v.object({ page: v.string(), at: timeSchema }))),
  news: v.nullable(v.object({ now: entryStateSchema, at: timeSchema })),
  unseen: newsSchema,
  untold: newsSchema,
});

const sightingSchema: v.GenericSchema<Sighting> = v.object({
  page: v.string(),
  key: v.string(),
  at: timeSchema,
});

/** Without its walk: that begins anew where the patrol is brought to, and opens nothing by itself. */
const patrolSchema: v.GenericSchema<Omit<Patrol, 'walk'>> = v.object({
  id: v.string(),
  name: v.string(),
  createdAt: timeSchema,
  addedAt: v.exactOptional(timeSchema),
  pages: v.array(
    v.object({ url: webAddressSchema, title: v.string(), seek: v.exactOptional(v.array(passageSchema)) }),
  ),
  aftercare: v.exactOptional(
    v.object({
      desk: v.string(),
      claimId: v.pipe(v.string(), v.uuid()),
      looks: v.record(
        v.string(),
        v.object({
          state: v.picklist([...lookStates, 'not-looked-at']),
          at: timeSchema,
          isTold: v.exactOptional(v.literal(true)),
        }),
      ),
    }),
  ),
});

const lookedAtSchema: v.GenericSchema<LookedAt> = v.object({
  page: v.string(),
  at: timeSchema,
  newAt: timeSchema,
  posts: v.nullable(v.array(v.string())),
  matches: v.array(v.string()),
});

const eventSchema: v.GenericSchema<HistoryEvent> = v.object({
  id: v.string(),
  kind: v.picklist(eventKinds),
  at: timeSchema,
  about: v.string(),
  address: v.string(),
  count: v.number(),
  refusal: v.nullable(refusalSchema),
});

/** A picture as JSON can hold it. */
const pictureSchema = v.object({
  reportId: v.pipe(v.string(), v.uuid()),
  mediaType: v.picklist(['image/png', 'image/webp', 'image/jpeg']),
  base64: v.string(),
});

/**
 * The stores whose records go into the file, with the schema each record has to fit when it comes back. The
 * settings go there too, without tokens. Lists are not in it, and what belongs to them: they are followed
 * anew, so that a file can plant none.
 */
export const keptStores = {
  reports: reportRecordSchema,
  pictures: pictureSchema,
  sightings: sightingSchema,
  'seen-entries': seenEntrySchema,
  patrols: patrolSchema,
  'looked-at': lookedAtSchema,
  events: eventSchema,
} as const;
export type KeptStore = keyof typeof keptStores;
export const keptStoreNames = Object.keys(keptStores) as KeptStore[];

/** What stays here, and so is lost with this machine. */
export const storesLeftOut = [
  'followed-lists',
  'list-bodies',
  'ready-lists',
  'list-files',
  'list-pins',
  'entry-places',
  'endpoint-pauses',
  // Which pages somebody read is nothing to be carried elsewhere.
  'page-traces',
  // The person wants none of it any more.
  'deleted',
  // Part of the file in another form.
  'settings',
  // Secrets that let somebody in elsewhere.
  'tokens',
] as const;
