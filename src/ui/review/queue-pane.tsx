import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { type ClaimSort, claimSorts } from '../../contract/staff/claim.ts';
import { explain, type MessageKey, translate } from '../../platform/translate.ts';
import { type Category, categoryName } from '../category-name.ts';
import { Icon } from '../icon.tsx';
import { Notice } from '../notice.tsx';
import { rowsInView, topToShow } from '../rows-in-view.ts';
import { ClaimRow } from './claim-row.tsx';
import { type ChangeViews, type KeptView, useKeptViews } from './kept-views.ts';
import { focusPane } from './pane-places.ts';
import { SavedViews, SaveView } from './saved-views.tsx';
import { sayCount, setSize } from './say-count.ts';
import type { Queue } from './use-queue.ts';

/** As `.line` in review.css has it, in rem. */
const rowHeight = 5;
/** More claims are read when so many rows are left below the view. */
const ahead = 20;

const sortWords: Record<ClaimSort, MessageKey> = {
  growth: 'sort_growth',
  reports: 'sort_reports',
  newest: 'sort_newest',
  oldest: 'sort_oldest',
  due: 'sort_due',
};

/** The queue: what it is narrowed to, and its claims, of which those in view are rendered. */
export function QueuePane(props: {
  queue: Queue;
  seat: string;
  categories: Category[];
  at: string | null;
  onOpen: (id: string) => void;
  chosen: ReadonlySet<string>;
  onChoose: (id: string) => void;
}) {
  const { queue } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [views, keepViews] = useKeptViews(props.seat);
  const { wanted, shown, counts } = queue;
  const isNarrowed = wanted.category !== '' || wanted.site !== '';
  const toggle = (view: 'rising' | 'due') => (
    <button
      type="button"
      class="mini"
      aria-pressed={wanted.view === view}
      onClick={() => queue.narrow({ view: wanted.view === view ? 'open' : view })}
    >
      {translate(view === 'rising' ? 'view_rising' : 'view_due')}{' '}
      {counts ? <b>{sayCount(counts[view])}</b> : null}
    </button>
  );
  return (
    <>
      <div class="pane-tools">
        {toggle('rising')}
        {toggle('due')}
        <button
          type="button"
          class="mini square"
          aria-expanded={isOpen}
          aria-pressed={isNarrowed}
          title={translate('queue_narrow')}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon name="filter" />
        </button>
        <select
          class="mini"
          aria-label={translate('queue_sort')}
          value={wanted.sort}
          onChange={(event) => queue.narrow({ sort: event.currentTarget.value as ClaimSort })}
        >
          {claimSorts.map((sort) => (
            <option key={sort} value={sort}>
              {translate(sortWords[sort])}
            </option>
          ))}
        </select>
      </div>
      <SavedViews queue={queue} views={views} />
      {isOpen ? (
        <Narrowing queue={queue} categories={props.categories} views={views} onKeep={keepViews} />
      ) : null}
      {/* There while nothing is new too, so that no line moves under a press. */}
      <div class="news">
        <output>
          {queue.news > 0 ? (
            <button
              type="button"
              class="mini"
              onClick={() => {
                queue.showNews();
                focusPane('queue');
              }}
            >
              <Icon name="up" />
              {translate('queue_news', queue.news)}
            </button>
          ) : null}
        </output>
        {queue.news === 0 && shown ? <span class="soft">{translate('queue_no_news')}</span> : null}
      </div>
      {shown ? null : <Refused refusal={queue.refusal} />}
      {shown?.lines.length === 0 ? <p class="pane-note soft">{translate('queue_empty')}</p> : null}
      <Lines {...props} />
      {/* Below the lines, which it would push away. */}
      {shown ? <Refused refusal={queue.refusal} /> : null}
    </>
  );
}

/** Why the desk did not say what is in the queue now. */
const Refused = ({ refusal }: { refusal: Refusal | null }) =>
  refusal ? (
    <div role="alert" class="pane-note">
      <Notice tone="bad">
        <p>{explain(refusal)}</p>
      </Notice>
    </div>
  ) : null;

