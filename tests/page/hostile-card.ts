import { expect, test } from 'vitest';
import { gone, hover, shown } from './card-on.ts';
import {
  card,
  heard,
  type Kind,
  middleOf,
  notice,
  pressOnCard,
  said,
  send,
  type TestBrowser,
  until,
  untilPainted,
  untilSettled,
} from './test-browser.ts';

/**
 * A page that wants to speak with our voice: it is there before our script, takes every name we had, looks at
 * every element that comes, and at every event for a way into our closed root.
 */
const thief = `<script>
  const stolen = new Set();
  const look = (node, how = 'elsewhere') => {
    if (!(node instanceof Node)) return;
    const root = node.getRootNode();
    if (root instanceof ShadowRoot) { stolen.add(how); rewrite(root); }
    if (node instanceof ShadowRoot) rewrite(node);
  };
  const rewritten = new Set();
  const rewrite = (root) => {
    if (rewritten.has(root)) return;
    rewritten.add(root);
    attempt(() => { root.querySelector('style').sheet.insertRule('p { color: red }'); stolen.add('styles'); });
    for (const word of root.querySelectorAll('.word')) word.textContent = 'True';
    for (const button of root.querySelectorAll('button')) button.click();
  };
  const attempt = (how) => { try { return how(); } catch {} };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    look(root);
    return root;
  };
  for (const name of ['qiuzheng-card', 'qiuzheng-notice'])
    customElements.define(name, class extends HTMLElement {
      constructor() { super(); take(this); }
    });
  customElements.define('div-is', class extends HTMLDivElement {}, { extends: 'div' });
  function take(element) {
    const root = attempt(() => element.attachInternals().shadowRoot) ?? element.shadowRoot ??
      attempt(() => attach.call(element, { mode: 'open' }));
    if (root) look(root);
    return root;
  }
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes)
        if (node instanceof HTMLElement) { take(node); attempt(() => node.getHTML({ serializableShadowRoots: true }) && stolen.add('html')); node.click(); }
  }).observe(document, { childList: true, subtree: true });
  const names = new Set();
  for (let one = window; one; one = Object.getPrototypeOf(one))
    for (const name of Object.getOwnPropertyNames(one)) if (name.startsWith('on')) names.add(name.slice(2));
  for (const name of [...names, 'focusin', 'focusout', 'DOMActivate'])
    addEventListener(name, (event) => {
      for (const key in event) look(attempt(() => event[key]), name + '.' + key);
      for (const node of event.composedPath()) look(node, 'path of ' + name);
      look(attempt(() => event.dataTransfer.mozSourceNode), 'what is dragged');
      const { clientX: x, clientY: y } = event;
      if (x === undefined) return lookAround();
      look(attempt(() => document.caretPositionFromPoint(x, y).offsetNode), 'caret');
      look(attempt(() => document.caretRangeFromPoint(x, y).startContainer), 'caret range');
      for (const element of document.elementsFromPoint(x, y)) look(element, 'point');
      lookAround();
    }, true);
  function lookAround() {
    look(document.activeElement, 'focus');
    const selection = getSelection();
    look(selection.anchorNode, 'selection');
    look(selection.focusNode, 'selection');
    if (selection.rangeCount) {
      const range = selection.getRangeAt(0);
      for (const node of [range.startContainer, range.endContainer, range.commonAncestorContainer]) look(node, 'range');
      for (const range of attempt(() => selection.getComposedRanges()) ?? []) { look(range.startContainer, 'composed range'); look(range.endContainer, 'composed range'); }
    }
    for (const animation of document.getAnimations()) look(animation.effect.target, 'animation');
  }
  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        for (const key in entry) look(attempt(() => entry[key]), entry.entryType + '.' + key);
        for (const { node } of entry.sources ?? []) look(node, entry.entryType + ' source');
      }
    }).observe({ type, buffered: true, durationThreshold: 16 });
</script>`;

