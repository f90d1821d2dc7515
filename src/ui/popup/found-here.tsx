import { useRef, useState } from 'preact/hooks';
import { isExpired } from '../../contract/is-expired.ts';
import type { FollowedList } from '../../history/records.ts';
import type { PageReading, TabDescription } from '../../messages/message-contract.ts';
import { sendToFrame } from '../../messages/send-message.ts';
import { browser } from '../../platform/browser.ts';
import { translate } from '../../platform/translate.ts';
import { countByStatus, countMatches } from '../../tabs/count-matches.ts';
import { addressOfPage } from '../../tabs/same-page.ts';
import { keepCurrentFrame } from '../../tabs/step-through-tab.ts';
import { formatMoment } from '../format-moment.ts';
import { SaidAtRest } from '../heard-at-rest.tsx';
import { Notice, RefusalNotice } from '../notice.tsx';
import { JoinForm } from '../settings/join-form.tsx';
import { StatusTag } from '../status-tag.tsx';
import { ClaimRow } from './claim-row.tsx';
import { contradictionsOn } from './contradictions-on.ts';
import { fitsInOneLine } from './fits-in-one-line.ts';
import { type FoundPassage, groupByFlag } from './group-by-flag.ts';
import { Hindrance } from './hindrance.tsx';
import { orderClaims } from './order-claims.ts';
import { NothingFound, NotRead, nothingWords, SiteNotice } from './what-was-read.tsx';

/** What the lists the person follows know about this page; or why nothing can be told. */
export function FoundHere({ tab, lists }: { tab: TabDescription; lists: FollowedList[] }) {
  const [gone, setGone] = useState(false);
  const counts = countByStatus(tab.frames);
  const fits = fitsInOneLine(
    counts.map(({ status, count }) => ({ word: translate(`status_${status}`), count })),
  );
  const groups = groupByFlag(tab.frames);
  const contradictions = contradictionsOn(tab.frames);
  const total = countMatches(tab.frames);
  const refuted = tab.frames.reduce((sum, { matches }) => sum + matches.refuted, 0);
  const doubted = tab.frames.reduce((sum, { matches }) => sum + matches.doubted, 0);
  const unreadable = tab.frames.reduce((sum, { matches }) => sum + matches.unreadable, 0);
  const isRead = lists.length > 0 && !tab.hindrance && !tab.isBeingRead && !tab.mayLackFrames;
  // Said once of a page, which may go on to load more for as long as somebody scrolls; but that nothing is
  // found only as long as that is true.
  const told = useRef({ page: '', total: 0, words: '' });
  const page = addressOfPage(tab.url);
  const isOther = told.current.page !== page;
  if (isRead && (isOther || (told.current.total === 0 && total > 0)))
    told.current = { page, total, words: sayRead(total, tab.reading) };
  else if (isOther) told.current = { page: '', total: 0, words: '' };
  const passagesListed = groups.reduce((sum, { passages }) => sum + passages.length, 0);
  const standing = useRef<string[]>([]);
  const listed = orderClaims(groups, standing.current);
  standing.current = listed.flatMap(({ claims }) => claims.map(({ flag }) => flag.key));

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
    <section class="stack found" aria-labelledby="found-title">
      <h2 id="found-title" class={total > 0 ? 'unseen' : ''}>
        {translate('found_title')}
      </h2>
      <SaidAtRest words={told.current.words} />
      {total > 0 ? (
        <ul class={fits ? 'counts' : 'counts many'} aria-label={translate('found_counts')}>
          {counts.map(({ status, count }) => (
            <li key={status}>
              <StatusTag status={status} count={count} />
            </li>
          ))}
        </ul>
      ) : null}
      {listed.map(({ listTitle, publisher, listExpiresAt, claims }) => {
        const from = translate('found_from', listTitle, publisher);
        const expired = listExpiresAt !== null && isExpired({ expiresAt: listExpiresAt }, Date.now());
        return (
          <div class={expired ? 'claims expired' : 'claims'} key={claims[0]?.flag.key}>
            <ul>
              {claims.map((group) => (
                <ClaimRow
                  key={group.flag.key}
                  group={group}
                  others={contradictions.get(group.flag.key) ?? []}
                  onGo={goThere}
                />
              ))}
            </ul>
            <p class="claims-from">{from}</p>
            {expired ? (
              <p class="claims-expired">{translate('list_expired', formatMoment(listExpiresAt))}</p>
            ) : null}
          </div>
        );
      })}
      <div class="answer">
        <RefusalNotice refusal={gone ? { code: 'page_changed' } : null} />
      </div>
      {passagesListed < total ? <p class="soft">{translate('found_more', passagesListed, total)}</p> : null}
      {doubted > 0 ? <p class="soft">{translate('found_doubted', doubted)}</p> : null}
      {refuted > 0 ? <p class="soft">{translate('found_refuted', refuted)}</p> : null}
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
      {isRead && total === 0 ? <NothingFound reading={tab.reading} lists={lists} /> : null}
      {tab.hindrance ? null : <NotRead tab={tab} unreadable={unreadable} />}
    </section>
  );
}

/** What came of reading a page, in a sentence. */
const sayRead = (total: number, reading: PageReading): string =>
  total > 0 ? translate('found_said', total) : nothingWords(reading);