function Narrowing(props: { queue: Queue; categories: Category[]; views: KeptView[]; onKeep: ChangeViews }) {
  const { queue, categories } = props;
  const id = useId();
  return (
    <div class="narrowing">
      <label for={`${id}-category`}>{translate('draft_category')}</label>
      <select
        id={`${id}-category`}
        value={queue.wanted.category}
        onChange={(event) => queue.narrow({ category: event.currentTarget.value })}
      >
        <option value="">{translate('queue_all')}</option>
        {categories.map((one) => (
          <option key={one.id} value={one.id}>
            {categoryName(one)}
          </option>
        ))}
      </select>
      <label for={`${id}-site`}>{translate('queue_site')}</label>
      <input
        id={`${id}-site`}
        type="text"
        inputMode="url"
        spellcheck={false}
        placeholder="forum.example"
        value={queue.wanted.site}
        onChange={(event) => queue.narrow({ site: event.currentTarget.value.trim() })}
      />
      <div class="row">
        {(['muted', 'closed'] as const).map((view) => (
          <button
            key={view}
            type="button"
            class="mini"
            aria-pressed={queue.wanted.view === view}
            onClick={() => queue.narrow({ view: queue.wanted.view === view ? 'open' : view })}
          >
            {translate(view === 'muted' ? 'view_muted' : 'view_closed')}{' '}
            {queue.counts ? <b>{sayCount(queue.counts[view])}</b> : null}
          </button>
        ))}
      </div>
      <SaveView queue={queue} views={props.views} onKeep={props.onKeep} />
    </div>
  );
}

/** One stop of the Tab key, moved in by the arrow keys. */
function Lines(props: Parameters<typeof QueuePane>[0]) {
  const { queue, at } = props;
  const lines = queue.shown?.lines ?? [];
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const place = lines.findIndex((line) => line.id === at);
  const height = rowHeight * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const look = () => {
    if (!box.current) return;
    setView({ top: box.current.scrollTop, height: box.current.clientHeight });
  };
  useEffect(() => {
    look();
    const follow = new ResizeObserver(look);
    if (box.current) follow.observe(box.current);
    return () => follow.disconnect();
  }, []);
  // Another page of the queue begins at its first line.
  useEffect(() => box.current?.scrollTo(0, 0), [queue.wanted]);
  const showRow = (row: number) => {
    if (row < 0 || !box.current) return;
    const { scrollTop, clientHeight } = box.current;
    box.current.scrollTo(0, topToShow(row, scrollTop, clientHeight, height));
  };
  useEffect(() => showRow(place), [at]);
  const { first, end } = rowsInView(view.top, view.height, height, lines.length);
  useEffect(() => {
    if (queue.shown?.next && end + ahead > lines.length) queue.more();
  }, [end, lines.length]);

  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      Home: 0,
      End: lines.length - 1,
    };
    const to = steps[event.key];
    if (event.key === ' ' && at !== null) props.onChoose(at);
    else if (to === undefined) return;
    event.preventDefault();
    if (to === undefined) return;
    const row = Math.max(0, Math.min(to, lines.length - 1));
    const line = lines[row];
    if (line) props.onOpen(line.id);
    // Also where it is open already and was scrolled away.
    showRow(row);
  };
  const total = queue.counts?.[queue.wanted.view] ?? lines.length;
  const isWhole = queue.shown?.next === null;
  const now = Date.now();
  const nameOf = (category: string) =>
    categoryName(props.categories.find((one) => one.id === category) ?? { id: category, title: {} });
  return (
    <div
      ref={box}
      class="lines"
      role="listbox"
      aria-multiselectable="true"
      aria-busy={queue.isBehind}
      tabIndex={0}
      aria-label={translate('queue_title')}
      {...(place >= first && place < end ? { 'aria-activedescendant': `${id}-${at}` } : {})}
      onKeyDown={move}
      onScroll={look}
    >
      <div style={{ height: `${lines.length * height}px` }} role="presentation">
        {lines.slice(first, end).map((line, index) => (
          // biome-ignore lint/a11y: the list around it has the focus and the keys.
          <div
            key={line.id}
            id={`${id}-${line.id}`}
            class={line.state === 'closed' || line.state === 'published' ? 'line done' : 'line'}
            role="option"
            aria-selected={props.chosen.has(line.id)}
            {...(line.id === at ? { 'aria-current': true } : {})}
            aria-setsize={setSize(lines.length, isWhole, total)}
            aria-posinset={first + index + 1}
            style={{ top: `${(first + index) * height}px` }}
            onClick={(event) =>
              event.ctrlKey || event.metaKey ? props.onChoose(line.id) : props.onOpen(line.id)
            }
          >
            <ClaimRow
              line={line}
              seat={props.seat}
              isChosen={props.chosen.has(line.id)}
              nameOf={nameOf}
              now={now}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
