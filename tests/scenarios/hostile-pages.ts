import { expect, test } from 'vitest';
import type { Step } from '../browsers/walk-page.ts';
import { scrollTo, type WalkTwice } from './untouched-pages.ts';

const attack = (how: 'clear' | 'shuffle' | 'spy'): Step => ({
  name: how,
  act: (page) =>
    page.evaluate(
      (what) => (window as unknown as { hostile: Record<string, () => unknown> }).hostile[what]?.(),
      how,
    ),
});

/**
 * A page that redefines what scripts use, throws from its observers, takes nodes away and clears the
 * highlights.
 */
export function hostilePages(walkTwice: WalkTwice): void {
  test('a page that fights back is read and painted all the same, and meets no more errors than without us', async () => {
    const { marked, bare, changes } = await walkTwice('hostile', [
      attack('shuffle'),
      attack('spy'),
      {
        ...attack('clear'),
        act: async (page) => {
          await attack('clear').act(page);
          await scrollTo('html', 300).act(page);
        },
      },
      attack('shuffle'),
    ]);
    expect(marked).toEqual(bare);
    expect(marked.errors.join()).toContain('an observer that throws');
    expect(changes).toBe(0);
  });
}
