import * as v from 'valibot';
import { giveUpAccess, keepSiteState, pauseReading, takeUpAccess } from './access/follow-access.ts';
import { mayGoOn } from './access/may-go-on.ts';
import { mayBeRead } from './access/site-access.ts';
import { good, refused } from './contract/result.ts';
import { askReceipt } from './endpoint/ask-receipt.ts';
import { postReport } from './endpoint/post-report.ts';
import highlightSheet from './highlight/highlight.css?inline';
import { copiesAlarm, matchCopies, planMatchCopies } from './history/match-copies.ts';
import { keepSeenEntries } from './history/seen-entries.ts';
import { keepSightings } from './history/sightings.ts';
import { explainInText } from './list/explain-in-text.ts';
import { findInTexts, withoutHidden } from './list/find-in-texts.ts';
import { followAddress } from './list/follow-address.ts';
import { followPolicyLists } from './list/follow-policy-lists.ts';
import { goBackTo } from './list/go-back-to.ts';
import { followImport } from './list/imports/follow-import.ts';
import { previewImport } from './list/imports/preview-import.ts';
import { dropAllStaged } from './list/imports/staged-file.ts';
import { letInForce } from './list/let-in-force.ts';
import { isFlagInForce, listsInForce, readSitesInForce } from './list/lists-in-force.ts';
import {
  listsChanged,
  planRefreshes,
  refreshAlarm,
  refreshAllLists,
  refreshDueLists,
} from './list/refresh-all-lists.ts';
import { seenNow } from './list/seen-now.ts';
import { stopFollowing } from './list/stop-following.ts';
import { tellNewsOfEntries } from './list/tell-news-of-entries.ts';
import {
  cardNewsSchema,
  copyFormSchema,
  findMatchesSchema,
  flagToHideSchema,
  hideToUndoSchema,
  matchToExplainSchema,
  mayBeReadSchema,
  pageMatchesSchema,
  reportPassageSchema,
  seenSchema,
} from './messages/content-schemas.ts';
import { handleMessages } from './messages/handle-messages.ts';
import { tellTab } from './messages/send-message.ts';
import { askAboutReports, goOnline, outboxAlarm, sendReports, showNews } from './outbox/outbox-jobs.ts';
import { browser, type Tabs } from './platform/browser.ts';
import { addToDraft } from './report/draft/draft.ts';
import { draftsLeft, leaveDraft } from './report/draft/leave-draft.ts';
import { describeClick } from './report/draft/note-of-click.ts';
import { closeStorage } from './settings/close-storage.ts';
import { keepHidden, setHidden, showAgain } from './settings/keep-hidden.ts';
import { changeSettings, readSettings, settingsInForce } from './settings/settings.ts';
import { builtInSites } from './sites/built-in-sites.ts';
import { chooseSites } from './sites/choose-sites.ts';
import { checkAllTabsAgain } from './tabs/check-all-tabs-again.ts';
import { checkNextPage } from './tabs/check-next-page.ts';
import { makeContextMenu } from './tabs/context-menu.ts';
import { describeTab } from './tabs/describe-tab.ts';
import { findAgain } from './tabs/find-again.ts';
import { forgetGoneFrames } from './tabs/forget-gone-frames.ts';
import { injectCard } from './tabs/inject-card.ts';
import { injectCloserLook } from './tabs/inject-closer-look.ts';
import { openHistoryOnClick } from './tabs/notify-person.ts';
import { openReportForm } from './tabs/open-report-form.ts';
import { keepPageMatches } from './tabs/page-matches-store.ts';
import { pageAround, pageOf, pageOfTab, pageToKeep } from './tabs/page-of.ts';
import { showBadge } from './tabs/show-badge.ts';
import { stepThroughTab } from './tabs/step-through-tab.ts';
import { forgetTab } from './tabs/tab-key.ts';

const endpoints = { postReport, askReceipt };

