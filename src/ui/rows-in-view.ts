/** Rows above and below the view that are there too, so that scrolling does not show empty ground. */
const around = 10;

/** What of a long list of rows is to be rendered, from the first row to before the last. */
export interface RowsInView {
  first: number;
  end: number;
}

/** A row that is higher than the others, or lower: by how much, in pixels; less than nothing if lower. */
export interface TallRow {
  row: number;
  extra: number;
}

/**
 * The rows to render of `count` when the view is scrolled to `top`; all sizes in pixels. Tall rows are in
 * the order of the list. Pure.
 */
export function rowsInView(
  top: number,
  height: number,
  rowHeight: number,
  count: number,
  tall: readonly TallRow[] = [],
): RowsInView {
  const at = (y: number) => placeAt(y, rowHeight, tall);
  const first = Math.max(0, Math.min(Math.floor(at(top)), count) - around);
  const end = Math.min(count, Math.ceil(at(top + height)) + around);
  return { first, end };
}

/** Where a row begins. Pure. */
export const topOfRow = (row: number, rowHeight: number, tall: readonly TallRow[]): number =>
  tall.reduce((top, each) => (each.row < row ? top + each.extra : top), row * rowHeight);

/** Which row a height falls into, with how much of that row lies above it as a fraction. Pure. */
function placeAt(y: number, rowHeight: number, tall: readonly TallRow[]): number {
  let above = 0;
  for (const { row, extra } of tall) {
    const within = y - row * rowHeight - above;
    if (within <= 0) break;
    if (within < rowHeight + extra) return row + within / (rowHeight + extra);
    above += extra;
  }
  return (y - above) / rowHeight;
}

/** Firefox makes no box higher than some 17 million pixels. */
const highestBox = 10_000_000;

/**
 * How high the box of `count` rows is, and how many pixels of the list a pixel scrolls: one, unless there are
 * more rows than a box can hold. Pure.
 */
export function scrolledBox(count: number, rowHeight: number, viewHeight: number) {
  const whole = count * rowHeight;
  const height = Math.min(whole, highestBox);
  return { height, scale: height < whole ? (whole - viewHeight) / (height - viewHeight) : 1 };
}

/** Where to scroll so that a row is in view: no further than needed. Pure. */
export function topToShow(row: number, top: number, height: number, rowHeight: number): number {
  const start = row * rowHeight;
  if (start < top) return start;
  return start + rowHeight > top + height ? start + rowHeight - height : top;
}
