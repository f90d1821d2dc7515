import { expect, test } from 'vitest';
import type { Page } from '../browsers/page.ts';
import type { WalkTwice } from './untouched-pages.ts';

/** A step on something in the shadow roots of the thread. */
const inRoots = (name: string, selectors: string[], how: string) => ({
  name,
  act: (page: Page) =>
    page.evaluate(
      (path, what) => {
        let root: ParentNode | null | undefined = document;
        for (const selector of path.slice(0, -1)) root = root?.querySelector(selector)?.shadowRoot;
        const element = root?.querySelector<HTMLElement>(path.at(-1) ?? '');
        if (what === 'click') element?.click();
        else element?.scrollTo({ top: Number(what), behavior: 'instant' });
      },
      selectors,
      how,
    ),
});

/** Components whose text lies in the fourth shadow root, some of which are defined late. */
export function shadowComponents(walkTwice: WalkTwice): void {
  test('components of lit, four shadow roots deep, show every claim at each step, and nothing else is different', async () => {
    const { marked, bare, changes } = await walkTwice('lit-comments', [
      {
        name: 'components that were defined late',
        act: (page) => page.evaluate('defineWords()'),
      },
      inRoots('scrolling', ['x-thread', '#scroller'], '400'),
      inRoots('scrolling on', ['x-thread', '#scroller'], '4000'),
      inRoots('unfolding', ['x-thread', 'x-comment', '.unfold'], 'click'),
      inRoots('writing a post', ['x-thread', '#insert'], 'click'),
    ]);
    expect(marked).toEqual(bare);
    expect(marked.texts.at(-1)).toMatch(/大蒜\d{4}治病/);
    expect(new Set(marked.texts).size).toBe(6);
    expect(changes).toBe(0);
  });
}
