import { ownGlobal } from './dom/own-global.ts';
import { Life } from './life.ts';

declare global {
  /**
   * The life of this script in a frame: declared, registered and injected on a click, it may come more than
   * once.
   */
  var qiuzhengLife: Life | undefined;
}

/** An update of the extension gives the new script a world of its own; only an event reaches the old one. */
export const arrival = 'qiuzheng-arrival';

/**
 * Begins the life of the one script that marks this document; null where another one lives. One whose
 * extension was updated or removed is told, and ends: its place is taken. So does one of the document that
 * was in this window before.
 */
export function takeOver(): Life | null {
  const before = ownGlobal('qiuzhengLife');
  if (before && before.document !== document) before.end('replaced');
  else if (before && !before.isOver('replaced')) return null;
  document.dispatchEvent(new Event(arrival));
  const life = new Life();
  globalThis.qiuzhengLife = life;
  life.listen(document, arrival, () => life.isOver('replaced'));
  // Whoever comes back to a page after the update should not find marks that nobody keeps true.
  life.listen(document, 'visibilitychange', () => life.isOver());
  return life;
}
