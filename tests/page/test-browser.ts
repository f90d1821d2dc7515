import { untilCardSettled } from '../browsers/card-host.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { launchFirefox } from '../browsers/launch-firefox.ts';
import type { Browser, Frame, Page } from '../browsers/page.ts';
import { serve } from '../browsers/serve.ts';
import { makeTestExtension } from './test-extension.ts';

export type Kind = 'chromium' | 'firefox';

/** A browser with the test extension, and a server of pages. */
export interface TestBrowser {
  browser: Browser;
  /** Opens a page with this body. */
  open(body: string): Promise<Page>;
  /** The same at a name that the extension may not read. */
  openUnread(body: string): Promise<Page>;
  /** The same at a name where our script comes after the page has loaded and run all it likes. */
  openLate(body: string): Promise<Page>;
  /**
   * Closes every page but one, which the next test gets: to make a page costs three times what loading one
   * does.
   */
  closePages(): Promise<void>;
  /** Removes the extension while pages stay open. */
  removeExtension(): Promise<void>;
  close(): Promise<void>;
}

export async function startTestBrowser(kind: Kind, { language = 'en-US' } = {}): Promise<TestBrowser> {
  const extension = await makeTestExtension(kind);
  const launch = kind === 'chromium' ? launchChromium : launchFirefox;
  const { browser, removeExtension, close } = await launch({ extension, language });
  const first = await browser.pages();
  /** Opened here and not closed since. */
  const opened = new Set<Page>();
  let spare: Page | undefined;
  const bodies: string[] = [];
  const served = await serve(({ url = '' }, response) => {
    const body = bodies[Number(/^\/body-(\d+)$/.exec(url)?.[1])];
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body ?? 'no such page');
  });
  const openAt = async (address: string, body: string) => {
    const page = spare ?? (await browser.newPage());
    // Where the pointer rests over a passage, a card opens.
    if (spare) await page.mouse.move(0, 0);
    spare = undefined;
    opened.add(page);
    await page.setViewport({ width: 900, height: 600 });
    const number = bodies.push(
      `<!doctype html><html lang="zh"><title>测试</title><body>${body}</body></html>`,
    );
    await page.goto(`${address}/body-${number - 1}`);
    await page.bringToFront();
    return page;
  };
  return {
    browser,
    open: (body) => openAt(served.address, body),
    openUnread: (body) => openAt(served.address.replace('127.0.0.1', 'other.example'), body),
    openLate: (body) => openAt(served.address.replace('127.0.0.1', 'late.example'), body),
    async closePages() {
      spare = [...opened].find((page) => !page.isClosed());
      opened.clear();
      const others = (await browser.pages()).filter((page) => page !== spare && !first.includes(page));
      await Promise.all(others.map((page) => page.close()));
    },
    removeExtension,
    async close() {
      await close();
      await served.close();
    },
  };
}

/** What is painted on a page, as the page itself can see it: `status: text`, sorted. */
export const painted = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights.entries()]
      .filter(([name]) => name.startsWith('qiuzheng-'))
      .flatMap(([name, highlight]) =>
        [...highlight].map(
          (range) =>
            `${name.slice(9)}: ${range.startContainer.textContent?.slice(range.startOffset, range.endOffset)}`,
        ),
      )
      .sort(),
  );

/** Waits until exactly this is painted, and says what is painted where it never comes to that. */
export const untilPainted = (page: Page | Frame, expected: string[]): Promise<void> =>
  until(
    () => painted(page),
    (found) => JSON.stringify(found) === JSON.stringify([...expected].sort()),
    `painted ${expected}`,
  );

