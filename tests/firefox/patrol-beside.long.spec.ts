import { expect } from 'vitest';
import { inBrowserWindow, launchFirefox } from '../browsers/launch-firefox.ts';
import { patrolBeside } from '../scenarios/patrol-beside.ts';

patrolBeside(launchFirefox, async ({ browser, stillPage }) => {
  // The driver is told of no sidebar: a page of the extension reaches into it, and keys come from the window.
  const extension = await stillPage();
  const sidebars = () =>
    extension.evaluate(() => globalThis.browser.extension.getViews({ type: 'sidebar' }).length);
  await expect.poll(sidebars).toBe(1);
  return {
    text: () =>
      extension.evaluate(() => {
        const [sidebar] = globalThis.browser.extension.getViews({ type: 'sidebar' });
        return sidebar?.document.body.textContent ?? '';
      }),
    click: (selector) =>
      extension.evaluate((wanted) => {
        const [sidebar] = globalThis.browser.extension.getViews({ type: 'sidebar' });
        sidebar?.document.querySelector<HTMLElement>(wanted)?.click();
      }, selector),
    key: async (name) => {
      await inBrowserWindow(
        browser,
        `(() => {
          SidebarController.browser.contentDocument.getElementById('webext-panels-browser').focus();
          const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
          keys.beginInputTransactionForTests(window);
          const pressed = new KeyboardEvent('', { key: '${name}', code: 'Key${name.toUpperCase()}' });
          keys.keydown(pressed);
          keys.keyup(pressed);
        })()`,
      );
    },
    measure: () =>
      extension.evaluate(() => {
        const [sidebar] = globalThis.browser.extension.getViews({ type: 'sidebar' });
        const { scrollWidth = 0, clientWidth = 0 } = sidebar?.document.documentElement ?? {};
        return { width: clientWidth, beyond: scrollWidth - clientWidth };
      }),
  };
});

declare global {
  var browser: { extension: { getViews(wanted: { type: 'sidebar' }): Window[] } };
}
