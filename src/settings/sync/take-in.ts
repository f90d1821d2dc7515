import * as v from 'valibot';
import { good, type Result, refusalCodes, refused } from '../../contract/result.ts';
import { mostOwnWords } from '../own-words.ts';
import { defaultSettings } from '../settings.ts';
import { isSame, mergeSynced } from './merge-synced.ts';
import { type Synced, syncedKeys, syncedOf, syncedSchema } from './synced-settings.ts';
import { mostAfter, type OwnWrite, type Written } from './written-settings.ts';

const keysSchema = v.array(v.picklist(syncedKeys));

const writeSchema = v.object({ write: v.string(), settings: syncedSchema });

const syncStateSchema = v.object({
  /** The writes of all browsers that the settings here have come from, the newest first. */
  after: v.array(v.string()),
  /** What the newest of them held that this browser wrote or read. */
  writes: v.array(writeSchema),
  /** What came of it, and when, in milliseconds since 1970. */
  told: v.nullable(v.object({ at: v.number(), taken: keysSchema, stayed: keysSchema })),
  /** Why nothing goes to the other browsers, or comes from them. */
  refusal: v.nullable(
    v.object({ code: v.picklist(refusalCodes), values: v.exactOptional(v.array(v.string())) }),
  ),
});
/** What a browser knows of the settings in its account. */
export type SyncState = v.InferOutput<typeof syncStateSchema>;

/** So many writes are kept: of browsers that had no newer one in common, what either has is kept. */
const mostWrites = 8;

const nothingKnown: SyncState = { after: [], writes: [], told: null, refusal: null };

/** What was kept with the settings; nothing is known where that is damaged. Pure. */
export const parseSyncState = (kept: unknown): SyncState =>
  v.parse(v.fallback(syncStateSchema, nothingKnown), kept ?? nothingKnown);

/** What is to become of the settings, and whether they have to be written for the other browsers. */
export interface TakenIn {
  settings: Synced;
  state: SyncState;
  isWriteDue: boolean;
}

/**
 * Takes in what lies in the account (`there`; null where nothing whole does) while the settings here are
 * `here`. Whoever wrote it may not have known of our own last writes: both began with the newest that it
 * names and we know, and with the defaults where there is none. Pure.
 */
export function takeIn(state: SyncState, here: Synced, there: Written | null, now: number): Result<TakenIn> {
  const [last] = state.writes;
  const isKnown = there !== null && there.write === last?.write;
  if (!there || (isKnown && !isSame(here, last?.settings)))
    return good({ settings: here, state, isWriteDue: true });
  if (isKnown) return good({ settings: here, state: withoutRefusal(state), isWriteDue: false });
  const line = [there.write, ...there.after];
  const common = state.writes.find(({ write }) => line.includes(write));
  const base = common?.settings ?? syncedOf(defaultSettings);
  const { settings, taken, stayed } = mergeSynced(base, here, there.settings);
  const { words, exceptions } = settings.ownWords;
  if (Math.max(words.length, exceptions.length) > mostOwnWords)
    return refused('sync_words_full', String(mostOwnWords));
  const read = { write: there.write, settings: { ...base, ...there.settings } };
  const told = taken.length + stayed.length > 0 ? { at: now, taken, stayed } : state.told;
  return good({
    settings,
    state: { ...withWrite(state, read, line), told, refusal: null },
    isWriteDue: syncedKeys.some((key) => !isSame(settings[key], there.settings[key])),
  });
}

/** The next write of this browser, under a name that nobody else gives. Pure. */
export const nextWrite = ({ after }: SyncState, write: string, settings: Synced): OwnWrite => ({
  write,
  after,
  settings,
});

/** What is known once that was written. Pure. */
export const withWritten = (state: SyncState, { write, settings }: OwnWrite): SyncState => ({
  ...withWrite(state, { write, settings }, [write]),
  refusal: null,
});

const withWrite = (state: SyncState, newest: SyncState['writes'][number], line: string[]): SyncState => ({
  ...state,
  after: [...new Set([...line, ...state.after])].slice(0, mostAfter),
  writes: [newest, ...state.writes.filter(({ write }) => write !== newest.write)].slice(0, mostWrites),
});

const withoutRefusal = (state: SyncState): SyncState => (state.refusal ? { ...state, refusal: null } : state);
