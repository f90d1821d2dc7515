import * as v from 'valibot';
import type { MessageKey } from '../../platform/translate.ts';
import { type Settings, settingsSchema } from '../settings.ts';

/** The settings that are synced where the person wants that: choices, sites and their own words. */
export const syncedKeys = [
  'urlScope',
  'copyForm',
  'skipSeen',
  'tellAgain',
  'showsCount',
  'countsNew',
  'ownSites',
  'leftOutSites',
  'offSites',
  'ownWords',
] as const;
export type SyncedKey = (typeof syncedKeys)[number];
export type Synced = Pick<Settings, SyncedKey>;

/**
 * The settings that stay in this browser. Whoever gets at the account, or in Firefox at a script of ours in a
 * page, can read and write what is synced: they shall not lead reports elsewhere, and delete or learn nothing
 * of the history.
 */
export const keysThatStay = [
  // Where reports go: their tokens stay here, and a desk is joined together with its lists and access to it.
  'endpoint',
  'otherEndpoints',
  'awaitedDesks',
  // Lists are followed in each browser by itself, and a policy may have set some of them.
  'listChoices',
  // Of the history: pages and claims, the last report, what is deleted and when.
  'hiddenFlags',
  'lastCategory',
  'keepDays',
  'keepPictureBytes',
  // What is kept of reading is chosen where somebody reads.
  'tracePages',
  // Of the moment.
  'isPaused',
  'pausedUntil',
  // Chosen in each browser.
  'syncs',
] as const satisfies Exclude<keyof Settings, SyncedKey>[];

/** What a synced setting is called where it is said that it changed. */
export const namesOfSynced: Record<SyncedKey, MessageKey> = {
  urlScope: 'scope_title',
  copyForm: 'copy_form',
  skipSeen: 'moving_title',
  tellAgain: 'told_title',
  showsCount: 'badge_title',
  countsNew: 'badge_title',
  ownSites: 'own_sites_title',
  leftOutSites: 'sites_title',
  offSites: 'sites_title',
  ownWords: 'own_title',
};

/** Each of them fits, or none of them counts. */
export const syncedSchema = v.pick(settingsSchema, syncedKeys);

/** Those of the settings that are synced. Pure. */
export const syncedOf = (settings: Settings): Synced => v.parse(syncedSchema, settings);
