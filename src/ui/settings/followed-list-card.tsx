import { useState } from 'preact/hooks';
import type { FollowedList } from '../../history/records.ts';
import { placesOfList } from '../../list/places-of-list.ts';
import { translate } from '../../platform/translate.ts';
import type { HiddenFlag } from '../../settings/hidden-flags.ts';
import { choiceOf, type ListChoice } from '../../settings/list-choices.ts';
import { ConfirmButton } from '../confirm-button.tsx';
import { Fingerprint } from '../fingerprint.tsx';
import { Icon } from '../icon.tsx';
import { sayBytes } from '../say-bytes.ts';
import { Switch } from '../switch.tsx';
import { AllowAccess } from './allow-access.tsx';
import { CategoryChoice } from './category-choice.tsx';
import { ListEntries } from './list-entries.tsx';
import { Facts, LeftOut, State, Trouble } from './list-facts.tsx';
import { ListVersions } from './list-versions.tsx';
import { MoveButtons } from './move-buttons.tsx';

/** One list: whose it is, how it stands, what of it is on, and which entries were left out. */
export function FollowedListCard(props: {
  list: FollowedList;
  /** What its flags are known by. */
  listKey: string;
  choice: ListChoice;
  hidden: HiddenFlag[];
  /** The organisation that has set it, so that it can be neither switched off nor left; null otherwise. */
  lockedBy: string | null;
  /** Where it stands among the lists, from 0, and how many there are. */
  place: { at: number; of: number };
  onChoose: (change: (now: ListChoice) => Partial<ListChoice>) => void;
  onMove: (by: 1 | -1) => void;
  onUnfollow: () => void;
}) {
  const { list, lockedBy } = props;
  const choice = lockedBy ? choiceOf([], list.url) : props.choice;
  const [open, setOpen] = useState<'entries' | 'categories' | null>(null);
  const places = placesOfList(list);
  const bytes = list.kept.find(({ version }) => version === list.version)?.bytes;
  const panelId = `panel-${list.url}`;
  const toggle = (panel: 'entries' | 'categories') => setOpen(open === panel ? null : panel);
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
            <bdi>{publisher.join(' · ')}</bdi>
            {[
              '',
              translate('list_version', list.version),
              translate('list_entries', list.entryCount.toLocaleString(translate('page_language'))),
              bytes === undefined ? [] : sayBytes(bytes),
            ]
              .flat()
              .join(' · ')}
          </p>
        </div>
        <State list={list} />
        {lockedBy ? (
          <Locked by={lockedBy} />
        ) : (
          <Switch
            label={translate('list_on', list.title)}
            isOn={!choice.isOff}
            onChange={(isOn) => props.onChoose(() => ({ isOff: !isOn }))}
          />
        )}
      </div>
      <Trouble list={list} />
      <ListVersions list={list} isLocked={lockedBy !== null} />
      <AllowAccess addresses={places.own} />
      <AllowAccess addresses={places.others} words="access_mirror_missing" />
      <div class="list-trust">
        {list.signed ? (
          <Fingerprint fingerprint={list.signed.root} isCompared={list.signed.isCompared} />
        ) : null}
        <Facts list={list} />
      </div>
      <LeftOut list={list} />
      {open ? (
        <div id={panelId} class="list-panel">
          {open === 'entries' ? (
            <ListEntries list={list} listKey={props.listKey} hidden={props.hidden} />
          ) : (
            <CategoryChoice
              list={list}
              off={choice.offCategories}
              onChange={(category, isOn) =>
                props.onChoose(({ offCategories }) => {
                  const others = offCategories.filter((each) => each !== category);
                  return { offCategories: isOn ? others : [...others, category] };
                })
              }
            />
          )}
        </div>
      ) : null}
      <div class="list-foot">
        <button
          type="button"
          aria-expanded={open === 'entries'}
          aria-controls={panelId}
          onClick={() => toggle('entries')}
        >
          {translate(open === 'entries' ? 'list_look_end' : 'list_look')}
        </button>
        {lockedBy ? null : (
          <button
            type="button"
            aria-expanded={open === 'categories'}
            aria-controls={panelId}
            onClick={() => toggle('categories')}
          >
            {translate('list_categories')}
          </button>
        )}
        {choice.offCategories.length > 0 ? (
          <span class="soft">{translate('list_categories_off', choice.offCategories.length)}</span>
        ) : null}
        <span class="grow" />
        {lockedBy ? null : (
          <ConfirmButton
            question={translate('list_unfollow_question', list.title)}
            onConfirm={props.onUnfollow}
          >
            {translate('list_unfollow')}
          </ConfirmButton>
        )}
      </div>
    </li>
  );
}

const Locked = ({ by }: { by: string }) => (
  <p class="list-state soft">
    <Icon name="lock" />
    {translate('list_locked', by)}
  </p>
);