/** Pages that try to take the card over, to open it, or to press its buttons. */
export function hostileCard(tested: () => TestBrowser, kind: Kind): void {
  test('a page that was there first and reaches for all that comes has the card say and do nothing of its own', async () => {
    const page = await tested().openLate(`<p>Drink lemon water daily.</p>${thief}`);
    await untilPainted(page, ['misleading: lemon water']);
    await said(page);
    const { x, y } = await hover(page, 'lemon water');
    const { box } = await shown(page);
    // Once the pointer reaches the card the page gets at it, and loses it, maybe before it was ever drawn.
    await until(
      () => said(page),
      (statuses) => statuses.length > 0,
      'a drawn card',
    );
    await page.mouse.move(box.left + 20, box.top + 20, { steps: 5 });
    await page.mouse.down();
    await page.mouse.move(box.left + 150, box.top + 90, { steps: 5 });
    await page.mouse.up();
    await page.mouse.move(x, y, { steps: 5 });
    await page.mouse.click(box.left + 40, box.top + 40);
    await send(page, 'step-match', { by: 1 });
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Tab');
    await page.evaluate('lookAround()');
    await untilSettled(page);
    expect(await said(page)).toEqual(['Misleading']);
    const told = (await heard(page)).map(({ name }) => name);
    expect(told.filter((name) => name === 'hide-flag' || name === 'report-passage')).toEqual([]);
    // Firefox tells pages which nodes behind a closed root its events began at.
    if (kind === 'chromium') expect(await page.evaluate('[...stolen]')).toEqual([]);
    else {
      expect(await page.evaluate('stolen.size')).toBeGreaterThan(0);
      expect(await page.evaluate('[...stolen]')).not.toContain('styles');
    }
  });

  test('a page that has refused a root to elements of our old name still gets its cards', async () => {
    const page = await tested().openLate(`<p>lemon water</p><script>
      customElements.define('qiuzheng-card', class extends HTMLElement {
        static disabledFeatures = ['shadow', 'internals'];
      });</script>`);
    await untilPainted(page, ['misleading: lemon water']);
    await hover(page, 'lemon water');
    expect((await shown(page)).statuses).toEqual(['Misleading']);
  });

  test('events that a page makes open no card, close none and press nothing', async () => {
    const page = await tested().open('<p><a href="#">lemon water</a></p>');
    await untilPainted(page, ['misleading: lemon water']);
    const { x, y } = await middleOf(page, 'lemon water');
    /** Everything a person does, made up by the page at every element that is there. */
    const pretend = () =>
      page.evaluate(
        (clientX, clientY) => {
          const at = { clientX, clientY, bubbles: true, composed: true, cancelable: true, detail: 1 };
          for (const target of [window, document, ...document.querySelectorAll('*')]) {
            for (const name of ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'click'])
              for (const pointerType of ['mouse', 'touch'])
                target.dispatchEvent(new PointerEvent(name, { ...at, pointerType }));
            for (const name of ['focusin', 'focusout', 'pointerout', 'blur'])
              target.dispatchEvent(new FocusEvent(name, at));
            for (const key of ['Enter', ' ', 'Escape', 'Tab'])
              for (const name of ['keydown', 'keypress', 'keyup'])
                target.dispatchEvent(new KeyboardEvent(name, { ...at, key, code: key }));
            if (target instanceof HTMLElement) target.click();
          }
        },
        x,
        y,
      );
    await pretend();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await card(page)).toBeNull();
    await send(page, 'step-match', { by: 1 });
    await shown(page);
    // Past the moment in which a new card takes no press.
    await new Promise((resolve) => setTimeout(resolve, 700));
    await pretend();
    await untilSettled(page);
    expect((await shown(page)).statuses).toEqual(['Misleading']);
    const told = (await heard(page)).map(({ name }) => name);
    expect(told.filter((name) => name === 'hide-flag' || name === 'report-passage')).toEqual([]);
  });

  test.each([
    ['removes it', 'node.remove()'],
    ['moves it', 'document.body.append(node)'],
    ['takes it out of the top layer', 'node.hidePopover()'],
  ])(
    'a page that %s has the card closed, the focus given back and the next one shown',
    async (_name, act) => {
      const page = await tested().openLate(`<p>lemon water</p><input><script>
        new MutationObserver((records) => {
          for (const { addedNodes } of records) for (const node of addedNodes) window.act = () => { ${act} };
        }).observe(document.documentElement, { childList: true });</script>`);
      await untilPainted(page, ['misleading: lemon water']);
      await page.focus('input');
      await send(page, 'show-match', { index: 0 });
      expect((await shown(page)).focusIsInside).toBe(true);
      await page.evaluate('act()');
      await gone(page);
      await until(
        () => page.evaluate(() => document.activeElement?.localName),
        (name) => name === 'input',
        'the focus in the field again',
      );
      expect(await page.$$('div')).toEqual([]);
      await send(page, 'show-match', { index: 0 });
      expect((await shown(page)).focusIsInside).toBe(true);
    },
  );

  test('a page that forbids styles, and whose forms and pictures are called like all that a document can do, gets its cards', async () => {
    const page =
      await tested().openLate(`<p style="position:fixed;inset:10px auto auto 10px;margin:0">lemon water</p><div id="names"></div><script>
      const meta = document.createElement('meta');
      meta.httpEquiv = 'Content-Security-Policy';
      meta.content = "default-src 'none'; style-src 'none'";
      document.head.append(meta);
      const names = [Document, Node, EventTarget].flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype));
      document.querySelector('#names').append(...names.map((name) => {
        const made = Document.prototype.createElement.call(document, name.length % 2 ? 'form' : 'img');
        made.name = name;
        return made;
      }));
    </script>`);
    await untilPainted(page, ['misleading: lemon water']);
    await page.mouse.move(20, 20);
    await page.mouse.move(21, 20);
    const { style, statuses, parent } = await shown(page);
    expect([statuses, parent, style.font]).toEqual([['Misleading'], 'html', '14px']);
    await page.keyboard.press('Escape');
    await gone(page);
    await send(page, 'step-match', { by: 1 });
    await pressOnCard(page, 'Hide everywhere');
    await until(
      () => notice(page),
      (seen) => seen !== null,
      'what was hidden',
    );
  });

  test('a page that takes its root away and puts it back loses the card, and gets the next one', async () => {
    const page = await tested().open('<p>lemon water</p>');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await untilPainted(page, ['misleading: lemon water']);
    await send(page, 'show-match', { index: 0 });
    await shown(page);
    await page.evaluate(async () => {
      const root = document.documentElement;
      root.remove();
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      document.append(root);
    });
    await untilPainted(page, ['misleading: lemon water']);
    expect(await page.$$('div')).toEqual([]);
    await send(page, 'show-match', { index: 0 });
    expect((await shown(page)).statuses).toEqual(['Misleading']);
    expect(errors).toEqual([]);
  });

  test('styles of the page add nothing to the card', async () => {
    const page = await tested().open(`<style>
        div::before, div::after, [popover]::before { content: "✓ True"; position: fixed; inset: 0; background: #fff; font-size: 80px; }
        [popover]::backdrop { background: #fff; content: "True" }
        html > div, [popover] { opacity: 0 !important; transform: scale(2) !important; --ink: red !important; --paper: red !important }
      </style><p>lemon water</p>`);
    await untilPainted(page, ['misleading: lemon water']);
    await send(page, 'step-match', { by: 1 });
    await shown(page);
    const drawn = await page.evaluate(() => {
      const host = document.querySelector('html > div');
      if (!host) return [];
      const { opacity, transform } = getComputedStyle(host);
      const added = ['::before', '::after', '::backdrop'].map((part) => getComputedStyle(host, part).display);
      return [opacity, transform, ...added];
    });
    expect(drawn).toEqual(['1', 'none', 'none', 'none', 'none']);
  });

  test('a card that something of the page may lie over takes no press, and says so', async () => {
    const page = await tested().open(
      '<p>lemon water</p><section popover="manual" style="pointer-events:none">True</section>',
    );
    await untilPainted(page, ['misleading: lemon water']);
    await hover(page, 'lemon water');
    await shown(page);
    await page.evaluate(() => document.querySelector('section')?.showPopover());
    await pressOnCard(page, 'Hide everywhere');
    await until(
      async () => (await card(page))?.news ?? '',
      (news) => news.startsWith('Part of this page may lie over this card.'),
      'the reason',
    );
    await page.evaluate(() => document.querySelector('section')?.hidePopover());
    await pressOnCard(page, 'Hide everywhere');
    await gone(page);
    expect((await heard(page)).map(({ name }) => name)).toContain('hide-flag');
  });

  // Chromium tells pages nothing of what is behind a closed root.
  test.runIf(kind === 'firefox').each([
    ['shows other styles', 'root.adoptedStyleSheets.push(new CSSStyleSheet())'],
    ['turns its styles off', 'root.querySelector("style").sheet.disabled = true'],
    [
      'gives a part of it a root of its own',
      'root.querySelector("p").attachShadow({ mode: "closed" }).append("True")',
    ],
    [
      'moves a part of it by an animation',
      'root.querySelector("p").animate([{ opacity: 0 }], { duration: 1e6, fill: "both" })',
    ],
  ])('a card whose nodes a page got hold of goes when the page %s', async (_name, act) => {
    const page = await tested().open(`<p>lemon water</p><script>
      let act = () => undefined;
      addEventListener('mousemove', ({ originalTarget }) => {
        const root = originalTarget.getRootNode();
        if (root instanceof ShadowRoot) act(root);
      }, true);</script>`);
    await untilPainted(page, ['misleading: lemon water']);
    await hover(page, 'lemon water');
    const { box } = await shown(page);
    await page.mouse.move(box.left + 20, box.top + 20, { steps: 5 });
    await shown(page);
    await page.evaluate(`act = (root) => { window.isDone = true; ${act}; }`);
    await page.mouse.move(box.left + 22, box.top + 22);
    await gone(page);
    expect(await page.evaluate('isDone')).toBe(true);
  });

  test.runIf(kind === 'firefox')(
    'a press elsewhere that a page has a button of the card take does nothing',
    async () => {
      const page =
        await tested().open(`<p>lemon water</p><button style="position:fixed;right:0;bottom:0">Go on</button><script>
      let hide;
      addEventListener('mousemove', ({ originalTarget }) => {
        const root = originalTarget.getRootNode();
        if (root instanceof ShadowRoot) hide = [...root.querySelectorAll('.action')].at(-1);
      }, true);
      addEventListener('pointerdown', ({ pointerId }) => hide.setPointerCapture(pointerId), true);</script>`);
      await untilPainted(page, ['misleading: lemon water']);
      await send(page, 'step-match', { by: 1 });
      const { box } = await shown(page);
      await page.mouse.move(box.left + 20, box.top + 20, { steps: 5 });
      await new Promise((resolve) => setTimeout(resolve, 700));
      await page.mouse.click(880, 590);
      await untilSettled(page);
      expect((await heard(page)).map(({ name }) => name)).not.toContain('hide-flag');
    },
  );
}
