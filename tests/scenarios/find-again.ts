import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Passage, Report } from '../../src/contract/report.ts';
import { cardHost } from '../browsers/card-host.ts';
import { press, waitForText, words } from '../browsers/drive-product.ts';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { type Served, serve } from '../browsers/serve.ts';
import { sampleReport } from '../sample-report.ts';

const filler = '<p>今天多云转晴，出门带伞。</p>'.repeat(60);
const thread = (body: string) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>论坛</title>${filler}${body}${filler}`;

/** Pages as they are when the report is verified; it said 听说吃大蒜能治流感，真的吗. */
const pages: Record<string, string> = {
  '/same': thread('<p>听说<b>吃大蒜</b>能治流感，真的吗</p>'),
  '/late': thread(`<p id="late"></p><script>
    setTimeout(() => { late.textContent = '听说吃大蒜能治流感，真的吗'; }, 1500);</script>`),
  '/several': thread('<p>别慌</p><p>吃大蒜能治流感</p>'.repeat(3)),
  '/changed': thread('<p>有人说，多吃大蒜就能治好流感。别信。</p>'),
  '/phone': thread('<p>有事打我电话 138 1234 5678，张三丰</p>'),
  '/gone': thread('<p>此帖已删除</p>'),
};

/** Whoever verifies a report finds its passages again on pages that have changed since. */
export function findAgain(launch: () => Promise<Launched>): void {
  describe('finding a passage of a report again', () => {
    let launched: Launched;
    let served: Served;

    beforeAll(async () => {
      served = await serve(({ url = '' }, response) => {
        response.setHeader('Content-Type', 'text/html');
        const body = pages[url];
        return response.writeHead(body ? 200 : 404).end(body);
      });
      launched = await launch();
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });

    const reportOn = (url: string): Report => {
      const exact = '吃大蒜能治流感';
      const passage: Passage = {
        quote: { type: 'TextQuoteSelector', exact, prefix: '听说', suffix: '，真的吗' },
        position: { type: 'TextPositionSelector', start: 722, end: 729 },
        textFragmentUrl: `${url}#:~:text=${encodeURIComponent(exact)}`,
      };
      return { ...sampleReport, page: { ...sampleReport.page, url }, passages: [passage] };
    };

    /** Pastes a report into the page for verifiers and has its one passage found. */
    async function review(url: string, report = reportOn(url)): Promise<Page> {
      const review = await launched.openExtensionPage('src/review.html');
      await review.waitForSelector('textarea');
      await review.$eval(
        'textarea',
        (field, text) => {
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        JSON.stringify({ state: 'received', report }),
      );
      await press(review, 'review_read');
      await press(review, 'find_again');
      return review;
    }

    /** What the page for verifiers says is gone from the passage, and new in it. */
    const differenceIn = (tab: Page) =>
      tab.$$eval('.changed-words > *', (all) =>
        all.map((piece) => {
          const mark = piece.localName === 'ins' ? '+' : piece.localName === 'del' ? '-' : '';
          return mark + piece.textContent;
        }),
      );

    /** The tab that was opened to find the passage in. */
    async function opened(url: string): Promise<Page> {
      for (;;) {
        const found = (await launched.browser.pages()).find((page) => page.url().split('#')[0] === url);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }

    test.each([
      ['/same', 'sought_exact', '吃大蒜能治流感'],
      ['/late', 'sought_exact', '吃大蒜能治流感'],
      ['/several', 'sought_position', '吃大蒜能治流感'],
      ['/changed', 'sought_fuzzy', '吃大蒜就能治好流感'],
    ] as const)(
      'on the page %s it is brought into view, selected, and said to be “%s”',
      async (path, how, text) => {
        const url = served.address + path;
        const tab = await review(url);
        await waitForText(tab, words(how));
        expect(await differenceIn(tab)).toEqual(
          how === 'sought_fuzzy' ? ['吃大蒜', '+就', '能治', '+好', '流感'] : [],
        );
        const page = await opened(url);
        const selected = await page.evaluate(() => {
          const selection = getSelection();
          const box = selection?.getRangeAt(0).getBoundingClientRect();
          return { text: String(selection), top: box?.top ?? -1, height: innerHeight };
        });
        expect(selected.text.replace(/\s/g, '')).toBe(text);
        expect(selected.top).toBeGreaterThan(0);
        expect(selected.top).toBeLessThan(selected.height);
        expect(await page.$(cardHost)).not.toBeNull();
        await page.close();
        await tab.close();
      },
    );

    test('a passage that is blacked out is found by what stands around it', async () => {
      const url = `${served.address}/phone`;
      const report = reportOn(url);
      const quote = {
        type: 'TextQuoteSelector',
        exact: '█'.repeat(13),
        prefix: '有事打我电话 ',
        suffix: '，张三丰',
      } as const;
      const tab = await review(url, { ...report, passages: [{ quote }] });
      await waitForText(tab, words('sought_around'));
      const page = await opened(url);
      expect(await page.evaluate(() => String(getSelection()))).toBe('138 1234 5678');
      await page.close();
      await tab.close();
    });

    test('a passage that is gone is said to be gone, and nothing is selected', async () => {
      const url = `${served.address}/gone`;
      const tab = await review(url);
      await waitForText(tab, words('refusal_passage_not_found'));
      const page = await opened(url);
      expect(await page.evaluate(() => String(getSelection()))).toBe('');
      await page.close();
      await tab.close();
    });

    test('on a site the extension may not look at, the browser’s own search is left, and that is said', async () => {
      const url = `http://forum.example:${new URL(served.address).port}/same`;
      const tab = await review(url);
      await waitForText(tab, words('refusal_site_not_granted'));
      const page = await opened(url);
      await page.close();
      await tab.close();
    });

    test('what is no report is refused with what to do', async () => {
      const page = await launched.openExtensionPage('src/review.html');
      await press(page, 'review_read');
      await waitForText(page, words('refusal_report_unreadable'));
      await page.close();
    });
  });
}
