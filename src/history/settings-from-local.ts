import { browser } from '../platform/page-browser.ts';
import { type Copies, holdsRecords } from './copies.ts';
import type { SettingsRecord, TokenRecord } from './records.ts';

/** What version 4 of the database takes in. */
export interface MovedSettings {
  settings: SettingsRecord | null;
  tokens: TokenRecord[];
}

/** Everything in `storage.local`. A worker beside a page cannot ask for it, nor load the polyfill. */
export const readLocal = (): Promise<unknown> => browser.storage.local.get(null);

/**
 * Whether a database of `oldVersion`, 0 where there is none, lacks what is in `storage.local`. On a new
 * installation it does not: whatever is there was put there by somebody else. A lost database tells its
 * version no more, but copies of it without settings are older than 4. Pure.
 */
export const isLocalNeeded = (oldVersion: number, copies: Copies): boolean =>
  oldVersion > 0 ? oldVersion < 4 : holdsRecords(copies) && copies.settings.length === 0;

/** The settings and tokens in what versions before 4 kept in `storage.local`; nothing of null. Pure. */
export function settingsFromLocal(local: unknown): MovedSettings {
  if (!isRecord(local)) return { settings: null, tokens: [] };
  const tokens = isRecord(local['endpoint-tokens']) ? Object.entries(local['endpoint-tokens']) : [];
  return {
    settings: isRecord(local.settings) ? { name: 'settings', settings: local.settings } : null,
    tokens: tokens.flatMap(([reportsUrl, token]) => (typeof token === 'string' ? { reportsUrl, token } : [])),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
