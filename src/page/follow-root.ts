import type { Life } from './life.ts';
import type { PageChanges } from './page-changes.ts';

/** Follows a shadow root: neither its changes nor the arrival of its sheets are told outside it. */
export function followRoot(root: ShadowRoot, changes: PageChanges, life: Life): void {
  changes.observe(root);
  if (followed.has(root)) return;
  followed.add(root);
  root.addEventListener(
    'load',
    ({ target }) => target instanceof Element && 'sheet' in target && changes.note(changes.looks, root.host),
    { capture: true, passive: true, signal: life.signal },
  );
}

const followed = new WeakSet<ShadowRoot>();
