import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimView } from '../../contract/staff/claim.ts';
import type { Me, Role } from '../../contract/staff/seat.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import type { DeskClient } from '../../verdict/desk-client.ts';
import { Icon } from '../icon.tsx';
import { KeyHint } from '../key-hint.tsx';
import { Switch } from '../switch.tsx';
import type { WorkChoices } from '../work-choices.ts';
import { PreviewBox } from './preview-box.tsx';
import { PublishAgain } from './publish-again.tsx';
import { sayCount } from './say-count.ts';
import { SigningKeyBox } from './signing-key-box.tsx';
import { TakeBundleBox } from './take-bundle-box.tsx';
import type { Queue } from './use-queue.ts';
import type { Signing } from './use-signing.ts';

/** The views that have a tab, in order; the others are narrowings of the queue. */
const tabs: [ClaimView, MessageKey][] = [
  ['open', 'queue_title'],
  ['to-approve', 'view_to_approve'],
  ['mine', 'view_mine'],
  ['disputes', 'view_disputes'],
  ['machine', 'view_machine'],
  ['recheck', 'view_recheck'],
  ['answered', 'view_answered'],
];

const roleWords: Record<Role, MessageKey> = {
  reviewer: 'role_reviewer',
  approver: 'role_approver',
  publisher: 'role_publisher',
  admin: 'role_admin',
};

/** How long typing has to rest before it is searched for, in milliseconds. */
const rest = 300;

/** The bar at the top: whose desk it is, the views with their counts, the search, and the seat. */
export function DeskHead(props: {
  desk: DeskClient;
  me: Me;
  queue: Queue;
  choices: WorkChoices;
  onChoices: (change: Partial<WorkChoices>) => void;
  signing: Signing;
  onBundles: () => void;
  onSummary: () => void;
  onSignOut: () => void;
}) {
  const { me, queue } = props;
  return (
    <header class="desk-head">
      <span class="page-name">
        <img src="/icons/48.png" alt="" width="22" height="22" />
        <h1>{me.desk.name}</h1>
      </span>
      <nav aria-label={translate('desk_views')}>
        {tabs
          .filter(([view]) => view !== 'machine' || isWanted(view, queue))
          .map(([view, words]) => (
            <button
              key={view}
              type="button"
              class="tab"
              {...(isHere(view, queue.wanted.view) ? { 'aria-current': 'page' as const } : {})}
              onClick={() => queue.narrow({ view })}
            >
              {translate(words)} {queue.counts ? <b>{sayCount(queue.counts[view])}</b> : null}
            </button>
          ))}
      </nav>
      <SearchField searched={queue.wanted.search} onSearch={(search) => queue.narrow({ search })} />
      <details class="seat">
        <summary>
          <Icon name="person" />
          <span class="cut">{me.seat.name}</span>
        </summary>
        <div class="card stack">
          <p class="soft">{me.seat.roles.map((role) => translate(roleWords[role])).join(' · ')}</p>
          <div class="row apart">
            <span>{translate('desk_single_keys')}</span>
            <Switch
              label={translate('desk_single_keys')}
              isOn={props.choices.singleKeys}
              onChange={(singleKeys) => props.onChoices({ singleKeys })}
            />
          </div>
          {props.me.seat.roles.some((role) => role === 'reviewer' || role === 'approver') ? (
            <PreviewBox desk={props.desk} />
          ) : null}
          {me.seat.roles.some((role) => role === 'reviewer' || role === 'admin') ? (
            <TakeBundleBox desk={props.desk} onShow={() => queue.narrow({ view: 'machine' })} />
          ) : null}
          <button type="button" aria-keyshortcuts="b" onClick={props.onBundles}>
            {translate('bundles_title')}
          </button>
          <button type="button" aria-keyshortcuts="s" onClick={props.onSummary}>
            {translate('summary_title')}
          </button>
          {me.seat.roles.includes('approver') ? <SigningKeyBox signing={props.signing} /> : null}
          {me.seat.roles.includes('publisher') ? (
            <PublishAgain desk={props.desk} signing={props.signing} />
          ) : null}
          <a href="#report">{translate('review_title')}</a>
          <a href="history.html">{translate('history_link')}</a>
          <a href="settings.html">{translate('settings_link')}</a>
          <button type="button" onClick={props.onSignOut}>
            {translate('sign_out')}
          </button>
        </div>
      </details>
    </header>
  );
}

/** Few desks have anything that came from programs and other desks: its tab is there where there is some. */
const isWanted = (view: ClaimView, { counts, wanted }: Queue): boolean =>
  wanted.view === view || (counts?.[view] ?? 0) > 0;

/** Narrowings of the queue belong to its tab. */
const isHere = (tab: ClaimView, view: ClaimView): boolean =>
  tab === view || (tab === 'open' && !tabs.some(([other]) => other === view));

function SearchField(props: { searched: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState('');
  const searched = useRef('');
  // A saved view searches for words of its own.
  useEffect(() => {
    if (props.searched === searched.current) return;
    searched.current = props.searched;
    setText(props.searched);
  }, [props.searched]);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (text.trim() === searched.current) return;
      searched.current = text.trim();
      props.onSearch(searched.current);
    }, rest);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <label class="search">
      <Icon name="search" />
      <span class="unseen">{translate('queue_search')}</span>
      <input
        type="search"
        value={text}
        placeholder={translate('queue_search')}
        aria-keyshortcuts="/"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <KeyHint name="/" />
    </label>
  );
}
