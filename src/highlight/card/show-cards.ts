import type { PlacedMatch } from '../placed-match.ts';
import type { ShownPage } from '../shown-page.ts';
import { Card } from './card.ts';
import { cardActions } from './card-actions.ts';
import { goToMatch, stepMatch } from './go-to-match.ts';
import { openCardOn } from './open-card.ts';
import { prepareToSayOrphaned } from './say-orphaned.ts';

/** Shows the cards of a marked page until its life ends. */
export function showCards(page: ShownPage): void {
  const card: Card = new Card(
    page,
    cardActions(page, () => card),
  );
  const { hear, stopResting, whenPainted } = openCardOn(page, card);
  let current: PlacedMatch | null = null;
  page.card = {
    get matches() {
      return card.matches;
    },
    close: (heldSince) => card.close(heldSince),
    hear,
    stopResting,
    whenPainted,
    goTo(index, around) {
      current = goToMatch(page.marked, card, index, around);
    },
    step(step) {
      const { heldSince } = card;
      current = stepMatch(page.marked, card, current, step);
      return { stepped: current !== null, heldSince };
    },
    sayOrphaned: window === window.top ? prepareToSayOrphaned() : () => undefined,
  };
  for (const event of page.early.values()) hear(event);
  page.early.clear();
}
