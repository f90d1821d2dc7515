import type { Correction, Entry, List, Status } from '../contract/list.ts';
import type { ReadingChoices } from '../contract/list-formats.ts';
import type { Receipt, ReportStatus } from '../contract/receipt.ts';
import type { Passage, Report } from '../contract/report.ts';
import type { Refusal } from '../contract/result.ts';
import type { Envelope } from '../contract/signed/envelope.ts';
import type { KeysFile } from '../contract/signed/keys.ts';
import type { SeenState } from '../contract/staff/look.ts';
import type { TabHindrance } from '../messages/message-contract.ts';
import type { Endpoint } from '../settings/endpoint.ts';

/** Everything a person has chosen, under one key; parsed by `settings/settings.ts`. */
export interface SettingsRecord {
  name: 'settings';
  settings: unknown;
  /** What is known of the settings in the browser's account; missing where they are not synced. */
  sync?: unknown;
}

/** The token an endpoint wants to be shown. It is kept apart from settings and reports. */
export interface TokenRecord {
  reportsUrl: string;
  token: string;
}

/** A list the person follows, with what is known of its last refresh. Times are milliseconds since 1970. */
export interface FollowedList {
  /** The key: address of the list file, or what `keyOfFile` makes of a file that has no address. */
  url: string;
  /** Name of the desk it came with, if it was joined through one. */
  deskName: string | null;
  title: string;
  publisher: string;
  listId: string;
  version: number;
  entryCount: number;
  /**
   * How many entries its file has, those left out among them; missing where an earlier version kept the
   * record.
   */
  statedCount?: number;
  expiresAt: string | null;
  /**
   * SHA-256 of the file, in hexadecimal, the only ETag that is sent: what a server names could mark a reader.
   * Missing where an earlier version kept the record; '' where it is still to be computed from the kept file.
   */
  digest?: string | null;
  /** How a list is read that was looked at before it was followed; missing where its own format says that. */
  imported?: ImportedList;
  lastCheckedAt: number;
  lastGoodAt: number;
  /** Why the last refresh failed; null when it went well. The last good list stays in force. */
  lastError: Refusal | null;
  /** Entries left out of the list in force, each with its reason: the first 100. */
  leftOut: Refusal[];
  leftOutCount: number;
  /** Null where the list is not signed. A list that was once signed never becomes null again. */
  signed: SignedState | null;
  /** When to ask for a newer version, in milliseconds since 1970. */
  nextCheckAt: number;
  /** How many refreshes failed in a row. */
  failures: number;
  /** A newer version that waits until the person has looked at how much it changes. */
  held: HeldVersion | null;
  /** The digest of the version the person let in force though it changes so much. */
  accepted: string | null;
  /** What the refreshes of the last seven days changed: a little each day comes to much. */
  recentChanges: RecentChange[];
  /** The version in force and the two before it, newest first, each one click back. */
  kept: KeptVersion[];
  /** Where the person went back: the version that was left, above which a version is taken again. */
  leftVersion: number | null;
  /** The edition in force, as long as open pages have not been told of it; see `ReadyList`. */
  untold?: string | undefined;
  /** It was read by an earlier version of the product, which may have known less. */
  isToBeReadAnew?: true | undefined;
}

/** How a list in any format is read, as the person saw it. */
export interface ImportedList extends ReadingChoices {
  /** The name of the file it was read from; null where it has an address, from which it is refreshed. */
  fileName: string | null;
  /** The header of a table: where it changes, its columns hold something else. */
  header: string[];
}

/** What is known of a signed list: who signs it, and what was signed last. Envelopes are verified ones. */
export interface SignedState {
  /** The folder of the signed files, ending in a slash. */
  folder: string;
  /** The fingerprint of the first root: with the list's id it is who the list is. */
  root: string;
  /** Whether the person joined by a link or code that named the fingerprint, so that it was compared. */
  isCompared: boolean;
  /** Without a link before the first refresh. */
  keys: KeysFile;
  /** SHA-256 of the files of keys and head as they came: the only ETags that are sent. */
  keysDigest: string | null;
  headDigest: string | null;
  /** When the keys were asked for last, in milliseconds since 1970. */
  keysCheckedAt: number;
  /** The newest head; null where none came yet that sets a floor. */
  head: Envelope | null;
  /** Until when a head says that the release in force is the newest; 0 where none ever did. */
  confirmedUntil: number;
  /** The newest release that was taken. Another one is in force where the person went back. */
  release: Envelope | null;
  /** Two releases that contradict each other, and under which keys. Neither is gone on from. */
  fork: { version: string; known: Envelope; other: Envelope; keysVersion: number } | null;
}

