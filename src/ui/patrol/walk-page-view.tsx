import { useEffect, useState } from 'preact/hooks';
import { statuses } from '../../contract/list.ts';
import type { Patrol, Walk } from '../../history/records.ts';
import type { Flag, WalkLook, WalkMatch, WalkStep } from '../../messages/message-contract.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { newOnPage, unseenIn } from '../../patrol/walk-plan.ts';
import { browser } from '../../platform/browser.ts';
import { translate } from '../../platform/translate.ts';
import { askForAccess } from '../ask-for-access.ts';
import { Icon } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';
import { Hindrance } from '../popup/hindrance.tsx';
import { StatusTag } from '../status-tag.tsx';
import { MatchRow } from './match-row.tsx';
import { nameOfPage } from './name-of-page.ts';
import { sayQuiet } from './say-quiet.ts';
import { SoughtHere } from './sought-here.tsx';

/** So many of the pages to come are named. */
const upcomingPages = 3;

/** The page a walk has come to: what is new on it, its matches, and what comes next. */
export function WalkPageView(props: {
  patrol: Patrol;
  walk: Walk;
  look: WalkLook | null | undefined;
  chosen: ReadonlySet<string>;
  onChoose: (digest: string) => void;
  onGoTo: (digest: string) => void;
  onStep: (step: WalkStep) => void;
}) {
  const { patrol, walk, look, chosen, onChoose, onGoTo, onStep } = props;
  const at = patrol.pages.findIndex(({ url }) => url === walk.at);
  const page = patrol.pages[at] ?? { url: walk.at, title: '' };
  const isThere = walk.due === null && look?.isOpen === true;
  const shown = isThere ? look : null;
  return (
    <>
      <section class="walk-page stack tight" aria-labelledby="walk-page-title">
        <h2 id="walk-page-title">{shown?.title || nameOfPage(page)}</h2>
        <p class="soft cut">{nameOfPage({ url: shown?.url || page.url, title: '' })}</p>
        {walk.due ? <Waiting patrolId={patrol.id} from={walk.due.from} /> : null}
        <div role="status" class="row">
          {walk.due || look === null ? null : shown ? (
            <NewHere look={shown} walk={walk} />
          ) : (
            <span>{translate('patrol_opening')}</span>
          )}
        </div>
        {walk.due === null && look === null ? (
          <>
            <p>{translate('patrol_tab_gone')}</p>
            <div>
              <button type="button" onClick={() => onStep('go-on')}>
                {translate('patrol_open_again')}
              </button>
            </div>
          </>
        ) : null}
        {shown?.hindrance ? <Hindrance hindrance={shown.hindrance} tabId={shown.tabId} /> : null}
        {shown?.hindrance === 'not-granted' ? (
          <div>
            <button type="button" onClick={() => allow(shown, page.url)}>
              {translate('patrol_allow')}
            </button>
          </div>
        ) : null}
        {shown ? (
          <div>
            <button
              type="button"
              class="plain"
              onClick={() => browser.tabs.update(shown.tabId, { active: true })}
            >
              {translate('patrol_show_page')}
            </button>
          </div>
        ) : null}
      </section>
      {shown?.sought ? <SoughtHere sought={shown.sought} hasNext={shown.hasNext} /> : null}
      {shown ? (
        <Matches look={shown} chosen={chosen} onChoose={onChoose} onGoTo={onGoTo} onStep={onStep} />
      ) : null}
      <Upcoming pages={patrol.pages.slice(at + 1, at + 1 + upcomingPages)} />
    </>
  );
}

/** In a click, before anything is awaited; the page is read once it is loaded anew. */
async function allow({ url, tabId }: WalkLook, known: string): Promise<void> {
  if (await askForAccess([url || known])) await browser.tabs.reload(tabId);
}

/**
 * When the page opens, which no screen reader says each second; should the worker have slept over it, it is
 * told that the time has come.
 */
function Waiting({ patrolId, from }: { patrolId: string; from: number }) {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.ceil((from - now) / 1000);
  const isLate = seconds < 0;
  useEffect(() => {
    if (isLate) void sendToWorker('step-walk', { patrolId, step: 'open-due' });
  }, [isLate, patrolId]);
  return (
    <p role="timer">{seconds > 0 ? translate('patrol_waiting', seconds) : translate('patrol_opening')}</p>
  );
}

