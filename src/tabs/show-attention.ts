import { browser } from '../platform/browser.ts';
import { translate } from '../platform/translate.ts';
import { showBadge } from './show-badge.ts';

/**
 * Shows on the toolbar button that so many reports need the person or have news the person has not seen: `!`
 * on every tab, behind the number of matches where there are any, and how many in its tooltip. 0 takes it
 * away.
 */
export async function showAttention(reports: number): Promise<void> {
  const text = reports > 0 ? '!' : '';
  const title = reports > 0 ? translate('badge_attention', reports) : translate('product_name');
  const [textBefore, titleBefore] = await Promise.all([
    browser.action.getBadgeText({}),
    browser.action.getTitle({}),
  ]);
  if (textBefore === text && titleBefore === title) return;
  await browser.action.setTitle({ title });
  await browser.action.setBadgeBackgroundColor({ color: '#9a3412' });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
  await browser.action.setBadgeText({ text });
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) await showBadge(id);
}