/** A version that waits for the person, and the numbers that are the reason. */
export interface HeldVersion {
  version: number;
  /** What `accepted` names: the digest of the release, or of an unsigned file. */
  digest: string;
  since: number;
  because: Refusal;
  /** How many entries it makes milder or withdraws, which is in force already; missing or 0 where none. */
  milder?: number;
  /** The person does not want it now, and is asked no more. */
  isPutOff?: true;
}

/** How many entries a refresh added, took out and made graver. */
export interface RecentChange {
  at: number;
  added: number;
  gone: number;
  graver: number;
}

/** A version that can be gone back to. */
export interface KeptVersion {
  version: number;
  entryCount: number;
  /** How large its file is. */
  bytes: number;
  /** When it came in force, in milliseconds since 1970. */
  since: number;
}

/**
 * The file of a kept version, byte for byte: what deltas change, and what going back reads; and that of a
 * version that waits for the person, which is kept as version 0.
 */
export interface ListFile {
  url: string;
  version: number;
  /** Of a blob the browser hands over parts, which need not be in memory otherwise. */
  bytes: Blob;
  /** The release that names it; null where the list is not signed. */
  release: Envelope | null;
}

/** What stays of a signed list that is no longer followed, so that nobody else can take its place. */
export interface ListPin {
  url: string;
  listId: string;
  signed: SignedState;
}

/**
 * What a followed list states, apart from its record so that settings need not read it: the version whose
 * kept file says it, or, where no file does, the list.
 */
export type ListBody = { url: string; file: number } | { url: string; list: List };

/** A followed list made ready for matching: all of it that a worker loads when it wakes. */
export interface ReadyList extends Pick<List, 'id' | 'version' | 'title' | 'publisher' | 'categories'> {
  url: string;
  /** The fingerprint of the first root of a signed list: with its id, who the list is. */
  root?: string;
  /** Made anew whenever the list is: entries of another edition have other numbers. */
  edition: string;
  sites: NonNullable<List['sites']>;
  /**
   * What `compileList` made of the entries; checked by `isCompiledList`, since an earlier version may have
   * stored it.
   */
  compiled: unknown;
}

/** What is shown of an entry. */
export type EntryDetails = Omit<Entry, 'match'>;

/**
 * Where each entry of a list in force stands as JSON, in the order of the compiled list and behind them those
 * that are withdrawn: from byte `starts[n]` to `ends[n]`. Entries are read only once one of them is found.
 */
export interface EntryPlaces {
  url: string;
  edition: string;
  /** The version whose kept file comes first in the bytes that are counted; null where no file does. */
  file: number | null;
  starts: Uint32Array<ArrayBuffer>;
  ends: Uint32Array<ArrayBuffer>;
  /** What comes behind it: entries that the file does not state word for word. */
  added: Blob | null;
}

/** queued → sending → delivered | refused | needs-you; `sending` left by a dead worker is due again. */
export type OutboxState = 'queued' | 'sending' | 'delivered' | 'refused' | 'needs-you';

/** What is known of a delivered report through its receipt. Times are milliseconds since 1970. */
export interface FollowUp {
  /** What the desk said last; null before the first answer. */
  status: ReportStatus | null;
  etag: string | null;
  /** How often the desk was asked since the last news. */
  checks: number;
  /** When to ask again; null when there is nothing more to learn. */
  nextCheckAt: number | null;
  /** Why the last question failed; null when it went well. */
  lastError: Refusal | null;
  /** The person wants the report withdrawn, and the desk has not confirmed it yet. */
  withdrawing: boolean;
}

