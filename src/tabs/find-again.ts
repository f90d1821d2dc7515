import * as v from 'valibot';
import { readAllowedSites } from '../access/granted-sites.ts';
import { coversAny } from '../access/match-patterns.ts';
import { mayBeRead } from '../access/site-access.ts';
import type { Passage } from '../contract/report.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { foundAgainSchema } from '../messages/content-schemas.ts';
import type { FoundAgain, HowFound } from '../messages/message-contract.ts';
import { sendToFrame } from '../messages/send-message.ts';
import { browser } from '../platform/browser.ts';
import { settingsInForce } from '../settings/settings.ts';
import { injectScripts } from './describe-tab.ts';
import { seekPassages } from './seek-passages.ts';

/**
 * A page is asked so often, at this interval in milliseconds, before what it shows by then is taken for all
 * it has.
 */
const turns = 20;
const pause = 500;
/** From which turn on a passage found so is taken: better may come while the page is still being made. */
const taken: Record<HowFound, number> = { exact: 1, position: 4, around: 4, fuzzy: 8 };

/**
 * Opens the page of a reported passage in a new tab, finds the passage there and tells how. Where the
 * extension may not look at the site, the browser's own search for the words is left to find them: the
 * refusal `site_not_granted`.
 */
export async function findAgain(pageUrl: string, passage: Passage): Promise<Result<FoundAgain>> {
  // A report comes from anybody: its passages lead to the site of its page or nowhere.
  const onSite = (link: string | undefined) =>
    link !== undefined && URL.parse(link)?.origin === URL.parse(pageUrl)?.origin ? link : null;
  const address = onSite(passage.permalink) ?? pageUrl;
  const granted =
    coversAny(await readAllowedSites(), address) && mayBeRead(address, address, await settingsInForce());
  const url = granted ? address : (onSite(passage.textFragmentUrl) ?? address);
  const { id } = await browser.tabs.create({ url });
  if (!granted) return refused('site_not_granted');
  if (id === undefined) return refused('tab_closed');
  for (let turn = 1; turn <= turns; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!(await browser.tabs.get(id).catch(() => null))) return refused('tab_closed');
    // Each time anew: what was there a moment ago may have been on its way elsewhere.
    if (!(await injectScripts(id))) continue;
    const frameId = await frameOf(id, passage, turn);
    if (frameId === null) continue;
    const shown = await sendToFrame(id, frameId, 'show-passage', passage);
    const found = v.safeParse(foundAgainSchema, shown.ok ? shown.value : null);
    return found.success && found.output ? good(found.output) : refused('passage_not_found');
  }
  return refused('passage_not_found');
}

/**
 * The frame that has the passage, or at last the top one, to say that it is gone; null where more may come.
 */
async function frameOf(tabId: number, passage: Passage, turn: number): Promise<number | null> {
  const found = (await seekPassages(tabId, [passage])).flatMap(({ frameId, found: [how] }) =>
    how ? [{ frameId, from: taken[how] }] : [],
  );
  const best = found.sort((a, b) => a.from - b.from)[0];
  if (best && best.from <= turn) return best.frameId;
  return turn === turns ? 0 : null;
}
