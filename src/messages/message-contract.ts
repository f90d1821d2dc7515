import type { Correction, Entry, List, Source, Status } from '../contract/list.ts';
import type { Encoding, ListFormat, ReadingChoices, TableColumns } from '../contract/list-formats.ts';
import type { Passage } from '../contract/report.ts';
import type { Refusal, RefusalCode } from '../contract/result.ts';
import type { Site } from '../contract/site.ts';
import type { SeenState } from '../contract/staff/look.ts';
import type { HiddenFlag } from '../settings/hidden-flags.ts';
import type { CopyForm } from './copy-form.ts';

/** One entry as readers see it on a highlight: whose list says what about which claim, on what evidence. */
export interface Flag {
  /** Unique over all followed lists: `<listId> <entryId>`. */
  key: string;
  listId: string;
  listVersion: number;
  listTitle: string;
  publisher: string;
  /** When its list goes out of date, as ISO 8601; null where it does not. */
  listExpiresAt: string | null;
  entryId: string;
  claim: string;
  category: string;
  status: Status;
  /** What is right, and what is wrong about the claim. */
  explanation: string | null;
  correction: Correction | null;
  /** What the verdict rests on. */
  sources: Source[];
  /** The desk's own page about the claim. */
  page: string | null;
  /** ISO 8601. */
  updatedAt: string;
}

/** How a text means a claim if it does not state it: it asks, it doubts or passes on, or it tells a part. */
export type Doubt = 'asked' | 'doubted' | 'partly';

/** A match in one text: UTF-16 offsets `[start, end)` into the text that was sent, `flag` indexes `flags`. */
export interface FoundMatch {
  start: number;
  end: number;
  flag: number;
  /** Whether the text itself says that the claim is not so: shown softly, never counted. */
  refutedHere: boolean;
  /** How the text means the claim if it does not state it: shown more softly, counted on its own. */
  doubt?: Doubt;
}

/** The answer to `find-matches`: per text sent, its matches by start. */
export interface FoundInTexts {
  flags: Flag[];
  found: FoundMatch[][];
}

/** A match that a person asks about: the text as it was matched, and whose entry was found where. */
export interface MatchToExplain {
  text: string;
  start: number;
  end: number;
  flagKey: string;
}

/** Why a passage is marked, in sentences, and what the list said about the claim before. */
export interface MatchReason {
  reasons: string[];
  history: NonNullable<Entry['history']>;
}

/** A painted match as popup and report need it; `index` is its place in document order within its frame. */
export interface PagePassage {
  index: number;
  flagKey: string;
  passage: Passage;
}

/** What one frame of a page shows at the moment; kept in session storage, never on disk. */
export interface PageMatches {
  /** Address of the page the frame shows. */
  url: string;
  /** Where the frame lies in its page: its number among its siblings, level by level; empty for the top. */
  place: number[];
  /** All matches that count: what the page states. */
  count: number;
  /** How many passages the page itself refutes; they are in none of the other fields. */
  refuted: number;
  /** How many passages do not state their claim (`Doubt`); they are in none of the other fields either. */
  doubted: number;
  /** How many characters cannot be checked, because only a font of the page's own shows what they mean. */
  unreadable: number;
  countByStatus: Partial<Record<Status, number>>;
}

/** One step from match to match through a tab, as one of its frames is asked for its part. */
export interface Step {
  /** To the next (1) or the previous (-1). */
  by: 1 | -1;
  /** Begins at this frame's first or last match instead of where the person is. */
  fromEdge?: boolean;
  /** How many matches lie in the frames before this one, and in all frames together. */
  before?: number;
  total?: number;
  /** What the person has looked at; those from before this visit are passed over. Milliseconds since 1970. */
  seen?: { key: string; at: number }[];
  /** Stops also at what nobody can see. */
  hidden?: boolean;
  /** Since when the card of the frame this step comes from held the focus, in milliseconds since 1970. */
  heldSince?: number;
}

