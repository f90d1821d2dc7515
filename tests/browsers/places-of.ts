import type { Page } from './page.ts';

/**
 * Notes where within `main` each frame from now on draws the button, or the title of fields, with these
 * words. The returned function says the different heights, half a second later: what moves is missed by
 * whoever presses it.
 */
export async function placesOf(page: Page, label: string): Promise<() => Promise<number[]>> {
  const noted = await page.waitForFunction(
    (wanted) => {
      const places = new Set<number>();
      const look = () => {
        const all = [...document.querySelectorAll('button, legend')];
        const found = all.find((each) => each.textContent === wanted);
        const top = document.querySelector('main')?.getBoundingClientRect().top ?? 0;
        if (found) places.add(Math.round(found.getBoundingClientRect().top - top));
        requestAnimationFrame(look);
      };
      look();
      return places;
    },
    { polling: 50 },
    label,
  );
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return noted.evaluate((places) => [...places]);
  };
}
