import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { type Status, statuses } from '../../contract/list.ts';
import type { FollowedList } from '../../history/records.ts';
import { readCategories } from '../../list/read-categories.ts';
import { translate } from '../../platform/translate.ts';
import type { HiddenFlag } from '../../settings/hidden-flags.ts';
import { categoryName } from '../category-name.ts';
import { formatWhen } from '../format-when.ts';
import { Icon } from '../icon.tsx';
import { statusIcons } from '../status-tag.tsx';
import { useStored } from '../use-stored.ts';
import { countBy } from './count-by.ts';
import { EntryView } from './entry-view.tsx';
import { type EntrySearch, type FoldedRow, findEntries } from './find-entries.ts';
import { rowsInView, topToShow } from './rows-in-view.ts';
import { useEntryRows } from './use-entry-rows.ts';

/** As `.entry-rows` in settings.css has them. */
const rowHeight = 36;
const viewHeight = 324;

/** The entries of a list, searched and narrowed by status and category, and all that is known of one. */
export function EntryBrowser(props: { list: FollowedList; listKey: string; hidden: HiddenFlag[] }) {
  const { list } = props;
  const { rows, isAll } = useEntryRows(list.url, `${list.version} ${list.lastGoodAt}`);
  const [search, setSearch] = useState<EntrySearch>({ text: '', status: null, category: null });
  const [chosen, setChosen] = useState<number | null>(null);
  const found = useMemo(() => findEntries(rows, search), [rows, search]);
  const stored = useStored(readCategories);
  const categories = stored?.ok ? stored.value : [];
  const nameOf = (id: string) => categoryName(categories.find((one) => one.id === id) ?? { id, title: {} });
  const narrow = (change: Partial<EntrySearch>) => setSearch({ ...search, ...change });
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
        <select
          aria-label={translate('entries_status')}
          onChange={(event) => narrow({ status: (event.currentTarget.value as Status) || null })}
        >
          <option value="">{translate('entries_status')}</option>
          {statuses
            .filter((status) => status !== 'withdrawn')
            .map((status) => (
              <option key={status} value={status}>
                {translate(`status_${status}`)}
              </option>
            ))}
        </select>
        <select
          aria-label={translate('entries_category')}
          onChange={(event) => narrow({ category: event.currentTarget.value || null })}
        >
          <option value="">{translate('entries_category')}</option>
          {[...countBy(rows, ({ category }) => category).keys()].map((id) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
        <output class="soft">{told}</output>
      </div>
      {isAll && found.length === 0 ? <p class="entries-none soft">{translate('entries_none')}</p> : null}
      <div class="entry-panes">
        <Rows title={list.title} rows={found} chosen={chosen} onChoose={setChosen} />
        <EntryView {...props} entry={chosen} nameOf={nameOf} />
      </div>
    </div>
  );
}

const count = (number: number): string => number.toLocaleString(translate('page_language'));

/** The rows that are in view, of however many: one stop of the Tab key, moved in by the arrow keys. */
function Rows(props: {
  title: string;
  rows: FoldedRow[];
  chosen: number | null;
  onChoose: (entry: number) => void;
}) {
  const { rows, chosen } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const now = Date.now();
  const at = rows.findIndex(({ entry }) => entry === chosen);
  // Another search begins at its first row.
  useEffect(() => box.current?.scrollTo(0, 0), [rows]);
  const { first, end } = rowsInView(top, viewHeight, rowHeight, rows.length);
  const move = (event: KeyboardEvent) => {
    const page = Math.floor(viewHeight / rowHeight);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const place = Math.max(0, Math.min(to, rows.length - 1));
    const row = rows[place];
    if (!row) return;
    props.onChoose(row.entry);
    box.current?.scrollTo(0, topToShow(place, box.current.scrollTop, viewHeight, rowHeight));
  };
  return (
    <div
      ref={box}
      class="entry-rows"
      role="listbox"
      tabIndex={0}
      aria-label={props.title}
      {...(at >= first && at < end ? { 'aria-activedescendant': `${id}-${chosen}` } : {})}
      onKeyDown={move}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div style={{ height: `${rows.length * rowHeight}px` }} role="presentation">
        {rows.slice(first, end).map((row, index) => (
          // biome-ignore lint/a11y: the list around it has the focus and the keys.
          <div
            key={row.entry}
            id={`${id}-${row.entry}`}
            role="option"
            aria-selected={row.entry === chosen}
            aria-setsize={rows.length}
            aria-posinset={first + index + 1}
            style={{ top: `${(first + index) * rowHeight}px` }}
            onClick={() => props.onChoose(row.entry)}
          >
            <span class={`status-word ${row.status}`}>
              <Icon name={statusIcons[row.status]} />
              {translate(`status_${row.status}`)}
            </span>
            <span class="cut">{row.claim}</span>
            <span class="soft">{formatWhen(Date.parse(row.updatedAt), now)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
