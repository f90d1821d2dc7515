import * as v from 'valibot';
import { siteOf, sitePattern } from '../access/match-patterns.ts';
import { urlScopes } from '../contract/report.ts';
import { siteSchema } from '../contract/site.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import type { TokenRecord } from '../history/records.ts';
import { tellChanged } from '../history/watch-changes.ts';
import { wholeTransaction } from '../history/whole-transaction.ts';
import { copyForms } from '../messages/copy-form.ts';
import { awaitedDeskSchema } from './awaited-desks.ts';
import { endpointSchema } from './endpoint.ts';
import { hiddenFlagSchema } from './hidden-flags.ts';
import { listChoiceSchema } from './list-choices.ts';
import { ownWordsSchema } from './own-words.ts';
import { planSync } from './sync/plan-sync.ts';

/** A match pattern as `sitePattern` makes it: the browser refuses all of them where one is none. */
const sitePatternSchema = v.pipe(
  v.string(),
  v.check((text) => !siteOf(text)?.includes('*') && text === sitePattern(`https://${siteOf(text)}/`)),
);

/** Less than one of anything would be nothing: no one chooses that. */
const limitSchema = v.nullable(v.pipe(v.number(), v.minValue(1)));

/** Everything a person has chosen. */
export const settingsSchema = v.object({
  /** Where reports go: the endpoint set up or chosen last. */
  endpoint: v.nullable(endpointSchema),
  /** Endpoints set up earlier, the one used last first. */
  otherEndpoints: v.array(endpointSchema),
  lastCategory: v.nullable(v.string()),
  urlScope: v.picklist(urlScopes),
  /** In which form corrections are copied. */
  copyForm: v.picklist(copyForms),
  /** Whether the keys pass over matches looked at on an earlier visit. */
  skipSeen: v.boolean(),
  /** Whether entries whose flag was seen are remembered, to tell when they change. */
  tellAgain: v.boolean(),
  /** Whether traces of pages that are read are kept, to tell what of them is flagged later. */
  tracePages: v.boolean(),
  /** Reports and flags seen that are older than so many days are deleted; null keeps them. */
  keepDays: limitSchema,
  /** Pictures of delivered reports are deleted, the oldest first, above so many bytes; null keeps them. */
  keepPictureBytes: limitSchema,
  /** The person's own site profiles; one with the id of another takes its place. */
  ownSites: v.array(siteSchema),
  /** Match patterns of sites that are read only after a click, whatever is granted. */
  leftOutSites: v.array(sitePatternSchema),
  /** Match patterns of sites that are never read. */
  offSites: v.array(sitePatternSchema),
  /** Whether no page at all is read. */
  isPaused: v.boolean(),
  /** When that ends by itself, in milliseconds since 1970; null where the person ends it. */
  pausedUntil: v.nullable(v.number()),
  /** Whether the toolbar button shows how many matches a page holds. */
  showsCount: v.boolean(),
  /** Whether it shows on pages of a patrol how many are new since the last walk. */
  countsNew: v.boolean(),
  /** Flags the person does not want to see. */
  hiddenFlags: v.array(hiddenFlagSchema),
  /** Desks that were joined before they published a list. */
  awaitedDesks: v.array(awaitedDeskSchema),
  /** The followed lists in the person's order, with what of them is off. */
  listChoices: v.array(listChoiceSchema),
  /** What the person wants marked, and what never. */
  ownWords: ownWordsSchema,
  /** Whether settings go to the person's other browsers, and come from them (`sync/synced-settings.ts`). */
  syncs: v.boolean(),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

/** What holds where nothing was chosen. */
export const defaultSettings: Settings = {
  endpoint: null,
  otherEndpoints: [],
  lastCategory: null,
  urlScope: 'full',
  copyForm: 'text',
  skipSeen: false,
  tellAgain: true,
  tracePages: false,
  keepDays: null,
  keepPictureBytes: null,
  ownSites: [],
  leftOutSites: [],
  offSites: [],
  isPaused: false,
  pausedUntil: null,
  showsCount: true,
  countsNew: false,
  hiddenFlags: [],
  awaitedDesks: [],
  listChoices: [],
  ownWords: { words: [], exceptions: [] },
  syncs: false,
};

/** Whether traces of pages are kept: what is told of them is told as all news of entries is. Pure. */
export const keepsTraces = ({ tellAgain, tracePages }: Settings): boolean => tellAgain && tracePages;

/** The settings as the database has them. */
export async function readSettings(): Promise<Settings> {
  return (await readKept()).settings;
}

/** A cache for the worker, which asks for every text it searches; what is changed there is read anew. */
let inForce: Promise<Settings> | null = null;

/** To be called after another page changed settings that matter to what is painted. */
export function forgetSettingsInForce(): void {
  inForce = null;
}

/** The settings, as they were when this context last changed or forgot them. */
export function settingsInForce(): Promise<Settings> {
  inForce ??= readSettings().catch((error: unknown) => {
    forgetSettingsInForce();
    throw error;
  });
  return inForce;
}

/**
 * Changes the named settings and leaves the others; `change` may be worked out from what they are, and where
 * it gives null they stay as they are. `token` is kept with them, all or nothing. The token of an endpoint
 * that is set up no more is removed.
 */
export const changeSettings = (
  change: Partial<Settings> | ((now: Settings) => Partial<Settings> | null),
  token: TokenRecord | null = null,
): Promise<void> =>
  changeKept(({ settings, sync }) => {
    const changed = typeof change === 'function' ? change(settings) : change;
    return changed && { settings: { ...settings, ...changed }, sync };
  }, token);

/** The settings, and what is known of those in the browser's account, which `sync/` alone reads. */
export interface KeptSettings {
  settings: Settings;
  sync: unknown;
}

const keptTogether = ['settings', 'tokens', 'page-traces'] as const;

export async function readKept(): Promise<KeptSettings> {
  const kept = await (await openDatabase()).get('settings', 'settings');
  return { settings: parseSettings(kept?.settings), sync: kept?.sync };
}

/**
 * Changes both, all or nothing, by what they are; where `change` gives null they stay as they are. Traces of
 * pages go with the setting that keeps them.
 */
export async function changeKept(
  change: (now: KeptSettings) => KeptSettings | null,
  token: TokenRecord | null = null,
): Promise<void> {
  const transaction = (await openDatabase()).transaction(keptTogether, 'readwrite');
  const tokens = transaction.objectStore('tokens');
  const done = await wholeTransaction(transaction, async () => {
    const kept = await transaction.objectStore('settings').get('settings');
    const changed = change({ settings: parseSettings(kept?.settings), sync: kept?.sync });
    if (!changed) return null;
    const { settings, sync } = changed;
    // A browser that begins to sync again knows nothing of what it once took in, so nothing is lost then.
    const known = settings.syncs && sync !== undefined ? { sync } : {};
    await transaction.objectStore('settings').put({ name: 'settings', settings, ...known });
    if (!keepsTraces(settings)) await transaction.objectStore('page-traces').clear();
    if (token) await tokens.put(token);
    const used = [settings.endpoint, ...settings.otherEndpoints].map((endpoint) => endpoint?.reportsUrl);
    const gone = (await tokens.getAllKeys()).filter((reportsUrl) => !used.includes(reportsUrl));
    for (const reportsUrl of gone) await tokens.delete(reportsUrl);
    return { gone, syncs: settings.syncs };
  });
  if (!done) return;
  forgetSettingsInForce();
  tellChanged();
  await copyRecord('settings', 'settings');
  for (const reportsUrl of [...done.gone, ...(token ? [token.reportsUrl] : [])])
    await copyRecord('tokens', reportsUrl);
  if (done.syncs) await planSync();
}

/** The token an endpoint wants to be shown, or null. */
export async function readToken(reportsUrl: string): Promise<string | null> {
  return (await (await openDatabase()).get('tokens', reportsUrl))?.token ?? null;
}

/** The settings in what was stored; what is missing or damaged falls back to its default alone. Pure. */
export const parseSettings = (stored: unknown): Settings => settingsFrom(stored, defaultSettings).settings;

/**
 * The settings that something states; what it leaves out or states wrongly is as in `instead`. Also how many
 * it states, and how many of them wrongly. Pure.
 */
export function settingsFrom(stated: unknown, instead: Settings) {
  const own = typeof stated === 'object' && stated !== null ? stated : {};
  const names = Object.keys(defaultSettings);
  const count = names.filter((name) => Object.hasOwn(own, name)).length;
  const given = { ...instead, ...own };
  const parsed = v.safeParse(settingsSchema, given);
  if (parsed.success) return { settings: parsed.output, count, damaged: 0 };
  const damaged = new Set(parsed.issues.map(({ path }) => path?.[0].key));
  const mended = Object.entries(instead).filter(([name]) => damaged.has(name));
  const settings = v.parse(settingsSchema, { ...given, ...Object.fromEntries(mended) });
  return { settings, count, damaged: damaged.size };
}
