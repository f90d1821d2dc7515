import { useId, useState } from 'preact/hooks';
import type { Patrol } from '../../history/records.ts';
import { changePatrol, removePatrol, takeOutPage } from '../../patrol/patrol-store.ts';
import { translate } from '../../platform/translate.ts';
import { nameOfPage } from './name-of-page.ts';

/** A set as it was before something of it was removed, and what that was; `at` tells one from the next. */
export interface Removed {
  patrol: Patrol;
  /** The page that was taken out; null where the set itself was removed. */
  url: string | null;
  words: string;
  at: number;
}

/** The name of a set and its pages, to change and remove; what is removed can be taken back. */
export function EditPatrol(props: { patrol: Patrol; onRemoved: (removed: Removed) => void }) {
  const { patrol, onRemoved } = props;
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(patrol.name);
  const nameId = useId();
  const rename = (event: Event) => {
    event.preventDefault();
    const next = name.trim();
    if (next !== '') void changePatrol(patrol.id, (stored) => stored && { ...stored, name: next });
  };
  const remove = async () => {
    const words = translate('patrol_removed', patrol.name);
    if ((await removePatrol(patrol.id)).ok) onRemoved({ patrol, url: null, words, at: Date.now() });
  };
  const removePage = async (url: string) => {
    if ((await takeOutPage(patrol.id, url)).ok)
      onRemoved({ patrol, url, words: translate('patrol_page_removed'), at: Date.now() });
  };
  return (
    <details class="patrol-edit" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{translate('patrol_edit')}</summary>
      {isOpen ? (
        <div class="stack">
          <form class="stack tight" onSubmit={rename}>
            <label for={nameId}>{translate('patrol_name')}</label>
            <div class="field-row">
              <input
                id={nameId}
                value={name}
                maxLength={100}
                onInput={(event) => setName(event.currentTarget.value)}
              />
              <button type="submit">{translate('patrol_rename')}</button>
            </div>
          </form>
          <ol class="patrol-pages">
            {patrol.pages.map((page) => (
              <li key={page.url} class="row">
                <a href={page.url} target="_blank" rel="noreferrer" class="cut grow">
                  {nameOfPage(page)}
                </a>
                <button
                  type="button"
                  class="mini square"
                  aria-label={translate('patrol_remove_page', nameOfPage(page))}
                  onClick={() => removePage(page.url)}
                >
                  ×
                </button>
              </li>
            ))}
          </ol>
          <div>
            <button type="button" class="danger" onClick={remove}>
              {translate('patrol_remove')}
            </button>
          </div>
        </div>
      ) : null}
    </details>
  );
}
