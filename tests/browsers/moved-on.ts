import type { Page } from './page.ts';

/** Runs in the page from its beginning: notes what can be pressed and is drawn elsewhere than before. */
function noteMoves(pressable: string): void {
  const moved: string[] = [];
  const places = new Map<Element, { words: string; left: number; top: number }>();
  const look = () => {
    for (const each of document.querySelectorAll(pressable)) {
      const { left, top, width } = each.getBoundingClientRect();
      if (width === 0) continue;
      const words = each.getAttribute('aria-label') ?? each.textContent ?? '';
      const before = places.get(each);
      // What says something else is something else.
      if (before?.words === words && Math.hypot(left - before.left, top - before.top) > 2)
        moved.push(`${words}: ${before.left}, ${before.top} to ${left}, ${top}`);
      places.set(each, { words, left, top });
    }
    requestAnimationFrame(look);
  };
  look();
  Object.assign(globalThis, { moved });
}

/**
 * Loads a page of Chromium anew, does in it what `act` does, and says, half a second after `isThere` is, what
 * of it that can be pressed has moved by itself: whoever presses just then misses it, or presses another.
 */
export async function movedOn(page: Page, isThere: string, act?: () => Promise<void>): Promise<string[]> {
  const pressable = 'a[href], button, input, select, summary, textarea, [role=option]';
  await page.evaluateOnNewDocument(noteMoves, pressable);
  await page.reload();
  await act?.();
  await page.waitForSelector(isThere);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved);
}
