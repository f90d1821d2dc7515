import { expect, test } from 'vitest';
import type { Page } from '../browsers/page.ts';
import { type TestBrowser, until, untilSettled } from './test-browser.ts';

const posts = 60;
const post = (id: string) => `<p id="${id}" style="height:200px">${id}: lemon water</p>`;
const ids = Array.from({ length: posts }, (_, number) => `p${number}`);

/** What stays painted while somebody writes, or the page goes on changing. */
export function keepNear(tested: () => TestBrowser): void {
  const thread = (field = '<textarea id="field"></textarea>') =>
    tested().open(`<style>#field { position: fixed; top: 0 }</style>${field}
      <div style="display:contents" id="boxless">lemon water</div>${ids.map(post).join('')}`);

  test.each([
    ['a text field', '<textarea id="field"></textarea>'],
    ['a rich text editor', '<div id="field" contenteditable="true">…</div>'],
    [
      'a field in a shadow root',
      '<div id="field" tabindex="-1"><template shadowrootmode="open" shadowrootdelegatesfocus><input></template></div>',
    ],
  ])('while somebody writes in %s only what is near the window is painted', async (_name, field) => {
    const page = await thread(field);
    await untilPaintedIn(page, (found) => found.length === posts + 1, 'all');
    await page.evaluate(() => document.querySelector<HTMLElement>('#field')?.focus());
    await untilPaintedIn(page, (found) => !found.includes('p59'), 'no longer what is far');
    expect(await paintedIn(page)).toEqual(expect.arrayContaining(['boxless', ...(await inView(page))]));
    await page.evaluate(() => scrollTo(0, 1e6));
    await untilPaintedIn(page, (found) => !found.includes('p0'), 'no longer what was near');
    expect(await paintedIn(page)).toEqual(expect.arrayContaining(await inView(page)));
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await untilPaintedIn(page, (found) => found.length === posts + 1, 'all again');
  });

  test('a few matches stay painted while somebody writes, wherever they are', async () => {
    const page = await tested().open(
      `<textarea id="field"></textarea>${ids.slice(0, 20).map(post).join('')}`,
    );
    await untilPaintedIn(page, (found) => found.length === 20, 'all');
    await page.type('#field', 'lemon');
    await untilSettled(page);
    expect((await paintedIn(page)).length).toBe(20);
  });

  test('what comes, goes or moves near while somebody writes is painted', async () => {
    const page = await thread();
    await page.focus('#field');
    await untilPaintedIn(page, (found) => found.includes('p0') && !found.includes('p59'), 'what is near');
    await page.evaluate((added) => document.body.insertAdjacentHTML('afterbegin', added), post('late'));
    await untilPaintedIn(page, (found) => found.includes('late') && !found.includes('p59'), 'what came');
    await page.evaluate(() => document.querySelector('#p58')?.remove());
    await untilSettled(page);
    await page.addStyleTag({ content: 'p { height: 9px !important; margin: 0 }' });
    const left = ['boxless', 'late', ...ids.filter((id) => id !== 'p58')];
    await untilPaintedIn(page, (found) => same(found, left), 'all that is left');
  });

  test.each([
    ['a scroller within a shadow root', 'host.shadowRoot.firstElementChild.scrollTop = 2500'],
    ['a panel that slides in', "slide.style.transform = ''"],
    [
      'a list that loses what is above',
      'for (const far of [...list.children].slice(0, 50)) far.hidden = true',
    ],
    ['a field that may no longer be written in', 'field.readOnly = true; list.scrollTop = 5000'],
  ])('while somebody writes, what comes into view by %s is painted', async (_name, change) => {
    const page =
      await tested().open(`<style>html, body { height: 100%; margin: 0; overflow: hidden } input { display: block }</style>
      <input id="field"><div id="list" style="height:200px;overflow:auto">${ids.map(post).join('')}</div>
      <div id="host"><template shadowrootmode="open"><div style="height:200px;overflow:auto">${ids.map(post).join('')}</div></template></div>
      <div id="slide" style="transform:translateX(9000px)">${post('slid')}</div>`);
    await untilPaintedIn(page, (found) => found.length === 2 * posts + 1, 'all');
    await page.focus('#field');
    await untilPaintedIn(page, (found) => !found.includes('p59') && !found.includes('slid'), 'what is near');
    await page.evaluate(change);
    await until(
      () => unpaintedInView(page),
      (found) => found.length === 0,
      'painted: all that came into view',
    );
  });

  const clock = '<div id="clock"></div>';
  /** Changes the page every so many milliseconds. */
  const goOnChanging = (page: Page, every: number): Promise<void> =>
    page.evaluate((milliseconds) => {
      let count = 0;
      const timer = setInterval(() => {
        count += 1;
        const changing = document.querySelector('#clock');
        if (changing) changing.textContent = String(count);
      }, milliseconds);
      Object.assign(globalThis, { timer, changes: () => count });
    }, every);

  test('on a page that goes on changing only what is near the window is painted, until it stops', async () => {
    const page = await thread(clock);
    await untilPaintedIn(page, (found) => found.length === posts + 1, 'all');
    await goOnChanging(page, 20);
    await untilPaintedIn(page, (found) => !found.includes('p59'), 'no longer what is far');
    expect(await paintedIn(page)).toEqual(expect.arrayContaining(['boxless', ...(await inView(page))]));
    await page.evaluate(() => scrollTo(0, 1e6));
    await untilPaintedIn(page, (found) => !found.includes('p0'), 'no longer what was near');
    expect(await paintedIn(page)).toEqual(expect.arrayContaining(await inView(page)));
    await page.addStyleTag({ content: 'p { height: 9px !important; margin: 0 }' });
    await untilPaintedIn(page, (found) => found.length === posts + 1, 'what has moved near');
    await page.addStyleTag({ content: 'p { height: 200px !important }' });
    await untilPaintedIn(page, (found) => !found.includes('p59'), 'no longer what has moved away');
    await page.evaluate(() => clearInterval((globalThis as unknown as { timer: number }).timer));
    await untilPaintedIn(page, (found) => found.length === posts + 1, 'all again');
  });

  test('on a page that changes now and then all stays painted', async () => {
    const page = await thread(clock);
    await untilPaintedIn(page, (found) => found.length === posts + 1, 'all');
    await goOnChanging(page, 400);
    await page.waitForFunction(() => (globalThis as unknown as { changes: () => number }).changes() >= 10);
    expect((await paintedIn(page)).length).toBe(posts + 1);
  });

  /** Scrolls to the end while the page goes on changing, and waits until all that is in sight is painted. */
  const untilEndIsPainted = async (page: Page) => {
    await page.evaluate(() => scrollTo(0, 1e6));
    await until(
      () => textsInView(page),
      ({ all, painted }) => all > 0 && painted === all,
      'painted: all texts in sight',
    );
  };

  test('where only few matches are left while a page goes on changing, all of them are painted', async () => {
    const page = await thread(clock);
    await untilPaintedIn(page, (found) => found.length === posts + 1, 'all');
    await goOnChanging(page, 20);
    await untilPaintedIn(page, (found) => !found.includes('p59'), 'no longer what is far');
    await page.evaluate(() => {
      for (const one of [...document.querySelectorAll('p')].slice(0, 50)) one.remove();
    });
    await untilPaintedIn(page, (found) => !found.includes('p0'), 'no longer what is gone');
    await untilEndIsPainted(page);
  });

  test.each([
    [
      'reaches out of a box as high as the window',
      `<style>html, body { height: 100% }</style><div id="clock"></div>
        ${ids.map((id) => `${id}: lemon water<div style="height:200px"></div>`).join('')}`,
    ],
    [
      'begins far above the window in a box of its own',
      `<div id="clock"></div>${ids
        .map((id) => `<p style="margin:0;font:300px/2 serif;height:1800px"><b>lemon</b> water<br>${id}</p>`)
        .join('')}`,
    ],
    [
      'is shown elsewhere than its element by a shadow root',
      `<div id="clock"></div><div id="host" style="height:200px">lemon water
        <template shadowrootmode="open"><div style="padding-top:8000px"><slot></slot></div></template></div>
        ${ids.map(post).join('')}`,
    ],
  ])('while a page goes on changing a match in sight is painted that %s', async (_name, body) => {
    const page = await tested().open(body);
    await until(
      () => textsInView(page),
      ({ all, painted }) => all > 0 && painted === all,
      'painted: all texts in sight at first',
    );
    await goOnChanging(page, 20);
    await page.waitForFunction(() => (globalThis as unknown as { changes: () => number }).changes() >= 200);
    for (const share of [2850, 4000, 7700, 0]) {
      await page.evaluate((part) => scrollTo(0, part), share);
      await until(
        () => textsInView(page),
        ({ all, painted }) => painted === all,
        `painted: all texts in sight at ${share}`,
      );
    }
  });

  test('what is printed while somebody writes is painted', async () => {
    const page = await thread();
    await page.focus('#field');
    await untilPaintedIn(page, (found) => found.includes('p0') && !found.includes('p59'), 'what is near');
    await page.evaluate(() => void dispatchEvent(new Event('beforeprint')));
    expect((await paintedIn(page)).length).toBe(posts + 1);
  });
}

