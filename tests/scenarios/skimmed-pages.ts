import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Launched } from '../browsers/launched.ts';
import type { Page } from '../browsers/page.ts';
import { pageWithScript } from '../browsers/page-with-script.ts';

/** Which pages are made; `SEEDS=7,8` tries others. */
const seeds = process.env.SEEDS?.split(',').map(Number) ?? Array.from({ length: 300 }, (_, at) => at + 1);

/** What is read without a look at each element, beside what is read with one. */
export function skimmedPages(launch: () => Promise<Launched>): void {
  let page: Page;
  let close: () => Promise<unknown>;

  beforeAll(async () => {
    ({ page, close } = await pageWithScript(launch, 'tests/scenarios/skim-in-page.ts'));
  });
  afterAll(() => close());

  test('of pages made at random, with every way to hide and move text, the same texts read on from one to another', async () => {
    const read = await page.evaluate(
      (all) => all.map((seed) => [seed, skimRandomPage(seed)] as const),
      seeds,
    );
    const differing = read.filter(([, { differences }]) => differences.length > 0);
    expect(differing.map(([seed, { differences }]) => [seed, differences])).toEqual([]);
    // Most of what is read has to come from a skim, else this says nothing.
    const sumOf = (what: 'blocks' | 'unseen') => read.reduce((sum, [, all]) => sum + all[what], 0);
    expect(sumOf('unseen')).toBeGreaterThan(sumOf('blocks') / 2);
  });

  test('of a line in pieces each piece is looked at once, and none again when something is found in it', async () => {
    const links = 100;
    /** What holds the line, and what that lies in. */
    const around = 10;
    const { read, seen } = await page.evaluate((count) => stylesAskedInLine(count), links);
    expect(read).toBeLessThanOrEqual(links + around);
    expect(seen).toBeLessThanOrEqual(around);
  });

  test('pictures behind words are asked for only where the words have the colour of what is behind them', async () => {
    const line = (colour: string) =>
      `<div style="background: #eee"><p>大<a style="color: ${colour}">蒜</a>治病</p></div>`;
    const [seen, unseen] = await page.evaluate(
      (...pages) => pages.map((html) => picturesAskedIn(html)),
      line('#00f'),
      line('#eee'),
    );
    expect(seen).toEqual({ asked: 0, texts: ['大蒜治病'] });
    expect(unseen?.texts).toEqual(['大治病']);
    expect(unseen?.asked).toBeGreaterThan(0);
  });

  test('a long page that is read closely keeps getting its turn', async () => {
    const line = '<div><p>大<b>蒜</b>治病</p><p hidden>看不见</p><span>别的</span></div>';
    const { texts, atOnce, turns } = await page.evaluate((html) => readInSlices(html), line.repeat(5000));
    expect(texts).toEqual(atOnce);
    expect(turns).toBeGreaterThan(2);
  });

  test('a page that is read again has all its texts meanwhile', async () => {
    // So many in one element that they are not read in one go.
    const html = '<p>大蒜治病</p>'.repeat(30_000);
    const { all, fewest, turns } = await page.evaluate((long) => fewestWhileReadAgain(long), html);
    expect(all).toBe(30_000);
    expect(fewest).toBe(all);
    expect(turns).toBeGreaterThan(2);
  });

  test('of what is hidden beside a text no more is looked at than what hides it', async () => {
    const [few, many] = await page.evaluate(() => [stylesAskedBesideHidden(2), stylesAskedBesideHidden(50)]);
    expect(many).toBe(few);
  });
}
