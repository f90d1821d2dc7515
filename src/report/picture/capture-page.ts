import { good, type Result, refused } from '../../contract/result.ts';
import type { PrivateArea, TabDescription, ViewOfPage } from '../../messages/message-contract.ts';
import { sendToFrame } from '../../messages/send-message.ts';
import { captureView, measureView } from './capture-view.ts';
import { areasOnPage, heightLimit, insetsOf, leftOut, overlapOf, stepFrom } from './plan-tile.ts';
import { type Stitch, startStitch } from './stitch.ts';

/** A picture made of several views. `areas` are in CSS pixels of the picture. */
export interface CapturedPage {
  picture: ImageBitmap;
  areas: PrivateArea[];
  scale: number;
  /** Whether there is more of the page below the picture, or in an element that scrolls by itself. */
  isCut: boolean;
}

/** How many times a view is taken or scrolled to again when something has slid over it. */
const tries = 4;

/** Called after each view with the part of the page that is in the picture, from 0 to 1. */
type Progress = (part: number) => void;

/**
 * Takes a picture of the whole page by scrolling through it, then scrolls back. What does not scroll with the
 * page appears in one view only; the page is not changed for that. `signal` cancels it, with the refusal
 * `capture_cancelled`.
 */
export async function capturePage(
  tab: TabDescription,
  onProgress: Progress,
  signal: AbortSignal,
): Promise<Result<CapturedPage>> {
  if (!tab.page) return refused('page_embedded');
  try {
    const height = await scrollThrough(tab.tabId, signal);
    return height.ok ? await captureTiles(tab, height.value, onProgress, signal) : height;
  } finally {
    await sendToFrame(tab.tabId, 0, 'scroll-page', { top: null });
  }
}

/** Scrolls through the page once, so that everything loads; returns how high the picture will be. */
async function scrollThrough(
  tabId: number,
  signal: AbortSignal,
): Promise<Result<{ height: number; isCut: boolean }>> {
  let top = 0;
  for (;;) {
    if (signal.aborted) return refused('capture_cancelled');
    const view = await scrollTo(tabId, top, false);
    if (!view.ok) return view;
    const { clientHeight, pageHeight } = view.value;
    top += Math.max(clientHeight, 1);
    if (top >= Math.min(pageHeight, heightLimit))
      return good({ height: Math.min(pageHeight, heightLimit), isCut: pageHeight > heightLimit });
  }
}

async function captureTiles(
  tab: TabDescription,
  { height, isCut }: { height: number; isCut: boolean },
  onProgress: Progress,
  signal: AbortSignal,
): Promise<Result<CapturedPage>> {
  let stitch: Stitch | null = null;
  const areas: PrivateArea[] = [];
  let wanted = 0;
  /** How many rows of the page, from its upper edge, are in the picture. */
  let covered = 0;
  let again = 0;
  let goesOnInside = false;
  for (;;) {
    if (signal.aborted) return refused('capture_cancelled');
    const ready = await scrollToUncovered(tab.tabId, wanted, covered);
    if (!ready.ok) return ready;
    const captured = await captureView(tab, ready.value);
    if (!captured.ok) return captured;
    const { picture, view } = captured.value;
    if (!view) return refused('page_embedded');
    const insets = insetsOf(view);
    const hidden = view.scrollY + overlapOf(view) - covered;
    if (covered > 0 && hidden > 0 && again < tries) {
      // A bar slid in after the page had stopped: try again from a little above.
      again += 1;
      wanted = Math.max(0, view.scrollY - Math.ceil(hidden));
      picture.close();
      continue;
    }
    stitch ??= startStitch(picture.width / view.width, view.clientWidth, height);
    if (!stitch) return refused('picture_too_large');
    const isLast = view.scrollY + view.clientHeight >= height - 1;
    const out = leftOut(view, covered === 0, isLast);
    stitch.add(picture, view, out);
    picture.close();
    areas.push(...areasOnPage(view, out));
    goesOnInside ||= view.scrollsInside;
    const reached = view.scrollY + view.clientHeight - (isLast ? 0 : insets.bottom);
    onProgress(Math.min(1, reached / height));
    // A page that scrolls no further ends here, for example one behind a dialog.
    const isStuck = reached <= covered;
    covered = Math.max(covered, reached);
    if (isLast || isStuck)
      return good({
        picture: await stitch.finish(covered),
        areas,
        scale: stitch.scale,
        isCut: isCut || goesOnInside || covered < height - 1,
      });
    wanted = Math.min(view.scrollY + stepFrom(view), height - view.clientHeight);
    again = 0;
  }
}

/**
 * Scrolls to where the next view follows the rows in the picture, and returns what the page says it shows
 * there. A bar that appears only now must not hide a row in all views.
 */
async function scrollToUncovered(
  tabId: number,
  wanted: number,
  covered: number,
): Promise<Result<ViewOfPage>> {
  let top = wanted;
  for (let turn = 1; ; turn += 1) {
    const view = await scrollTo(tabId, top, true);
    if (!view.ok) return view;
    const hidden = view.value.scrollY + overlapOf(view.value) - covered;
    if (covered === 0 || hidden <= 0 || turn === tries) return view;
    top = Math.max(0, view.value.scrollY - Math.ceil(hidden));
  }
}

/** Scrolls, and returns what the page says it shows there; what takes long to find only `forPicture`. */
async function scrollTo(tabId: number, top: number, forPicture: boolean): Promise<Result<ViewOfPage>> {
  const scrolled = await sendToFrame(tabId, 0, 'scroll-page', { top });
  if (!scrolled.ok) return refused('page_changed');
  return measureView(tabId, { areas: forPicture, stuck: forPicture });
}
