/** What a key does in the list of lines. */
export type ListCommand = { by: 1 | -1; chooses: boolean } | 'delete' | 'clear';

/** The command of a key that is pressed on a line; null where it has none there. Pure. */
export function commandInList(
  pressed: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): ListCommand | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (pressed.key === 'ArrowDown') return { by: 1, chooses: pressed.shiftKey };
  if (pressed.key === 'ArrowUp') return { by: -1, chooses: pressed.shiftKey };
  if (pressed.shiftKey) return null;
  if (pressed.key === 'Delete') return 'delete';
  return pressed.key === 'Escape' ? 'clear' : null;
}

/** What of a line takes the focus: its tick, and the line itself. */
const tick = '.report-tick > input';
const line = '.report-line';

/** Whether something is a line or its tick, and not a part of what a line has opened to. */
export const isOfLine = (element: EventTarget | null): element is HTMLElement =>
  element instanceof HTMLElement && element.matches(`${tick}, ${line}`);

/** The same of the line below or above; null where that is not in the page. */
export function controlBeyond(control: HTMLElement, by: 1 | -1): HTMLElement | null {
  let row: Element | null | undefined = control.closest('li');
  do row = by === 1 ? row?.nextElementSibling : row?.previousElementSibling;
  while (row?.matches('.report-group'));
  return row?.querySelector<HTMLElement>(control.matches(tick) ? tick : line) ?? null;
}

/** The place of the line something is in. */
export const placeOf = (control: HTMLElement): number =>
  Number(control.closest('li')?.getAttribute('aria-posinset')) - 1;