/** A report in the outbox and, once delivered, in the history. Times are milliseconds since 1970. */
export interface ReportRecord {
  /** The report's id, also its Idempotency-Key. */
  id: string;
  state: OutboxState;
  createdAt: number;
  /** Exactly what is sent. */
  report: Report;
  endpoint: Endpoint;
  /** The page's full address, kept here alone for "open the page again". */
  pageUrl: string;
  attempts: number;
  nextAttemptAt: number;
  lastError: Refusal | null;
  /** The endpoint's own words about a refusal. */
  lastDetail: string | null;
  /**
   * 1 once an attempt ended without an answer of the endpoint, which may have taken it: another report may
   * double it.
   */
  mayHaveArrived?: 1;
  /** The ids of the reports that were changed into this one; missing where none was. */
  replaced?: string[];
  /**
   * `alone` where it needs the person while the others for its endpoint go on, `retried` once it is due again
   * since the endpoint took another: see judge-denial.ts.
   */
  denied?: 'alone' | 'retried';
  /** Null before delivery, and for endpoints that give none. */
  receipt: Receipt | null;
  /** Null where there is no receipt to follow. */
  followUp: FollowUp | null;
  /**
   * 1 while there is news the person has not seen, else absent; a number, since IndexedDB indexes no
   * booleans.
   */
  unseen?: 1;
  /** 1 beside `unseen` while the news is an answer that no notification has told of. */
  untold?: 1;
}

/**
 * The picture of a report, in a store of its own so that the list of reports stays cheap to read. Kept as
 * bytes: in Firefox, deleting stored blobs made no room on a full disk for the next report, deleting bytes
 * does.
 */
export type PictureRecord =
  | { reportId: string; mediaType: string; bytes: ArrayBuffer }
  /** As version 1 of the database kept it; drop after 2027-06. */
  | { reportId: string; picture: Blob };

/** A match the person has looked at: which one on which page, and when first, in milliseconds since 1970. */
export interface Sighting {
  /** The page's address without what only tracks a person. */
  page: string;
  /** The entry and a digest of the text around it. */
  key: string;
  at: number;
}

/**
 * What is kept of the texts of a page that was read, where the person wants to be told what of it is flagged
 * later: numbers made of every three letters, and no text.
 */
export interface PageTrace {
  /** The page's address without what only tracks a person. */
  page: string;
  /** When it was read last, in milliseconds since 1970. */
  at: number;
  /** What the numbers are made with besides the letters: the same for all pages, and by chance. */
  salt: number;
  /** How large it is. */
  bytes: number;
  /** The stretches of its texts (`list/traces/`), each after how many numbers it has. */
  numbers: Uint16Array<ArrayBuffer>;
}

/** What a list says of an entry, as far as a person is told when it changes. */
export interface EntryState {
  status: Status;
  /** Null where the list names none. */
  correction: Pick<Correction, 'url' | 'title'> | null;
  updatedAt: string;
}

/**
 * An entry whose flag the person saw, or that a list came to name for a passage of one of their reports or
 * of a page they had read. It holds no text of a page.
 */
export interface SeenEntry {
  /** Address of the list. */
  url: string;
  entryId: string;
  claim: string;
  /** Where it was seen last: the page's address without what only tracks a person. */
  page: string;
  /** When it was seen last, in milliseconds since 1970. */
  at: number;
  /**
   * What the person knows of it; null where they reported the passage, or read the page, before the list
   * named it.
   */
  knew: EntryState | null;
  /** The pages that seem to hold it by their traces, as no flag of it was seen; the one read last first. */
  mayHold?: { page: string; at: number }[];
  /** What has become of it since, and when that came in force here; null where nothing has. */
  news: { now: EntryState; at: number } | null;
  /** 1 while the person has not seen the news, else absent. */
  unseen?: 1;
  /** 1 beside `unseen` while no notification has told of it. */
  untold?: 1;
}

/** An endpoint that is left alone for a while, with every report that goes there. */
export interface EndpointPause {
  reportsUrl: string;
  /** Milliseconds since 1970. */
  until: number;
  /** Failures in a row. */
  failures: number;
  /** The endpoint itself named the time (`Retry-After`), so coming back online does not end the pause. */
  asked: boolean;
}

/** A page of a patrol, and what the person calls it; an empty title where they named none. */
export interface PatrolPage {
  url: string;
  title: string;
  /** The passages of a claim that were reported on it; missing where it is no page of an after-care. */
  seek?: Passage[];
}

