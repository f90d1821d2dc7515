import * as v from 'valibot';
import {
  giveUpAccess,
  keepSiteState,
  leaveOffSites,
  pauseReading,
  pauseTab,
  takeUpAccess,
} from './access/follow-access.ts';
import { mayGoOn } from './access/may-go-on.ts';
import { followPause, pauseAlarm } from './access/pause.ts';
import { mayBeRead } from './access/site-access.ts';
import { good, refused } from './contract/result.ts';
import { askReceipt } from './endpoint/ask-receipt.ts';
import { postReport } from './endpoint/post-report.ts';
import highlightSheet from './highlight/highlight.css?inline';
import { deletedAlarm, planEmptyDeleted } from './history/empty-deleted.ts';
import { copiesAlarm, matchCopies, planMatchCopies } from './history/match-copies.ts';
import { keepSeenEntries } from './history/seen-entries.ts';
import { keepSightings } from './history/sightings.ts';
import { planTidy, tidyAlarm, tidyHistory } from './history/tidy-history.ts';
import { explainInText } from './list/explain-in-text.ts';
import { findInTexts, withoutHidden } from './list/find-in-texts.ts';
import { followAddress } from './list/follow-address.ts';
import { followAwaitedDesks } from './list/follow-awaited-desks.ts';
import { followPolicyLists } from './list/follow-policy-lists.ts';
import { goBackTo } from './list/go-back-to.ts';
import { putOffHeld } from './list/hold-version.ts';
import { followImport } from './list/imports/follow-import.ts';
import { previewImport } from './list/imports/preview-import.ts';
import { dropAllStaged } from './list/imports/staged-file.ts';
import { letInForce } from './list/let-in-force.ts';
import { isFlagInForce, listsInForce, readSitesInForce } from './list/lists-in-force.ts';
import { listsToScan } from './list/lists-to-scan.ts';
import { markToBeReadAnew, readMarkedAnew } from './list/read-anew.ts';
import {
  keepRefreshing,
  listsChanged,
  planRefreshes,
  refreshAlarm,
  refreshAllLists,
  refreshDueLists,
  tellWhatWasLeft,
} from './list/refresh-all-lists.ts';
import { seenNow } from './list/seen-now.ts';
import { stopFollowing } from './list/stop-following.ts';
import { dropLeftFiles } from './list/store-ahead.ts';
import { tellNewsOfEntries } from './list/tell-news-of-entries.ts';
import { noteTexts } from './list/traces/note-texts.ts';
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
import { countNew, countNewInAllTabs } from './patrol/count-new.ts';
import { goToMatch } from './patrol/go-to-match.ts';
import { lookAtWalk } from './patrol/look-at-walk.ts';
import { reportMatches } from './patrol/report-matches.ts';
import { openWhatIsDue, patrolIn, pauseWalks, stepWalk, walkAlarm } from './patrol/step-walk.ts';
import { browser, type Tabs } from './platform/browser.ts';
import { addToDraft } from './report/draft/draft.ts';
import { draftsLeft, leaveDraft } from './report/draft/leave-draft.ts';
import { describeClick } from './report/draft/note-of-click.ts';
import { closeStorage } from './settings/close-storage.ts';
import { keepHidden, setHidden, showAgain } from './settings/keep-hidden.ts';
import { changeSettings, keepsTraces, readSettings, settingsInForce } from './settings/settings.ts';
import { settleDeleted } from './settings/settle-deleted.ts';
import { syncAlarm } from './settings/sync/plan-sync.ts';
import { forgetSynced, type SyncWays, syncSettings } from './settings/sync/sync-settings.ts';
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
import { hasLeft, pageAround, pageOf, pageOfTab, pageToKeep } from './tabs/page-of.ts';
import { keepTabPause, settingsInTab } from './tabs/paused-tabs.ts';
import { showAllBadges, showBadge } from './tabs/show-badge.ts';
import { stepThroughTab } from './tabs/step-through-tab.ts';
import { forgetTab } from './tabs/tab-key.ts';

