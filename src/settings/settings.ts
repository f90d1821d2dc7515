import * as v from 'valibot';
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

/** Everything a person has chosen; what is missing or damaged in storage falls back to its default alone. */
const settingsSchema = v.object({
  /** Where reports go: the endpoint set up or chosen last. */
  endpoint: v.fallback(v.nullable(endpointSchema), null),
  /** Endpoints set up earlier, the one used last first. */
  otherEndpoints: v.fallback(v.array(endpointSchema), []),
  lastCategory: v.fallback(v.nullable(v.string()), null),
  urlScope: v.fallback(v.picklist(urlScopes), 'full'),
  /** In which form corrections are copied. */
  copyForm: v.fallback(v.picklist(copyForms), 'text'),
  /** Whether the keys pass over matches looked at on an earlier visit. */
  skipSeen: v.fallback(v.boolean(), false),
  /** Whether entries whose flag was seen are remembered, to tell when they change. */
  tellAgain: v.fallback(v.boolean(), true),
  /** Reports and flags seen that are older than so many days are deleted; null keeps them. */
  keepDays: v.fallback(v.nullable(v.number()), null),
  /** Pictures of delivered reports are deleted, the oldest first, above so many bytes; null keeps them. */
  keepPictureBytes: v.fallback(v.nullable(v.number()), null),
  /** The person's own site profiles; one with the id of another takes its place. */
  ownSites: v.fallback(v.array(siteSchema), []),
  /** Match patterns of sites that are read only after a click, whatever is granted. */
  leftOutSites: v.fallback(v.array(v.string()), []),
  /** Match patterns of sites that are never read. */
  offSites: v.fallback(v.array(v.string()), []),
  /** Whether no page at all is read. */
  isPaused: v.fallback(v.boolean(), false),
  /** When that ends by itself, in milliseconds since 1970; null where the person ends it. */
  pausedUntil: v.fallback(v.nullable(v.number()), null),
  /** Whether the toolbar button shows how many matches a page holds. */
  showsCount: v.fallback(v.boolean(), true),
  /** Flags the person does not want to see. */
  hiddenFlags: v.fallback(v.array(hiddenFlagSchema), []),
  /** Desks that were joined before they published a list. */
  awaitedDesks: v.fallback(v.array(awaitedDeskSchema), []),
  /** The followed lists in the person's order, with what of them is off. */
  listChoices: v.fallback(v.array(listChoiceSchema), []),
  /** What the person wants marked, and what never. */
  ownWords: v.fallback(ownWordsSchema, { words: [], exceptions: [] }),
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
  keepDays: null,
  keepPictureBytes: null,
  ownSites: [],
  leftOutSites: [],
  offSites: [],
  isPaused: false,
  pausedUntil: null,
  showsCount: true,
  hiddenFlags: [],
  awaitedDesks: [],
  listChoices: [],
  ownWords: { words: [], exceptions: [] },
};

/** The settings as the database has them. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await (await openDatabase()).get('settings', 'settings'))?.settings);
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
 * Changes the named settings and leaves the others; `change` may be worked out from what they are. `token` is
 * kept with them, all or nothing. The token of an endpoint that is set up no more is removed.
 */
export async function changeSettings(
  change: Partial<Settings> | ((now: Settings) => Partial<Settings>),
  token: TokenRecord | null = null,
): Promise<void> {
  const transaction = (await openDatabase()).transaction(['settings', 'tokens'], 'readwrite');
  const tokens = transaction.objectStore('tokens');
  const goneTokens = await wholeTransaction(transaction, async () => {
    const now = parseSettings((await transaction.objectStore('settings').get('settings'))?.settings);
    const settings = { ...now, ...(typeof change === 'function' ? change(now) : change) };
    await transaction.objectStore('settings').put({ name: 'settings', settings });
    if (token) await tokens.put(token);
    const kept = [settings.endpoint, ...settings.otherEndpoints].map((endpoint) => endpoint?.reportsUrl);
    const gone = (await tokens.getAllKeys()).filter((reportsUrl) => !kept.includes(reportsUrl));
    for (const reportsUrl of gone) await tokens.delete(reportsUrl);
    return gone;
  });
  forgetSettingsInForce();
  tellChanged();
  await copyRecord('settings', 'settings');
  for (const reportsUrl of [...goneTokens, ...(token ? [token.reportsUrl] : [])])
    await copyRecord('tokens', reportsUrl);
}

/** The token an endpoint wants to be shown, or null. */
export async function readToken(reportsUrl: string): Promise<string | null> {
  return (await (await openDatabase()).get('tokens', reportsUrl))?.token ?? null;
}

/** The settings in what was stored; what is missing or damaged falls back to its default alone. Pure. */
export const parseSettings = (stored: unknown): Settings =>
  v.parse(settingsSchema, { ...defaultSettings, ...(typeof stored === 'object' ? stored : null) });
