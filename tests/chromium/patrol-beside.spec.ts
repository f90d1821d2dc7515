import { expect } from 'vitest';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { patrolBeside } from '../scenarios/patrol-beside.ts';

patrolBeside(launchChromium, async ({ browser, extensionOrigin, openExtensionPage }) => {
  const panel = await browser.waitForPage((url) => url === `${extensionOrigin}/src/patrol.html`);
  const tab = await openExtensionPage('src/settings.html');
  // Nothing but the browser tells it from a tab.
  const places = () =>
    tab.evaluate(async () => (await chrome.runtime.getContexts({})).map(({ contextType }) => contextType));
  await expect.poll(places).toContain('SIDE_PANEL');
  await tab.close();
  return {
    text: () => panel.evaluate(() => document.body.textContent ?? ''),
    click: (selector) => panel.click(selector),
    key: (name) => panel.keyboard.press(name),
    measure: () =>
      panel.evaluate(() => ({
        width: innerWidth,
        beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      })),
  };
});

declare const chrome: { runtime: { getContexts(all: object): Promise<{ contextType: string }[]> } };