/** Which page a document shows at a moment: a script may put one after the other into it. */
export interface PageName {
  /**
   * Made anew for each document; two equal keys are the same document. Empty where no script of ours
   * answered.
   */
  documentKey: string;
  url: string;
  /**
   * The place in the tab's history, which a page keeps that rewrites its address. Empty where the browser
   * tells none.
   */
  historyKey: string;
  /** A digest of what the page calls itself: its title and its canonical address. */
  nameKey: string;
}

/** What a report needs to know of the top document, read in one go. */
export interface PageDescription extends PageName {
  canonicalUrl: string | null;
  title: string;
  language: string | null;
  viewport: { width: number; height: number; pixelRatio: number };
  /** The person's own selection as a passage, where there is one and a report is being prepared. */
  selection: Passage | null;
  /** The site profile for this page, if there is one. */
  site: { title: string; layoutChanged: boolean; knowsNames: boolean; isNamedByQuery: boolean } | null;
  /** Where the page says that a desk can be joined (`<link rel="qiuzheng-desk">`). */
  deskLink: string | null;
}

/**
 * What of one frame was looked up in the lists, and what a person sees in it that was not. It holds no text
 * of the page.
 */
export interface FrameReading {
  /** Where the frame lies in its page, as in `PageMatches`. */
  place: number[];
  /** The media type of its document. */
  mediaType: string;
  /** Characters that were looked up, and those that could not be, since the worker did not answer. */
  characters: number;
  unanswered: number;
  /** How many pictures, drawings on canvas and films are large enough to hold words. */
  pictures: number;
  canvases: number;
  films: number;
  /**
   * The frames in it that are large enough to hold words. One that no script can get into has no place, one
   * made by script no host.
   */
  frames: { place: number[] | null; host: string }[];
}

/** What of a whole page was looked up, and what was not. */
export interface PageReading {
  characters: number;
  unanswered: number;
  pictures: number;
  canvases: number;
  films: number;
  /** The hosts of the frames that were not read. */
  frames: string[];
}

/** One frame with its matches, of which `passages` holds at most the first 200. */
export interface FrameDescription {
  page: PageDescription;
  passages: PagePassage[];
  /** The flags of these passages, each once. */
  flags: Flag[];
  /** Whether there is text in it that has not been looked up yet, as just after it has loaded. */
  isBeingRead: boolean;
  reading: FrameReading;
}

/** What a cover in the picture hides; `drawn` is one the person drew. */
export type AreaKind = 'author' | 'account' | 'personal' | 'field' | 'frame' | 'drawn';

/** A part of a picture or a page: CSS pixels of the viewport, or pixels of the picture. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A part of the page that is covered in the picture unless the person uncovers it. */
export interface PrivateArea extends Box {
  kind: AreaKind;
}

/** The addresses of what was clicked on a page, where it has any. */
export interface Addresses {
  linkUrl?: string | undefined;
  srcUrl?: string | undefined;
}

/** Which of them lead to somebody's page or picture. */
export interface NamesPerson {
  link: boolean;
  picture: boolean;
}

/** What the window shows of a page at one moment, and what in it is private. All lengths in CSS pixels. */
export interface ViewOfPage extends PageName {
  scrollX: number;
  scrollY: number;
  width: number;
  height: number;
  /** The part of it that is the page and no scroll bar. */
  clientWidth: number;
  clientHeight: number;
  /** How long the page is. */
  pageHeight: number;
  /** What must be covered; left empty unless asked for, since to find it takes long. */
  areas: PrivateArea[];
  /** Whether most of the window is an element that scrolls by itself: the page goes on in it. */
  scrollsInside: boolean;
  /** What stays in place while the page scrolls; left empty unless asked for. */
  stuck: Box[];
}

