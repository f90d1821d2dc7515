import { useId, useState } from 'preact/hooks';
import { translate } from '../../platform/translate.ts';
import { Icon } from '../icon.tsx';
import {
  type ChangeViews,
  isSameWanted,
  type KeptView,
  mostViews,
  viewNameLimit,
  withView,
} from './kept-views.ts';
import { type Queue, wholeQueue } from './use-queue.ts';

/** The views somebody has saved, one press each; another press shows the whole queue again. */
export function SavedViews({ queue, views }: { queue: Queue; views: readonly KeptView[] }) {
  if (views.length === 0) return null;
  return (
    <nav class="saved-views" aria-label={translate('views_saved')}>
      {views.map(({ name, wanted }) => {
        const isShown = isSameWanted(queue.wanted, wanted);
        return (
          <button
            key={name}
            type="button"
            class="mini"
            aria-pressed={isShown}
            title={name}
            onClick={() => queue.narrow(isShown ? wholeQueue : wanted)}
          >
            {name}
          </button>
        );
      })}
    </nav>
  );
}

/** Saves what the queue shows as a view, and takes views out again. */
export function SaveView(props: { queue: Queue; views: KeptView[]; onKeep: ChangeViews }) {
  const { views, onKeep } = props;
  const [name, setName] = useState('');
  const [removed, setRemoved] = useState<KeptView | null>(null);
  const id = useId();
  const given = name.trim();
  const isFull = views.length >= mostViews && !views.some((view) => view.name === given);
  const save = (event: Event) => {
    event.preventDefault();
    if (given === '' || isFull) return;
    onKeep((kept) => withView(kept, { name: given, wanted: props.queue.wanted }));
    setRemoved(null);
    setName('');
  };
  return (
    <>
      <label for={id}>{translate('view_name')}</label>
      <form class="row" onSubmit={save}>
        <input
          id={id}
          type="text"
          maxLength={viewNameLimit}
          value={name}
          placeholder={translate('view_name_example')}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="mini" disabled={given === '' || isFull}>
          {translate('view_save')}
        </button>
      </form>
      {isFull ? <p class="soft">{translate('views_full', mostViews)}</p> : null}
      {views.length > 0 ? (
        <ul class="row" aria-label={translate('views_saved')}>
          {views.map((view) => (
            <li key={view.name} class="chip">
              {view.name}
              <button
                type="button"
                class="mini-icon"
                title={translate('view_remove', view.name)}
                onClick={() => {
                  setRemoved(view);
                  onKeep((kept) => kept.filter(({ name }) => name !== view.name));
                }}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <output>
        {removed ? (
          <span class="row">
            {translate('view_removed', removed.name)}
            <button
              type="button"
              class="mini"
              onClick={() => {
                onKeep((kept) => withView(kept, removed));
                setRemoved(null);
              }}
            >
              {translate('undo')}
            </button>
          </span>
        ) : null}
      </output>
    </>
  );
}
