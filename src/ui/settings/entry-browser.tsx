import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { statuses } from '../../contract/list.ts';
import type { EntryDetails } from '../../history/records.ts';
import { readCategories } from '../../list/read-categories.ts';
import type { EntryChange } from '../../list/trust/change-of-entry.ts';
import { countBy } from '../../platform/count-by.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { categoryName } from '../category-name.ts';
import { formatWhen } from '../format-when.ts';
import { HeardAtRest } from '../heard-at-rest.tsx';
import { Icon } from '../icon.tsx';
import { Narrowing } from '../narrowing.tsx';
import { RowList } from '../row-list.tsx';
import { statusIcons } from '../status-tag.tsx';
import { useStored } from '../use-stored.ts';
import { EntryView } from './entry-view.tsx';
import { type EntrySearch, type FoldedRow, findEntries } from './find-entries.ts';
import type { EntryRows } from './use-entry-rows.ts';

/** As `.entry-rows` in settings.css has them. */
const rowHeight = 36;
const viewHeight = 324;

const changeWords: Record<EntryChange, MessageKey> = {
  added: 'entry_added',
  gone: 'entry_gone',
  graver: 'entry_graver',
  milder: 'entry_milder',
};

/**
 * The entries of a version of a list, searched and narrowed by status, category and what the version changes,
 * and all that is known of one.
 */
export function EntryBrowser(props: {
  title: string;
  entries: EntryRows;
  /** All that is known of an entry, by the number of its row; the same function at each call. */
  read: (entry: number) => Promise<EntryDetails | null>;
  /** What can be done about an entry. */
  actions?: (known: EntryDetails) => ComponentChildren;
}) {
  const { rows, isAll } = props.entries;
  const [search, setSearch] = useState<EntrySearch>({ text: '', status: null, category: null, change: null });
  const [chosen, setChosen] = useState<number | null>(null);
  const found = useMemo(() => findEntries(rows, search), [rows, search]);
  const stored = useStored(readCategories);
  const categories = stored?.ok ? stored.value : [];
  const nameOf = (id: string) => categoryName(categories.find((one) => one.id === id) ?? { id, title: {} });
  const narrow = (change: Partial<EntrySearch>) => setSearch({ ...search, ...change });
  const changes = [...countBy(rows, ({ change }) => change ?? null).keys()].filter((each) => each !== null);
  const told = isAll
    ? translate('entries_found', count(found.length), count(rows.length))
    : translate('entries_reading', count(rows.length));
  return (
    <div class="entries">
      <div class="entry-tools">
        <input
          type="search"
          value={search.text}
          placeholder={translate('entries_search')}
          aria-label={translate('entries_search')}
          onInput={(event) => narrow({ text: event.currentTarget.value })}
        />
        {changes.length > 0 ? (
          <Narrowing
            any={translate('entries_change')}
            options={changes.map((change) => ({ id: change, name: translate(changeWords[change]) }))}
            onChoose={(change) => narrow({ change })}
          />
        ) : null}
        <Narrowing
          any={translate('entries_status')}
          options={statuses.map((status) => ({ id: status, name: translate(`status_${status}`) }))}
          onChoose={(status) => narrow({ status })}
        />
        <Narrowing
          any={translate('entries_category')}
          options={[...countBy(rows, ({ category }) => category).keys()].map((id) => ({
            id,
            name: nameOf(id),
          }))}
          onChoose={(category) => narrow({ category })}
        />
        <HeardAtRest words={told} />
      </div>
      {isAll && found.length === 0 ? <p class="entries-none soft">{translate('entries_none')}</p> : null}
      <div class="entry-panes">
        <RowList
          title={props.title}
          looks="entry-rows"
          rows={found}
          search={found}
          numberOf={numberOf}
          rowHeight={rowHeight}
          viewHeight={viewHeight}
          chosen={chosen}
          onChoose={setChosen}
          show={(row) => <EntryLine row={row} />}
        />
        <EntryView read={props.read} actions={props.actions} entry={chosen} nameOf={nameOf} />
      </div>
    </div>
  );
}

const count = (number: number): string => number.toLocaleString(translate('page_language'));

const numberOf = ({ entry }: FoldedRow): number => entry;

function EntryLine({ row }: { row: FoldedRow }) {
  return (
    <>
      <span class={`status-word ${row.status}`}>
        <Icon name={statusIcons[row.status]} />
        {translate(`status_${row.status}`)}
      </span>
      <span class="cut">{row.claim}</span>
      <span class="soft">
        {row.change ? translate(changeWords[row.change]) : formatWhen(Date.parse(row.updatedAt), Date.now())}
      </span>
    </>
  );
}
