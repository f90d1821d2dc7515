/** The parts of the page, in the order in which F6 goes through them. */
export const panes = ['queue', 'claim', 'verdict'] as const;
export type Pane = (typeof panes)[number];

/** What takes the focus in each; the pane itself where that is not there yet. */
const focused: Record<Pane, string> = {
  queue: '[role=listbox]',
  claim: '.claim-title',
  verdict: 'h2',
};

/** Puts the focus into a pane, once it is shown: in a narrow window one is at a time. */
export const focusPane = (pane: Pane): number =>
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(`[data-pane=${pane}]`);
    (place?.querySelector<HTMLElement>(focused[pane]) ?? place)?.focus();
  });

/** The pane that has the focus. */
export function paneInFocus(): Pane | null {
  const name = document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset.pane;
  return panes.find((pane) => pane === name) ?? null;
}
