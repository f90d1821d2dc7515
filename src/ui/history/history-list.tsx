import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { HistoryRow } from '../../history/rows/history-row.ts';
import type { ShownLine } from '../../history/rows/rows-messages.ts';
import { translate } from '../../platform/translate.ts';
import type { TallRow } from '../rows-in-view.ts';
import { type Grouping, GroupLine } from './group-line.tsx';
import { HistoryLine } from './history-line.tsx';
import { commandInList, controlBeyond, isOfLine, placeOf } from './list-keys.ts';
import type { Chosen } from './use-chosen.ts';
import { useFocusInSight } from './use-focus-in-sight.ts';
import type { History } from './use-history.ts';
import { useRowsInWindow } from './use-rows-in-window.ts';

/** From how many rows on they are one line each, until somebody opens one. */
const few = 5;
/** Only so many lines may be open at first: nobody has seen the height of those below. */
const mostOpenAtFirst = 50;
/** How high what a line opens to is taken for until it was seen, in pixels. */
const likelyHeight = 320;
const noLines: number[] = [];

/**
 * What was found, a line each; those that the window shows are rendered. A line opens to what `open` makes.
 * The arrow keys go from line to line, with Shift they choose what they come by.
 */
export function HistoryList(props: {
  history: History;
  groupBy: Grouping;
  nameOfCategory: (id: string) => string;
  open: (row: HistoryRow) => ComponentChildren;
  chosen: Chosen;
  onDeleteChosen: () => void;
}) {
  const { history, groupBy, chosen } = props;
  const list = useRef<HTMLOListElement>(null);
  const count = history.found?.lineCount ?? 0;
  const rowCount = history.found?.totals.report ?? 0;
  /** Which rows were opened or closed, and how each stood when it first came. */
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const atFirst = useRef(new Map<string, boolean>());
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const isOpen = ({ groupCount, row }: ShownLine, place: number): boolean => {
    if (groupCount !== null) return false;
    const chosen = toggled.get(row.id);
    if (chosen !== undefined) return chosen;
    const known = atFirst.current.get(row.id);
    if (known !== undefined) return known;
    const starts = row.kind === 'report' && place < mostOpenAtFirst && (rowCount <= few || row.isPressing);
    atFirst.current.set(row.id, starts);
    return starts;
  };
  const tall: TallRow[] = [];
  for (const [place, line] of history.linesAtHand())
    if (isOpen(line, place)) tall.push({ row: place, extra: heights.get(line.row.id) ?? likelyHeight });
  const headLines = history.found?.headLines ?? noLines;
  const { first, end, above, below, whole } = useRowsInWindow(list, count, tall, headLines);
  useLayoutEffect(() => history.show({ first, end }), [first, end, history.found]);
  const keepFocusInSight = useFocusInSight(list);
  const measure = (id: string, height: number) => {
    keepFocusInSight();
    setHeights((last) => (last.get(id) === height ? last : new Map(last).set(id, height)));
  };
  const press = (event: KeyboardEvent) => {
    const command = commandInList(event);
    if (!command || !isOfLine(event.target)) return;
    if (typeof command === 'string') {
      if (chosen.ids.size > 0) event.preventDefault();
      return command === 'delete' ? props.onDeleteChosen() : chosen.clear();
    }
    const to = controlBeyond(event.target, command.by);
    if (!to) return;
    event.preventDefault();
    to.focus();
    if (command.chooses) chosen.stretchTo(placeOf(to), placeOf(event.target));
  };
  const { nameOfCategory } = props;
  const language = translate('page_language');
  const renderLine = (place: number) => {
    const line = history.lineAt(place);
    const among = { 'aria-setsize': count, 'aria-posinset': place + 1 };
    if (!line) return <li key={`line ${place}`} class="report-row" {...among} />;
    const { groupCount, row } = line;
    if (groupCount !== null)
      return (
        <li key={`group ${row.id}`} class="report-group" {...among}>
          <GroupLine groupBy={groupBy} row={row} count={groupCount} />
        </li>
      );
    const open = isOpen(line, place);
    const isChosen = chosen.ids.has(row.id);
    return (
      <HistoryLine
        key={row.id}
        row={row}
        place={place}
        count={count}
        category={row.category ? nameOfCategory(row.category) : ''}
        hidesDay={groupBy === 'day'}
        language={language}
        isOpen={open}
        onToggle={() => setToggled((last) => new Map(last).set(row.id, !open))}
        isChosen={isChosen}
        onChoose={(toHere) => (toHere ? chosen.stretchTo(place, place) : chosen.toggle(row.id, place))}
        onHeight={measure}
      >
        {open ? props.open(row) : null}
      </HistoryLine>
    );
  };
  const lines = Array.from({ length: Math.max(0, end - first) }, (_, at) => renderLine(first + at));
  return (
    <ol
      ref={list}
      class="report-rows"
      aria-label={translate('history_list')}
      style={{ paddingBlock: `${above}px ${below}px`, minHeight: `${whole}px` }}
      onKeyDown={press}
    >
      {lines}
    </ol>
  );
}
