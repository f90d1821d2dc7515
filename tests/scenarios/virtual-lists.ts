import { expect, test } from 'vitest';
import { click, scrollTo, type WalkTwice } from './untouched-pages.ts';

const steps = [
  ...[800, 3000, 20_000, 2000, 0].map((top) => scrollTo('#scroller', top)),
  click('.edit'),
  click('.like'),
  click('.like'),
  click('#insert'),
  click('#delete'),
  click('#sort'),
  click('#open'),
  click('#back'),
  scrollTo('#scroller', 1000),
];

/** Lists that take rows away and use them again as they are scrolled. */
export function virtualLists(walkTwice: WalkTwice): void {
  test.each([
    ['react-virtuoso', 'react-list'],
    ['vue-virtual-scroller', 'vue-list'],
  ])('a list of %s shows every claim at each step, and nothing else is different', async (_, name) => {
    const { marked, bare, changes } = await walkTwice(name, steps);
    expect(marked).toEqual(bare);
    expect(new Set(marked.texts).size).toBeGreaterThan(10);
    expect(changes).toBe(0);
  });
}
