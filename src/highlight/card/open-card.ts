import { deepestFocus } from '../../page/dom/deepest-focus.ts';
import { translate } from '../../platform/translate.ts';
import type { ShownCard, ShownPage } from '../shown-page.ts';
import type { Card } from './card.ts';
import { meaningOf } from './fill-card.ts';
import { matchesAtPoint } from './matches-at-point.ts';

/**
 * How long a pointer rests on a match before its card opens, and how long a card stays once it is left, in
 * milliseconds.
 */
const rest = 150;
const stay = 300;

/** What a person reaches with the Tab key. */
const reachable = 'a[href], button, summary, [tabindex="0"], [role="link"], [role="button"]';

type Place = Pick<PointerEvent, 'clientX' | 'clientY'>;

/**
 * Opens the card where the pointer rests, on tap and on keyboard focus, and closes it again. Nothing waits
 * while idle. Until the page was read once, a pointer may rest on what is yet to be painted, and the card
 * opens then; later, what comes under a pointer that rests opens none.
 */
export function openCardOn(
  page: ShownPage,
  card: Card,
): Pick<ShownCard, 'hear' | 'stopResting' | 'whenPainted'> {
  const { life, marked } = page;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer is on a page that is being read for the first time. */
  let place: Place | null = null;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const stopLeaving = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const showAt = (x: number, y: number): boolean => {
    const matches = life.isOver() ? [] : matchesAtPoint(marked, x, y);
    const [match] = matches;
    if (!match) return false;
    stopLeaving();
    if (!card.matches.includes(match)) card.show(matches, { beside: marked.beside(match) });
    return true;
  };
  const startLeaving = () => {
    if (card.holdsFocus()) return;
    leaving ??= setTimeout(() => {
      leaving = undefined;
      if (!card.holdsFocus()) card.close();
    }, stay);
  };

  const stopResting = () => {
    clearTimeout(resting);
    place = null;
  };
  const openSoon = ({ clientX, clientY }: Place) => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      // A page that took the paint away is looked at.
      marked.restore();
      if (showAt(clientX, clientY)) place = null;
    }, rest);
  };

  const move = (event: PointerEvent) => {
    const { pointerType, clientX, clientY } = event;
    clearTimeout(resting);
    place = pointerType === 'touch' || card.isShown || page.isRead() ? null : { clientX, clientY };
    if (pointerType === 'touch' || (!marked.isMarked && !card.isShown)) return;
    const onCard = card.isTarget(event);
    if (card.isShown && !onCard && !card.isNear(clientX, clientY)) startLeaving();
    else stopLeaving();
    if (!onCard && !card.holdsFocus()) openSoon(event);
  };
  const leaveWindow = () => {
    stopResting();
    if (card.isShown) startLeaving();
  };
  const click = (event: PointerEvent) => {
    if (event.pointerType !== 'touch' || card.isTarget(event)) return;
    if (!showAt(event.clientX, event.clientY)) card.close();
  };
  const openOnFocus = () => {
    const target = deepestFocus();
    if (!target || card.holdsFocus() || page.givesFocusBack) return;
    if (!target.matches(reachable) || !target.matches(':focus-visible')) return;
    const match = marked
      .all()
      .find(({ ranges }) => ranges.some(({ startContainer }) => target.contains(startContainer)));
    if (!match) return;
    const { status, claim } = match.flag;
    const meaning = meaningOf(match);
    const said = `${translate(`status_${status}`)}: ${claim}`;
    stopLeaving();
    card.show(marked.around(match), {
      beside: marked.beside(match),
      news: meaning ? `${said} ${meaning}` : said,
    });
  };

  life.signal.addEventListener('abort', () => {
    clearTimeout(resting);
    clearTimeout(leaving);
    card.close();
  });

  return {
    hear(event) {
      if (event instanceof PointerEvent) {
        if (event.type === 'pointermove') move(event);
        else if (event.type === 'click') click(event);
        else if (!event.relatedTarget) leaveWindow();
      } else if (event.type === 'focusin') openOnFocus();
      else if (event.type === 'focusout' && !card.holdsFocus() && card.isShown) startLeaving();
    },
    stopResting,
    whenPainted() {
      if (place && !card.isShown) openSoon(place);
    },
  };
}