const same = (one: string[], other: string[]) =>
  JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());

/** The ids of the elements in which something is painted. */
const paintedIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer }) => startContainer.parentElement?.id ?? ''),
    ),
  );

/**
 * The ids of the posts in the window, in its scrollers and within shadow roots, in which nothing is painted.
 */
const unpaintedInView = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const painted = new Set(
      [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map((range) => range.startContainer),
      ),
    );
    const shadow = document.querySelector('#host')?.shadowRoot?.querySelectorAll('p') ?? [];
    return [...document.querySelectorAll('p'), ...shadow]
      .filter((element) => {
        const own = element.getBoundingClientRect();
        const around = element.parentElement?.getBoundingClientRect() ?? own;
        const isBeside = own.right <= 0 || own.left >= innerWidth;
        return own.height > 0 && !isBeside && own.bottom > around.top && own.top < around.bottom;
      })
      .filter(({ firstChild }) => firstChild && !painted.has(firstChild))
      .map(({ id }) => id);
  });

/** How many texts of matches have a line in the window, and how many of these are painted. */
const textsInView = (page: Page): Promise<{ all: number; painted: number }> =>
  page.evaluate(() => {
    const painted = new Set(
      [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].map((range) => range.startContainer),
      ),
    );
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const inView: Node[] = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (!/lemon|water/.test(text.nodeValue ?? '')) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const isSeen = ({ height, top, bottom }: DOMRect) => height > 0 && bottom > 0 && top < innerHeight;
      if ([...range.getClientRects()].some(isSeen)) inView.push(text);
    }
    return { all: inView.length, painted: inView.filter((text) => painted.has(text)).length };
  });

/** The ids of the posts in the window. */
const inView = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('p')]
      .filter((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      })
      .map(({ id }) => id),
  );

const untilPaintedIn = (page: Page, holds: (found: string[]) => boolean, what: string): Promise<void> =>
  until(() => paintedIn(page), holds, `painted: ${what}`);