/** Why the extension can show nothing on a tab. */
export type TabHindrance =
  /** The browser lets no extension onto this page (its own pages, the add-on store). */
  | 'protected'
  /** This site is not granted, and the toolbar button has not been clicked on it. */
  | 'not-granted'
  /** The person turned this site off. */
  | 'off'
  /** The person paused the reading of all pages. */
  | 'paused'
  /** The person paused the reading of what is opened in this tab. */
  | 'paused-tab'
  /** A local file, and file access is off. */
  | 'file'
  /** The page was there but does not answer; reloading helps. */
  | 'silent'
  /** The page could not be loaded: what is shown is the browser's own page that says so. */
  | 'failed'
  /** No page of text but a PDF, a picture, a film or sound. */
  | 'pdf'
  | 'picture'
  | 'film';

/**
 * A frame of a tab tells all of them that its card is shown or gone; without a `frame`, that every card is to
 * go.
 */
export interface CardNews {
  /** The key of its document. */
  frame: string;
  isShown: boolean;
  /**
   * Since when a card that went held the focus, in milliseconds since 1970: whoever lost it then takes it
   * back.
   */
  heldSince?: number | undefined;
}

/** The state of a tab for the popup. */
export interface TabDescription {
  tabId: number;
  windowId: number;
  /** Whether it is in a private window, of which nothing is kept. */
  isPrivate: boolean;
  url: string;
  title: string;
  hindrance: TabHindrance | null;
  page: PageDescription | null;
  /** Whether its top document has text that has not been looked up yet. */
  isBeingRead: boolean;
  /** Whether more of it is still to come. */
  isLoading: boolean;
  /** What was looked up of all its frames, and what was not. */
  reading: PageReading;
  frames: { frameId: number; matches: PageMatches; passages: PagePassage[]; flags: Flag[] }[];
  /** Frames may be missing from `frames`, because the store that holds their counts is full. */
  mayLackFrames: boolean;
}

/** A post as it is known again: by a digest of its link or its text, and when it was written, if told. */
export interface PostNow {
  digest: string;
  at: number | null;
}

/** What a page is made of, for a walk that comes to it again. */
export interface PostsOfPage {
  /** Whether they are posts by a site profile; else they are the stretches of text of the page. */
  areByProfile: boolean;
  posts: PostNow[];
  /** The next page of the thread, on the same site; null where the page names none. */
  next: string | null;
  /** With which status of HTTP it was answered; null where the browser does not tell. */
  status: number | null;
  /** Its title, with nothing that tells of a person. */
  title: string;
}

/** What may be done with a walk. */
export type WalkStep =
  /** From the first page on. */
  | 'begin'
  /** To the next page: this one was skipped, or was looked at. */
  | 'next'
  | 'done'
  | 'pause'
  | 'go-on'
  | 'stop'
  /** The next page of the thread that is open. */
  | 'part'
  /** The page that waits is opened once its time has come, should the worker have slept. */
  | 'open-due'
  /** The last page or match that was looked at was not. */
  | 'undo'
  /** No match of this page was looked at. */
  | 'unsee';

/** The page a walk has come to, as it is now. */
export interface WalkLook {
  tabId: number;
  url: string;
  title: string;
  /** Whether its page is there, and not the one before it. */
  isOpen: boolean;
  /** Whether text of it is still to be looked up. */
  isReading: boolean;
  hindrance: TabHindrance | null;
  /** The error with which the site answered in place of posts; null where it answered with none. */
  error: number | null;
  isFirst: boolean;
  newPosts: number;
  areByProfile: boolean;
  /** For how long an old thread was quiet before it was answered, in milliseconds. */
  quiet: number | null;
  matches: WalkMatch[];
  flags: Flag[];
  /** The match the person is at, by its digest. */
  current: string | null;
  hasNext: boolean;
  /** What the page shows of a claim that is looked at again; null where none is, or the page is not open. */
  sought: SoughtOnPage | null;
}

/** What a page shows of a claim's passages: of each, and of all together. */
export interface SoughtOnPage {
  state: SeenState;
  /** Whether it is a further page of the thread that was reported on. */
  isPart: boolean;
  /** Whether passages that are not found may stand behind a log-in. */
  asksToLogIn: boolean;
  passages: { text: string; state: SeenState }[];
}

