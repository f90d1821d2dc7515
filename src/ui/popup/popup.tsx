import { useEffect, useRef, useState } from 'preact/hooks';
import { scopeAddress } from '../../contract/scope-address.ts';
import type { FollowedList, ReportRecord } from '../../history/records.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { translate } from '../../platform/translate.ts';
import { clearDraft, type Draft, keepDraft, readDraft } from '../../report/draft/draft.ts';
import type { Settings } from '../../settings/settings.ts';
import { countMatches } from '../../tabs/count-matches.ts';
import { nameOfTab } from '../../tabs/name-of-tab.ts';
import { Hotline } from '../hotline.tsx';
import { RefusalNotice } from '../notice.tsx';
import { PageLinks } from '../page-head.tsx';
import { useStored } from '../use-stored.ts';
import { AccessChoice } from './access-choice.tsx';
import { AddToPatrol } from './add-to-patrol.tsx';
import { DeskOffer } from './desk-offer.tsx';
import { readReportsOn } from './earlier-on-page.ts';
import { FoundHere } from './found-here.tsx';
import { HiddenHere } from './hidden-here.tsx';
import { forgetWords, type KeptWords, readWords } from './kept-words.ts';
import { Notices } from './notices.tsx';
import { readChoices } from './read-choices.ts';
import { ReportForm } from './report-form.tsx';
import { SentReport } from './sent-report.tsx';
import { StepButtons } from './step-buttons.tsx';
import { useTab } from './use-tab.ts';

/** What a form is opened with: the page as it was then, and what the person had left for it. */
interface FormStart {
  tab: TabDescription;
  draft: Draft | null;
  words: KeptWords | null;
  /** Reports of the page in the history on this machine. */
  earlier: ReportRecord[];
}

