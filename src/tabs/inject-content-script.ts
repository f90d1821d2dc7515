import { browser } from '../platform/browser.ts';
import { runInFrames } from './run-in-frames.ts';

/**
 * Puts the content script into a tab that has none, which a click on the toolbar button allows for the page
 * shown (`activeTab`). Its files are read from the manifest. False where the browser does not allow it.
 */
export async function injectContentScript(tabId: number): Promise<boolean> {
  const declared = browser.runtime.getManifest().content_scripts?.[0];
  const target = { tabId, allFrames: true };
  try {
    // First the script: where a page never answers, it is the one that does not wait for ever.
    if (declared?.js) await runInFrames(tabId, declared.js);
    if (declared?.css) await browser.scripting.insertCSS({ target, files: declared.css });
    return true;
  } catch {
    // Every page the browser protects or the person has not granted ends here; describeTab says which it is.
    return false;
  }
}

/**
 * Puts it into those frames of a tab that are of granted sites, where the page around them is not. Firefox
 * allows it; Chromium does not, and such a frame gets it when it is loaded next.
 */
export async function injectIntoFrames(tabId: number): Promise<void> {
  const { css = [], js = [] } = browser.runtime.getManifest().content_scripts?.[0] ?? {};
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.insertCSS({ target, files: css });
    await browser.scripting.executeScript({ target, files: js });
  } catch {
    // No frame of the tab is of a granted site.
  }
}
