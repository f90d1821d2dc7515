import { expect, test } from 'vitest';
import { cardHost } from '../browsers/card-host.ts';
import type { Frame } from '../browsers/page.ts';
import { lineShapes } from './line-shapes.ts';
import {
  heard,
  type Kind,
  middleOf,
  painted,
  type TestBrowser,
  until,
  untilPainted,
  untilSettled,
} from './test-browser.ts';

const lemon = 'misleading: lemon water';

/** Text in closed shadow roots, in frames, and behind whatever else a page puts in the way. */
export function hardToReach(tested: () => TestBrowser, kind: Kind): void {
  test('closed shadow roots are read at any depth, with what is slotted into them, and followed', async () => {
    const page = await tested().open(`
      <div id="host">大蒜<b slot="b">洗手防病</b><i slot="none">地震预报</i></div><svg><a-b></a-b></svg><script>
        const outer = host.attachShadow({ mode: 'closed' });
        outer.innerHTML = '<p>lemon water</p><section></section><slot></slot><slot name="b"></slot>';
        const inner = outer.querySelector('section').attachShadow({ mode: 'closed' });
        inner.innerHTML = '<p>月亮奶酪</p>';
        window.edit = () => { inner.querySelector('p').textContent = '月亮奶酪，月亮奶酪'; };
      </script>`);
    const all = ['unverified: 大蒜', 'true: 洗手防病', lemon, 'satire: 月亮奶酪'];
    await untilPainted(page, all);
    await page.evaluate('edit()');
    await untilPainted(page, [...all, 'satire: 月亮奶酪']);
  });

  test('text that a shadow root takes up, hides or lets go is followed', async () => {
    const page = await tested().open(`<div id="host"><p>lemon water</p></div><p>大蒜</p><script>
        host.attachShadow({ mode: 'open' }).innerHTML = '<section><slot></slot></section>';
      </script>`);
    await untilPainted(page, ['unverified: 大蒜', lemon]);
    const change = (how: string) =>
      page.evaluate(`{ const part = host.shadowRoot.querySelector("section"); ${how} }`);
    await change('part.hidden = true');
    await untilPainted(page, ['unverified: 大蒜']);
    await change('part.hidden = false');
    await untilPainted(page, ['unverified: 大蒜', lemon]);
  });

  test('a match in a shadow root is drawn with its status, whatever list of sheets the page gives the root', async () => {
    const page =
      await tested().open(`<div id="host"></div><script>host.attachShadow({ mode: "open" }).innerHTML =
      "<style>p { letter-spacing: 60px }</style><p>lemon water</p>"</script>`);
    const untilWavy = () =>
      until(
        () => lineShapes(page),
        (shapes) => shapes['qiuzheng-misleading']?.includes('~') ?? false,
        'the wavy line of its status',
      );
    const sheets = () =>
      page.evaluate(() => document.querySelector('#host')?.shadowRoot?.adoptedStyleSheets.length);
    await untilPainted(page, [lemon]);
    await untilWavy();
    // Chromium inherits the styles of the document: there is nothing to add to the page's own.
    expect(await sheets()).toBe(kind === 'firefox' ? 1 : 0);
    await page.evaluate(() => {
      const root = document.querySelector('#host')?.shadowRoot;
      if (root) root.adoptedStyleSheets = [new CSSStyleSheet()];
      document.body.append('月亮奶酪');
    });
    await untilPainted(page, [lemon, 'satire: 月亮奶酪']);
    await untilWavy();
    expect(await sheets()).toBe(kind === 'firefox' ? 2 : 1);
  });

  test('a root that is attached to an empty element after a while is read', async () => {
    // By the page itself: a driver may be late on a busy machine, and a quiet page is looked at once more.
    const page = await tested().open(`<div id="host"></div><p>大蒜</p><script>
      const attach = () => document.querySelector('#host').attachShadow({ mode: 'closed' }).append('lemon water');
      setTimeout(attach, 200);
    </script>`);
    await untilPainted(page, ['unverified: 大蒜', lemon]);
  });

  test('a root attached to an element full of text, with no change of the document, is read as the person or the page goes on', async () => {
    const page = await tested().open(`<div id="clicked"><p>大蒜</p></div>
      <section id="scrolled"><p slot="x">月亮奶酪</p></section><main id="changed">大蒜</main><p style="height:3000px">洗手防病</p>`);
    const painted = ['unverified: 大蒜', 'satire: 月亮奶酪', 'unverified: 大蒜', 'true: 洗手防病'];
    await untilPainted(page, painted);
    const attach = (id: string) =>
      page.evaluate((host) => {
        const slot = Object.assign(document.createElement('slot'), { name: 'x' });
        document.querySelector(`#${host}`)?.attachShadow({ mode: 'open' }).append('lemon water', slot);
      }, id);
    await attach('clicked');
    await page.mouse.click(300, 300);
    await untilPainted(page, [lemon, ...painted.slice(1)]);
    await attach('scrolled');
    await page.evaluate(() => scrollTo(0, 100));
    await untilPainted(page, [lemon, lemon, ...painted.slice(1)]);
    await attach('changed');
    await page.evaluate(() => document.body.append('地震预报'));
    await untilPainted(page, [
      lemon,
      lemon,
      lemon,
      'satire: 月亮奶酪',
      'true: 洗手防病',
      'corrected: 地震预报',
    ]);
  });

  test('so is one attached to one of thirty thousand elements, of which a part is asked at once', async () => {
    const page = await tested().open(
      `<main>${'<div>a</div>'.repeat(30_000)}</main><div id="host">大蒜</div><p>…</p>`,
    );
    await untilPainted(page, ['unverified: 大蒜']);
    await page.evaluate(() => {
      document.querySelector('#host')?.attachShadow({ mode: 'open' }).append('lemon water');
      document.querySelector('p')?.append('地震预报');
    });
    await untilPainted(page, [lemon, 'corrected: 地震预报']);
  });

  test('a closed root attached to an element full of text is read after something the person did', async () => {
    const page = await tested().open(`<div id="clicked"><p>大蒜</p></div>
      <section id="scrolled"><p>月亮奶酪</p></section><p style="height:3000px">洗手防病</p>`);
    await untilPainted(page, ['unverified: 大蒜', 'satire: 月亮奶酪', 'true: 洗手防病']);
    const attach = (id: string) =>
      page.evaluate((host) => {
        document.querySelector(`#${host}`)?.attachShadow({ mode: 'closed' }).append('lemon water');
      }, id);
    await attach('clicked');
    await page.mouse.click(300, 300);
    await untilPainted(page, [lemon, 'satire: 月亮奶酪', 'true: 洗手防病']);
    await attach('scrolled');
    await page.evaluate(() => scrollTo(0, 100));
    await untilPainted(page, [lemon, lemon, 'true: 洗手防病']);
  });

  test('a closed root in a part that is hidden is read once that is shown', async () => {
    const page = await tested().open(`<p>大蒜</p>
      <div id="pane" hidden><p>月亮奶酪</p><p>洗手防病</p><section><p>另一段</p></section></div>
      <script>
        document.querySelector('#pane section').attachShadow({ mode: 'closed' }).append('lemon water');
      </script>`);
    await untilPainted(page, ['unverified: 大蒜']);
    await page.evaluate(() => document.querySelector('#pane')?.removeAttribute('hidden'));
    await untilPainted(page, ['unverified: 大蒜', 'satire: 月亮奶酪', 'true: 洗手防病', lemon]);
  });

  test('frames without an address of their own are read, and left alone where they are written in', async () => {
    const page = await tested().open(`
      <p>大蒜</p><iframe name="blank"></iframe><iframe name="written" srcdoc="<body contenteditable>lemon water</body>"></iframe>
      <iframe name="given" srcdoc="<p>lemon water</p>"></iframe>
      <iframe name="sandboxed" sandbox srcdoc="<p>lemon water</p>"></iframe><iframe name="data"></iframe><iframe name="design"></iframe>
      <script>
        const [blank, , , , data, design] = document.querySelectorAll('iframe');
        blank.contentDocument.body.innerHTML = '<p>lemon water</p>';
        // 「大蒜治病」 in GBK.
        const bytes = new Uint8Array([0x3c, 0x70, 0x3e, 0xb4, 0xf3, 0xcb, 0xe2, 0xd6, 0xce, 0xb2, 0xa1]);
        data.src = URL.createObjectURL(new Blob([bytes], { type: 'text/html;charset=gbk' }));
        design.contentDocument.open();
        design.contentDocument.write('<p>lemon water</p>');
        design.contentDocument.close();
        design.contentDocument.designMode = 'on';
      </script>`);
    await untilPainted(page, ['unverified: 大蒜']);
    const frame = (name: string) =>
      until(
        async () =>
          (
            await Promise.all(
              page.frames().map(async (each) => ((await nameOf(each)) === name ? each : null)),
            )
          ).find(Boolean),
        Boolean,
        name,
      ).then(async () => {
        for (const each of page.frames()) if ((await nameOf(each)) === name) return each;
        throw new Error(name);
      });
    for (const name of ['blank', 'given', 'sandboxed']) await untilPainted(await frame(name), [lemon]);
    await untilPainted(await frame('data'), ['false: 大蒜治病', 'unverified: 大蒜']);
    for (const name of ['written', 'design']) expect(await painted(await frame(name))).toEqual([]);
    await (await frame('written')).evaluate(() => document.body.append('，lemon water'));
    await (await frame('given')).evaluate(() => document.body.append('，lemon water'));
    await untilPainted(await frame('given'), [lemon, lemon]);
    expect(await painted(await frame('written'))).toEqual([]);
  });

  test('a frame that becomes an editor later is left alone from then on', async () => {
    const page = await tested().open('<p>lemon water</p>');
    await untilPainted(page, [lemon]);
    await page.evaluate(() => {
      document.designMode = 'on';
      dispatchEvent(new FocusEvent('focus'));
    });
    await untilPainted(page, []);
  });

  test('words put in to disturb copying neither count nor part what is seen', async () => {
    const page =
      await tested().open(`<style>body { background: #fff } .jammer { font-size: 10px; color: #FFF }</style>
      <p>大<font class="jammer">干扰</font>蒜<span style="opacity:0">干扰</span>治<span style="position:absolute;left:-999px">干扰</span>病</p>
      <p>lemon<span style="color:transparent">干扰</span> water</p>
      <p style="background:rgba(255,255,255,0)">lemon<b style="color:rgba(255,255,255,0)">扰</b> <b style="font-size:1px">扰</b>water</p>
      <p>地震<span style="display:inline-block;width:0;height:0;overflow:hidden">干扰</span>预<span style="display:inline-block;transform:scale(0)">干扰</span>报</p>
      <p>地震<span style="display:inline-block;clip-path:inset(100%)">干扰</span>预<i style="display:inline-block;width:0;height:1em">不</i>报</p>
      <p>月亮<b style="display:inline-block;scale:0">扰</b>奶<b style="display:inline-block;transform:scaleY(0)">扰</b>酪</p>
      <p>洗手<b style="display:inline-block;clip-path:circle(0)">扰</b>防病<b style="display:inline-block;scale:0.5">小</b></p>
      <div style="background:#123;color:#abc">月亮<b style="color:#fff">奶酪</b></div>
      <p>洗手<span style="color:#000;background:#000">防病</span></p>`);
    await untilPainted(page, [
      ...['大', '蒜', '治', '病'].map((part) => `false: ${part}`),
      ...['大', '蒜'].map((part) => `unverified: ${part}`),
      ...[
        'misleading: lemon',
        'misleading:  water',
        'misleading: lemon',
        'misleading:  ',
        'misleading: water',
        'corrected: 地震',
        'corrected: 预',
        'corrected: 报',
        'satire: 月亮',
        'satire: 奶酪',
        'true: 洗手',
        'true: 防病',
        ...['月亮', '奶', '酪'].map((part) => `satire: ${part}`),
        ...['洗手', '防病'].map((part) => `true: ${part}`),
      ],
    ]);
  });

  test('what has no box of its own is neither faded out, cut nor skipped', async () => {
    const page = await tested().open(`<style>.flat { display: contents }</style>
      <p>月<span class="flat" style="opacity: 0">亮<b>奶</b></span>酪</p>
      <div class="flat" style="opacity: 0"><p>洗手<b>防病</b></p></div>
      <p>地震<span class="flat" style="overflow: hidden">预</span>报</p>
      <div class="flat" style="overflow: hidden; clip-path: inset(50%)"><p>大<b>蒜</b></p></div>
      <p>lemon<span class="flat" style="content-visibility: hidden"> water</span></p>`);
    await untilPainted(page, [
      ...['月', '亮', '奶', '酪'].map((part) => `satire: ${part}`),
      ...['洗手', '防病'].map((part) => `true: ${part}`),
      ...['地震', '预', '报'].map((part) => `corrected: ${part}`),
      ...['大', '蒜'].map((part) => `unverified: ${part}`),
      'misleading: lemon',
      'misleading:  water',
    ]);
  });

  test('text that only the page’s own font can show is counted and told, also where nothing is found', async () => {
    const page = await tested().open(
      '<p>这\ue5a1车\ued3f动<span>\ue811</span>很好</p><button><i>\ue600</i>点赞</button>',
    );
    const last = async () => (await heard(page)).at(-1)?.data as { unreadable: number } | undefined;
    await until(last, (told) => told?.unreadable === 3, 'three unreadable characters');
    await page.evaluate(() => document.querySelector('p')?.remove());
    await until(last, (told) => told?.unreadable === 0, 'none');
  });

  test('text that a style sheet shows or hides by any attribute, a checkbox or the width of the window is followed', async () => {
    const page = await tested().open(`
      <style>
        [data-state=closed] p, [aria-expanded=false] + div, #tick:not(:checked) ~ section, .off + article { display: none }
        @media (max-width: 600px) { aside { display: none } }
      </style>
      <div id="state" data-state="closed"><div><p>大蒜</p></div></div>
      <button id="button" aria-expanded="false">more</button><div>lemon water</div>
      <div><input id="tick" type="checkbox"><section>月亮奶酪</section></div>
      <i id="off" class="off">x</i><article>洗手防病</article><aside>地震预报</aside>`);
    await untilPainted(page, ['corrected: 地震预报']);
    const shown = ['corrected: 地震预报'];
    for (const [how, more] of [
      ['state.dataset.state = "open"', 'unverified: 大蒜'],
      ['button.ariaExpanded = "true"', lemon],
      ['tick.click()', 'satire: 月亮奶酪'],
      ['off.className = ""', 'true: 洗手防病'],
    ] as const) {
      shown.push(more);
      await page.evaluate(how);
      await untilPainted(page, shown);
    }
    await page.setViewport({ width: 500, height: 600 });
    await untilPainted(page, shown.slice(1));
    await page.evaluate(() => {
      const sheet = document.createElement('style');
      sheet.textContent = 'article, section { display: none }';
      document.head.append(sheet);
    });
    await untilPainted(page, ['unverified: 大蒜', lemon]);
  });

  test('text that an attribute far above it, the address or the height of the window shows or hides is followed', async () => {
    const page = await tested().open(`
      <style>
        [data-view=list] .post, :root[data-safe] .post, p:not(:target) { display: none }
        @media (max-height: 500px) { aside { display: none } }
      </style>
      <main data-view="list">${'<i>x</i>'.repeat(60)}<div class="post">大蒜</div></main>
      <p id="there">lemon water</p><aside>月亮奶酪</aside>`);
    await untilPainted(page, ['satire: 月亮奶酪']);
    for (const [how, shown] of [
      ['document.querySelector("main").dataset.view = "post"', ['unverified: 大蒜']],
      ['document.documentElement.dataset.safe = ""', []],
      ['location.hash = "#there"', [lemon]],
    ] as const) {
      await page.evaluate(how);
      await untilPainted(page, [...shown, 'satire: 月亮奶酪']);
    }
    await page.setViewport({ width: 900, height: 450 });
    await untilPainted(page, [lemon]);
  });

  test('text that a style sheet shows by what is ticked or chosen anywhere is followed', async () => {
    const page = await tested().open(`
      <style>
        .panel { display: none }
        #one:checked ~ main .one, #two:checked ~ main .two { display: block }
        body:has(#far:checked) .far, body:has([value=b]:checked) .chosen { display: block }
      </style>
      <div><input id="far" type="checkbox"><select id="choice"><option value="a"><option value="b"></select></div>
      <input id="one" name="tab" type="radio" checked><input id="two" name="tab" type="radio">${'<i>x</i>'.repeat(60)}
      <main><div class="panel one">大蒜</div><div class="panel two">lemon water</div></main>
      <section><p class="panel far">月亮奶酪</p><p class="panel chosen">洗手防病</p></section>`);
    await untilPainted(page, ['unverified: 大蒜']);
    for (const [how, shown] of [
      ['two.click()', [lemon]],
      ['far.click()', [lemon, 'satire: 月亮奶酪']],
      [
        'choice.value = "b"; choice.dispatchEvent(new Event("change", { bubbles: true })); far.click()',
        [lemon, 'true: 洗手防病'],
      ],
    ] as const) {
      await page.evaluate(how);
      await untilPainted(page, [...shown]);
    }
  });

  test('text in a root that an attribute of its host shows or hides is followed', async () => {
    const page = await tested().open(`<div id="host"></div><x-tab id="tab"></x-tab><script>
      const show = ':host([data-open]) section { display: block } section { display: none }';
      for (const [on, mode, text] of [[host, 'closed', '大蒜'], [tab, 'open', 'lemon water']])
        on.attachShadow({ mode }).innerHTML = \`<style>\${show}</style><section><p>\${text}</p></section>\`;
    </script><p>月亮奶酪</p>`);
    await untilPainted(page, ['satire: 月亮奶酪']);
    await page.evaluate('host.dataset.open = tab.dataset.open = ""');
    await untilPainted(page, ['satire: 月亮奶酪', 'unverified: 大蒜', lemon]);
    await page.evaluate('delete tab.dataset.open');
    await untilPainted(page, ['satire: 月亮奶酪', 'unverified: 大蒜']);
  });

  test('text that a page puts into slots by hand is followed', async () => {
    const page = await tested().open(`<div id="host"><p id="a">大蒜</p><p id="b">lemon water</p></div><script>
      const root = host.attachShadow({ mode: 'closed', slotAssignment: 'manual' });
      root.innerHTML = '<slot></slot><p>月亮奶酪</p>';
      const put = (...given) => root.querySelector('slot').assign(...given);
    </script>`);
    await untilPainted(page, ['satire: 月亮奶酪']);
    await page.evaluate('put(a)');
    await untilPainted(page, ['satire: 月亮奶酪', 'unverified: 大蒜']);
    await page.evaluate('put(b)');
    await untilPainted(page, ['satire: 月亮奶酪', lemon]);
  });

  test('text shown in a shadow root by a checkbox, a popover or the end of a transition is followed', async () => {
    const page = await tested().open(`<div id="host"></div><script>
      host.attachShadow({ mode: 'open' }).innerHTML = \`<style>
          input:not(:checked) ~ section { display: none }
          b { visibility: hidden; transition: visibility 50ms } div:has(u.on) b { visibility: visible }
        </style><h1>洗手防病</h1><input type="checkbox"><section>大蒜</section><p popover>lemon water</p><div>${'<i>x</i>'.repeat(60)}<b>月亮奶酪</b><u></u></div>\`;
    </script>`);
    const shown = ['true: 洗手防病'];
    await untilPainted(page, shown);
    for (const [how, more] of [
      ['querySelector("input").click()', 'unverified: 大蒜'],
      ['querySelector("p").showPopover()', lemon],
      ['querySelector("u").className = "on"', 'satire: 月亮奶酪'],
    ] as const) {
      shown.push(more);
      await page.evaluate(`host.shadowRoot.${how}`);
      await untilPainted(page, shown);
    }
  });

  test('a frame without a size is not read until it is given one', async () => {
    const page = await tested().open(
      '<p>大蒜</p><iframe width="0" height="0" srcdoc="<p>lemon water</p>"></iframe>',
    );
    await untilPainted(page, ['unverified: 大蒜']);
    const frame = page.frames().find((each) => each !== page.mainFrame());
    if (!frame) throw new Error('no frame');
    const resize = (size: string) =>
      page.evaluate((given) => {
        for (const name of ['width', 'height']) document.querySelector('iframe')?.setAttribute(name, given);
      }, size);
    await untilSettled(page);
    expect(await painted(frame)).toEqual([]);
    await resize('200');
    await untilPainted(frame, [lemon]);
    await resize('0');
    await untilPainted(frame, []);
  });

  test('a document that is opened and written anew is read, followed and explained', async () => {
    const page = await tested().open('<p>lemon water</p>');
    await untilPainted(page, [lemon]);
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>新</title><p>月亮奶酪</p>');
      document.close();
    });
    await untilPainted(page, ['satire: 月亮奶酪']);
    await page.evaluate(() => document.body.append('洗手防病'));
    await untilPainted(page, ['satire: 月亮奶酪', 'true: 洗手防病']);
    const { x, y } = await middleOf(page, '月亮奶酪');
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
    // What the test itself listens with is gone, too: the card is looked for as the page sees it.
    await page.waitForSelector(cardHost);
  });

  test('fields and pictures named like properties of the document hide nothing', async () => {
    const page = await tested().open(`<img name="hidden"><img name="documentElement"><img name="designMode">
      <form id="f"><input name="nextSibling"><input name="parentNode"><input name="nodeType"><input name="firstChild">
      <input name="localName"><input name="matches"><input name="children"><input name="isConnected">大蒜<p>lemon water</p></form>
      <p>月亮奶酪</p>`);
    await untilPainted(page, ['unverified: 大蒜', lemon, 'satire: 月亮奶酪']);
    await page.evaluate(() => {
      document.querySelector('form p')?.append('，lemon water');
      document.querySelector('form')?.setAttribute('class', 'x');
    });
    await untilPainted(page, ['unverified: 大蒜', lemon, lemon, 'satire: 月亮奶酪']);
  });

  test('a form with fields named like properties of elements is read and followed to its end', async () => {
    const names =
      'parentElement getRootNode querySelectorAll assignedSlot closest hasChildNodes checkVisibility';
    const fields = names.split(' ').map((name) => `<input name="${name}" style="background: transparent">`);
    const page = await tested().open(`<img name="createTreeWalker">
      <form id="f">${fields.join('')}大蒜<p>月亮<b style="color: #fff">扰</b>奶酪</p></form>
      <form style="display: contents">${fields.join('')}<p>洗手<b>防病</b></p></form>
      <p>地震<form style="display: inline">${fields.join('')}<b style="color: #fff">扰</b></form></p><p>lemon water</p>`);
    const others = ['true: 洗手', 'true: 防病', lemon];
    const inForm = ['unverified: 大蒜', 'satire: 月亮', 'satire: 奶酪'];
    await untilPainted(page, [...inForm, ...others]);
    for (const [how, shown] of [
      ['f.className = "x"; document.querySelector("#f p").append("，lemon water")', [...inForm, lemon]],
      ['f.hidden = true', []],
      ['f.hidden = false', [...inForm, lemon]],
    ] as const) {
      await page.evaluate(how);
      await untilPainted(page, [...shown, ...others]);
    }
  });

  test('a container is read once where a part of it is looked at closely while it is read', async () => {
    const lines = (text: string, count: number) => `<b>第行</b>${text}<br>`.repeat(count);
    // How soon the worker answers is not known: what is found in the first lines is to come while the rest
    // is read.
    for (const delay of [5, 10, 20]) {
      const page = await tested().open(`<div id="lines">${lines('大蒜', 100)}</div><script>
        const add = (more) => document.querySelector('#lines').insertAdjacentHTML('beforeend', more);
        const grow = () => {
          add('${lines('洗手', 8000) + lines('大蒜', 100)}');
          for (let at = 1; at < 10; at += 1) setTimeout(add, at * 15, '${lines('洗手', 100)}');
          setTimeout(add, 150, '月亮奶酪');
        };
        addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => setTimeout(grow, ${delay})));
      </script>`);
      await until(
        () => painted(page),
        (found) => found.includes('satire: 月亮奶酪'),
        'the last line painted',
      );
      await untilSettled(page);
      expect(await painted(page)).toHaveLength(201);
      await page.close();
    }
  });

  test('a container of thousands of lines is read to its end while it grows', async () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `<b>第${at}行</b>大蒜<br>`).join('');
    const page = await tested().open(`<div id="lines">${lines}</div>`);
    await page.evaluate(() => {
      const lines = document.querySelector('#lines');
      for (let at = 0; at < 20; at += 1)
        setTimeout(() => lines?.append('大蒜', document.createElement('br')), at * 10);
    });
    await until(
      () => painted(page),
      (found) => found.length === 5020,
      'every line painted',
    );
  });
}

const nameOf = (frame: Frame): Promise<string> => frame.evaluate(() => window.name).catch(() => '');
