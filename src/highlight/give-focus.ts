import type { ShownPage } from './shown-page.ts';

/** Gives the focus back to an element of the page. */
export function giveFocus(page: ShownPage, to: unknown): void {
  if (!(to instanceof HTMLElement && to.isConnected)) return;
  page.givesFocusBack = true;
  to.focus({ preventScroll: true });
  page.givesFocusBack = false;
}
