import type { CardNews } from '../messages/message-contract.ts';
import { deepestFocus } from '../page/dom/deepest-focus.ts';
import type { Life } from '../page/life.ts';
import { translate } from '../platform/translate.ts';
import type { Card } from './card.ts';
import { meaningOf } from './fill-card.ts';
import type { MarkedPage } from './marked-page.ts';
import { matchesAtPoint } from './matches-at-point.ts';

/**
 * How long a pointer rests on a match before its card opens, and how long a card stays once it is left, in
 * milliseconds.
 */
const rest = 150;
const stay = 300;

/** What a person reaches with the Tab key. */
const reachable = 'a[href], button, summary, [tabindex="0"], [role="link"], [role="button"]';

/** What a frame's card is to be told. */
interface OpenCard {
  /**
   * Of the cards in all frames of the tab: Escape closes one wherever the focus is, which goes back to the
   * frame it was in.
   */
  hearOfCard(news: CardNews): void;
  /** That something was painted, perhaps under a pointer that rests. */
  whenPainted(): void;
}

/**
 * Opens the card where the pointer rests, on tap and on keyboard focus, and closes it again. Nothing waits
 * while idle. Until `isRead` says that the page was read once, a pointer may rest on what is yet to be
 * painted, and the card opens then; later, what comes under a pointer that rests opens none.
 */
export function openCardOn(marked: MarkedPage, card: Card, life: Life, isRead: () => boolean): OpenCard {
  const { signal } = life;
  /** The frames with a card, by their keys. */
  const frames = new Set<string>();
  /** What had the focus last, and when it lost it, in milliseconds since 1970. */
  let left: WeakRef<EventTarget> | undefined;
  let leftAt = 0;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer is on a page that is being read for the first time. */
  let place: Pick<PointerEvent, 'clientX' | 'clientY'> | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const showAt = (x: number, y: number): boolean => {
    const matches = life.isOver() ? [] : matchesAtPoint(marked, x, y);
    const isShown = card.matches.some((match) => match === matches[0]);
    const [match] = matches;
    if (match && !isShown) card.show(matches, { beside: marked.beside(match) });
    return match !== undefined;
  };
  const stopLeaving = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const startLeaving = () => {
    if (card.holdsFocus()) return;
    leaving ??= setTimeout(() => {
      leaving = undefined;
      if (!card.holdsFocus()) card.close();
    }, stay);
  };

  const openSoon = ({ clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>) => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      // A page that took the paint away is looked at.
      marked.restore();
      if (!showAt(clientX, clientY)) return;
      place = null;
      stopLeaving();
    }, rest);
  };

  life.listen(window, 'pointermove', (event) => {
    const { isTrusted, pointerType, clientX, clientY } = event;
    if (!isTrusted) return;
    clearTimeout(resting);
    place = pointerType === 'touch' || card.isShown || isRead() ? null : { clientX, clientY };
    if (pointerType === 'touch' || (!marked.isMarked && !card.isShown)) return;
    const onCard = card.isTarget(event);
    if (card.isShown && !onCard && !card.isNear(clientX, clientY)) startLeaving();
    else stopLeaving();
    if (!onCard && !card.holdsFocus()) openSoon(event);
  });
  life.listen(window, 'pointerout', ({ isTrusted, relatedTarget }) => {
    if (!isTrusted || relatedTarget) return;
    clearTimeout(resting);
    place = null;
    if (card.isShown) startLeaving();
  });

  life.listen(window, 'click', (event) => {
    const touched = event.isTrusted && event instanceof PointerEvent && event.pointerType === 'touch';
    if (touched && !card.isTarget(event) && !showAt(event.clientX, event.clientY)) card.close();
  });

  life.listen(window, 'focusin', ({ isTrusted }) => {
    const target = isTrusted && deepestFocus();
    if (!target || card.holdsFocus() || card.givesFocusBack) return;
    if (!target.matches(reachable) || !target.matches(':focus-visible')) return;
    const match = marked
      .all()
      .find(({ ranges }) => ranges.some(({ startContainer }) => target.contains(startContainer)));
    if (!match) return;
    const { status, claim } = match.flag;
    const meaning = meaningOf(match);
    const said = `${translate(`status_${status}`)}: ${claim}`;
    card.show(marked.around(match), {
      beside: marked.beside(match),
      news: meaning ? `${said} ${meaning}` : said,
    });
  });
  life.listen(window, 'focusout', (event) => {
    if (!event.isTrusted) return;
    const [target] = event.composedPath();
    // What is in a frame takes its focus back by itself.
    if (target && !(target instanceof HTMLIFrameElement) && !card.isTarget(event)) {
      left = new WeakRef(target);
      leftAt = Date.now();
    }
    if (!card.holdsFocus() && card.isShown) startLeaving();
  });

  life.listen(
    window,
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
      if (!card.isShown && frames.size === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      // A pointer that has just come to rest does not open it again.
      clearTimeout(resting);
      place = null;
      if (card.isShown) return card.close();
      // The next one is the page's, even before the frames have answered.
      frames.clear();
      void life.ask('share-card', { frame: '', isShown: false });
    },
    { capture: true },
  );

  signal.addEventListener('abort', () => {
    clearTimeout(resting);
    clearTimeout(leaving);
    card.close();
  });

  return {
    hearOfCard({ frame, isShown, heldSince }) {
      if (isShown) frames.add(frame);
      else if (frame) frames.delete(frame);
      else {
        frames.clear();
        card.close(0);
      }
      if (heldSince && leftAt >= heldSince) card.giveFocus(left?.deref());
    },
    whenPainted() {
      if (place && !card.isShown) openSoon(place);
    },
  };
}
