import { translate } from '../../platform/translate.ts';
import { ownLanguage } from '../../ui/own-language.ts';

/** Makes an element of the card; its words are text, never markup. */
export function makeElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  const pageLanguage = translate('page_language');
  const own = ownLanguage(text, pageLanguage);
  if (own && own !== pageLanguage) made.lang = own;
  return made;
}

/** A link that opens beside the page, and tells nobody where it was pressed. */
export function linkTo(href: string, words: string): HTMLAnchorElement {
  const link = makeElement('a', '', words);
  link.href = href;
  link.target = '_blank';
  link.rel = 'noreferrer';
  return link;
}
