import type { AreaKind } from '../../../messages/message-contract.ts';
import { allRoots, type Root } from '../../../page/dom/all-roots.ts';
import { elementsIn } from '../../../page/dom/elements-in.ts';
import { attributeOf, childrenOf, isSuch, textContentOf } from '../../../page/dom/true-property.ts';
import { isEditor } from '../../../page/look-of.ts';
import type { PeopleSelectors } from '../../../sites/people-selectors.ts';
import { type IsPerson, linksToPeople } from '../links/links-to-people.ts';
import { isWrittenAsName } from '../names/written-as-name.ts';
import { isVisible, shownTexts, textNodesIn } from './shown-texts.ts';

export interface PrivateElement {
  element: Element;
  kind: AreaKind;
  /** Whether all of it is covered, as a site profile says; of any other that names people, the names are. */
  isWhole: boolean;
}

/** No name is taken to mean the whole page, whoever gave it. */
const wholePage = 'html, body';
/**
 * A general name does not mean a whole post, a quote of one, or all that is being written, either: those are
 * the evidence.
 */
const wholePost = 'html, body, main, article, form, blockquote';
/** A name and what stands beside it shows no more than this, in UTF-16 units. */
const nameLimit = 60;
/**
 * A name with rank, numbers and signature shows no more than this; what is longer is a post with its writer.
 */
const cardLimit = 400;

const fields = [
  'textarea',
  'input:not([type="hidden" i], [type="button" i], [type="submit" i], [type="reset" i], [type="checkbox" i], [type="radio" i], [type="range" i], [type="color" i])',
].join(',');
const frames = 'iframe, frame, object, embed';

/** Every element in `roots` that names or shows somebody, is being written in, or cannot be looked into. */
export function findPrivateElements(
  { profiled, author, account }: PeopleSelectors,
  roots: readonly Root[] = allRoots(),
  isPerson = linksToPeople(roots),
): PrivateElement[] {
  const found = new Map<Element, AreaKind>();
  const whole = new Set<Element>();
  for (const root of roots) {
    for (const element of elementsIn(root, author))
      for (const part of namingParts(element, author, isPerson)) found.set(part, 'author');
    for (const element of root.querySelectorAll(profiled))
      if (!element.matches(wholePage)) {
        found.set(element, 'author');
        whole.add(element);
      }
    for (const link of elementsIn(root, 'a[href], area[href]'))
      if (isPerson(link)) for (const part of namingParts(link, author, isPerson)) found.set(part, 'author');
    for (const element of root.querySelectorAll(account)) found.set(element, 'account');
    for (const element of root.querySelectorAll(frames)) found.set(element, 'frame');
    for (const element of root.querySelectorAll(fields)) if (isFilled(element)) found.set(element, 'field');
    for (const element of root.querySelectorAll('[contenteditable], [role="textbox"]'))
      if (isEditor(element) && element.textContent?.trim()) found.set(element, 'field');
  }
  return [...found].map(([element, kind]) => ({
    element,
    kind,
    isWhole: whole.has(element) || (kind !== 'author' && kind !== 'account'),
  }));
}

/**
 * What of an element with a general name names somebody: all of it where it shows little. Of one that shows
 * more, the parts that show little, unless it is a post with its writer: such holds a name that is marked as
 * one by itself, or is named for the picture of somebody in it, or shows too much. What else a card shows
 * beside a link to somebody, or below a name that is its heading, is a rank or a counter.
 */
function namingParts(element: Element, author: string, isPerson: IsPerson): Element[] {
  if (isSuch(element, wholePost)) return [];
  const written = textLength(element);
  // What shows all it has written hides no card.
  if (written <= nameLimit) return [element];
  const length = shownLength(element);
  if (length <= nameLimit) return withoutHidden(element, length);
  const isCard =
    length <= cardLimit &&
    !/avatar|userpic/i.test(attributeOf(element, 'class') ?? '') &&
    ![...element.querySelectorAll(author)].some((inner) => shownLength(inner) > 0);
  if (!isCard) return [];
  const parts = smallParts(element);
  const isLinked = [...element.querySelectorAll('a[href]')].some(
    (link) => isPerson(link) && shownLength(link) > 0,
  );
  const name = isLinked ? null : nameSetOff(element);
  if (!isLinked && !name) return parts;
  const isName = (part: Element) => name !== null && part.contains(name);
  return parts.flatMap((part) =>
    shownLength(part) > 0 && !isName(part) ? [...part.querySelectorAll(pictures)] : part,
  );
}

/** The heading with which a card begins, which is then the name. */
function nameSetOff(card: Element): Element | null {
  const [first] = textNodesIn(card);
  const heading = first?.parentElement?.closest('h1, h2, h3, h4, h5, h6') ?? null;
  const text = heading && card.contains(heading) ? textContentOf(heading).trim() : '';
  return isWrittenAsName(text) && !labelOfCard.test(text) ? heading : null;
}
/** A heading that says whose card it is, and no name: “作者简介”. */
const labelOfCard =
  /作者|楼主|博主|版主|用户|會員|会员|个人|個人|关于|關於|简介|簡介|信息|資訊|资料|資料|介绍|介紹|档案|檔案|名片|\b(?:about|author|bio|contact|info|information|member|posted|poster|profile|user|written|writer)\b/i;

/**
 * An element that shows little, or its parts where they show all of that: a card it hides may lie over the
 * post beside it.
 */
function withoutHidden(element: Element, length: number): Element[] {
  const parts = smallParts(element);
  return parts.reduce((sum, part) => sum + shownLength(part), 0) >= length ? parts : [element];
}

const smallParts = (element: Element): Element[] =>
  [...childrenOf(element)].filter(isVisible).flatMap((child) => {
    const length = shownLength(child);
    if (length > nameLimit) return smallParts(child);
    return length > 0 || child.matches(pictures) || child.querySelector(pictures) ? [child] : [];
  });
const pictures = 'img, svg, canvas';

/** How much text an element shows, in UTF-16 units. */
const shownLength = (element: Element): number => {
  // To see what is hidden takes a look at every part of it, which is spared where there is little at all.
  const length = textLength(element);
  return length <= nameLimit ? length : shownTexts(element).join('').replace(/\s+/g, ' ').length;
};

const textLength = (element: Element): number => textContentOf(element).trim().length;

const isFilled = (element: Element): boolean =>
  (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
  element.value.trim() !== '';
