import { expect, test } from 'vitest';
import type { FrameDescription } from '../../src/messages/message-contract.ts';
import { untilCardSettled } from '../browsers/card-host.ts';
import type { Page } from '../browsers/page.ts';
import { gone, hover, shown } from './card-on.ts';
import {
  answerHeld,
  card,
  heard,
  linesOf,
  lookCloser,
  middleOf,
  notice,
  painted,
  pressOnCard,
  send,
  type TestBrowser,
  until,
  untilPainted,
  untilSettled,
} from './test-browser.ts';

const article = `
  <style>html > * { display: none !important } html > body { display: block !important } section, p, button { color: red !important; font-size: 40px !important }</style>
  <p>今天<b>大蒜</b>治病，还有 <a href="/x" id="link">关于地震预报</a>。</p>
  <p id="lemon">Drink lemon water daily.</p><div style="height:3000px"></div><p id="low">月亮奶酪</p>`;
const all = [
  'false: 大蒜',
  'false: 治病',
  'unverified: 大蒜',
  'corrected: 地震预报',
  'misleading: lemon water',
  'satire: 月亮奶酪',
];

/** The card of a match. */
export function showCard(tested: () => TestBrowser): void {
  async function opened(): Promise<Page> {
    const page = await tested().open(article);
    await untilPainted(page, all);
    return page;
  }

  test('a resting pointer opens the card beside the passage with what the lists say', async () => {
    const page = await opened();
    const { top, bottom } = await hover(page, 'lemon water');
    const seen = await shown(page);
    expect(seen.claims).toEqual(['Lemon water cures a cold']);
    expect(seen.statuses).toEqual(['Misleading']);
    expect(seen.links).toEqual([
      {
        text: 'What lemon water does',
        href: 'https://news.example/lemon',
        target: '_blank',
        rel: 'noreferrer',
      },
    ]);
    for (const part of ['测试清单', '测试台', 'Mar 2, 2026', 'Health Desk', 'Feb 3, 2026'])
      expect(seen.text).toContain(part);
    expect(seen.box.top >= bottom || seen.box.bottom <= top).toBe(true);
    expect(seen.parent).toBe('html');
    expect(seen.inLayer).toBe(true);
    expect(seen.focusIsInside).toBe(false);
  });

  test.each([
    ['rests the pointer on a passage', (page: Page) => hover(page, '月亮奶酪')],
    ['goes to a passage with the keys', (page: Page) => page.keyboard.press('Tab')],
  ])('who %s before the script with the card is there gets it', async (_name, act) => {
    const page = await tested().open('<p><a href="/x">月亮奶酪</a>迟到</p>');
    await untilPainted(page, ['satire: 月亮奶酪']);
    await act(page);
    expect(await card(page)).toBeNull();
    await answerHeld(page);
    expect((await shown(page)).claims).toEqual(['月亮是奶酪做的']);
  });

  test('the script with the card is asked for again where the browser did not let it in', async () => {
    const page = await tested().open('<p>月亮奶酪不来</p>');
    await untilPainted(page, ['satire: 月亮奶酪']);
    await untilSettled(page);
    await send(page, 'step-match', { by: 1 });
    expect((await shown(page)).claims).toEqual(['月亮是奶酪做的']);
  });

  test('a pointer that came to rest before the passage was painted opens the card', async () => {
    const page = await tested().open('<p>稍等，月亮奶酪</p>');
    await hover(page, '月亮奶酪');
    await until(
      async () => {
        await answerHeld(page);
        return painted(page);
      },
      (found) => found.length > 0,
      'the passage painted',
    );
    expect((await shown(page)).claims).toEqual(['月亮是奶酪做的']);
    await page.keyboard.press('Escape');
    await gone(page);
  });

  /** Rests the pointer on the first line of what is painted. */
  async function hoverPainted(page: Page): Promise<void> {
    const [line] = await linesOf(page);
    if (!line) throw new Error('nothing is painted');
    const [x, y] = [(line.left + line.right) / 2, (line.top + line.bottom) / 2];
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
  }

  /** The distance from the card to the nearest painted line; negative where it covers one. */
  async function distance(page: Page): Promise<number> {
    const { box } = await shown(page);
    const apart = (await linesOf(page)).map((line) =>
      Math.max(line.left - box.right, box.left - line.right, line.top - box.bottom, box.top - line.bottom),
    );
    return Math.min(...apart);
  }

  const untilBeside = (page: Page) =>
    until(
      () => distance(page),
      (found) => found > 0 && found < 12,
      'the card beside its passage',
    );

  test("the page's styles do not reach the card", async () => {
    const page = await opened();
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await hover(page, 'lemon water');
    expect((await shown(page)).style).toEqual({
      font: '14px',
      colour: 'rgb(27, 31, 36)',
      background: 'rgb(255, 255, 255)',
      direction: 'ltr',
    });
  });

  test.each([
    ['月亮奶酪，洗手防病', 1, 'Source', 'Published correction'],
    ['lemon water', 0, 'Published correction', 'Source'],
  ])('what a list names for “%s” is called what it is', async (body, index, label, other) => {
    const page = await tested().open(body);
    await until(
      () => linesOf(page),
      (lines) => lines.length > index,
      'the passages painted',
    );
    await send(page, 'show-match', { index });
    const { text } = await shown(page);
    expect(text).toContain(label);
    expect(text).not.toContain(other);
  });

  test('entries on the same text share a card', async () => {
    const page = await opened();
    await hover(page, '大蒜');
    expect((await shown(page)).claims.sort()).toEqual(['吃大蒜能治百病', '大蒜要涨价'].sort());
  });

  test('lists that contradict each other are all shown, the gravest first, each with what it explains', async () => {
    const page = await tested().open('<p>红糖水补血</p>');
    await untilPainted(page, ['false: 红糖水补血', 'true: 糖水补血']);
    await hover(page, '糖水补血');
    const { claims, links, text, label } = await shown(page);
    expect(claims).toEqual(['红糖水能补血', '红糖水补血']);
    expect(label).toContain('红糖水能补血');
    for (const part of [
      'Lists say different things about this passage.',
      'False · 测试台',
      'True (the list expired on Feb 1, 2026) · 别家',
      '补血要靠肉类里的铁。红糖水里的铁太少。',
      'From the list “测试清单” by 测试台',
      'From the list “别家清单” by 别家',
      'This list expired at Feb 1, 2026',
    ])
      expect(text).toContain(part);
    const leads = links.map(({ href }) => href);
    expect(leads).toEqual(
      expect.arrayContaining(['https://desk.example/sugar', 'https://study.example/iron']),
    );
    expect(text).not.toContain('不是网址');
  });

  test('a correction is copied in the form that was used last', async () => {
    const page = await tested().open('<p>红糖水补血</p><textarea></textarea>');
    await untilPainted(page, ['false: 红糖水补血', 'true: 糖水补血']);
    await send(page, 'show-match', { index: 1 });
    await shown(page);
    await pressOnCard(page, 'Copy the correction');
    await until(
      async () => (await card(page))?.news,
      (news) => news === 'Copied.',
      'the copy',
    );
    await page.evaluate(() => document.querySelector('textarea')?.focus());
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    await until(
      () => page.evaluate(() => document.querySelector('textarea')?.value),
      (pasted) =>
        pasted ===
        '> 红糖水能补血\n\n**False**\n\n补血要靠肉类里的铁。红糖水里的铁太少。\n\n[\\[红糖\\]里的铁有多少](https://desk.example/sugar)',
      'what was copied',
    );
  });

  test('in a card that has the focus, C copies the correction and H hides the passage on this page', async () => {
    const page = await tested().open('<p>红糖水补血</p>');
    await untilPainted(page, ['false: 红糖水补血', 'true: 糖水补血']);
    await send(page, 'show-match', { index: 1 });
    await shown(page);
    await untilCardSettled();
    await page.keyboard.press('c');
    await until(
      async () => (await card(page))?.news,
      (news) => news === 'Copied.',
      'the copy',
    );
    await page.keyboard.press('h');
    await gone(page);
    const hidden = (await heard(page)).find(({ name }) => name === 'hide-flag');
    expect(hidden?.data).toMatchObject({ key: 'urn:test sugar', everywhere: false });
  });

  test('where the browser has no clipboard, the card shows what the person may copy', async () => {
    const page = await tested().openLate('<p>洗手防病</p>');
    await untilPainted(page, ['true: 洗手防病']);
    await send(page, 'show-match', { index: 0 });
    await shown(page);
    await pressOnCard(page, 'Copy the source');
    await until(
      async () => (await card(page))?.text,
      (text) => text?.includes('> 洗手可以预防疾病\n\n**True**') === true,
      'the text to copy',
    );
  });

  test('a link that is not http or https is no link', async () => {
    const page = await opened();
    await hover(page, '地震预报');
    const seen = await shown(page);
    expect(seen.claims).toEqual(['某地将有地震']);
    expect(seen.links).toEqual([]);
  });

  test('the card stays while the pointer is on it and goes when it leaves', async () => {
    const page = await opened();
    const { x, y } = await hover(page, 'lemon water');
    const { box } = await shown(page);
    await page.mouse.move(x, y + 10, { steps: 3 });
    await page.mouse.move(x, box.top + 20, { steps: 5 });
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(await card(page)).not.toBeNull();
    await page.mouse.move(880, 580, { steps: 4 });
    await gone(page);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  test('text under something else opens no card', async () => {
    const page = await opened();
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:fixed;inset:0;background:#fff8';
      document.body.append(cover);
    });
    await hover(page, 'lemon water');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await card(page)).toBeNull();
  });

  test.each([
    [
      'over a link laid on the whole post',
      '<div style="position:relative"><p>月亮奶酪</p><a href="#" style="position:absolute;inset:0"></a></div>',
    ],
    [
      'in a slot',
      '<x-c>月亮奶酪</x-c><script>document.querySelector("x-c").attachShadow({ mode: "open" }).innerHTML = "<p><slot></slot></p>"</script>',
    ],
  ])('text that can be seen opens its card: %s', async (_name, body) => {
    const page = await tested().open(body);
    await untilPainted(page, ['satire: 月亮奶酪']);
    await hoverPainted(page);
    expect((await shown(page)).claims).toEqual(['月亮是奶酪做的']);
  });

  test('a page that keeps events to itself and takes the paint away still gets its cards and its paint', async () => {
    const page = await tested().open(`<p>月亮奶酪</p><script>
      for (const name of ['pointermove', 'pointerout', 'focusin', 'focusout', 'keydown'])
        addEventListener(name, (event) => event.stopImmediatePropagation(), true);
    </script>`);
    await untilPainted(page, ['satire: 月亮奶酪']);
    await hoverPainted(page);
    await shown(page);
    await page.keyboard.press('Escape');
    await gone(page);
    await page.evaluate(() => CSS.highlights.clear());
    await page.mouse.move(500, 300);
    await untilPainted(page, ['satire: 月亮奶酪']);
  });

  test.each([
    [
      'as tall as the window',
      '<div style="position:fixed;inset:4px;writing-mode:vertical-rl;font-size:145px">月亮奶酪</div>',
    ],
    [
      'in two columns',
      '<div style="position:fixed;inset:0;columns:2;column-fill:auto;font-size:40px;line-height:50px;orphans:1;widows:1"><p style="margin:0;height:550px"></p><p style="margin:0;width:90px">月亮奶酪</p></div>',
    ],
    [
      'on a page zoomed by its own style',
      '<style>html { zoom: 1.5 }</style><div style="height:150px"></div><p>月亮奶酪</p>',
    ],
    [
      'in a low window',
      '<style>html { height: 140px; overflow: hidden }</style><p style="margin:50px 0">月亮奶酪</p>',
    ],
  ])('the card covers nothing of a passage %s', async (name, body) => {
    const page = await tested().open(body);
    if (name === 'in a low window') await page.setViewport({ width: 900, height: 140 });
    await untilPainted(page, ['satire: 月亮奶酪']);
    await hoverPainted(page);
    await untilBeside(page);
    const { left, top, right, bottom } = (await shown(page)).box;
    expect(left >= 0 && top >= 0 && right <= 900 && bottom <= (name === 'in a low window' ? 140 : 600)).toBe(
      true,
    );
  });

  test('the card leaves the next passage free, and where it can the one before too', async () => {
    const page = await tested().open(
      '<p style="margin:260px 0 20px">月亮奶酪</p><p>月亮奶酪</p><p style="margin:20px 0 900px">月亮奶酪</p>',
    );
    await untilPainted(page, ['satire: 月亮奶酪', 'satire: 月亮奶酪', 'satire: 月亮奶酪']);
    for (const index of [0, 1]) {
      await send(page, 'show-match', { index });
      await untilBeside(page);
    }
  });

  test('a card above its passage grows upwards when it says where it is', async () => {
    const page = await tested().open('<div style="height:1500px"></div><p style="margin:0">月亮奶酪</p>');
    await untilPainted(page, ['satire: 月亮奶酪']);
    await page.evaluate(async () => {
      scrollTo(0, 9999);
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    });
    await send(page, 'step-match', { by: 1 });
    await until(
      async () => (await card(page))?.news,
      (news) => news === 'Match 1 of 1',
      'its place to be said',
    );
    await untilBeside(page);
  });

  test('the card follows text that moves without an event', async () => {
    const page = await tested().open(`<div id="host"></div><script>
      host.attachShadow({ mode: 'open' }).innerHTML =
        '<main style="height:300px;overflow:auto"><p style="margin:200px 0 900px">月亮奶酪</p></main>';
    </script>`);
    await untilPainted(page, ['satire: 月亮奶酪']);
    await hoverPainted(page);
    await untilBeside(page);
    await page.evaluate('host.shadowRoot.firstChild.scrollTop = 100');
    await untilBeside(page);
    await page.evaluate('host.style.transform = "translate(200px, 150px)"');
    await untilBeside(page);
    await page.evaluate('host.before(Object.assign(document.createElement("p"), { style: "height: 40px" }))');
    await untilBeside(page);
  });

  test.each([
    [
      'a long paragraph',
      `<div style="height:300px;width:400px;overflow:auto"><p>${'今天天气很好。'.repeat(700)}月亮奶酪</p></div>`,
    ],
    ['a long line', `<pre style="width:400px;overflow:auto">${'今天天气很好。'.repeat(60)}月亮奶酪</pre>`],
    [
      'a long paragraph around a shadow root',
      `<div style="height:300px;overflow:auto"><div id="host"></div><p style="height:900px"></p></div><script>
      host.attachShadow({ mode: 'open' }).innerHTML = '<p style="width:300px;margin:0">${'今天天气很好。'.repeat(700)}月亮奶酪</p>';</script>`,
    ],
  ])('stepping brings into view what lies at the end of %s that scrolls', async (_name, body) => {
    const page = await tested().open(body);
    await untilPainted(page, ['satire: 月亮奶酪']);
    await send(page, 'step-match', { by: 1 });
    await shown(page);
    const [line] = await linesOf(page);
    const box = await page.evaluate(() => {
      const { left, top, right, bottom } =
        document.querySelector('div, pre')?.getBoundingClientRect() ?? new DOMRect();
      return { left, top, right, bottom };
    });
    // Browsers draw some text a fraction of a pixel over the edge.
    expect(line && line.left > box.left - 1 && line.right < box.right + 1).toBe(true);
    expect(line && line.top > box.top - 1 && line.bottom < box.bottom + 1).toBe(true);
  });

  test('the card of a passage in a modal dialog can be clicked, takes the focus and leaves the dialog open', async () => {
    const page = await tested().open(
      '<dialog><p>月亮奶酪</p></dialog><script>document.querySelector("dialog").showModal()</script>',
    );
    await untilPainted(page, ['satire: 月亮奶酪']);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await hoverPainted(page);
    await untilBeside(page);
    const { buttons, parent } = await shown(page);
    expect(parent).toBe('dialog');
    const close = buttons.find(({ name }) => name === 'Close');
    await page.mouse.move(close?.x ?? 0, close?.y ?? 0, { steps: 8 });
    await page.mouse.click(close?.x ?? 0, close?.y ?? 0);
    await gone(page);
    await send(page, 'step-match', { by: 1 });
    expect((await shown(page)).focusIsInside).toBe(true);
    await page.keyboard.press('Escape');
    await gone(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  test('the card of a passage in a popover of the page can be clicked and leaves it open', async () => {
    const page = await tested().open(
      '<div popover style="inset:20px auto auto 20px"><p>月亮奶酪</p></div><script>document.querySelector("div").showPopover()</script>',
    );
    await untilPainted(page, ['satire: 月亮奶酪']);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const isOpen = () => page.evaluate(() => document.querySelector('div')?.matches(':popover-open'));
    await hoverPainted(page);
    await untilBeside(page);
    const { box, buttons } = await shown(page);
    await page.mouse.move(box.left + 5, box.top + 5, { steps: 8 });
    await page.mouse.click(box.left + 5, box.top + 5);
    expect(await isOpen()).toBe(true);
    const close = buttons.find(({ name }) => name === 'Close');
    await page.mouse.click(close?.x ?? 0, close?.y ?? 0);
    await gone(page);
    expect(await isOpen()).toBe(true);
    await send(page, 'step-match', { by: 1 });
    expect((await shown(page)).focusIsInside).toBe(true);
    await page.keyboard.press('Escape');
    await gone(page);
    expect(await isOpen()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('keyboard focus on a link with a match opens the card and leaves the focus; Escape closes it', async () => {
    const page = await opened();
    await page.keyboard.press('Tab');
    const seen = await shown(page);
    expect(seen.claims).toEqual(['某地将有地震']);
    expect(seen.focusIsInside).toBe(false);
    await until(
      async () => (await card(page))?.news,
      (news) => news === 'Corrected: 某地将有地震',
      'the claim to be said',
    );
    await page.keyboard.press('Escape');
    await gone(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  test('the card of the link that the Tab key has come to stays when the one before has been left', async () => {
    const page = await tested().open('<p><a href="/x">月亮奶酪</a>，<a href="/y">洗手防病</a></p>');
    await untilPainted(page, ['satire: 月亮奶酪', 'true: 洗手防病']);
    await page.keyboard.press('Tab');
    expect((await shown(page)).claims).toEqual(['月亮是奶酪做的']);
    await page.keyboard.press('Tab');
    // Longer than a card stays that is left.
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect((await card(page))?.claims).toEqual(['洗手可以预防疾病']);
  });

  test('stepping scrolls to each passage in turn with the focus in its card, and Escape gives the focus back', async () => {
    const page = await opened();
    await page.focus('#link');
    const claims: (string | undefined)[] = [];
    for (let step = 0; step < 4; step += 1) {
      await send(page, 'step-match', { by: 1 });
      const seen = await shown(page);
      expect(seen.focusIsInside).toBe(true);
      claims.push(seen.claims[0]);
    }
    expect(claims).toEqual(['吃大蒜能治百病', '某地将有地震', 'Lemon water cures a cold', '月亮是奶酪做的']);
    await until(
      async () => (await card(page))?.news,
      (news) => news === 'Match 5 of 5',
      'its place to be said',
    );
    expect((await shown(page)).label).toBe('~Satire 月亮是奶酪做的');
    const { top, bottom } = await middleOf(page, '月亮奶酪');
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(600);
    await send(page, 'step-match', { by: -1 });
    expect((await shown(page)).claims).toEqual(['Lemon water cures a cold']);
    await page.keyboard.press('Escape');
    await gone(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  test('stepping passes over what is only for screen readers or lies where nobody can scroll; it is counted and painted', async () => {
    const hidden = [
      'position:absolute;width:1px;height:1px;padding:0;margin:-1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap',
      'position:absolute;clip:rect(1px,1px,1px,1px)',
      'position:absolute;clip-path:inset(50%)',
      'position:absolute;left:-9999px',
      'position:absolute;top:-9999px',
      'text-indent:-9999px;overflow:hidden',
      'height:0;overflow:hidden',
      'position:fixed;left:-300px;width:200px',
    ].map((style) => `<div style="${style}"><span>月亮<b>奶酪</b></span></div>`);
    const page = await tested().open(
      `<p style="margin-top:900px">lemon water</p>${hidden.join('')}
      <div style="height:0;overflow:hidden"><p style="position:fixed;right:0;top:0">洗手防病</p></div>
      <p style="margin-top:900px;clip:rect(auto,auto,auto,auto)">地震预报</p>`,
    );
    await untilPainted(page, [
      'misleading: lemon water',
      ...hidden.flatMap(() => ['satire: 月亮', 'satire: 奶酪']),
      'true: 洗手防病',
      'corrected: 地震预报',
    ]);
    for (const claim of ['Lemon water cures a cold', '洗手可以预防疾病', '某地将有地震']) {
      await send(page, 'step-match', { by: 1 });
      expect((await shown(page)).claims).toEqual([claim]);
    }
    await send(page, 'step-match', { by: -1 });
    await send(page, 'step-match', { by: -1 });
    expect((await shown(page)).claims).toEqual(['Lemon water cures a cold']);
    const told = async () =>
      (await heard(page)).filter(({ name }) => name === 'tell-page-matches').at(-1)?.data;
    await until(told, (data: { count?: number } | undefined) => data?.count === 11, 'eleven matches');
  });

  test('where all of it is hidden, stepping shows the card at the edge of the window', async () => {
    const page = await tested().open('<p style="position:absolute;left:-9999px">月亮奶酪</p>');
    await untilPainted(page, ['satire: 月亮奶酪']);
    expect(await send(page, 'step-match', { by: 1 })).toMatchObject({ value: { stepped: false } });
    expect(await card(page)).toBeNull();
    await send(page, 'step-match', { by: 1, hidden: true });
    await until(
      async () => (await card(page))?.news,
      (news) => news === 'Match 1 of 1',
      'its place to be said',
    );
    const { box } = await shown(page);
    expect(box.left >= 0 && box.top >= 0 && box.bottom - box.top > 150).toBe(true);
  });

  test('the popup can show a match by its place', async () => {
    const page = await opened();
    await send(page, 'show-match', { index: 4, before: 2, total: 9 });
    expect((await shown(page)).claims).toEqual(['月亮是奶酪做的']);
    await until(
      async () => (await card(page))?.news,
      (news) => news === 'Match 7 of 9',
      'its place in the tab to be said',
    );
  });

  test('the Tab key reaches the link and the buttons of the card', async () => {
    const page = await opened();
    await send(page, 'show-match', { index: 3 });
    await shown(page);
    const reached: (string | null | undefined)[] = [];
    for (let step = 0; step < 9; step += 1) {
      await page.keyboard.press('Tab');
      reached.push((await card(page))?.focused);
    }
    expect(reached).toEqual([
      'What lemon water does',
      'Why is this marked?',
      'Report this passage',
      'Dispute this flag',
      'Hide on this page',
      'Hide everywhere',
      'Copy the correction',
      'TextMarkdownBBCode',
      '×',
    ]);
    await page.keyboard.press('Enter');
    await gone(page);
  });

  test('"Report this passage" hands the passage to the worker and closes the card', async () => {
    const page = await opened();
    await hover(page, 'lemon water');
    await shown(page);
    await pressOnCard(page, 'Report this passage');
    await gone(page);
    const told = (await heard(page)).find(({ name }) => name === 'report-passage');
    expect(told?.data).toMatchObject({
      category: 'health',
      passage: {
        quote: { exact: 'lemon water', prefix: 'Drink ', suffix: ' daily.' },
        entry: { listId: 'urn:test', entryId: 'lemon' },
      },
    });
  });

  test('a card that moves takes no press, which may have been meant for what lay there before', async () => {
    const page = await opened();
    await page.evaluate(() => {
      let by = 0;
      const move = () => {
        const passage = document.querySelector<HTMLElement>('#lemon');
        by = (by + 1) % 4;
        if (passage && !('isStill' in window)) passage.style.paddingLeft = `${by}px`;
        requestAnimationFrame(move);
      };
      move();
    });
    await send(page, 'show-match', { index: 3 });
    await shown(page);
    await pressOnCard(page, 'Hide everywhere');
    await untilSettled(page);
    expect((await shown(page)).claims).toEqual(['Lemon water cures a cold']);
    expect((await heard(page)).map(({ name }) => name)).not.toContain('hide-flag');
    await page.evaluate(() => Object.assign(window, { isStill: true }));
    await pressOnCard(page, 'Hide everywhere');
    await gone(page);
  });

  test('hiding a flag is asked of the worker, for this page or everywhere, and closes the card', async () => {
    const page = await opened();
    for (const name of ['Hide on this page', 'Hide everywhere']) {
      await hover(page, 'lemon water');
      await shown(page);
      await pressOnCard(page, name);
      await gone(page);
    }
    await until(
      async () => (await heard(page)).filter(({ name }) => name === 'hide-flag').map(({ data }) => data),
      (asked) =>
        JSON.stringify(asked) ===
        JSON.stringify([
          { key: 'urn:test lemon', claim: 'Lemon water cures a cold', everywhere: false, url: page.url() },
          { key: 'urn:test lemon', claim: 'Lemon water cures a cold', everywhere: true, url: page.url() },
        ]),
      'both wishes',
    );
  });

  test('what was hidden is said for a while, and taken back by a press of a person alone', async () => {
    const page = await opened();
    await hover(page, 'lemon water');
    await shown(page);
    await pressOnCard(page, 'Hide on this page');
    await until(
      async () => (await notice(page))?.text,
      (text) => text === 'Hidden on this page: “Lemon water cures a cold”Undo',
      'what was hidden',
    );
    await page.evaluate(() => {
      for (const host of document.querySelectorAll<HTMLElement>('html > div')) host.click();
    });
    const button = (await notice(page))?.buttons[0];
    expect((await heard(page)).map(({ name }) => name)).not.toContain('undo-hide');
    await page.mouse.click(button?.x ?? 0, button?.y ?? 0);
    const undone = async () => (await heard(page)).find(({ name }) => name === 'undo-hide')?.data ?? null;
    await until(undone, (data) => data !== null, 'that it is taken back');
    expect(await undone()).toEqual({ key: 'urn:test lemon', everywhere: false, url: page.url() });
    expect(await notice(page)).toBeNull();
  });

  test('who hides a flag with the keys finds the focus on Undo, and it goes back with Escape', async () => {
    const page = await opened();
    await page.focus('#link');
    await send(page, 'show-match', { index: 3 });
    await shown(page);
    await untilCardSettled();
    while ((await card(page))?.focused !== 'Hide everywhere') await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    // The words come a frame after the notice, so that they are read aloud.
    await until(
      () => notice(page),
      (seen) => seen?.focused === 'Undo' && seen.text.includes('Hidden on all pages'),
      'the words, and the focus on Undo',
    );
    await page.keyboard.press('Escape');
    await until(
      () => notice(page),
      (seen) => seen === null,
      'the notice to go',
    );
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('link');
  });

  test('why a passage is marked unfolds by keyboard, with what the list said before', async () => {
    const page = await opened();
    await send(page, 'step-match', { by: 1 });
    await shown(page);
    await until(
      async () => {
        await page.keyboard.press('Tab');
        return (await card(page))?.focused ?? null;
      },
      (focused) => focused === 'Why is this marked?',
      'the focus on the question',
    );
    await page.keyboard.press('Enter');
    await until(
      async () => (await card(page))?.text ?? '',
      (text) =>
        [
          '这段文字里有清单要找的词。',
          '去掉了看不见的字符。',
          'Jan 2, 2026',
          'Unverified',
          '<b>正在核实</b>',
        ].every((part) => text.includes(part)),
      'the reasons and the history',
    );
    const asked = (await heard(page)).find(({ name }) => name === 'explain-match')?.data;
    expect(asked).toMatchObject({
      text: expect.stringContaining('大蒜治病'),
      flagKey: expect.stringContaining('urn:test '),
    });
    await page.keyboard.press('Escape');
    await gone(page);
  });

  test('keys and clicks meant for the card do not reach the page', async () => {
    const page = await opened();
    await page.evaluate(() => {
      const reached: string[] = [];
      Object.assign(window, { reached });
      for (const name of ['keydown', 'click']) document.addEventListener(name, () => reached.push(name));
    });
    await send(page, 'show-match', { index: 3 });
    await shown(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await gone(page);
    expect(await page.evaluate(() => Reflect.get(window, 'reached'))).toEqual([]);
  });

  test('a card whose passage goes away goes too', async () => {
    const page = await opened();
    await hover(page, 'lemon water');
    await shown(page);
    await page.evaluate(() => document.querySelector('#lemon')?.remove());
    await gone(page);
  });

  test('a passage in a shadow root gets its card', async () => {
    const page = await tested().open(`<div id="host"></div><script>
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>Drink <b>lemon</b> water</p>';
    </script>`);
    await untilPainted(page, ['misleading: lemon', 'misleading:  water']);
    const place = await page.evaluate(() => {
      const { x, y, width, height } =
        document.querySelector('#host')?.shadowRoot?.querySelector('b')?.getBoundingClientRect() ??
        new DOMRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.move(place.x - 1, place.y);
    await page.mouse.move(place.x, place.y);
    expect((await shown(page)).claims).toEqual(['Lemon water cures a cold']);
  });

  test('the page is said to be read as long as an answer to its text is awaited', async () => {
    const page = await tested().open('<p>稍等，大蒜</p>');
    await lookCloser(page);
    const isBeingRead = async () =>
      (await send<{ value: FrameDescription }>(page, 'describe-page')).value.isBeingRead;
    await until(isBeingRead, Boolean, 'a page being read');
    await untilSettled(page);
    expect(await isBeingRead()).toBe(true);
    await answerHeld(page);
    await untilPainted(page, ['unverified: 大蒜']);
    await until(isBeingRead, (is) => !is, 'a page that was read');
    const empty = await tested().open('<input>');
    await lookCloser(empty);
    await untilSettled(empty);
    expect((await send<{ value: FrameDescription }>(empty, 'describe-page')).value.isBeingRead).toBe(false);
  });

  test('the page is described with its own selection as a passage, but not with text being written', async () => {
    const page = await tested().open(
      '<link rel="canonical" href="/t/1"><p>第一段</p><p id="p">今天<b>天气</b>很好，出门</p><div contenteditable id="e">草稿内容</div>',
    );
    const select = (selector: string) =>
      page.evaluate((wanted) => {
        const node = document.querySelector(wanted)?.firstChild;
        if (node) getSelection()?.setBaseAndExtent(node, 1, node, 2);
      }, selector);
    await lookCloser(page);
    const describePage = async () =>
      (await send<{ value: FrameDescription }>(page, 'describe-for-report')).value.page;
    const described = await describePage();
    expect(described).toMatchObject({
      url: page.url(),
      language: 'zh',
      title: '测试',
      selection: null,
      site: null,
      viewport: { width: 900, height: 600 },
    });
    expect(described.canonicalUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/t\/1$/);
    await select('b');
    const selected = await describePage();
    expect(selected.documentKey).toBe(described.documentKey);
    expect(selected.selection).toMatchObject({
      quote: { exact: '气', prefix: '今天天', suffix: '很好，出门' },
      position: { start: 6, end: 7 },
      textFragmentUrl: `${page.url()}#:~:text=%E6%B0%94`,
    });
    await select('#e');
    expect((await describePage()).selection).toBeNull();
  });
}
