/** Rows above and below the view that are there too, so that scrolling does not show empty ground. */
const around = 10;

/** What of a long list of equally high rows is to be rendered, from the first row to before the last. */
export interface RowsInView {
  first: number;
  end: number;
}

/** The rows to render of `count` when the view is scrolled to `top`; all sizes in pixels. Pure. */
export function rowsInView(top: number, height: number, rowHeight: number, count: number): RowsInView {
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight), count) - around);
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + around);
  return { first, end };
}

/** Where to scroll so that a row is in view: no further than needed. Pure. */
export function topToShow(row: number, top: number, height: number, rowHeight: number): number {
  const start = row * rowHeight;
  if (start < top) return start;
  return start + rowHeight > top + height ? start + rowHeight - height : top;
}
