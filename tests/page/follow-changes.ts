import { expect, test } from 'vitest';
import type { FrameDescription } from '../../src/messages/message-contract.ts';
import type { Page } from '../browsers/page.ts';
import {
  answerHeld,
  heard,
  lookCloser,
  painted,
  send,
  type TestBrowser,
  until,
  untilPainted,
  untilSettled,
} from './test-browser.ts';

const article = '<main><p id="a">今天<b>大蒜</b>治病</p><p id="b">lemon water</p></main>';

/** Text that comes, goes, moves or changes its look on a page that is read. */
export function followChanges(tested: () => TestBrowser): void {
  const change = (page: Page, how: string) => page.evaluate(`{${how}}`);
  /** Puts another tab before that of a page; the answer takes it away. */
  const putBehind = async (page: Page) => {
    const front = await tested().open('<p>前面的标签页</p>');
    await until(
      () => page.evaluate(() => document.hidden),
      (hidden) => hidden,
      'the tab to be hidden',
    );
    return async () => {
      await front.close();
      await page.bringToFront();
    };
  };
  const garlic = ['false: 大蒜', 'false: 治病', 'unverified: 大蒜'];
  const lemon = 'misleading: lemon water';

  test('added, edited, moved and removed text is followed', async () => {
    const page = await tested().open(article);
    await untilPainted(page, [...garlic, lemon]);
    await change(page, 'const p = document.createElement("p"); p.textContent = "月亮奶酪"; a.after(p)');
    await untilPainted(page, [...garlic, lemon, 'satire: 月亮奶酪']);
    await change(page, 'b.firstChild.data = "just water"');
    await untilPainted(page, [...garlic, 'satire: 月亮奶酪']);
    await change(page, 'b.firstChild.data = "more lemon water"');
    await untilPainted(page, [...garlic, lemon, 'satire: 月亮奶酪']);
    await change(page, 'document.body.append(a)');
    await change(page, 'a.querySelector("b").remove()');
    await untilPainted(page, [lemon, 'satire: 月亮奶酪']);
    await change(page, 'document.querySelector("main").innerHTML = "<div>洗手防病</div>"');
    await untilPainted(page, ['true: 洗手防病']);
    await change(page, 'document.body.remove()');
    await untilPainted(page, []);
  });

  /** How often a page is told of an `event` while it writes five times, after a rest each. */
  const toldWhile = async (page: Page, event: string, write: string) => {
    const times = 5;
    const told = await page.evaluate(`(async () => {
      let told = 0;
      addEventListener(${JSON.stringify(event)}, () => { told += 1 });
      const rest = (time) => new Promise((resolve) => setTimeout(resolve, time));
      const come = () => {
        const text = document.createElement('p');
        text.textContent = '月亮奶酪';
        document.body.append(text);
        return text;
      };
      const write = ${write};
      for (let time = 1; time <= ${times}; time += 1) {
        await rest(400);
        await write(come, rest, time);
      }
      await rest(400);
      return told;
    })()`);
    await untilPainted(page, [lemon, ...Array(times).fill('satire: 月亮奶酪')]);
    return told;
  };

  test('what a page does to a text before it shows it starts no transition', async () => {
    const page = await tested().open(
      '<style>p { transition: color 1s } .come { color: red }</style><p>lemon water</p>',
    );
    await untilPainted(page, [lemon]);
    const write = `async (come, rest) => {
      await new Promise(requestAnimationFrame);
      // The frame is drawn first.
      await rest(0);
      const text = come();
      requestAnimationFrame(() => text.classList.add('come'));
    }`;
    expect(await toldWhile(page, 'transitionrun', write)).toBe(0);
  });

  test('a page that writes text as it is told of a size is told of no error', async () => {
    const page = await tested().open('<p>lemon water</p><div id="box"></div>');
    await untilPainted(page, [lemon]);
    const write = `(come, _, time) => {
      if (time === 1) new ResizeObserver(() => come()).observe(box);
      else box.style.height = time + 'px';
    }`;
    expect(await toldWhile(page, 'error', write)).toBe(0);
  });

  test('text that is shown, hidden or opened to writing later is followed', async () => {
    const page = await tested().open(
      `<style>.folded .body, .off { display: none }</style>
       <section id="s" class="folded"><p class="body">大蒜</p></section><p id="h" hidden>lemon water</p>
       <details id="d"><summary>更多</summary>洗手防病<p>月亮奶酪</p></details><p id="e">地震预报</p>`,
    );
    await untilPainted(page, ['corrected: 地震预报']);
    await change(page, 's.className = ""; h.hidden = false; d.open = true');
    const shown = ['unverified: 大蒜', lemon, 'true: 洗手防病', 'satire: 月亮奶酪'];
    await untilPainted(page, [...shown, 'corrected: 地震预报']);
    await change(page, 'e.contentEditable = "true"');
    await untilPainted(page, shown);
    await change(
      page,
      's.className = "folded"; h.style.display = "none"; d.open = false; e.contentEditable = "false"',
    );
    await untilPainted(page, ['corrected: 地震预报']);
    await change(
      page,
      'const holder = document.createElement("div"); holder.className = "off"; document.body.append(holder); holder.append(e)',
    );
    await untilPainted(page, []);
  });

  test('what takes back one way of hiding and not the other is followed, and fields laid out elsewhere part nothing', async () => {
    const page = await tested().open(
      `<article id="a" style="font-size: 0">小<button>大蒜</button><b style="visibility: visible">洗手防病</b></article>
       <p>lemon <input style="position: absolute">water 月亮<i contenteditable style="position: absolute">!</i>奶酪</p>`,
    );
    const joined = ['misleading: lemon ', 'misleading: water', 'satire: 月亮', 'satire: 奶酪'];
    await untilPainted(page, ['unverified: 大蒜', ...joined]);
    await change(page, 'a.style.visibility = "hidden"');
    await untilPainted(page, joined);
    await change(page, 'a.style.fontSize = ""');
    await untilPainted(page, ['true: 洗手防病', ...joined]);
  });

  test('a line in parts is read once what hides it from further out looks different', async () => {
    const page = await tested().open(
      `<style>[aria-expanded=false] + * { visibility: hidden }
         @keyframes come { 99% { font-size: 0 } } .late { animation: come 1s steps(1) }</style>
       <div id="v" style="visibility: hidden"><div><p>月亮<b>奶酪</b></p></div></div>
       <div id="t" style="font-size: 0"><p>洗手<b>防病</b></p></div>
       <div><button id="b" aria-expanded="false">更多</button><div><div><p>大<b>蒜</b></p></div></div></div>
       <div id="l" style="font-size: 0"><div><p>地震<b>预报</b></p></div></div>`,
    );
    await untilSettled(page);
    expect(await painted(page)).toEqual([]);
    await change(page, 'v.style.visibility = ""; t.style.fontSize = ""');
    const shown = ['月亮', '奶酪'].map((part) => `satire: ${part}`);
    shown.push('true: 洗手', 'true: 防病');
    await untilPainted(page, shown);
    await change(page, 'b.ariaExpanded = "true"');
    shown.push('unverified: 大', 'unverified: 蒜');
    await untilPainted(page, shown);
    await change(page, 'l.style = ""; l.className = "late"');
    shown.push('corrected: 地震', 'corrected: 预报');
    await untilPainted(page, shown);
  });

  test('what changes deep in something hidden is read once that is shown, and not before', async () => {
    const page = await tested().open(
      `<style>section > div { display: none }</style>
       <section><div id="a"><div><p id="line">无关</p></div></div></section>
       <section><div id="b"></div></section><section><p id="seen">月亮奶酪</p></section>
       <section><div id="c"><div><p id="made">无关</p></div></div></section>`,
    );
    await untilPainted(page, ['satire: 月亮奶酪']);
    await change(page, 'line.innerHTML = "洗手<b>防病</b>"; b.append(seen)');
    await untilPainted(page, []);
    await change(page, 'made.innerHTML = "大蒜<x-y>无关</x-y>"');
    await untilSettled(page);
    expect(await painted(page)).toEqual([]);
    await change(page, 'a.style.display = b.style.display = c.style.display = "block"');
    await untilPainted(page, ['unverified: 大蒜', 'true: 洗手', 'true: 防病', 'satire: 月亮奶酪']);
  });

  test('a line break that is taken out by its style parts no word any more', async () => {
    const page = await tested().open('<p>大<br id="r">蒜</p>');
    await untilSettled(page);
    expect(await painted(page)).toEqual([]);
    await change(page, 'r.style.display = "none"');
    await untilPainted(page, ['unverified: 大', 'unverified: 蒜']);
    await change(page, 'r.style.display = ""');
    await untilPainted(page, []);
  });

  test('a long list is followed wherever it changes, in one go or in several', async () => {
    const page = await tested().open(
      `<ul id="u">${Array.from({ length: 60 }, (_, at) => `<li id="l${at}">第 ${at} 行`).join('')}</ul>
       <script>const row = (text) => Object.assign(document.createElement("li"), { textContent: text })</script>`,
    );
    const garlicRow = 'unverified: 大蒜';
    await change(page, 'u.append(row("大蒜"), " 地震", "预报 ", row("无关"))');
    const first = [garlicRow, 'corrected: 地震', 'corrected: 预报'];
    await untilPainted(page, first);
    // In one go in two places in the midst of it, then at the beginning and the end.
    await change(page, 'l30.before("洗手防病"); l50.before(row("月亮奶酪"))');
    await untilPainted(page, [...first, 'satire: 月亮奶酪', 'true: 洗手防病']);
    await change(page, 'u.prepend(row("大蒜")); u.append("无关")');
    const second = [...first, 'satire: 月亮奶酪', 'true: 洗手防病', garlicRow];
    await untilPainted(page, second);
    // What a row was put after moves to the front, and what stood before that goes.
    await change(
      page,
      'l59.after(row("lemon water")); u.prepend(l59); l58.remove(); l57.textContent = "大蒜"',
    );
    await untilPainted(page, [...second, lemon, garlicRow]);
    await change(page, 'u.append("月亮")');
    await untilSettled(page);
    await change(page, 'u.append("奶酪")');
    await untilPainted(page, [...second, lemon, garlicRow, 'satire: 月亮', 'satire: 奶酪']);
    await change(page, 'while (u.childNodes.length > 40) u.lastChild.remove(); u.append(row("地震预报"))');
    await untilPainted(page, [garlicRow, 'true: 洗手防病', 'corrected: 地震预报']);
    await change(page, 'l5.replaceWith(row("月亮奶酪"))');
    await untilPainted(page, [garlicRow, 'true: 洗手防病', 'corrected: 地震预报', 'satire: 月亮奶酪']);
  });

  test('what a style sheet shows or hides by how long a list is is followed as the list grows', async () => {
    const page = await tested().open(
      `<style>#u > :nth-child(n + 3):nth-last-child(n + 42) { display: none } span { display: inline }</style>
       <div id="u"><p>一</p><p>二</p><span>大蒜</span>${'<p>行</p>'.repeat(50)}</div>`,
    );
    await untilPainted(page, []);
    await change(page, 'for (let more = 10; more > 0; more -= 1) u.lastChild.remove()');
    await untilPainted(page, ['unverified: 大蒜']);
    await change(page, 'u.append(document.createElement("p"), document.createElement("p"))');
    await untilPainted(page, []);
  });

  test('rows a list uses again for other posts show the matches of what they hold now', async () => {
    const page = await tested().open('<ul id="u"><li>大蒜<li>无关<li>lemon water</ul>');
    await untilPainted(page, ['unverified: 大蒜', lemon]);
    const rows = (texts: string[]) =>
      change(
        page,
        `const t = ${JSON.stringify(texts)}; [...u.children].forEach((li, i) => { li.firstChild.data = t[i]; li.style.transform = "translateY(" + i + "px)" })`,
      );
    await rows(['无关', '月亮奶酪', 'lemon water']);
    await untilPainted(page, ['satire: 月亮奶酪', lemon]);
    await rows(['洗手防病', '洗手防病', '无关']);
    await untilPainted(page, ['true: 洗手防病', 'true: 洗手防病']);
  });

  test('what was changed while it was out of the page is read when it comes back, also in a tab behind another', async () => {
    const page = await tested().open(
      '<ul id="u"><li>大蒜<li>无关</ul><section id="w">小 <i id="i">说<div>lemon water</div></i></section><div id="e"></div>',
    );
    await untilPainted(page, ['unverified: 大蒜', lemon]);
    const bringBack = await putBehind(page);
    await change(page, 'globalThis.out = [...u.children, i]; for (const each of out) each.remove()');
    await heard(page);
    await change(
      page,
      'out[0].textContent = "无关"; out[1].firstChild.data = "月亮奶酪"; e.append(out[2].lastChild); e.lastChild.lastChild.data = "洗手防病"',
    );
    await heard(page);
    await change(page, 'u.append(out[0], out[1]); w.append(out[2])');
    await bringBack();
    await untilPainted(page, ['satire: 月亮奶酪', 'true: 洗手防病']);
  });

  test('what the page takes out of the registry is painted again with the next match, or as it is scrolled', async () => {
    const page = await tested().open(`${article}<div style="height:3000px"></div>`);
    await untilPainted(page, [...garlic, lemon]);
    await page.evaluate(() => CSS.highlights.clear());
    await change(page, 'document.body.append("月亮奶酪")');
    const all = [...garlic, lemon, 'satire: 月亮奶酪'];
    await untilPainted(page, all);
    await page.evaluate(() => {
      for (const highlight of CSS.highlights.values()) highlight.clear();
      scrollBy(0, 50);
    });
    await untilPainted(page, all);
  });

  test('the worker hears how much is found, in the order of the page, and nothing when all is gone', async () => {
    const page = await tested().open(article);
    const last = async () =>
      (await heard(page)).at(-1)?.data as { count: number; countByStatus: object } | undefined;
    await until(last, (told) => told?.count === 3, 'three matches told');
    const told = await last();
    expect(told?.countByStatus).toEqual({ false: 1, misleading: 1, unverified: 1 });
    await lookCloser(page);
    const { passages } = (await send<{ value: FrameDescription }>(page, 'describe-page')).value;
    expect(passages.map(({ index, flagKey }) => `${index} ${flagKey}`)).toEqual([
      '0 urn:test garlic',
      '1 urn:test garlic-price',
      '2 urn:test lemon',
    ]);
    expect(passages[0]?.passage).toMatchObject({
      quote: { type: 'TextQuoteSelector', exact: '大蒜治病', prefix: '今天', suffix: '' },
      position: { type: 'TextPositionSelector', start: 2, end: 6 },
      entry: { listId: 'urn:test', listVersion: 3, entryId: 'garlic' },
    });
    expect(passages[2]?.passage).toMatchObject({ position: { start: 6, end: 17 } });
    await change(page, 'document.body.replaceChildren()');
    await until(last, (now) => now?.count === 0, 'no match told');
  });

  test('the document and what is sent from its fields are the same with and without the extension', async () => {
    const body = `${article}<form><textarea name="t">大蒜治病</textarea><div contenteditable id="w">大蒜治病</div></form>`;
    const state = (page: Page) =>
      page.evaluate(() => [
        document.documentElement.outerHTML,
        document.querySelector('textarea')?.value,
        document.querySelector('#w')?.innerHTML,
        [...document.querySelectorAll('*')].map((each) => each.getAttributeNames().join()).join('|'),
      ]);
    const page = await tested().open(body);
    await untilPainted(page, [...garlic, lemon]);
    const other = await tested().openUnread(body);
    expect(await painted(other)).toEqual([]);
    expect(await state(page)).toEqual(await state(other));
  });

  test('an idle page is not changed once in two seconds, while highlights are painted', async () => {
    const page = await tested().open(article);
    await untilPainted(page, [...garlic, lemon]);
    const changes = await page.evaluate(async () => {
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((seen) => records.push(...seen));
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return records.length + observer.takeRecords().length;
    });
    expect(changes).toBe(0);
  });

  test('what changes in something hidden or written in by now, before that was read again, stays out', async () => {
    const page = await tested().open(
      `<section id="s"><details><summary>大蒜</summary></details></section>
       <div id="host"><template shadowrootmode="open"><details><summary>月亮奶酪</summary></details></template></div>
       <p id="z">lemon water</p>`,
    );
    await untilPainted(page, ['unverified: 大蒜', 'satire: 月亮奶酪', lemon]);
    // Details tell that they opened a little later, and there is much to read in between.
    await change(
      page,
      `s.hidden = true; host.contentEditable = "true";
       for (const root of [s, host.shadowRoot]) root.querySelector("details").open = true;
       const many = Array.from({ length: 6000 }, () => document.createElement("p"));
       for (const each of many) each.append("治".repeat(20));
       document.body.prepend(...many); z.textContent = "洗手防病"`,
    );
    await untilPainted(page, ['true: 洗手防病']);
    await untilSettled(page);
    expect(await painted(page)).toEqual(['true: 洗手防病']);
  });

  test('a page that never stops changing is read without being slowed, and new text in it is found', async () => {
    const page = await tested().open(`<p id="clock">0</p>${article}`);
    await page.evaluate(() => {
      const clock = document.querySelector('#clock');
      let ticks = 0;
      setInterval(() => {
        ticks += 1;
        if (clock) clock.textContent = `现在是第 ${ticks} 次`;
      }, 4);
    });
    await untilPainted(page, [...garlic, lemon]);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
    await change(page, 'document.body.append("月亮奶酪")');
    await untilPainted(page, [...garlic, lemon, 'satire: 月亮奶酪']);
  });

  test('a page that always has something to do is read to its end', async () => {
    const page = await tested().open(`<script>
        for (let busy = 0; busy < 4; busy += 1) {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const end = performance.now() + 5;
            while (performance.now() < end);
            port2.postMessage(null);
          };
          port2.postMessage(null);
        }
      </script>${'<p>这一段里什么也没有，只是为了让页面长一些。</p>'.repeat(1000)}<p>大蒜</p>`);
    await untilPainted(page, ['unverified: 大蒜']);
    await page.close();
  });

  test('a page in a tab behind another is read once it is seen', async () => {
    const page = await tested().open(article);
    await untilPainted(page, [...garlic, lemon]);
    const bringBack = await putBehind(page);
    await change(page, 'document.body.append("月亮奶酪")');
    await heard(page);
    expect(await painted(page)).toEqual([...garlic, lemon].sort());
    await bringBack();
    await untilPainted(page, [...garlic, lemon, 'satire: 月亮奶酪']);
  });

  test('every match stays when all is checked again', async () => {
    const page = await tested().open(article);
    await untilPainted(page, [...garlic, lemon]);
    await send(page, 'check-again');
    await untilSettled(page);
    await untilPainted(page, [...garlic, lemon]);
  });

  test('an answer by the lists of before that comes late marks nothing', async () => {
    const page = await tested().open('<p>大蒜，改判稍等</p><p>lemon water</p>');
    await until(
      async () => {
        await send(page, 'check-again');
        return painted(page);
      },
      (found) => found.length > 0,
      'the answer to the second question',
    );
    await answerHeld(page);
    await untilSettled(page);
    expect(await painted(page)).toEqual([lemon]);
  });

  test('a long page is read to its end', async () => {
    const page = await tested().open(
      Array.from(
        { length: 1000 },
        (_, at) => `<div><p>第${at}楼：${'说些别的。'.repeat(20)}</p><p>大蒜</p></div>`,
      ).join(''),
    );
    await until(
      () => painted(page),
      (found) => found.length === 1000,
      '1000 matches',
    );
  });
}
