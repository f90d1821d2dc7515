import { ownLanguage } from './own-language.ts';

/**
 * Names the language of each text that is in another one than what stands around it, now and as it changes:
 * a screen reader then speaks a Chinese claim on an English page as Chinese, and its letters are drawn so.
 */
export function nameLanguages(page: HTMLElement): void {
  /** Those whose language was named here. What the page itself names stays. */
  const named = new WeakSet<Element>();
  const look = (element: HTMLElement): void => {
    if (element.lang && !named.has(element)) return;
    const own = ownLanguage(ownText(element), document.documentElement.lang);
    const around = element.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? '';
    const isOther = own !== null && own.slice(0, 2) !== around.slice(0, 2);
    if (isOther && element.lang !== own) element.lang = own;
    else if (!isOther && named.has(element)) element.removeAttribute('lang');
    if (isOther) named.add(element);
    else named.delete(element);
  };
  const lookIn = (part: Node | null): void => {
    if (!(part instanceof HTMLElement)) return;
    look(part);
    for (const each of part.querySelectorAll('*')) if (each instanceof HTMLElement) look(each);
  };
  lookIn(page);
  new MutationObserver((changes) => {
    const parts = new Set<Node | null>();
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') parts.add(target.parentElement);
      for (const added of addedNodes) parts.add(added instanceof HTMLElement ? added : target);
    }
    for (const part of parts) lookIn(part);
  }).observe(page, { childList: true, characterData: true, subtree: true });
}

/** What an element says itself, without what stands in others within it. */
const ownText = (element: HTMLElement): string =>
  [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
