import { expect, onTestFinished, test } from 'vitest';
import { lineShapes } from './line-shapes.ts';
import { seeAsBefore, sights } from './sights.ts';
import { type Kind, painted, type TestBrowser, until, untilPainted, untilSettled } from './test-browser.ts';
import { words } from './test-extension.ts';

/** What of a page is read, and how it is painted. */
export function readAndPaint(tested: () => TestBrowser, kind: Kind): void {
  test('a word split over inline elements, soft hyphens and word breaks is painted node by node', async () => {
    const page = await tested().open(
      '<p>吃<b>大蒜</b><i>治</i><wbr>病真的吗</p><p>Hot <em>lemon</em> wa<b>ter</b> daily</p>',
    );
    await untilPainted(page, [
      'false: 大蒜',
      'false: 治',
      'false: 病',
      'unverified: 大蒜',
      'misleading: lemon',
      'misleading:  wa',
      'misleading: ter',
    ]);
  });

  test('labels laid out within a line part no word', async () => {
    const page = await tested().open(
      '<p>大<a style="display:inline-flex">蒜</a></p><p>洗手<a style="display:inline-grid">防</a>病</p>',
    );
    await untilPainted(page, [
      ...['大', '蒜'].map((part) => `unverified: ${part}`),
      ...['洗手', '防', '病'].map((part) => `true: ${part}`),
    ]);
  });

  test('a large first letter that floats parts no word; other floats do', async () => {
    const page = await tested().open(`<style>h2::first-letter { float: left } i { float: left }</style>
      <p><span style="float:left;font-size:3em">大</span>蒜</p><h2>月亮奶酪</h2><p><i>“地</i>震预报</p>
      <p><i>大蒜</i>治病</p><p><i>大<b>蒜</b></i>治病</p><p><i>3</i>lemon water</p>`);
    await untilPainted(page, [
      ...['大', '蒜', '大蒜', '大', '蒜'].map((part) => `unverified: ${part}`),
      'satire: 月亮奶酪',
      ...['地', '震预报'].map((part) => `corrected: ${part}`),
      'misleading: lemon water',
    ]);
  });

  test('blocks, line breaks and table cells part words', async () => {
    const page = await tested().open(
      '<div>大<p>蒜治病</p></div>大蒜<br>治病<table><td>大<td>蒜治病</table><ul><li>大<li>蒜</ul>' +
        '<div style="display:flex"><span>大</span><span>蒜</span></div>',
    );
    await untilPainted(page, ['unverified: 大蒜']);
  });

  test('text without a colour is painted as soon as it can be seen, or where something else draws it', async () => {
    const page =
      await tested().open(`<style>p, div { color: transparent } body:has(button:hover) p { color: black }</style>
      <p>月亮奶酪</p><button style="position:fixed;right:0;bottom:0">看</button>
      <div style="background:linear-gradient(red, blue);background-clip:text">大蒜</div>
      <div style="text-shadow:0 0 2px black">大蒜</div>
      <div style="position:relative"><canvas></canvas><span style="position:absolute;left:0">大蒜</span></div>`);
    const drawn = Array(3).fill('unverified: 大蒜');
    await untilPainted(page, drawn);
    await page.hover('button');
    await untilPainted(page, ['satire: 月亮奶酪', ...drawn]);
  });

  test('hidden text neither counts nor parts what is seen', async () => {
    const page = await tested().open(`
      <p>大<span style="display:none">干扰</span>蒜<span style="font-size:0">干扰</span>治<span style="visibility:hidden">扰</span>病</p>
      <p hidden>大蒜治病</p><p style="visibility:hidden">大蒜治病<b style="visibility:visible">大蒜</b></p>
      <details><summary>展开</summary>大蒜治病<p>大蒜治病</p></details>
      <script type="text/plain">大蒜治病</script><style>/* 大蒜治病 */</style><template>大蒜治病</template>
      <noscript>大蒜治病</noscript><i aria-hidden="true" style="font-family:icons">大蒜</i>`);
    await untilPainted(page, [
      'false: 大',
      'false: 蒜',
      'false: 治',
      'false: 病',
      'unverified: 大',
      'unverified: 蒜',
      'unverified: 大蒜',
    ]);
  });

  test('what people write in is left alone', async () => {
    const page = await tested().open(`
      <p>大蒜</p><textarea>大蒜治病</textarea><input value="大蒜治病"><select><option>大蒜治病</select>
      <div contenteditable>大蒜治病<p>大蒜治病</p></div><div role="textbox">大蒜治病</div>
      <div class="ProseMirror" contenteditable="TRUE">大蒜治病</div>
      <div class="CodeMirror"><textarea></textarea><pre>大蒜治病</pre></div><dialog></dialog>
      <script>document.querySelector('dialog').showModal()</script>`);
    await untilPainted(page, ['unverified: 大蒜']);
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await page.click('[contenteditable]');
    await page.keyboard.type('大蒜治病 lemon water');
    await page.evaluate(() => document.querySelector('p')?.append('，大蒜'));
    await untilPainted(page, ['unverified: 大蒜', 'unverified: 大蒜']);
  });

  test('what only shows a text in the dress of an editor is read', async () => {
    const page = await tested().open(`
      <div class="ql-editor" contenteditable="false">大蒜</div><div contenteditable="inherit">lemon water</div>
      <div contenteditable="no">月亮奶酪</div><div class="cm-editor"><div contenteditable="false">洗手防病</div></div>`);
    await untilPainted(page, [
      'unverified: 大蒜',
      'misleading: lemon water',
      'satire: 月亮奶酪',
      'true: 洗手防病',
    ]);
  });

  test('a document in design mode is left alone', async () => {
    const page = await tested().open('<script>document.designMode = "on"</script><p>大蒜治病</p>');
    await untilSettled(page);
    expect(await painted(page)).toEqual([]);
  });

  test('open shadow roots are read at any depth, slotted text once, and what gets no slot not at all', async () => {
    const page = await tested().open(`
      <div id="outer">大蒜<span slot="none">大蒜治病</span></div><script>
        const outer = document.querySelector('#outer').attachShadow({ mode: 'open' });
        outer.innerHTML = '<p>lemon water</p><div></div><slot></slot>';
        outer.querySelector('div').attachShadow({ mode: 'open' }).innerHTML = '<p>洗手<b>防病</b></p>';
      </script>`);
    await untilPainted(page, ['misleading: lemon water', 'true: 洗手', 'true: 防病', 'unverified: 大蒜']);
    await page.evaluate(() => {
      const inner = document.querySelector('#outer')?.shadowRoot?.querySelector('div')?.shadowRoot;
      const added = document.createElement('p');
      added.textContent = '月亮奶酪';
      inner?.append(added);
    });
    await untilPainted(page, [
      'misleading: lemon water',
      'true: 洗手',
      'true: 防病',
      'unverified: 大蒜',
      'satire: 月亮奶酪',
    ]);
  });

  test('a custom element that gets its shadow root late is read', async () => {
    const page = await tested().open(
      '<late-comments></late-comments><p>大蒜</p><div style="height:3000px"></div>',
    );
    await untilPainted(page, ['unverified: 大蒜']);
    await page.evaluate(() => {
      customElements.define(
        'late-comments',
        class extends HTMLElement {
          connectedCallback() {
            this.attachShadow({ mode: 'open' }).innerHTML = '<p>lemon water</p>';
          }
        },
      );
      scrollBy(0, 100);
    });
    await untilPainted(page, ['unverified: 大蒜', 'misleading: lemon water']);
  });

  // Comes last: Firefox keeps the colours it is told to use.
  test('the shape of its line alone tells each status from every other, whatever colours a reader sees', async () => {
    const body = Object.keys(words).map((word) => `<p>${word}</p>`);
    const page = await tested().open(
      `<style>:root { color-scheme: light dark } p { letter-spacing: 60px }</style>${body.reverse().join('')}<p id="refuted">已辟谣</p>`,
    );
    await until(
      () => painted(page),
      // 大蒜 is found in 大蒜治病, 糖水补血 in 红糖水补血.
      (found) => found.length === body.length + 2,
      'every status',
    );
    await page.evaluate(() => {
      const startContainer = document.querySelector('#refuted')?.firstChild;
      if (!startContainer) return;
      const range = { startContainer, startOffset: 0, endContainer: startContainer, endOffset: 3 };
      CSS.highlights.set('qiuzheng-refuted', new Highlight(new StaticRange(range)));
    });
    onTestFinished(() => seeAsBefore(page, kind));
    for (const [name, show] of Object.entries(sights[kind])) {
      await show(page);
      const shapes = await lineShapes(page);
      expect(Object.keys(shapes)).toHaveLength(7);
      expect(new Set(Object.values(shapes)).size, `${name}: ${JSON.stringify(shapes)}`).toBe(7);
      expect(Object.values(shapes)).not.toContain('');
    }
  });
}