const endpoints = { postReport, askReceipt };

handleMessages({
  fromContentScript: {
    async 'find-matches'(data, sender) {
      const parsed = v.safeParse(findMatchesSchema, data);
      if (!parsed.success) return refused('message_invalid');
      const { texts, url, around } = parsed.output;
      const settings = await settingsInTab(sender.tab?.id);
      if (!mayBeRead(sender.url ?? '', pageAround(sender, around), settings)) return refused('site_not_read');
      const page = pageOfTab(sender, url);
      const found = withoutHidden(await findInTexts(texts), settings.hiddenFlags, page);
      const traced = keepsTraces(settings) ? pageToKeep(sender, page) : null;
      if (traced !== null) noteTexts(traced, texts);
      return good(found);
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
    async 'tell-page-matches'(data, sender) {
      const { tab, frameId } = sender;
      const parsed = v.safeParse(pageMatchesSchema, data);
      if (!parsed.success || tab?.id === undefined) return refused('message_invalid');
      if (hasLeft(sender)) return refused('page_changed');
      await keepPageMatches(tab.id, frameId ?? 0, parsed.output);
      await countNew(tab.id);
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
      await listsChanged();
      await planRefreshes();
      // Reports may have waited for this desk to be set up anew.
      void sendReports(endpoints);
      return followed;
    },
    'lists-to-scan': async () => good(await listsToScan()),
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
      await followAwaitedDesks();
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
    'put-off-held': ({ listUrl }) => putOffHeld(listUrl),
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
    async 'take-up-settings'() {
      await takeUpSettings();
      return good(null);
    },
    async 'sync-settings'({ how }) {
      if (how === 'forget') return forgetSynced();
      if (how !== 'replace') await changeSettings({ syncs: how === 'begin' });
      await matchSync({ write: true, replace: how === 'replace' });
      return good(null);
    },
    async 'keep-site-state'({ site, state }) {
      await keepSiteState(site, state);
      return good(null);
    },
    async 'pause-reading'({ isPaused, until }) {
      await setPause(isPaused, until);
      return good(null);
    },
    async 'pause-tab'({ tabId, isPaused }) {
      await pauseTab(tabId, isPaused);
      return good(null);
    },
    async 'choose-badge'(choice) {
      await changeSettings(choice);
      await countNewInAllTabs();
      await showAllBadges();
      return good(null);
    },
    async 'count-new'() {
      await countNewInAllTabs();
      return good(null);
    },
    async 'step-through-tab'({ tabId, by }) {
      await stepThroughTab(tabId, by);
      return good(null);
    },
    'step-walk': ({ patrolId, step }) => counted(stepWalk(patrolId, step)),
    'look-at-walk': async () => good((await lookAtWalk(Date.now()))?.look ?? null),
    'go-to-match': ({ patrolId, to }) => counted(goToMatch(patrolId, to)),
    'report-matches': ({ digests }) => reportMatches(digests),
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

/** After many settings were changed at once: all that follows them does so anew. */
async function takeUpSettings(): Promise<void> {
  await listsChanged();
  await takeUpAccess();
  await leaveOffSites();
  await countNewInAllTabs();
  await showAllBadges();
}

/** Takes in settings of the person's other browsers, and passes on those of this one where it may write. */
async function matchSync(ways: SyncWays): Promise<void> {
  if (await syncSettings(ways)) await takeUpSettings();
}

/** What a step of a walk came to; what was looked at in it is no longer counted as new. */
async function counted<T>(step: Promise<T>): Promise<T> {
  const outcome = await step;
  void countNewInAllTabs();
  return outcome;
}

/** The button says it at once; where the pause has an end the worker is woken for it. */
async function setPause(isPaused: boolean, until: number | null): Promise<void> {
  await pauseReading(isPaused, until);
  await followPause();
  await showNews();
}

browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === refreshAlarm) void refreshDueLists().then(followPolicyLists).then(followAwaitedDesks);
  // Once an hour too: Firefox forgets alarms when it ends, and settings may not have been taken.
  if (name === refreshAlarm || name === outboxAlarm.send) void sendReports(endpoints);
  if (name === refreshAlarm || name === deletedAlarm)
    void settleDeleted(Date.now(), () => sendReports(endpoints));
  if (name === refreshAlarm || name === syncAlarm) void matchSync({ write: true });
  if (name === outboxAlarm.check) void askAboutReports(endpoints);
  if (name === copiesAlarm) void matchCopies();
  if (name === walkAlarm) void openWhatIsDue();
  if (name === tidyAlarm) void tidy();
  if (name === pauseAlarm) void followPause().then(showNews);
});

browser.commands.onCommand.addListener(async (command, shown?: Tabs.Tab) => {
  if (command === 'report-page' && shown?.id !== undefined) {
    leaveDraft(shown.id, shown.url ?? '', Promise.resolve({ asItStands: true }));
    return openReportForm(shown.id);
  }
  if (command === 'pause-reading') return setPause(!(await readSettings()).isPaused, null);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  const patrol = await patrolIn(tab.id);
  if (patrol && command === 'walk-next') await counted(stepWalk(patrol.id, 'next'));
  if (patrol && command === 'walk-done') await counted(stepWalk(patrol.id, 'done'));
  const by = command === 'next-match' ? 1 : command === 'previous-match' ? -1 : null;
  if (by) await (patrol ? counted(goToMatch(patrol.id, by)) : stepThroughTab(tab.id, by));
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

browser.tabs.onRemoved.addListener((tabId) => {
  void forgetTab(tabId);
  void keepTabPause(tabId, false);
});

browser.permissions.onAdded.addListener(({ origins }) => {
  if (origins?.length) void takeUpAccess().then(followPolicyLists);
});
browser.permissions.onRemoved.addListener(({ origins }) => {
  if (origins?.length) void giveUpAccess(origins);
});

// What the organisation has set comes later than the extension's start, and changes. Not every browser tells.
browser.storage.managed.onChanged?.addListener(() => void followPolicyLists().then(listsChanged));

browser.storage.sync.onChanged.addListener(() => void matchSync({}));

openHistoryOnClick();
void closeStorage();
void tellWhatWasLeft();

addEventListener('online', () => void goOnline(endpoints));

const awake = wakeUp();
browser.runtime.onInstalled.addListener(async ({ reason }) => {
  if (reason !== 'update') return;
  await markToBeReadAnew();
  // What was marked in time has been read by then.
  await awake;
  await readAnew();
});

/** Deletes what the person does not want kept any longer. */
async function tidy(): Promise<void> {
  const deleted = await tidyHistory(await readSettings(), Date.now());
  if (deleted.ok && deleted.value.ids.length > 0) await planEmptyDeleted();
}

async function readAnew(): Promise<void> {
  if (await readMarkedAnew()) await listsChanged();
}

/**
 * The first worker sets the extension up; those that wake after it see to the alarm. No browser tells of an
 * extension that is switched on again, but each empties its storage for a session as it ends or switches it
 * off. A worker that dies before all is set up leaves that to the next.
 */
async function wakeUp(): Promise<void> {
  const { session } = browser.storage;
  if ('started' in (await session.get('started'))) return keepRefreshing();
  try {
    await setUp();
  } finally {
    await session.set({ started: true });
  }
}

async function setUp(): Promise<void> {
  // Which tab they go through is known no more.
  await pauseWalks();
  await makeContextMenu();
  await planRefreshes();
  await planMatchCopies();
  // What is due is sent below.
  await settleDeleted(Date.now(), async () => {});
  await planTidy();
  await dropAllStaged();
  await dropLeftFiles();
  await followPause();
  await readAnew();
  // Lists that another version compiled are compiled anew now, before a page asks for them.
  await Promise.all([
    sendReports(endpoints),
    takeUpAccess(),
    listsInForce(),
    tellNewsOfEntries(),
    followPolicyLists(),
    matchSync({ write: true }),
  ]);
}