/** A match of the page a walk has come to; `before` of the page's matches lie in frames before its own. */
export interface WalkMatch extends PagePassage {
  digest: string;
  frameId: number;
  before: number;
  isSeen: boolean;
}

/** What a scan of a file looks for, without what is large. */
export interface ListsToScan {
  /** The lists in force, in the person's order. */
  lists: { url: string; edition: string; title: string; offCategories: string[] }[];
  /** The person's own words, as a list. */
  own: List;
  /** What is never marked. */
  exceptions: string[];
}

/** What a content script may ask of the worker; everything in it is untrusted and parsed. */
export interface ContentToWorker {
  /**
   * `url` is the address of the page of the frame that asks, as `pageAddress` tells it; so below. `around` is
   * the origin of the page that frame is in, as `pageAround` tells it.
   */
  'find-matches': { request: { texts: string[]; url: string; around: string }; reply: FoundInTexts };
  /** Asked by a frame that cannot tell whether it is still to be read: refused where it is not. */
  'may-be-read': { request: { around: string }; reply: null };
  'tell-page-matches': { request: PageMatches; reply: null };
  /** Hides the flag of an entry on this page, or everywhere. */
  'hide-flag': { request: { key: string; claim: string; everywhere: boolean; url: string }; reply: null };
  /** Takes back what `hide-flag` did a moment ago. */
  'undo-hide': { request: { key: string; everywhere: boolean; url: string }; reply: null };
  /** In which form the person copies corrections. */
  'ask-copy-form': { request: null; reply: CopyForm };
  'keep-copy-form': { request: { form: CopyForm }; reply: null };
  'explain-match': { request: MatchToExplain; reply: MatchReason };
  /** The site profiles for the host of the frame that asks. */
  'find-sites': { request: null; reply: Site[] };
  /** The style sheet of the highlights, for shadow roots. */
  'ask-sheet': { request: null; reply: string };
  /** Something is painted in a frame: has the script with the card put in. */
  'bring-card': { request: null; reply: null };
  /** Matches whose card was shown, by keys that name them at the next visit too. */
  'tell-seen': { request: { keys: string[]; url: string }; reply: null };
  /** To be passed on to all frames of the tab. */
  'share-card': { request: CardNews; reply: null };
  /** A passage is about to be reported: has the script put in that can tell what in it tells of people. */
  'prepare-report': { request: null; reply: null };
  /**
   * "Report this" or "Dispute this flag" on a card: keeps the passage as the tab's draft and opens the report
   * form.
   */
  'report-passage': { request: { passage: Passage; category: string; disputes: boolean }; reply: null };
}

/** What following brought: a title, how many entries, and how many of them are left out. */
export interface Following {
  title: string;
  entries: number;
  leftOut: number;
}

/** A file that was put aside, and how it is to be read and called. */
export interface ImportRequest {
  staged: string;
  choices: ReadingChoices;
  names: { title: string; publisher: string };
}

/** What a file would be as a list, before anything is followed. */
export interface ImportPreview {
  /** Its own name, or its address. */
  name: string;
  address: string | null;
  /** The encodings it may be in, the likeliest first, each with the first lines as it reads them. */
  encodings: { encoding: Encoding; lines: string[] }[];
  /** How it was read; null where the person has to choose its encoding first. */
  reading: { encoding: Encoding; format: ListFormat; header: string[]; columns: TableColumns } | null;
  /** The title of the list that it takes the place of. */
  replaces: string | null;
  /** What it calls itself, where it does. */
  own: { title: string; publisher: string } | null;
  /** The first of its entries. */
  entries: Omit<Entry, 'match'>[];
  entryCount: number;
  stated: number;
  leftOut: { code: RefusalCode; count: number; first: Refusal[] }[];
  /** Why it cannot be followed as it is. */
  refusal: Refusal | null;
}

