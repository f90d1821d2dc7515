import type { Page } from '../browsers/page.ts';
import { type CardSeen, card, middleOf, until } from './test-browser.ts';

/** Waits for a card, and returns what it says. */
export async function shown(page: Page): Promise<CardSeen> {
  await until(
    () => card(page),
    (seen) => seen !== null,
    'a card',
  );
  const seen = await card(page);
  if (!seen) throw new Error('the card went away');
  return seen;
}

/** Waits until no card is shown. */
export const gone = (page: Page) =>
  until(
    () => card(page),
    (seen) => seen === null,
    'the card to go',
  );

/** Rests the pointer on a text of the page; returns where that is. */
export async function hover(page: Page, text: string): ReturnType<typeof middleOf> {
  const place = await middleOf(page, text);
  await page.mouse.move(place.x - 1, place.y);
  await page.mouse.move(place.x, place.y);
  return place;
}
