import { useEffect, useRef, useState } from 'preact/hooks';
import { isExpired } from '../../contract/is-expired.ts';
import type { FollowedList } from '../../history/records.ts';
import { explain, translate } from '../../platform/translate.ts';
import type { ListChoice } from '../../settings/list-choices.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { formatMoment } from '../format-moment.ts';
import { formatWhen } from '../format-when.ts';
import { Icon } from '../icon.tsx';
import { Switch } from '../switch.tsx';
import { AllowAccess } from './allow-access.tsx';
import { CategoryChoice } from './category-choice.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { stateOfList } from './list-state.ts';
import { ListVersions } from './list-versions.tsx';

/** One list: whose it is, how it stands, what of it is on, and which entries were left out. */
export function FollowedListCard(props: {
  list: FollowedList;
  choice: ListChoice;
  /** Where it stands among the lists, from 0, and how many there are. */
  place: { at: number; of: number };
  onChoose: (change: Partial<ListChoice>) => void;
  onMove: (by: 1 | -1) => void;
  onUnfollow: () => void;
}) {
  const { list, choice } = props;
  const [isChoosing, setChoosing] = useState(false);
  const panelId = `categories-${list.url}`;
  const publisher = [list.publisher, list.deskName].filter(
    (name, at, all) => name && all.indexOf(name) === at,
  );
  return (
    <li class={`list-card ${choice.isOff ? 'off' : ''}`}>
      <div class="list-head">
        <MoveButtons title={list.title} place={props.place} onMove={props.onMove} />
        <div>
          <h3>{list.title}</h3>
          <p class="soft">
            {[
              publisher.join(' · '),
              translate('list_version', list.version),
              translate('list_entries', list.entryCount.toLocaleString(translate('page_language'))),
            ].join(' · ')}
          </p>
        </div>
        <State list={list} />
        <Switch
          label={translate('list_on', list.title)}
          isOn={!choice.isOff}
          onChange={(isOn) => props.onChoose({ isOff: !isOn })}
        />
      </div>
      <Trouble list={list} />
      <ListVersions list={list} />
      <AllowAccess addresses={[list.url]} />
      <div class="list-trust">
        {list.signed ? (
          <Fingerprint fingerprint={list.signed.root} isCompared={list.signed.isCompared} />
        ) : null}
        <Facts list={list} />
      </div>
      <LeftOut list={list} />
      {isChoosing ? (
        <div id={panelId} class="list-panel">
          <CategoryChoice
            list={list}
            off={choice.offCategories}
            onChange={(offCategories) => props.onChoose({ offCategories })}
          />
        </div>
      ) : null}
      <div class="list-foot">
        <button
          type="button"
          aria-expanded={isChoosing}
          aria-controls={panelId}
          onClick={() => setChoosing(!isChoosing)}
        >
          {translate('list_categories')}
        </button>
        {choice.offCategories.length > 0 ? (
          <span class="soft">{translate('list_categories_off', choice.offCategories.length)}</span>
        ) : null}
        <span class="grow" />
        <ConfirmButton
          question={translate('list_unfollow_question', list.title)}
          onConfirm={props.onUnfollow}
        >
          {translate('list_unfollow')}
        </ConfirmButton>
      </div>
    </li>
  );
}

/** The two buttons that change the order; the one that was pressed keeps the focus where the list goes. */
function MoveButtons(props: {
  title: string;
  place: { at: number; of: number };
  onMove: (by: 1 | -1) => void;
}) {
  const buttons = useRef<HTMLDivElement>(null);
  const pressed = useRef<number | null>(null);
  const { at, of } = props.place;
  useEffect(() => {
    if (pressed.current !== null) buttons.current?.querySelectorAll('button')[pressed.current]?.focus();
    pressed.current = null;
  }, [at]);
  const move = (by: 1 | -1) => {
    if (at + by < 0 || at + by >= of) return;
    pressed.current = by < 0 ? 0 : 1;
    props.onMove(by);
  };
  if (of < 2) return null;
  return (
    <div ref={buttons} class="move">
      <button
        type="button"
        aria-label={translate('list_up', props.title)}
        aria-disabled={at === 0}
        onClick={() => move(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        aria-label={translate('list_down', props.title)}
        aria-disabled={at === of - 1}
        onClick={() => move(1)}
      >
        <Icon name="down-arrow" />
      </button>
    </div>
  );
}

function State({ list }: { list: FollowedList }) {
  const now = Date.now();
  const { icon, tone, words, blank } = stateOfList(list, now);
  return (
    <p class={`list-state ${tone}`}>
      <Icon name={icon} />
      {translate(words, 'version' in blank ? blank.version : formatWhen(blank.moment, now))}
    </p>
  );
}

/** Why a list is not as it should be, and what to do about it; nothing where all is well. */
function Trouble({ list }: { list: FollowedList }) {
  const expired = isExpired(list, Date.now());
  if (!list.lastError && !list.held && !expired) return null;
  return (
    <div class="list-trouble">
      {list.held ? <p>{explain(list.held.because)}</p> : null}
      {expired && list.expiresAt ? <p>{translate('list_expired', formatMoment(list.expiresAt))}</p> : null}
      {list.lastError ? (
        <p>
          {explain(list.lastError)} {translate('list_last_good_stays', formatMoment(list.lastGoodAt))}
        </p>
      ) : null}
    </div>
  );
}

function Facts({ list }: { list: FollowedList }) {
  const now = Date.now();
  const { signed, expiresAt, nextCheckAt } = list;
  return (
    <dl class="facts small">
      <dt>{translate('list_good')}</dt>
      <dd>{formatMoment(list.lastGoodAt)}</dd>
      {list.lastCheckedAt === list.lastGoodAt ? null : (
        <>
          <dt>{translate('list_checked')}</dt>
          <dd>{formatMoment(list.lastCheckedAt)}</dd>
        </>
      )}
      {nextCheckAt > now ? (
        <>
          <dt>{translate('list_next')}</dt>
          <dd>{translate('list_next_at', formatWhen(nextCheckAt, now))}</dd>
        </>
      ) : null}
      {signed && signed.confirmedUntil > now ? (
        <>
          <dt>{translate('list_confirmed_until')}</dt>
          <dd>{formatMoment(signed.confirmedUntil)}</dd>
        </>
      ) : null}
      {expiresAt ? (
        <>
          <dt>{translate('list_expires')}</dt>
          <dd>{formatMoment(expiresAt)}</dd>
        </>
      ) : null}
      <dt>{translate(list.imported?.fileName ? 'list_file' : 'list_address')}</dt>
      <dd>{list.imported?.fileName ?? list.url}</dd>
    </dl>
  );
}

/** The entries that are left out, each with its reason, as far as they are kept. */
function LeftOut({ list }: { list: FollowedList }) {
  if (list.leftOutCount === 0) return null;
  return (
    <details class="list-panel">
      <summary>{translate('list_left_out', list.leftOutCount)}</summary>
      <ul class="stack tight soft">
        {list.leftOut.map((refusal, index) => (
          <li key={index}>{explain(refusal)}</li>
        ))}
        {list.leftOutCount > list.leftOut.length ? (
          <li>{translate('list_left_out_more', list.leftOutCount - list.leftOut.length)}</li>
        ) : null}
      </ul>
    </details>
  );
}
