import * as v from 'valibot';
import type { Passage } from '../contract/report.ts';
import { good, messageOf, type Result, refused } from '../contract/result.ts';
import { frameDescriptionSchema } from '../messages/content-schemas.ts';
import type { FrameDescription, TabDescription, TabHindrance } from '../messages/message-contract.ts';
import { sendToFrame } from '../messages/send-message.ts';
import { browser, type Tabs } from '../platform/browser.ts';
import { waitAtMost } from '../platform/wait-at-most.ts';
import { injectCloserLook } from './inject-closer-look.ts';
import { injectContentScript } from './inject-content-script.ts';
import { isStoreFull, readPageMatches } from './page-matches-store.ts';
import { settingsInTab } from './paused-tabs.ts';
import { reachedFrames } from './run-in-frames.ts';
import { kindOf, sumReadings } from './sum-readings.ts';
import { hindranceOf, isProtected, keptFrom, tabHindrance } from './tab-hindrance.ts';

/** To look at a page as it is, or as a report may tell of it. */
type Look = 'describe-page' | 'describe-for-report';

/** How long a frame within the page may keep a person waiting, in milliseconds. */
const framePatience = 2000;
/** How long a busy browser may take to say why it refuses, in milliseconds. */
const refusalPatience = 8000;
/** How many frames are asked; what is in the others counts as not read. */
const mostFrames = 200;

/**
 * Looks at a tab for the popup, putting the scripts in first where there are none and the browser allows it;
 * on a site that is read only after a click, only after a press (`isPressed`); on one that is off never.
 */
export async function describeTab(
  tabId: number,
  look: Look,
  isPressed: boolean,
): Promise<Result<TabDescription>> {
  const before = await browser.tabs.get(tabId).catch(() => null);
  const url = before?.url ?? '';
  const settings = await settingsInTab(tabId);
  const kept = keptFrom(url, settings, isPressed);
  // A page that is read only after a click still has the scripts of an earlier one.
  const mayTry = kept === null || kept === 'not-granted';
  const isInjected = mayTry && (await injectScripts(tabId, kept === null));
  const top = isInjected ? await describeFrame(tabId, 0, look) : null;
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return refused('tab_closed');
  const described = await describeInner(tabId, top, look);
  const frames = top ? await readPageMatches(tabId) : [];
  const refusal = isInjected || kept ? null : await refusalOf(tab);
  return good({
    tabId,
    windowId: tab.windowId ?? browser.windows.WINDOW_ID_NONE,
    isPrivate: tab.incognito,
    url: top?.page.url ?? tab.url ?? '',
    title: top?.page.title ?? tab.title ?? '',
    hindrance: hindranceOf({ mediaType: top?.reading.mediaType ?? null, isInjected, kept, refused: refusal }),
    page: top?.page ?? null,
    // A frame that holds no text for us is never read to its end.
    isBeingRead: [...described.values()].some(
      ({ isBeingRead, reading }) => isBeingRead && kindOf(reading.mediaType) === null,
    ),
    isLoading: tab.status === 'loading',
    reading: sumReadings([...described.values()].map(({ reading }) => reading)),
    frames: frames.map((frame) => {
      const told = described.get(frame.frameId);
      return { ...frame, passages: told?.passages ?? [], flags: told?.flags ?? [] };
    }),
    mayLackFrames: await isStoreFull(),
  });
}

/** What all frames of a page say of themselves that answer in time, by their numbers. */
async function describeInner(
  tabId: number,
  top: FrameDescription | null,
  look: Look,
): Promise<Map<number, FrameDescription>> {
  if (!top) return new Map();
  // A report needs the passages, for which a frame takes longer than to say what was read.
  const reached =
    look === 'describe-page'
      ? await reachedFrames(tabId)
      : (await readPageMatches(tabId)).map(({ frameId }) => frameId);
  const inner = reached.filter((frameId) => frameId !== 0).slice(0, mostFrames);
  const described = await Promise.all(
    inner.map(
      async (frameId) => [frameId, await describeFrame(tabId, frameId, look, framePatience)] as const,
    ),
  );
  return new Map([
    [0, top],
    ...described.flatMap(([frameId, told]) => (told ? [[frameId, told] as const] : [])),
  ]);
}

/**
 * Why the scripts did not get into a tab. What the browser says to another try tells a page that could not be
 * loaded.
 */
async function refusalOf({ id, url = '', favIconUrl = '' }: Tabs.Tab): Promise<TabHindrance> {
  const known = { url, icon: favIconUrl };
  if (id === undefined || isProtected(url)) return tabHindrance({ ...known, error: '' });
  const target = { tabId: id, frameIds: [0] };
  const trying = browser.scripting.executeScript({ target, func: () => null, injectImmediately: true });
  const error = await waitAtMost(
    trying.then(() => '', messageOf),
    refusalPatience,
  );
  return tabHindrance({ ...known, error: error ?? '' });
}

/**
 * Puts both scripts into a tab, each where it is not yet; false where the browser, or the person, does not
 * allow it.
 */
export async function injectScripts(tabId: number, mayPutIn = true): Promise<boolean> {
  const isMarked = (await sendToFrame(tabId, 0, 'name-document', null)).ok;
  return (isMarked || (mayPutIn && (await injectContentScript(tabId)))) && (await injectCloserLook(tabId));
}

/**
 * What a frame says of itself; null where no script of ours answers in it, or not within `limit`
 * milliseconds.
 */
async function describeFrame(
  tabId: number,
  frameId: number,
  look: Look,
  limit?: number,
): Promise<FrameDescription | null> {
  const reply = await sendToFrame(tabId, frameId, look, null, limit);
  const parsed = reply.ok ? v.safeParse(frameDescriptionSchema, reply.value) : null;
  return parsed?.success ? parsed.output : null;
}

/** What the person has selected in one frame of a tab, as passages of a report: one, or none. */
export async function readSelection(tabId: number, frameId: number): Promise<Passage[]> {
  if (!(await injectCloserLook(tabId))) return [];
  const selection = (await describeFrame(tabId, frameId, 'describe-for-report'))?.page.selection;
  return selection ? [selection] : [];
}
