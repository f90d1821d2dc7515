import { expect, test } from 'vitest';
import type { Page } from '../browsers/page.ts';
import type { Step } from '../browsers/walk-page.ts';
import type { WalkTwice } from './untouched-pages.ts';

const type = (text: string): Step => ({
  name: `typing ${text}`,
  act: async (page) => {
    await focusEditor(page);
    await page.keyboard.type(text);
  },
});

/**
 * An editor takes back together what was written within this time, in milliseconds; Quill's is the longer.
 */
const groupTime = 1000;

/**
 * Text that comes in one go, apart from what was written before, so that taking back takes back this and no
 * more.
 */
const insert = (text: string): Step => ({
  name: `inserting ${text}`,
  act: async (page) => {
    await focusEditor(page);
    await new Promise((resolve) => setTimeout(resolve, groupTime + 100));
    await page.evaluate((all) => document.execCommand('insertText', false, all), text);
  },
});

const press = (...keys: Parameters<Page['keyboard']['press']>[0][]): Step => ({
  name: `pressing ${keys}`,
  act: async (page) => {
    for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
    await page.keyboard.press(keys.at(-1) ?? 'Enter');
    for (const key of keys.slice(0, -1)) await page.keyboard.up(key);
  },
});

const steps: Step[] = [
  type('我也听说大蒜0001治病，'),
  press('Enter'),
  type('大蒜0002治病吗'),
  press('Control', 'b'),
  insert('大蒜0003治病'),
  press('Control', 'z'),
  press('Backspace'),
  {
    name: 'a new post above',
    act: (page) =>
      page.evaluate(() => {
        const post = document.createElement('p');
        post.textContent = '又有人讲大蒜0004治病。';
        document.querySelector('article')?.append(post);
      }),
  },
];

/** Editors on a page with claims: what is written in them is the writer's, down to the last byte. */
export function richEditors(walkTwice: WalkTwice): void {
  test.each([
    ['Quill', 'quill-editor'],
    ['ProseMirror', 'prosemirror-editor'],
  ])(
    'what is written in %s is the same with and without the extension, and never marked',
    async (_, name) => {
      const { marked, bare, changes } = await walkTwice(name, steps);
      expect(marked).toEqual(bare);
      expect(JSON.stringify(marked.values)).toContain('大蒜0003治病');
      expect(changes).toBe(0);
    },
  );
}

const focusEditor = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { written: { element: HTMLElement } }).written.element.focus());
