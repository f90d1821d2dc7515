import type { ShownCard, ShownPage } from './shown-page.ts';

/** What a person does that may open a card, or close it. */
const signs = ['pointermove', 'pointerout', 'click', 'focusin', 'focusout'] as const;

/**
 * Hands on to the card what the person does. The script with the card is put in by the returned function,
 * which is to be called once something is painted: most pages never need it. What the person did meanwhile is
 * kept for it. Null where nothing is painted, or the browser does not let the script in: the next call tries
 * again.
 */
export function bringCard(page: ShownPage): () => Promise<ShownCard | null> {
  const { life, marked, early } = page;
  for (const type of signs)
    life.listen(window, type, (event) => {
      if (!event.isTrusted) return;
      if (page.card) return page.card.hear(event);
      early.delete(type);
      // What comes later under a pointer that rests on a page that was read opens none.
      if (marked.isMarked || !page.isRead()) early.set(type, event);
      else early.clear();
    });
  let coming: Promise<unknown> | null = null;
  return async () => {
    if (!page.card && marked.isMarked) {
      coming ??= life.ask('bring-card', null);
      await coming;
      coming = null;
    }
    return page.card ?? null;
  };
}
