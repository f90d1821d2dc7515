import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { rowsInView, scrolledBox, topToShow } from './rows-in-view.ts';

/** The rows that are in view, of however many: one stop of the Tab key, moved in by the arrow keys. */
export function RowList<Row>(props: {
  title: string;
  /** The class of the box that scrolls. */
  looks: string;
  rows: readonly Row[];
  /** What the rows were searched for: rows may come while it stays. */
  search: unknown;
  /** What a row is known by; the same function at each call. */
  numberOf: (row: Row) => number;
  /** As the style of the box has them, in pixels. */
  rowHeight: number;
  viewHeight: number;
  chosen: number | null;
  onChoose: (number: number) => void;
  show: (row: Row) => ComponentChildren;
}) {
  const { rows, chosen, numberOf, rowHeight, viewHeight } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [scrolled, setScrolled] = useState(0);
  const at = chosen === null ? -1 : rows.findIndex((row) => numberOf(row) === chosen);
  // Another search begins at its first row.
  useEffect(() => box.current?.scrollTo(0, 0), [props.search]);
  const { height, scale } = scrolledBox(rows.length, rowHeight, viewHeight);
  const top = scrolled * scale;
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
    if (row === undefined) return;
    props.onChoose(numberOf(row));
    const shown = topToShow(place, (box.current?.scrollTop ?? 0) * scale, viewHeight, rowHeight);
    box.current?.scrollTo(0, shown / scale);
  };
  return (
    <div
      ref={box}
      class={props.looks}
      role="listbox"
      tabIndex={0}
      aria-label={props.title}
      {...(at >= first && at < end ? { 'aria-activedescendant': `${id}-${chosen}` } : {})}
      onKeyDown={move}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
    >
      <div style={{ height: `${height}px` }} role="presentation">
        {rows.slice(first, end).map((row, index) => (
          // biome-ignore lint/a11y: the list around it has the focus and the keys.
          <div
            key={numberOf(row)}
            id={`${id}-${numberOf(row)}`}
            role="option"
            aria-selected={numberOf(row) === chosen}
            aria-setsize={rows.length}
            aria-posinset={first + index + 1}
            style={{ top: `${(first + index) * rowHeight - top + scrolled}px` }}
            onClick={() => props.onChoose(numberOf(row))}
          >
            {props.show(row)}
          </div>
        ))}
      </div>
    </div>
  );
}
