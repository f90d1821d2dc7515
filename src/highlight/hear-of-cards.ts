import type { CardNews } from '../messages/message-contract.ts';
import { ownElements } from '../page/dom/own-elements.ts';
import { giveFocus } from './give-focus.ts';
import type { ShownPage } from './shown-page.ts';

/**
 * The returned function hears of the cards in all frames of the tab: Escape closes one wherever the focus is,
 * which goes back to the frame it was in.
 */
export function hearOfCards(page: ShownPage): (news: CardNews) => void {
  const { life } = page;
  /** The frames with a card, by their keys. */
  const frames = new Set<string>();
  /** What had the focus last, and when it lost it, in milliseconds since 1970. */
  let left: WeakRef<EventTarget> | undefined;
  let leftAt = 0;

  life.listen(window, 'focusout', (event) => {
    const [target] = event.composedPath();
    // What is in a frame takes its focus back by itself.
    if (!event.isTrusted || !(target instanceof Node) || target instanceof HTMLIFrameElement) return;
    if (ownElements.has(target)) return;
    left = new WeakRef(target);
    leftAt = Date.now();
  });
  life.listen(
    window,
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
      const isShown = (page.card?.matches.length ?? 0) > 0;
      if (!isShown && frames.size === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      page.card?.stopResting();
      if (isShown) return page.card?.close();
      // The next one is the page's, even before the frames have answered.
      frames.clear();
      void life.ask('share-card', { frame: '', isShown: false });
    },
    { capture: true },
  );

  return ({ frame, isShown, heldSince }) => {
    if (isShown) frames.add(frame);
    else if (frame) frames.delete(frame);
    else {
      frames.clear();
      page.card?.stopResting();
      page.card?.close(0);
    }
    if (heldSince && leftAt >= heldSince) giveFocus(page, left?.deref());
  };
}