/** The page behind the toolbar button: what was found on a tab, and a form to report it. */
export function Popup({ tabId }: { tabId: number | null }) {
  const { tab, lookAgain } = useTab(tabId);
  const choices = useStored(readChoices);
  const [form, setForm] = useState<FormStart | null>(null);
  const [sent, setSent] = useState<{ from: FormStart; id: string } | null>(null);
  // A form that was left while it was being sent has nothing to say any more.
  const sentId = form && sent?.from === form ? sent.id : null;
  /** Counts what opens a form and what leaves it: one that comes late is not opened over either. */
  const turn = useRef(0);
  /** Whether the form has anything in it that the person would miss. */
  const hasOwn = useRef(false);
  const seen = tab?.ok ? tab.value : null;

  const openForm = async (page: TabDescription, about: 'what was left' | 'the page') => {
    // What opens by itself gives way to what the person asks for.
    if (about === 'the page') turn.current += 1;
    const own = turn.current;
    const { tabId } = page;
    const name = nameOfTab(page);
    const [left, words] = await Promise.all([readDraft(tabId, name), readWords(tabId, name)]);
    if (about === 'what was left' && !left && !words) return;
    // Who asks to report the page has left the passage or the dispute; what was written is theirs all the
    // same.
    const draft = about === 'the page' ? null : left;
    const [tab, earlier] = await Promise.all([
      sendToWorker('describe-tab-for-report', { tabId }),
      // A history that cannot be read keeps nobody from reporting.
      readReportsOn(page.url).catch(() => []),
    ]);
    if (own !== turn.current) return;
    if (!tab.ok) return lookAgain();
    // What was left before the page could be looked into is from now on about this document, whatever its
    // address.
    if (draft) void keepDraft(tabId, { ...draft, page: nameOfTab(tab.value) });
    else void clearDraft(tabId);
    setForm((open) => open ?? { tab: tab.value, draft, words, earlier });
  };
  const goBack = () => {
    // A form left as it came would otherwise open by itself for ever, in place of what was found.
    if (form && !sentId && !hasOwn.current) {
      void clearDraft(form.tab.tabId);
      void forgetWords(form.tab.tabId);
    }
    turn.current += 1;
    setForm(null);
    lookAgain();
  };
  const firstSeen = seen !== null;
  // Only the first look at the tab may open the form by itself: closing words left earlier must not reopen
  // it.
  useEffect(() => {
    if (seen) void openForm(seen, 'what was left');
  }, [firstSeen]);

  const ready = seen && choices?.ok ? { seen, ...choices.value } : null;
  return (
    <>
      <PopupHead />
      <main class={form ? 'stack wide' : 'stack on-page'}>
        <RefusalNotice refusal={choices?.ok === false ? choices.error : null} />
        {tab?.ok === false ? (
          <>
            <RefusalNotice refusal={tab.error} />
            <button type="button" onClick={lookAgain}>
              {translate('look_again')}
            </button>
          </>
        ) : null}
        {form ? (
          <div>
            <button type="button" class="plain" onClick={goBack}>
              {translate('back_to_found')}
            </button>
          </div>
        ) : null}
        {ready && !form ? (
          // What is found may be told only while the person presses. What stands above it is there from the
          // start, or has its room, and the bar below keeps its place at the lower edge.
          <>
            <div class="access-line">
              <AccessChoice
                address={ready.seen.url}
                isProtected={ready.seen.hindrance === 'protected'}
                startsOpen={ready.seen.hindrance === 'not-granted'}
                tabId={ready.seen.tabId}
                isTabPaused={ready.seen.hindrance === 'paused-tab'}
                onChange={lookAgain}
              />
            </div>
            <HiddenHere address={ready.seen.url} hidden={ready.settings.hiddenFlags} />
            <FoundHere tab={ready.seen} lists={ready.lists} />
          </>
        ) : null}
        {choices?.ok && tab && !form ? (
          <>
            <Notices address={seen?.url ?? ''}>
              {ready ? <DeskOffer tab={ready.seen} known={addressesOf(ready)} /> : null}
            </Notices>
            {choices.value.settings.endpoint ? <Hotline endpoint={choices.value.settings.endpoint} /> : null}
          </>
        ) : null}
        {ready && form && !sentId ? (
          <ReportForm
            {...form}
            settings={ready.settings}
            categories={ready.categories}
            releases={ready.releases}
            hasOwn={hasOwn}
            onSent={(id) => setSent({ from: form, id })}
          />
        ) : null}
        {sentId ? <SentReport id={sentId} /> : null}
        {ready && !form ? (
          <FoundBar
            tab={ready.seen}
            hasEndpoint={ready.settings.endpoint !== null}
            onReport={() => openForm(ready.seen, 'the page')}
          />
        ) : null}
      </main>
    </>
  );
}

/** From where lists are followed, and where reports go. */
const addressesOf = ({ lists, settings }: { lists: FollowedList[]; settings: Settings }): string[] => [
  ...lists.map(({ url }) => url),
  ...(settings.endpoint ? [settings.endpoint.reportsUrl] : []),
];

/**
 * What can be done with the page, at the lower edge. There is no way to report a page without a web address:
 * the hindrance says what kind of page it is.
 */
function FoundBar(props: { tab: TabDescription; hasEndpoint: boolean; onReport: () => void }) {
  const { tab, hasEndpoint, onReport } = props;
  const matches = countMatches(tab.frames);
  const isReportable = scopeAddress(tab.url, 'full') !== null;
  // Where something was found, that comes first.
  const isMainThing = hasEndpoint && matches === 0;
  return isReportable || matches > 1 ? (
    <div class="found-bar">
      {isReportable ? (
        <button type="button" class={isMainThing ? 'report primary' : 'report'} onClick={onReport}>
          {translate('report_open')}
        </button>
      ) : null}
      {isReportable && !tab.isPrivate ? <AddToPatrol tab={tab} /> : null}
      {matches > 1 ? <StepButtons tabId={tab.tabId} /> : null}
    </div>
  ) : null;
}

/** The product's name and the ways to its other pages. */
const PopupHead = () => (
  <header class="popup-head">
    <img src="/icons/32.png" alt="" width="20" height="20" />
    <h1>{translate('product_name')}</h1>
    <PageLinks to={['patrol', 'history', 'settings']} />
  </header>
);
