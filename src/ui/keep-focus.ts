/** After how long the page itself has put the focus elsewhere where it does, in milliseconds. */
const soon = 100;

/**
 * Where the focus would be lost, it stays near: a button that has done its work and is gone leaves it to the
 * head of the part it stood in, and one that was disabled while it worked has it back. Otherwise the keyboard
 * and a screen reader would go on from the top of the page.
 */
export function keepFocus(page: HTMLElement): void {
  /** What has the focus, and all it stands in. */
  let path: HTMLElement[] = [];
  const isLost = () => document.activeElement === null || document.activeElement === document.body;
  page.addEventListener('focusin', ({ target }) => {
    path = [];
    for (let each = target; each instanceof HTMLElement; each = each.parentElement) path.push(each);
  });
  // A person who presses beside everything wants no focus.
  page.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !path[0]?.contains(target)) path = [];
  });
  const look = () => {
    const [last] = path;
    if (!last || !isLost()) return;
    if (!last.isConnected) return toHead(path.find((each) => each.isConnected));
    if (!last.matches(':disabled')) last.focus({ preventScroll: true });
  };
  new MutationObserver(() => {
    if (path.length > 0 && isLost()) setTimeout(look, soon);
  }).observe(page, { childList: true, subtree: true, attributeFilter: ['disabled'] });
}

/** The nearest head that is shown, of what stands around a part of the page. */
function toHead(part: HTMLElement | null | undefined): void {
  for (let each = part; each; each = each.parentElement)
    for (const head of each.querySelectorAll<HTMLElement>('h1, h2, h3, h4')) {
      if (!head.checkVisibility()) continue;
      head.tabIndex = -1;
      head.focus({ preventScroll: true });
      return;
    }
}