/** What is new on the page since it was looked at last, in chips. */
function NewHere({ look, walk }: { look: WalkLook; walk: Walk }) {
  const here = new Set(look.matches.map(({ digest }) => digest));
  // Of those that the person has gone to since, the heading above the rows says that they were looked at.
  // Those of other pages of the thread count where they stand.
  const newMatches = newOnPage(walk, unseenIn(look.matches)).filter((digest) => here.has(digest)).length;
  const isNothing = !look.isFirst && !look.isReading && newMatches === 0 && look.newPosts === 0;
  if (look.error !== null) return <span class="chip new">{translate('patrol_error', look.error)}</span>;
  return (
    <>
      {look.isReading ? <span class="soft">{translate('patrol_reading')}</span> : null}
      {newMatches > 0 ? <span class="chip new">{translate('patrol_new_matches', newMatches)}</span> : null}
      {look.newPosts > 0 ? (
        <span class="chip new">
          {translate(look.areByProfile ? 'patrol_new_posts' : 'patrol_new_texts', look.newPosts)}
        </span>
      ) : null}
      {look.isFirst && !look.hindrance ? <span class="chip">{translate('patrol_first')}</span> : null}
      {look.quiet === null ? null : (
        <span class="chip line">
          <Icon name="up" />
          {translate('patrol_revived', sayQuiet(look.quiet))}
        </span>
      )}
      {isNothing && !look.hindrance ? <span class="chip">{translate('patrol_nothing_new')}</span> : null}
    </>
  );
}

function Matches(props: {
  look: WalkLook;
  chosen: ReadonlySet<string>;
  onChoose: (digest: string) => void;
  onGoTo: (digest: string) => void;
  onStep: (step: WalkStep) => void;
}) {
  const { look, chosen, onChoose, onGoTo, onStep } = props;
  const flags = new Map(look.flags.map((flag) => [flag.key, flag]));
  // The match the person is at stays where it was, though it is looked at now.
  const isNew = ({ isSeen, digest }: WalkMatch) => !isSeen || digest === look.current;
  const unseen = look.matches.filter(isNew);
  const seen = look.matches.filter((match) => !isNew(match));
  const rowOf = (match: WalkMatch) => {
    const flag = flags.get(match.flagKey);
    return flag ? (
      <MatchRow
        key={match.digest}
        match={match}
        flag={flag}
        isCurrent={match.digest === look.current}
        isChosen={chosen.has(match.digest)}
        onChoose={() => onChoose(match.digest)}
        onGo={() => onGoTo(match.digest)}
      />
    ) : null;
  };
  if (look.matches.length === 0)
    return look.isReading || look.hindrance || look.error !== null ? null : (
      <p class="soft walk-none">{translate('patrol_no_match')}</p>
    );
  return (
    <>
      <CountsOf matches={look.matches} flags={flags} />
      {unseen.length > 0 ? (
        <section aria-labelledby="walk-unseen">
          <div class="walk-label">
            <h3 id="walk-unseen">
              {translate('patrol_unseen', unseen.filter(({ isSeen }) => !isSeen).length)}
            </h3>
            <span aria-hidden="true">
              <KeyHint name="J" /> <KeyHint name="K" /> <KeyHint name="X" />
            </span>
          </div>
          <ul class="walk-rows">{unseen.map(rowOf)}</ul>
        </section>
      ) : null}
      {seen.length > 0 ? (
        <section aria-labelledby="walk-seen">
          <div class="walk-label">
            <h3 id="walk-seen">{translate('patrol_seen', seen.length)}</h3>
            <button type="button" class="plain" onClick={() => onStep('unsee')}>
              {translate('patrol_unsee')}
            </button>
          </div>
          <ul class="walk-rows seen">{seen.map(rowOf)}</ul>
        </section>
      ) : null}
    </>
  );
}

function CountsOf({ matches, flags }: { matches: WalkMatch[]; flags: Map<string, Flag> }) {
  const counts = statuses
    .map((status) => ({
      status,
      count: matches.filter(({ flagKey }) => flags.get(flagKey)?.status === status).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <ul class="row walk-counts" aria-label={translate('patrol_counts')}>
      {counts.map(({ status, count }) => (
        <li key={status}>
          <StatusTag status={status} count={count} />
        </li>
      ))}
    </ul>
  );
}

const Upcoming = ({ pages }: { pages: Patrol['pages'] }) =>
  pages.length === 0 ? null : (
    <section aria-labelledby="walk-upcoming">
      <div class="walk-label">
        <h3 id="walk-upcoming">{translate('patrol_upcoming')}</h3>
      </div>
      <ol class="walk-upcoming">
        {pages.map((page) => (
          <li key={page.url} class="cut">
            {nameOfPage(page)}
          </li>
        ))}
      </ol>
    </section>
  );
