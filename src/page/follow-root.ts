import { isShadowRoot } from './dom/node-kinds.ts';
import { isSuch } from './dom/true-property.ts';
import type { Life } from './life.ts';
import { type PageChanges, scopeOf } from './page-changes.ts';

/**
 * Follows the document or a shadow root, since most of what happens in a root is not told outside it: its
 * changes, and what may show or hide text without any change of the document.
 */
export function followRoot(root: Document | ShadowRoot, changes: PageChanges, life: Life): void {
  changes.observe(root);
  if (followed.has(root)) return;
  followed.add(root);
  // A popover opens and closes without any change of the document.
  life.listen(root, 'toggle', ({ target }) => changes.note(changes.looks, target));
  // A style sheet may show or hide text anywhere by what is ticked or chosen.
  life.listen(root, 'change', ({ target }) =>
    isChoice(target) ? changes.note(changes.looks, scopeOf(root)) : changes.note(changes.neighbours, target),
  );
  // What a page puts into slots by hand is told by nothing else.
  if (isShadowRoot(root) && root.slotAssignment === 'manual')
    life.listen(root, 'slotchange', () => changes.note(changes.hosts, root.host));
  for (const type of ['transitionend', 'animationend'] as const)
    life.listen(root, type, ({ target }) => changes.note(changes.styles, target));
  // Style sheets may arrive after the text they hide.
  life.listen(
    root,
    'load',
    ({ target }) =>
      target instanceof Element && 'sheet' in target && changes.note(changes.looks, scopeOf(root)),
  );
}

const isChoice = (target: EventTarget | null): boolean =>
  target instanceof Element && isSuch(target, 'select,[type=checkbox],[type=radio]');

const followed = new WeakSet<Document | ShadowRoot>();
