import type { DBSchema } from 'idb';
import type {
  DeletedRecord,
  EndpointPause,
  EntryPlaces,
  FollowedList,
  HistoryEvent,
  ListBody,
  ListFile,
  ListPin,
  LookedAt,
  PageTrace,
  Patrol,
  PictureRecord,
  ReadyList,
  ReportRecord,
  SeenEntry,
  SettingsRecord,
  Sighting,
  TokenRecord,
  UndoneDeletion,
} from './records.ts';

/** Everything Qiuzheng keeps on this machine. */
export interface Qiuzheng extends DBSchema {
  'followed-lists': { key: string; value: FollowedList };
  'list-bodies': { key: string; value: ListBody };
  'ready-lists': { key: string; value: ReadyList };
  'list-files': { key: [url: string, version: number]; value: ListFile };
  'list-pins': { key: string; value: ListPin };
  'entry-places': { key: string; value: EntryPlaces };
  reports: {
    key: string;
    value: ReportRecord;
    indexes: {
      'by-state': string;
      'by-time': number;
      /** State, endpoint and time of the next attempt: the order in which an endpoint's reports are sent. */
      'by-due': [string, string, number];
      /** Holds only reports whose receipt is still followed. */
      'by-check': number;
      /** Holds only reports with news the person has not seen. */
      'by-unseen': number;
      /** The full address of the page. */
      'by-page': string;
    };
  };
  pictures: { key: string; value: PictureRecord };
  sightings: { key: [page: string, key: string]; value: Sighting };
  'seen-entries': {
    key: [url: string, entryId: string];
    value: SeenEntry;
    indexes: {
      'by-time': number;
      /** Holds only entries with news the person has not seen. */
      'by-unseen': number;
    };
  };
  'page-traces': {
    key: string;
    value: PageTrace;
    /** When each was read, and how large it is, so that this is known without reading it. */
    indexes: { 'by-time': [at: number, bytes: number] };
  };
  'endpoint-pauses': { key: string; value: EndpointPause };
  patrols: { key: string; value: Patrol };
  'looked-at': { key: string; value: LookedAt; indexes: { 'by-time': number } };
  deleted: {
    key: number;
    value: DeletedRecord | UndoneDeletion;
    /** By the id of a report: only reports have one. */
    indexes: { 'by-time': number; 'by-report': string };
  };
  events: { key: string; value: HistoryEvent; indexes: { 'by-time': number } };
  settings: { key: SettingsRecord['name']; value: SettingsRecord };
  tokens: { key: string; value: TokenRecord };
}

/** What `upgradeDatabase` brings a database to. */
export const databaseVersion = 13;
