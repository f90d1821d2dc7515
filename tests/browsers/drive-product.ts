import type { MessageKey } from '../../src/platform/translate.ts';
import en from '../../src/public/_locales/en/messages.json' with { type: 'json' };
import zhCN from '../../src/public/_locales/zh_CN/messages.json' with { type: 'json' };
import type { Launched } from './launched.ts';
import type { Frame, Handle, Page } from './page.ts';
import { settingsIn } from './settings-in.ts';

/** The words on a button or in a sentence in English, their blanks filled with `values`. */
export const words = (key: MessageKey, ...values: (string | number)[]): string =>
  wordsIn('en', key, ...values);

/** The same in Chinese where `language` is zh-CN. */
export const wordsIn = (language: string, key: MessageKey, ...values: (string | number)[]): string =>
  values.reduce<string>(
    (text, value, at) => text.replaceAll(`$${at + 1}`, String(value)),
    (language.startsWith('zh') ? zhCN : en)[key].message,
  );

/** How a sentence begins, before the first thing that is filled in; after it where it begins with that. */
export const startOf = (key: MessageKey) =>
  words(key)
    .split(/\$\d/)
    .map((part) => part.trim())
    .find(Boolean) ?? '';

/**
 * Presses the button whose words are those of `key`, in whichever language the page speaks, their blanks
 * filled with `values`.
 */
export async function press(page: Page, key: MessageKey, ...values: (string | number)[]): Promise<void> {
  const labels = ['en', 'zh-CN'].map((language) => wordsIn(language, key, ...values));
  const button = await page.waitForFunction(
    (names) =>
      [...document.querySelectorAll('button')].find(
        (each) => names.includes(each.textContent?.trim() ?? '') && !each.disabled,
      ),
    { polling: 50 },
    labels,
  );
  const found = button.asElement() as Handle<HTMLButtonElement>;
  // One under the bar that stays at the lower edge is in the window, and yet not where a person could press
  // it.
  await found.evaluate((each) => each.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await found.click();
}

/**
 * Goes on, or back, with Tab until what `selector` names has the focus, as somebody without a mouse does.
 * From a page that is not drawn yet Tab leads to the browser's own bars, and Enter on a button then does
 * nothing.
 */
export async function tabTo(page: Page, selector: string, way: 'on' | 'back' = 'on'): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector(selector);
  if (way === 'back') await page.keyboard.down('Shift');
  let isThere = false;
  for (let presses = 0; presses < 60 && !isThere; presses += 1) {
    await page.keyboard.press('Tab');
    isThere = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  }
  if (way === 'back') await page.keyboard.up('Shift');
  if (!isThere) throw new Error(`no Tab leads to ${selector}`);
}

/** Waits until the page shows `text`; the error says what it shows instead. */
export async function waitForText(page: Page, text: string): Promise<void> {
  try {
    await page.waitForFunction(
      (wanted) => document.body.textContent?.includes(wanted),
      { polling: 50 },
      text,
    );
  } catch (cause) {
    const shown = await page.evaluate(() => document.body.textContent).catch(String);
    throw new Error(`waited for “${text}” in: ${shown?.slice(0, 1000)}`, { cause });
  }
}

export async function waitForTextGone(page: Page, text: string): Promise<void> {
  const isGone = (unwanted: string) => !document.body.textContent?.includes(unwanted);
  await page.waitForFunction(isGone, { polling: 50 }, text);
}

/** Joins a desk, or follows a list, on the settings page as a person does. Returns the sentence shown. */
export async function join(launched: Launched, address: string): Promise<string> {
  const page = await launched.openExtensionPage('src/settings.html');
  await page.locator('form input[inputmode=url]').fill(address);
  await press(page, 'join_button');
  await page.waitForFunction(
    () =>
      document.querySelector('form output')?.textContent ||
      document.querySelector('form [role=alert]')?.textContent,
    { polling: 50 },
  );
  const sentence = await page.$eval('form', (form) =>
    (
      form.querySelector('output')?.textContent ||
      form.querySelector('[role=alert]')?.textContent ||
      ''
    ).trim(),
  );
  await page.close();
  return sentence;
}

/**
 * Has the keys pass over what was looked at before, which is remembered from then on, and returns the
 * settings page.
 */
export async function passOverSeen(launched: Launched): Promise<Page> {
  const settings = await launched.openExtensionPage('src/settings.html#keys');
  await settings.locator('section[aria-labelledby=moving-title] input').click();
  while (!(await settingsIn(settings)).skipSeen) await new Promise((resolve) => setTimeout(resolve, 50));
  return settings;
}

/** The words painted on a page by status, as the page's own registry of highlights holds them. */
export function paintedOn(page: Page | Frame): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const painted: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<StaticRange>>) {
      if (!name.startsWith('qiuzheng-')) continue;
      painted[name.slice('qiuzheng-'.length)] = [...highlight].map((part) => {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        return range.toString();
      });
    }
    return painted;
  });
}

/** Waits until `count` parts of the page are painted; a match split over elements has several parts. */
export async function waitForPainted(page: Page | Frame, count: number, polling = 50): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...(CSS.highlights as unknown as Map<string, Set<StaticRange>>)]
        .filter(([name]) => name.startsWith('qiuzheng-'))
        .reduce((sum, [, highlight]) => sum + highlight.size, 0) >= wanted,
    { polling },
    count,
  );
}

/**
 * Scrolls the first painted part of a page into view and returns its middle, in CSS pixels of the viewport.
 */
export function scrollToFirstPainted(page: Page): Promise<{ x: number; y: number }> {
  return page.evaluate(() => {
    const [first] = [...(CSS.highlights as unknown as Map<string, Set<StaticRange>>).values()].flatMap(
      (one) => [...one],
    );
    if (!first) throw new Error('nothing is painted');
    first.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.setStart(first.startContainer, first.startOffset);
    range.setEnd(first.endContainer, first.endOffset);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}