/** A set of pages a person walks through, and how far the last walk has come. */
export interface Patrol {
  id: string;
  name: string;
  createdAt: number;
  /** When pages were added last, in milliseconds since 1970; missing in sets of earlier versions. */
  addedAt?: number;
  pages: PatrolPage[];
  walk: Walk | null;
  /** The published claim whose pages these are; missing where a person made the set. */
  aftercare?: AfterCare;
}

/** Of which claim of which desk the pages are looked at again, and what was found, by address. */
export interface AfterCare {
  /** The address that staff sign in at. */
  desk: string;
  claimId: string;
  looks: Record<string, PageLook>;
}

/** What a page of an after-care showed of the claim's passages when it was left last. */
export interface PageLook {
  state: SeenState;
  /** Milliseconds since 1970. */
  at: number;
  /** Whether the desk was told of it. */
  isTold?: true;
}

/** One walk through the pages of a patrol. Times are milliseconds since 1970. */
export interface Walk {
  state: 'on' | 'paused' | 'over';
  startedAt: number;
  endedAt: number | null;
  /** The address of the page it has come to, as the patrol has it. */
  at: string;
  /** What is still to be opened, and not before when; null where the page is open. */
  due: { url: string; from: number } | null;
  /** What came of each page that was left, by its address as the patrol has it. */
  visits: Record<string, PageVisit>;
  /**
   * The digests of the matches that were new on each page, by the same address: one that was looked at since
   * stays new on this walk. Missing in walks of earlier versions.
   */
  newOn?: Record<string, string[]>;
  /** Earlier pages of the thread that is open, which are remembered once the person says that it is done. */
  parts: LookedAt[];
  /** What takes back the last page or match that was looked at. */
  undo: WalkUndo | null;
}

/** What came of a page in a walk. */
export interface PageVisit {
  /** Whether the person said that they have looked at it, or only went on. */
  isDone: boolean;
  /** Why nothing of it could be read; null where it was. */
  hindrance: TabHindrance | 'never-opened' | null;
  newPosts: number;
  newMatches: number;
  /** How many matches were not looked at when it was left. */
  unseen: number;
}

/** What was known before: of the page, and of its visit where that was taken for done. */
export interface WalkUndo {
  page: string;
  before: LookedAt | null;
  visited: string | null;
  /** The same of earlier pages of its thread; missing in walks of earlier versions, as the next one is. */
  parts?: { page: string; before: LookedAt | null }[];
  /** How many matches were not looked at before. */
  unseen?: number;
}

/** What is remembered of a page that was looked at on a patrol. It holds digests and no text of the page. */
export interface LookedAt {
  /** Its address without what only tracks a person. */
  page: string;
  /** When it was looked at last. */
  at: number;
  /** When something new was last found on it. */
  newAt: number;
  /** The digests of its posts; null as long as only matches of it were looked at. */
  posts: string[] | null;
  /** The digests of the matches that were looked at. */
  matches: string[];
}

/** What can happen beside reports and flags that were seen. */
export const eventKinds = ['list-followed', 'taken-in', 'refresh-failed', 'made-anew'] as const;

/** An import or an error. It names no page that somebody read. */
export interface HistoryEvent {
  id: string;
  kind: (typeof eventKinds)[number];
  /** When it happened, in milliseconds since 1970. */
  at: number;
  /** The title of the list, or the name of the file. */
  about: string;
  /** The address of the list; empty where there is none. */
  address: string;
  /** How many entries or records came. */
  count: number;
  /** Why something did not work; null where it did. */
  refusal: Refusal | null;
}

/** For how long the person wants things kept; null is without end. */
export interface KeepLimits {
  keepDays: number | null;
  keepPictureBytes: number | null;
}

/** What the person deleted together, at `at`, for as long as that can be undone. */
export type DeletedRecord =
  | DeletedReport
  | { at: number; seen: SeenEntry }
  | { at: number; event: HistoryEvent };

export interface DeletedReport {
  at: number;
  report: ReportRecord;
  picture: PictureRecord | null;
  /** To what the limits that deleted it go back with it; missing where the person did. */
  limits?: Partial<KeepLimits>;
}

/**
 * Kept beside them under the key `-undone`: what was deleted at `undone` is being put back, which goes on
 * where the page that does it is closed.
 */
export interface UndoneDeletion {
  undone: number;
}
