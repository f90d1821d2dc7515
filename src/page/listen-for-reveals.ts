import type { Life } from './life.ts';
import type { PageChanges } from './page-changes.ts';
import { rootElement } from './true-property.ts';

/** Has what may show or hide text without any change of the document noted. `width` is the window's before. */
export function listenForReveals(life: Life, changes: PageChanges, width: number): void {
  // A popover opens and closes without any change of the document.
  life.listen(document, 'toggle', ({ target }) => changes.note(changes.looks, target));
  life.listen(document, 'change', ({ target }) => changes.note(changes.neighbours, target));
  const lookAgain = ({ target }: Event) => changes.note(changes.styles, target);
  life.listen(document, 'transitionend', lookAgain);
  life.listen(document, 'animationend', lookAgain);
  // Style sheets may arrive after the text they hide, and hide other text in a window of another size.
  const readAgain = () => changes.note(changes.looks, rootElement());
  let before = width;
  life.listen(window, 'resize', () => {
    if (before !== innerWidth) readAgain();
    before = innerWidth;
  });
  life.listen(
    document,
    'load',
    ({ target }) => target instanceof Element && 'sheet' in target && readAgain(),
  );
}
