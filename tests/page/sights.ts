import { sessionOf } from '../browsers/chromium-page.ts';
import { inBrowserWindow } from '../browsers/launch-firefox.ts';
import type { Page } from '../browsers/page.ts';
import type { Kind } from './test-browser.ts';

/** Shows a page as one of its readers sees it. */
type Show = (page: Page) => Promise<unknown>;

const asItIs: Show = () => Promise.resolve();

/**
 * Media features as the browser's settings set them; the driver's own way knows nothing of forced colours.
 */
const media =
  (features: Record<string, string>): Show =>
  async (page) => {
    const session = await sessionOf(page);
    await session.send('Emulation.setEmulatedMedia', {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
  };

/** Firefox forces its colours when a person chooses so in its settings. */
const forcedInFirefox: Show = async (page) => {
  await inBrowserWindow(page.browser(), `Services.prefs.setIntPref('browser.display.document_color_use', 2)`);
  await page.waitForFunction(() => matchMedia('(forced-colors: active)').matches);
};

/** Takes back what a way of seeing has set for the whole browser. */
export const seeAsBefore = async (page: Page, kind: Kind): Promise<void> => {
  if (kind === 'firefox')
    await inBrowserWindow(
      page.browser(),
      `Services.prefs.clearUserPref('browser.display.document_color_use')`,
    );
};

/** The ways of seeing a page that can be tried in each browser, each of them after the one before. */
export const sights: Record<Kind, Record<string, Show>> = {
  chromium: {
    light: asItIs,
    'without colours': (page) => page.emulateVisionDeficiency('achromatopsia'),
    'without red and green': (page) => page.emulateVisionDeficiency('deuteranopia'),
    dark: async (page) => {
      await page.emulateVisionDeficiency('none');
      await media({ 'prefers-color-scheme': 'dark' })(page);
    },
    'forced colours': media({ 'forced-colors': 'active', 'prefers-color-scheme': 'light' }),
    'forced colours in the dark': media({ 'forced-colors': 'active', 'prefers-color-scheme': 'dark' }),
  },
  firefox: { light: asItIs, 'forced colours': forcedInFirefox },
};