handleMessages({
  fromContentScript: {
    async 'find-matches'(data, sender) {
      const parsed = v.safeParse(findMatchesSchema, data);
      if (!parsed.success) return refused('message_invalid');
      const { texts, url, around } = parsed.output;
      const settings = await settingsInForce();
      if (!mayBeRead(sender.url ?? '', pageAround(sender, around), settings)) return refused('site_not_read');
      return good(withoutHidden(await findInTexts(texts), settings.hiddenFlags, pageOfTab(sender, url)));
    },
    async 'may-be-read'(data, sender) {
      const parsed = v.safeParse(mayBeReadSchema, data);
      if (!parsed.success) return refused('message_invalid');
      return (await mayGoOn(sender, parsed.output.around)) ? good(null) : refused('site_not_read');
    },
    async 'hide-flag'(data, sender) {
      const parsed = v.safeParse(flagToHideSchema, data);
      if (!parsed.success) return refused('message_invalid');
      const { key, claim, everywhere, url } = parsed.output;
      const page = pageToKeep(sender, pageOfTab(sender, url));
      if (!everywhere && page === null) return refused('hidden_only_everywhere');
      if (!(await isFlagInForce(key))) return refused('page_changed');
      const hidden = await keepHidden({ key, claim, page: everywhere ? null : page });
      if (!hidden.ok) return hidden;
      await checkAllTabsAgain();
      return good(null);
    },
    async 'undo-hide'(data, sender) {
      const parsed = v.safeParse(hideToUndoSchema, data);
      if (!parsed.success) return refused('message_invalid');
      const { key, everywhere, url } = parsed.output;
      await showAgain(key, everywhere ? null : pageToKeep(sender, pageOfTab(sender, url)));
      await checkAllTabsAgain();
      return good(null);
    },
    'ask-copy-form': async () => good((await settingsInForce()).copyForm),
    async 'keep-copy-form'(data) {
      const parsed = v.safeParse(copyFormSchema, data);
      if (!parsed.success) return refused('message_invalid');
      await changeSettings({ copyForm: parsed.output.form });
      return good(null);
    },
    'explain-match'(data) {
      const parsed = v.safeParse(matchToExplainSchema, data);
      return parsed.success ? explainInText(parsed.output) : refused('message_invalid');
    },
    async 'tell-page-matches'(data, { tab, frameId }) {
      const parsed = v.safeParse(pageMatchesSchema, data);
      if (!parsed.success || tab?.id === undefined) return refused('message_invalid');
      await keepPageMatches(tab.id, frameId ?? 0, parsed.output);
      await showBadge(tab.id);
      return good(null);
    },
    async 'find-sites'(_data, { url }) {
      const host = URL.parse(url ?? '')?.hostname ?? '';
      const { ownSites } = await readSettings();
      return good(chooseSites(host, ownSites, await readSitesInForce(), builtInSites()));
    },
    'ask-sheet': () => good(highlightSheet),
    async 'bring-card'(_data, { tab, frameId }) {
      const isThere = tab?.id !== undefined && (await injectCard(tab.id, frameId ?? 0));
      return isThere ? good(null) : refused('page_changed');
    },
    async 'tell-seen'(data, sender) {
      const parsed = v.safeParse(seenSchema, data);
      if (!parsed.success) return refused('message_invalid');
      const page = pageToKeep(sender, pageOf(sender, parsed.output.url));
      if (page === null) return good(null);
      const { keys } = parsed.output;
      // Nothing is remembered that the person has no use for.
      const { skipSeen, tellAgain } = await readSettings();
      if (tellAgain) await keepSeenEntries(await seenNow(keys, page), Date.now());
      return skipSeen ? keepSightings(page, keys) : good(null);
    },
    async 'share-card'(data, { tab }) {
      const parsed = v.safeParse(cardNewsSchema, data);
      if (!parsed.success || tab?.id === undefined) return refused('message_invalid');
      await tellTab(tab.id, 'share-card', parsed.output);
      return good(null);
    },
    async 'prepare-report'(_data, { tab }) {
      const isReady = tab?.id !== undefined && (await injectCloserLook(tab.id));
      return isReady ? good(null) : refused('page_changed');
    },
    async 'report-passage'(data, { tab, url }) {
      const parsed = v.safeParse(reportPassageSchema, data);
      if (!parsed.success || tab?.id === undefined) return refused('message_invalid');
      const { passage, category, disputes } = parsed.output;
      if (disputes && !passage.entry) return refused('message_invalid');
      await addToDraft(tab.id, tab.url ?? url ?? '', {
        passages: [passage],
        category,
        disputes: disputes ? (passage.entry ?? null) : null,
      });
      await openReportForm(tab.id);
      return good(null);
    },
  },
  fromOwnPage: {
    async subscribe({ address }) {
      const followed = await followAddress(address);
      await planRefreshes();
      await listsChanged();
      // Reports may have waited for this desk to be set up anew.
      void sendReports(endpoints);
      return followed;
    },
    'preview-import': ({ staged, choices }) => previewImport(staged, choices),
    async 'follow-import'({ staged, choices, names }) {
      const followed = await followImport(staged, choices, names);
      await listsChanged();
      return followed;
    },
    async unsubscribe({ listUrl }) {
      const stopped = await stopFollowing(listUrl);
      await listsChanged();
      return stopped;
    },
    async 'refresh-lists'() {
      await refreshAllLists();
      return good(null);
    },
    async 'go-back-to'({ listUrl, version }) {
      const gone = await goBackTo(listUrl, version);
      await listsChanged();
      return gone;
    },
    async 'let-in-force'({ listUrl }) {
      const allowed = await letInForce(listUrl);
      await listsChanged();
      return allowed;
    },
    async 'send-due-reports'() {
      await sendReports(endpoints);
      return good(null);
    },
    async 'set-hidden'({ flag, isHidden }) {
      await setHidden(flag, isHidden);
      await checkAllTabsAgain();
      return good(null);
    },
    async 'check-pages-again'() {
      await listsChanged();
      return good(null);
    },
    async 'keep-site-state'({ site, state }) {
      await keepSiteState(site, state);
      return good(null);
    },
    async 'pause-reading'({ isPaused }) {
      await pauseReading(isPaused);
      await showNews();
      return good(null);
    },
    async 'step-through-tab'({ tabId, by }) {
      await stepThroughTab(tabId, by);
      return good(null);
    },
    async 'check-receipts'() {
      await askAboutReports(endpoints);
      return good(null);
    },
    async 'came-online'() {
      await goOnline(endpoints);
      return good(null);
    },
    'find-again': ({ pageUrl, passage }) => findAgain(pageUrl, passage),
    async 'describe-tab'({ tabId, isPressed }) {
      // A popup opened by the context menu reads its draft after this.
      await draftsLeft();
      return describeTab(tabId, 'describe-page', isPressed === true);
    },
    'describe-tab-for-report': ({ tabId }) => describeTab(tabId, 'describe-for-report', true),
  },
});

browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === refreshAlarm) void refreshDueLists().then(followPolicyLists);
  // Once an hour too, should the browser have lost the alarm of the outbox.
  if (name === refreshAlarm || name === outboxAlarm.send) void sendReports(endpoints);
  if (name === outboxAlarm.check) void askAboutReports(endpoints);
  if (name === copiesAlarm) void matchCopies();
});

browser.commands.onCommand.addListener(async (command, shown?: Tabs.Tab) => {
  if (command === 'report-page' && shown?.id !== undefined) {
    leaveDraft(shown.id, shown.url ?? '', Promise.resolve({ asItStands: true }));
    return openReportForm(shown.id);
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  if (command === 'next-match') await stepThroughTab(tab.id, 1);
  if (command === 'previous-match') await stepThroughTab(tab.id, -1);
});

browser.contextMenus.onClicked.addListener(async (click, tab) => {
  const tabId = tab?.id;
  if (tabId === undefined) return;
  leaveDraft(tabId, click.pageUrl ?? tab?.url ?? '', describeClick(tabId, click));
  await openReportForm(tabId);
});

browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
  // Not while it loads: asking frames then would hold up the first screen.
  if (status === 'complete') void forgetGoneFrames(tabId);
  if (url) void checkNextPage(tabId, url);
});

browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));

browser.permissions.onAdded.addListener(({ origins }) => {
  if (origins?.length) void takeUpAccess();
});
browser.permissions.onRemoved.addListener(({ origins }) => {
  if (origins?.length) void giveUpAccess(origins);
});

openHistoryOnClick();
void closeStorage();

addEventListener('online', () => void goOnline(endpoints));

browser.runtime.onStartup.addListener(() => void wakeUp());
browser.runtime.onInstalled.addListener(() => void wakeUp());

/** After the browser or the extension has started. */
async function wakeUp(): Promise<void> {
  await makeContextMenu();
  await planRefreshes();
  await planMatchCopies();
  await dropAllStaged();
  // Lists that another version compiled are compiled anew now, before a page asks for them.
  await Promise.all([
    sendReports(endpoints),
    takeUpAccess(),
    listsInForce(),
    tellNewsOfEntries(),
    followPolicyLists(),
  ]);
}
