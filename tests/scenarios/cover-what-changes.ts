import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { pageWithScript } from '../browsers/page-with-script.ts';

const many = '<p>大蒜<a href="/t/1">治病</a>的说法<b>是</b>假的</p>'.repeat(50);
const person = '<a href="/user/1">李四</a>';
/** Three rows of a list of people whose pictures have no size yet. */
const row = (name: string) => `<li><img class="face" alt=""><span>${name}</span> <button>关注</button></li>`;
const letterRow = (name: string) => `<li><b class="letter">${name[0]}</b><span>${name}</span></li>`;
const letters = `<ul>${['李四', '王五', '赵六'].map(letterRow).join('')}</ul>`;
const rows = `<ul>${['李四', '王五', '赵六'].map(row).join('')}</ul>`;

/** What is found on a page is kept while it stays the same; what changes it without a word is seen anyway. */
export function coverWhatChanges(launch: () => Promise<Launched>): void {
  let page: Page;
  let close: () => Promise<unknown>;

  beforeAll(async () => {
    ({ page, close } = await pageWithScript(
      launch,
      'tests/scenarios/cover-in-page.ts',
      '<style>.card { display: none } .small { font-size: 1px } .letter { display: block; background: #888 }</style>',
    ));
  });
  afterAll(() => close());

  const cover = (html: string, between: Parameters<typeof coverTwice>[1]) =>
    page.evaluate((...given) => coverTwice(...given), html, between);

  test.each(['nothing', 'scroll'] as const)('a page is not read again after: %s', async (between) => {
    const { before, after, asked } = await cover(`<p>${person}</p>${many}`, between);
    expect(before).toBeGreaterThan(0);
    expect(after).toBe(before);
    expect(asked.before).toBeGreaterThan(50);
    expect(asked.after).toBeLessThan(10);
  });

  test('people are found once for the text of a report and for its picture', async () => {
    const { told, covered, asked } = await page.evaluate(
      (html) => tellAndCover(html),
      `<p>${person}</p>${many}`,
    );
    expect(told).toContain('李四');
    expect(covered).toBeGreaterThan(0);
    expect(asked.told).toBeGreaterThan(50);
    expect(asked.covered).toBeLessThan(10);
  });

  test('a page gets its turn while it is described, and who comes meanwhile is blacked out', async () => {
    const html = `<p><b></b> 写</p>${many.repeat(100)}`;
    const { title, turns } = await page.evaluate((...given) => describeInTurns(...given), html, '李四光');
    expect(turns).toBeGreaterThan(5);
    expect(title).not.toContain('李');
    expect(title).not.toBe('');
  });

  test('whom the text as it was read names is found in a page that has changed since', async () => {
    const html = '<p>大蒜治病</p><p>@张三丰 说的</p>';
    const { told, byItself } = await page.evaluate(
      (...given) => tellAndCover(...given),
      html,
      'text goes' as const,
    );
    expect(byItself).toContain('张三丰');
    expect(told).toEqual(byItself);
  });

  test.each([
    ['text', '<p>请打电话找我</p>'],
    ['attribute', '<p><b>张三</b>写：大蒜治病</p>'],
    ['a rule that shows what was hidden', '<p>大蒜治病</p><div class="card">电话 13912345678</div>'],
    ['a rule that gives a picture its size', rows],
    ['a rule that gives a letter its size', letters],
    ['a style sheet comes', '<p>大蒜治病</p><p class="small">电话 13912345678</p>'],
    ['a field is filled', '<p>大蒜治病</p><input>'],
    ['a shadow root comes', '<p>大蒜治病</p><div id="host"></div>'],
    ['text in a shadow root', '<div id="host"><template><p>打<b>我的</b>电话</p></template></div>'],
  ] as const)('more is covered after: %s', async (between, html) => {
    const { before, after } = await cover(html + many, between);
    expect(before).toBe(0);
    expect(after).toBeGreaterThan(0);
  });
}
