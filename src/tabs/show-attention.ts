import { browser } from '../platform/browser.ts';
import { translate } from '../platform/translate.ts';
import { settingsInForce } from '../settings/settings.ts';
import { showAllBadges } from './show-badge.ts';

/** What the button shows on every tab while reading is paused. */
const pausedSign = '||';

/**
 * Shows on the toolbar button, on every tab, that reading is paused (`||`), and that so many reports need the
 * person or have news the person has not seen, and so many entries have changed since they were seen (`!`,
 * behind the number of matches where there are any); its tooltip says all of it. What is not so goes away.
 */
export async function showAttention(reports: number, entries: number): Promise<void> {
  const { isPaused } = await settingsInForce();
  const isNews = reports + entries > 0;
  const text = (isPaused ? pausedSign : '') + (isNews ? '!' : '');
  const sentences = [
    ...(isPaused ? [translate('badge_paused')] : []),
    ...(reports > 0 ? [translate('badge_attention', reports)] : []),
    ...(entries > 0 ? [translate('badge_entries', entries)] : []),
  ];
  const title = sentences.join('\n') || translate('product_name');
  const [textBefore, titleBefore] = await Promise.all([
    browser.action.getBadgeText({}),
    browser.action.getTitle({}),
  ]);
  if (textBefore === text && titleBefore === title) return;
  await browser.action.setTitle({ title });
  await browser.action.setBadgeBackgroundColor({ color: isNews ? '#9a3412' : '#575d58' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setBadgeText({ text });
  await showAllBadges();
}