/** What the extension's own pages may ask of the worker. */
export interface PageToWorker {
  /**
   * Follows a desk (its address or join document) or a list file; the desk joined last is the endpoint. A
   * list in another format is put aside for the person to look at. Nothing is followed where it lies at other
   * addresses, too, that the browser does not let us reach: `wants` names them.
   */
  subscribe: { request: { address: string }; reply: Following | { staged: string } | { wants: string[] } };
  /** What a scan of a file looks for. */
  'lists-to-scan': { request: null; reply: ListsToScan };
  /** What a file that was put aside would be as a list. */
  'preview-import': { request: Omit<ImportRequest, 'names'>; reply: ImportPreview };
  'follow-import': { request: ImportRequest; reply: Following };
  unsubscribe: { request: { listUrl: string }; reply: null };
  'refresh-lists': { request: null; reply: null };
  /** Puts a kept version of a list in force again. */
  'go-back-to': { request: { listUrl: string; version: number }; reply: null };
  /** Lets a version that waits for the person come in force, however much it changes. */
  'let-in-force': { request: { listUrl: string }; reply: null };
  /** Has the person be asked no more about the version that waits. */
  'put-off-held': { request: { listUrl: string }; reply: null };
  'send-due-reports': { request: null; reply: null };
  /**
   * Hides a flag as it was hidden before, or shows it. The worker sees it through should the page that asks
   * be closed at once.
   */
  'set-hidden': { request: { flag: HiddenFlag; isHidden: boolean }; reply: null };
  /** Something that changes what open pages show was changed in settings: they are told. */
  'check-pages-again': { request: null; reply: null };
  /** Many settings were changed at once: all that follows them does so anew. */
  'take-up-settings': { request: null; reply: null };
  /**
   * Begins to keep the settings the same in the person's browsers, or ends it; puts them in the place of what
   * lies in the account and nobody can read; or takes them out of it.
   */
  'sync-settings': { request: { how: 'begin' | 'end' | 'replace' | 'forget' }; reply: null };
  /** Opens the page of a reported passage and finds it there again. */
  'find-again': { request: { pageUrl: string; passage: Passage }; reply: FoundAgain };
  /** Remembers when pages of a site, given as a match pattern, are read; open ones follow at once. */
  'keep-site-state': { request: { site: string; state: 'on' | 'ask' | 'off' }; reply: null };
  /** Stops reading on all pages, at the longest until a moment where one is named, or takes it up again. */
  'pause-reading': { request: { isPaused: boolean; until: number | null }; reply: null };
  /** Reads nothing in one tab, whatever is opened there, or takes it up again. */
  'pause-tab': { request: { tabId: number; isPaused: boolean }; reply: null };
  /** What the toolbar button counts: how many matches each tab holds, those of patrols that are new alone. */
  'choose-badge': { request: { showsCount?: boolean; countsNew?: boolean }; reply: null };
  /** Patrols or what was looked at changed: the toolbar button counts anew where it counts what is new. */
  'count-new': { request: null; reply: null };
  /** Goes to the next (1) or previous (-1) match of a tab, as the keys do. */
  'step-through-tab': { request: { tabId: number; by: 1 | -1 }; reply: null };
  /** One step of the walk through a patrol. */
  'step-walk': { request: { patrolId: string; step: WalkStep }; reply: null };
  /** What the page is like that a walk has come to; null where no page of it is open. */
  'look-at-walk': { request: null; reply: WalkLook | null };
  /** Goes to the next (1) or previous (-1) match not looked at, on over pages, or to one by its digest. */
  'go-to-match': { request: { patrolId: string; to: 1 | -1 | string }; reply: null };
  /** Opens the form with these matches of the page, by their digests. */
  'report-matches': { request: { digests: string[] }; reply: null };
  /** Asks desks about the reports whose time has come, and withdraws those to be withdrawn. */
  'check-receipts': { request: null; reply: null };
  /** Told by a page of ours, since a worker that sleeps hears nothing of the network. */
  'came-online': { request: null; reply: null };
  /** Looks at a tab, putting the content script in first where the toolbar click allows it. */
  'describe-tab': { request: { tabId: number; isPressed?: boolean }; reply: TabDescription };
  /**
   * The same for a report: nothing in title and passages tells of a person. Frames that cannot tell have
   * none.
   */
  'describe-tab-for-report': { request: { tabId: number }; reply: TabDescription };
}

