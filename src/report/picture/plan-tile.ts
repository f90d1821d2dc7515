import type { Box, ViewOfPage } from '../../messages/message-contract.ts';

/** How high a picture of a whole page may be, in CSS pixels. */
export const heightLimit = 16_000;

/**
 * How much of a view, at its upper and lower edge, is hidden by what does not scroll with the page, in CSS
 * pixels. Pure.
 */
export function insetsOf(view: ViewOfPage): { top: number; bottom: number } {
  let [top, bottom] = [0, 0];
  // Something stuck directly below a bar belongs to the bar, so the edge grows until nothing touches it.
  for (let grown = true; grown; ) {
    grown = false;
    for (const box of view.stuck.filter((each) => isBar(each, view))) {
      const end = box.top + box.height;
      if (box.top <= top + 1 && end > top && end < view.clientHeight / 2) [top, grown] = [end, true];
      const start = view.clientHeight - box.top;
      if (end >= view.clientHeight - bottom - 1 && start > bottom && start < view.clientHeight / 2)
        [bottom, grown] = [start, true];
    }
  }
  return { top, bottom };
}

/**
 * How many rows at the upper edge of a view earlier views must have shown, in CSS pixels: those under bars,
 * and those hidden by something that scrolling down will not move away. Pure.
 */
export function overlapOf(view: ViewOfPage): number {
  const { top, bottom } = insetsOf(view);
  const ends = besides(view)
    .filter((box) => !comesOutAbove(box, top) && box.top + 2 * box.height <= view.clientHeight - bottom)
    .map((box) => box.top + box.height);
  return Math.max(top, ...ends);
}

/**
 * How far to scroll from this view to the next one, so that every row of the page is free in at least one
 * view. Something as high as the window hides its rows in all views. Pure.
 */
export function stepFrom(view: ViewOfPage): number {
  const { top, bottom } = insetsOf(view);
  const steps = besides(view)
    .filter((box) => comesOutAbove(box, top))
    .map((box) => box.top - top);
  return Math.max(1, Math.floor(Math.min(view.clientHeight - bottom - overlapOf(view), ...steps)));
}

/** Whether what a box hides now can be seen above it after the next scroll. */
const comesOutAbove = (box: Box, top: number): boolean => box.top - top >= box.height;

const besides = (view: ViewOfPage): Box[] => view.stuck.filter((box) => !isBar(box, view));

/**
 * The parts of a view that are left out of the picture: what is stuck, except at the upper or lower end of
 * the page. Pure.
 */
export function leftOut(view: ViewOfPage, isFirst: boolean, isLast: boolean): Box[] {
  return view.stuck.filter((box) => {
    const isLow = box.top + box.height / 2 > view.clientHeight / 2;
    return !((isFirst && !isLow) || (isLast && isLow));
  });
}

/**
 * The private areas of a view, in coordinates of the page, without those in the parts that are left out.
 * Pure.
 */
export function areasOnPage(view: ViewOfPage, out: Box[]): ViewOfPage['areas'] {
  return view.areas
    .filter((area) => !out.some((box) => holds(box, area)))
    .map((area) => ({ ...area, left: area.left + view.scrollX, top: area.top + view.scrollY }));
}

/** A bar extends over most of the width; beside anything narrower the page can be seen. */
const isBar = (box: Box, view: ViewOfPage): boolean => box.width > view.clientWidth * 0.6;

const holds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left - 1 &&
  inner.top >= outer.top - 1 &&
  inner.left + inner.width <= outer.left + outer.width + 1 &&
  inner.top + inner.height <= outer.top + outer.height + 1;
