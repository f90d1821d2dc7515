import type { Launched } from './launched.ts';

/**
 * Answers, ahead of time, the browser's question whether the extension may read a site: no driver can click
 * the prompt itself. In Chromium the pattern is entered as on the extension's own page of settings, after
 * which asking for it is granted without a prompt; Firefox is started without prompts.
 */
export async function answerAccessPrompt({ kind, browser, extensionOrigin }: Launched, pattern: string) {
  if (kind === 'firefox') return;
  const id = extensionOrigin.replace('chrome-extension://', '');
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    (extension, host) => chrome.developerPrivate.addHostPermission(extension, host),
    id,
    pattern,
  );
  await page.close();
}

declare const chrome: {
  developerPrivate: { addHostPermission(extension: string, host: string): Promise<void> };
};