/** What the worker and our pages may ask of a content script in one frame. */
export interface ToContent {
  /** The lists changed: read and paint anew. */
  'check-again': { request: null; reply: null };
  /** Answers where a frame is marked; two equal keys are the same document. */
  'name-document': { request: null; reply: { documentKey: string } };
  /**
   * Scrolls to a match of the frame and opens its card, of `total` in the tab of which `before` lie in frames
   * before this one.
   */
  'show-match': { request: { index: number; before: number; total: number }; reply: null };
  /**
   * Goes to the next or previous match of the frame; `stepped` is false when it has none left in that
   * direction.
   */
  'step-match': { request: Step; reply: { stepped: boolean; heldSince: number } };
  /** Told by one of the frames of the tab, this one too. */
  'share-card': { request: CardNews; reply: null };
  /** The browser took back sites, given as match patterns: frames of theirs fall silent. */
  'access-removed': { request: { removed: string[]; kept: string[] }; reply: null };
  /** The person wants sites left alone: frames of theirs, where they are off all frames on their pages. */
  'leave-alone': { request: { sites: string[]; isOff: boolean }; reply: null };
}

/**
 * How a passage was found again: word for word, word for word at its old place among several, by what stands
 * around it because it was blacked out, or by likeness.
 */
export type HowFound = 'exact' | 'position' | 'around' | 'fuzzy';

/** A passage that was found again. */
export interface FoundAgain {
  how: HowFound;
  /** What was reported, as far as it was compared, and what stands there now; null where it is the same. */
  changed: { was: string; now: string } | null;
}

/** What a frame says of passages that are looked for in it. */
export interface SoughtInFrame {
  /** With which status of HTTP its document was answered; null where the browser does not tell. */
  status: number | null;
  /** How many letters of text it has, in code points as places of passages are told. */
  length: number;
  /** Whether a field to log in is in sight. */
  asksToLogIn: boolean;
  /** One for each passage, null where it is gone. */
  found: (HowFound | null)[];
}

/** What may be asked of the script that is put into a page when the person looks closer. */
export interface ToCloserLook {
  /** The passages are for the person alone: what a report may hold is told by `describe-for-report`. */
  'describe-page': { request: null; reply: FrameDescription };
  /** The frame as a report may tell of it: nothing in title, selection and passages tells of a person. */
  'describe-for-report': { request: null; reply: FrameDescription };
  'describe-posts': { request: null; reply: PostsOfPage };
  /** Which of the addresses that were clicked in this frame name a person. */
  'names-person': { request: Addresses; reply: NamesPerson };
  'name-page': { request: null; reply: PageName };
  /**
   * What is in view now and, with `areas`, what of it must be covered in a picture. Only the top frame
   * answers for the page.
   */
  'measure-view': { request: { areas: boolean; stuck: boolean }; reply: ViewOfPage };
  /** How passages of earlier reports are found in the frame now. */
  'seek-passages': { request: Passage[]; reply: SoughtInFrame };
  /**
   * Brings a passage into view, selects it and says on the page how it was found; null where it is gone.
   */
  'show-passage': { request: Passage; reply: FoundAgain | null };
  /**
   * Brings a passage into the middle of the window, whatever scrolls it; refused where it is gone or stays
   * hidden.
   */
  'scroll-to-passage': { request: Passage; reply: null };
  /**
   * Scrolls to `top` CSS pixels and waits for what comes into view; null goes back to where the person was.
   */
  'scroll-page': { request: { top: number | null }; reply: null };
}
