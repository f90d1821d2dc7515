import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { type RowsInView, rowsInView, type TallRow, topOfRow } from '../rows-in-view.ts';

/** What of a list that scrolls with its page is to be rendered, and how much room the rest takes. */
export interface RowsInWindow extends RowsInView {
  above: number;
  below: number;
  /**
   * How high the list is altogether. It is to be so high at any moment: a browser that finds it lower while
   * rows are exchanged does not stay where it has been scrolled to.
   */
  whole: number;
}

/**
 * The rows of a list that the window shows. Rows have the height that the list states as `--row-height`, in
 * rem; those in `opened` more; those in `heads`, in order, the height `--head-height`.
 */
export function useRowsInWindow(
  list: RefObject<HTMLElement | null>,
  count: number,
  opened: readonly TallRow[],
  heads: readonly number[],
): RowsInWindow {
  const [place, setPlace] = useState({ top: 0, height: 0, rowHeight: 44, headHeight: 44 });
  const look = () => {
    const element = list.current;
    if (!element) return;
    const style = getComputedStyle(element);
    const heightOf = (name: string) => rem() * Number.parseFloat(style.getPropertyValue(name));
    const rowHeight = heightOf('--row-height');
    const headHeight = heightOf('--head-height');
    const top = -element.getBoundingClientRect().top;
    setPlace((last) => {
      const isNear = Math.abs(top - last.top) < 4 * rowHeight && last.rowHeight === rowHeight;
      return isNear && last.height === innerHeight
        ? last
        : { top, height: innerHeight, rowHeight, headHeight };
    });
  };
  useLayoutEffect(look, [count]);
  useEffect(() => {
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    // What stands above is opened and closed: that moves the list, and scrolls nothing.
    const follow = new ResizeObserver(look);
    follow.observe(document.body);
    return () => {
      follow.disconnect();
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, []);
  const { top, height, rowHeight, headHeight } = place;
  const lower = useMemo(
    () => heads.map((row) => ({ row, extra: headHeight - rowHeight })),
    [heads, headHeight, rowHeight],
  );
  const tall = [...opened, ...lower].sort((one, other) => one.row - other.row);
  const shown = rowsInView(top, height, rowHeight, count, tall);
  const above = topOfRow(shown.first, rowHeight, tall);
  const whole = topOfRow(count, rowHeight, tall);
  const below = whole - topOfRow(shown.end, rowHeight, tall);
  return { ...shown, above, below, whole };
}

const rem = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
