import { expect } from 'vitest';
import type { Patrol } from '../../src/history/records.ts';
import { waitForText, words } from './drive-product.ts';
import { inStore } from './in-store.ts';
import type { Launched } from './launched.ts';
import type { Page } from './page.ts';
import { violationsOf } from './violations-of.ts';

/** A browser, and the page of the extension from which a walk is led in it; both may come anew. */
export interface Walking {
  launched: Launched;
  panel: Page;
}

/** A page of a walk: its address and title, and which of how many it is. */
export interface Stop {
  url: string;
  title: string;
  place: number;
  of: number;
}

/**
 * Waits until a browser that was started anew has paused what was walked: a page that is opened before that
 * shows the walk itself and not the sets.
 */
export async function untilPaused(launched: Launched): Promise<void> {
  const states = async () =>
    (await inStore<Patrol>(launched, 'patrols', 'getAll')).map(({ walk }) => walk?.state);
  await expect.poll(states).toEqual(['paused']);
}

/** Presses a key where a walk is led from; the page of the walk comes to the front by itself. */
export async function walkKey(
  { panel }: Walking,
  name: Parameters<Page['keyboard']['press']>[0],
): Promise<void> {
  await panel.bringToFront();
  await panel.keyboard.press(name);
}

/** The page of the walk, once it shows this address and no other page does. */
export async function walkTabAt({ launched }: Walking, url: string): Promise<Page> {
  const there = async () => (await launched.browser.pages()).filter((each) => each.url() === url);
  await expect.poll(async () => (await there()).length).toBe(1);
  const [tab] = await there();
  if (!tab) throw new Error('the page is gone');
  return tab;
}

/** Waits until a page is open, was read as somebody sees it, and is told of where the walk is led from. */
export async function arriveAt(walking: Walking, { url, title, place, of }: Stop): Promise<void> {
  const { panel } = walking;
  await (await walkTabAt(walking, url)).bringToFront();
  await waitForText(panel, words('patrol_place', place, of));
  await waitForText(panel, title);
  await waitUntilRead(panel);
}

/** Waits until what is said of the page is the last word on it. */
export async function waitUntilRead(panel: Page): Promise<void> {
  await panel.waitForFunction(
    (reading, opening) => {
      const said = document.querySelector('.walk-page [role=status]')?.textContent ?? '';
      return said !== '' && !said.includes(reading) && !said.includes(opening);
    },
    { polling: 50 },
    words('patrol_reading'),
    words('patrol_opening'),
  );
}

/** A page in the background answers no question about how it looks. */
export async function expectAccessible({ launched, panel }: Walking): Promise<void> {
  await panel.bringToFront();
  expect(await violationsOf(panel, { asItIs: launched.kind === 'firefox' })).toEqual([]);
}

/** How many passages are in the report that somebody is about to see. */
export async function passagesOfDraft({ launched }: Walking): Promise<number> {
  const extension = await launched.stillPage();
  return extension.evaluate(async () => {
    const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
    const kept = Object.entries(await (scope.browser ?? scope.chrome).storage.session.get(null));
    const draft = kept.find(([name]) => name.endsWith(':draft'))?.[1] as { passages?: object[] };
    return draft?.passages?.length ?? 0;
  });
}

/** The part of the extension's API that is used here. */
interface Extension {
  storage: { session: { get(keys: null): Promise<Record<string, unknown>> } };
}
