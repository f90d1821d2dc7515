import { useState } from 'preact/hooks';
import type { FollowedList } from '../../history/records.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import { sendToFrame } from '../../messages/send-message.ts';
import { browser } from '../../platform/browser.ts';
import { translate } from '../../platform/translate.ts';
import { countByStatus, countMatches } from '../../tabs/count-matches.ts';
import { keepCurrentFrame } from '../../tabs/current-frame.ts';
import { Notice, RefusalNotice } from '../notice.tsx';
import { JoinForm } from '../settings/join-form.tsx';
import { StatusTag } from '../status-tag.tsx';
import { FlaggedClaim } from './flagged-claim.tsx';
import { type FoundPassage, groupByFlag } from './group-by-flag.ts';
import { Hindrance } from './hindrance.tsx';
import { SiteNotice } from './site-notice.tsx';
import { StepButtons } from './step-buttons.tsx';
import { NothingFound, NotRead } from './what-was-read.tsx';

/** What the lists the person follows know about this page; or why nothing can be told. */
export function FoundHere({ tab, lists }: { tab: TabDescription; lists: FollowedList[] }) {
  const [gone, setGone] = useState(false);
  const counts = countByStatus(tab.frames);
  const groups = groupByFlag(tab.frames);
  const total = countMatches(tab.frames);
  const refuted = tab.frames.reduce((sum, { matches }) => sum + matches.refuted, 0);
  const unreadable = tab.frames.reduce((sum, { matches }) => sum + matches.unreadable, 0);
  const listed = groups.reduce((sum, { passages }) => sum + passages.length, 0);

  const goThere = async ({ frameId, index }: FoundPassage) => {
    const at = tab.frames.findIndex((frame) => frame.frameId === frameId);
    const before = countMatches(tab.frames.slice(0, at));
    const shown = await sendToFrame(tab.tabId, frameId, 'show-match', { index, before, total });
    setGone(!shown.ok);
    if (!shown.ok) return;
    await keepCurrentFrame(tab.tabId, frameId);
    await browser.tabs.update(tab.tabId, { active: true });
  };

  return (
    <section class="stack" aria-labelledby="found-title">
      <h2 id="found-title">{translate('found_title')}</h2>
      {tab.hindrance ? <Hindrance hindrance={tab.hindrance} tabId={tab.tabId} /> : null}
      <SiteNotice site={tab.page?.site ?? null} />
      {tab.mayLackFrames ? (
        <Notice tone="careful">
          <p>{translate('found_store_full')}</p>
        </Notice>
      ) : null}
      {lists.length === 0 ? (
        <div class="card stack">
          <p>{translate('found_not_joined')}</p>
          <JoinForm />
        </div>
      ) : null}
      {lists.length > 0 && tab.isBeingRead ? <p class="soft">{translate('found_reading')}</p> : null}
      {lists.length > 0 && !tab.hindrance && !tab.isBeingRead && !tab.mayLackFrames && total === 0 ? (
        <NothingFound reading={tab.reading} lists={lists} />
      ) : null}
      {total > 0 ? (
        <ul class="row" aria-label={translate('found_counts')}>
          {counts.map(({ status, count }) => (
            <li key={status}>
              <StatusTag status={status} count={count} />
            </li>
          ))}
        </ul>
      ) : null}
      {refuted > 0 ? <p class="soft">{translate('found_refuted', refuted)}</p> : null}
      {total > 1 ? <StepButtons tabId={tab.tabId} /> : null}
      <RefusalNotice refusal={gone ? { code: 'page_changed' } : null} />
      {groups.length > 0 ? (
        <ul class="stack">
          {groups.map((group) => (
            <FlaggedClaim key={group.flag.key} group={group} onGo={goThere} />
          ))}
        </ul>
      ) : null}
      {tab.hindrance ? null : <NotRead tab={tab} unreadable={unreadable} />}
      {listed < total ? <p class="soft">{translate('found_more', listed, total)}</p> : null}
    </section>
  );
}