/** Waits until something holds of what is looked up again and again. */
export async function until<T>(
  look: () => Promise<T>,
  holds: (found: T) => boolean,
  what: string,
): Promise<void> {
  const end = Date.now() + 60_000;
  let found = await look();
  while (!holds(found)) {
    if (Date.now() > end) throw new Error(`waited for ${what}, found ${JSON.stringify(found)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    found = await look();
  }
}

export interface CardSeen {
  claims: string[];
  statuses: string[];
  text: string;
  news: string;
  label: string;
  links: { text: string; href: string; target: string; rel: string }[];
  buttons: { name: string; x: number; y: number }[];
  focusIsInside: boolean;
  focused: string | null;
  box: { left: number; top: number; right: number; bottom: number };
  style: { font: string; colour: string; background: string; direction: string };
  parent: string;
  inLayer: boolean;
}

let asked = 0;

/** Asks the test's own content script, which asks the worker where it must. */
async function ask<T>(page: Page, asks: string, data: unknown = null): Promise<T> {
  asked += 1;
  return (await page.evaluate(
    (what, extra, number) =>
      new Promise((resolve) => {
        const listen = ({ data: said }: MessageEvent) => {
          if (said?.answers !== number) return;
          window.removeEventListener('message', listen);
          resolve(said.answer);
        };
        window.addEventListener('message', listen);
        window.postMessage({ asks: what, with: extra, number }, '*');
      }),
    asks,
    data,
    asked,
  )) as T;
}

/** The card as it is shown, or null. */
export const card = (page: Page): Promise<CardSeen | null> => ask(page, 'card');

/** The notice that is shown, or null. */
export const notice = (
  page: Page,
): Promise<(Pick<CardSeen, 'buttons' | 'focused'> & { text: string }) | null> => ask(page, 'notice');

/** How often the content script has asked how an element looks. */
export const looks = (page: Page): Promise<number> => ask(page, 'looks');

/** Presses a button of the card, by its name, once the card takes presses. */
export async function pressOnCard(page: Page, name: string): Promise<void> {
  await untilCardSettled();
  const button = (await card(page))?.buttons.find((each) => each.name === name);
  if (!button) throw new Error(`the card has no button ${name}`);
  await page.mouse.click(button.x, button.y);
}

/**
 * Every status that cards of a page said in any drawn frame since this was asked first: one that comes and
 * goes between two of them is seen by nobody.
 */
export const said = (page: Page): Promise<string[]> => ask(page, 'said');

/** Where the painted text is on screen, a rectangle for each line. */
export const linesOf = (page: Page): Promise<CardSeen['box'][]> =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
          left,
          top,
          right,
          bottom,
        }));
      }),
    ),
  );

/** Sends the content script a message as the worker does. */
export const send = <T>(page: Page, name: string, data: unknown = null): Promise<T> =>
  ask(page, 'send', { name, data });

/** Puts the content script into the page once more, as a click on the toolbar button does. */
export const inject = (page: Page): Promise<unknown> => ask(page, 'inject');

/** Puts the script that looks closer into the page, as the popup does. */
export const lookCloser = (page: Page): Promise<unknown> => ask(page, 'prepare-report');

/** Has the worker answer what it was asked about text with 稍等 in it, which it otherwise does not. */
export const answerHeld = (page: Page): Promise<unknown> => ask(page, 'answer-held');

/** What the content script told the worker, but for what it asked it to find. */
export const heard = (page: Page): Promise<{ name: string; data: never }[]> => ask(page, 'heard');

/** The middle of the first place in the page where a text is drawn. */
export const middleOf = (
  page: Page,
  text: string,
): Promise<{ x: number; y: number; bottom: number; top: number }> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, top, width, height, bottom } = range.getBoundingClientRect();
      if (width > 0) return { x: left + width / 2, y: top + height / 2, bottom, top };
    }
    throw new Error(`the page does not show ${wanted}`);
  }, text);

/** Waits until the content script has had its turn with the page as it is and heard back from the worker. */
export async function untilSettled(page: Page): Promise<void> {
  await send(page, 'name-document');
  await page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  });
  await heard(page);
  await page.evaluate(() => new Promise(requestAnimationFrame));
}
