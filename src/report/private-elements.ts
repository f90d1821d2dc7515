import type { AreaKind } from '../messages/message-contract.ts';
import { allRoots } from '../page/all-roots.ts';
import { isEditor } from '../page/look-of.ts';
import type { PeopleSelectors } from '../sites/people-selectors.ts';

export interface PrivateElement {
  element: Element;
  kind: AreaKind;
}

/** Elements that hold a whole post or page: covering one for its class alone would cover the evidence. */
const tooLarge = new Set('html body main article section form table tbody tr ul ol nav aside'.split(' '));
/** A name and what stands beside it is no longer than this, in UTF-16 units. */
const nameLimit = 60;

const fields = [
  'textarea',
  'input:not([type="hidden" i], [type="button" i], [type="submit" i], [type="reset" i], [type="checkbox" i], [type="radio" i], [type="range" i], [type="color" i])',
].join(',');
const frames = 'iframe, frame, object, embed';

/** Every element of the page that names or shows somebody, is being written in, or cannot be looked into. */
export function findPrivateElements({ profiled, author, account }: PeopleSelectors): PrivateElement[] {
  const found = new Map<Element, AreaKind>();
  for (const root of allRoots()) {
    for (const element of root.querySelectorAll(profiled)) if (isPart(element)) found.set(element, 'author');
    for (const element of root.querySelectorAll(author)) if (isSmall(element)) found.set(element, 'author');
    for (const element of root.querySelectorAll(account)) found.set(element, 'account');
    for (const element of root.querySelectorAll(frames)) found.set(element, 'frame');
    for (const element of root.querySelectorAll(fields)) if (isFilled(element)) found.set(element, 'field');
    for (const element of root.querySelectorAll('[contenteditable], [role="textbox"]'))
      if (isEditor(element) && element.textContent?.trim()) found.set(element, 'field');
  }
  return [...found].map(([element, kind]) => ({ element, kind }));
}

const isPart = (element: Element): boolean => !tooLarge.has(element.localName);

/** A general name may be that of something large; a site profile knows what it names. */
const isSmall = (element: Element): boolean =>
  isPart(element) && (element.textContent ?? '').trim().length <= nameLimit;

const isFilled = (element: Element): boolean =>
  (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
  element.value.trim() !== '';
