import type { Page } from './page.ts';

/** More than any page under test has. */
const mostPresses = 80;

/**
 * Goes through a page with Tab, and returns what had the focus while nothing of it was to be seen, by its
 * words.
 */
export async function coveredOn(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    (globalThis as unknown as { firstWithFocus: Element | null }).firstWithFocus = null;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const covered = new Set<string>();
  for (let presses = 0; presses < mostPresses; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(lookAtFocus);
    if (at.isFirstAgain) break;
    if (at.covered !== null) covered.add(at.covered);
  }
  return [...covered];
}

/** The words of what has the focus where nothing of it is to be seen, and null otherwise. */
export const coveredFocus = async (page: Page): Promise<string | null> =>
  (await page.evaluate(lookAtFocus)).covered;

/** Runs in the page: whether the focus has come round, and the words of what has it where that is covered. */
async function lookAtFocus(): Promise<{ isFirstAgain: boolean; covered: string | null }> {
  const walk = globalThis as unknown as { firstWithFocus: Element | null };
  const focused = document.activeElement;
  if (!focused || focused === document.body) return { isFirstAgain: false, covered: null };
  const isFirstAgain = walk.firstWithFocus === focused;
  walk.firstWithFocus ??= focused;
  // A box that its label draws is not to be seen itself.
  const shown = getComputedStyle(focused).opacity === '0' ? (focused.closest('label') ?? focused) : focused;
  const parts = [0.1, 0.5, 0.9];
  const isSeen = () => {
    const { left, top, width, height } = shown.getBoundingClientRect();
    return parts.some((across) =>
      parts.some((down) => {
        const there = document.elementFromPoint(left + width * across, top + height * down);
        return there && (shown.contains(there) || there.contains(shown));
      }),
    );
  };
  // A person sees where the focus is before the next press. Firefox scrolls to it with a frame that comes
  // later, and a press before that may take the scrolling back.
  for (let frames = 0; frames < 2 || (frames < 10 && !isSeen()); frames += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const words = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
  return { isFirstAgain, covered: isSeen() ? null : `${focused.localName} ${words.slice(0, 60)}` };
}
