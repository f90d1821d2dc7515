import { onceATurn } from '../platform/turn-map.ts';
import { permalinkOf } from './permalink-of.ts';
import type { PostPlace } from './post-of.ts';

/** What the ids of posts begin with in most software, before their number or what is computed of them. */
const idOfPost =
  /^(?:p|pid|post|comment|reply|msg|message|note|answer|floor)(?:[-_]?\d{1,12}|[-_][\da-f]{16,64})$/i;
/** What leads to the part of a page it stands in, as HTML has it. */
const bookmark = 'a[rel~="bookmark"][href]';
const partOfPage = 'article, section, li';
/** A number as the only words of an element, or before a day, in the ways posts are numbered. */
const numbered =
  /^(?:#\s?(\d{1,6})|(\d{1,6})\s?[#楼樓]|第\s?(\d{1,6})\s?[楼樓层層])(?:$|\s+(?:\d{1,4}[-/.:年月]\d|昨天|今天|前天|刚刚|剛剛))/;

/**
 * The post a node stands in where no profile tells, by what most software has: an id that is a word and a
 * number, or a link that is marked as leading there, and in it a number as its label.
 */
export function postByKind(node: Node): PostPlace {
  let isMarked = !hasBookmarks(node.getRootNode() as Node & ParentNode);
  for (let each = node.parentElement; each; each = each.parentElement) {
    const link: Element | null = isMarked ? null : each.querySelector(bookmark);
    isMarked ||= link !== null;
    const address = idOfPost.test(each.id) ? `#${each.id}` : link && markedBy(each, link);
    if (!address) continue;
    const permalink = permalinkOf(address, {}, location.href);
    const floor = numberIn(each);
    return { ...(permalink ? { permalink } : {}), ...(floor ? { floor } : {}) };
  }
  return {};
}

/** Of a page without any, each passage would have all that is around it looked through for one. */
const hasBookmarks = onceATurn((root: ParentNode): boolean => root.querySelector(bookmark) !== null);

/** Where a link leads if what it is in, and no more than a part of the page, holds no other such. */
const markedBy = (item: Element, link: Element): string | null =>
  item.querySelectorAll(bookmark).length === 1 && link.closest(partOfPage)?.contains(item)
    ? link.getAttribute('href')
    : null;

/** The number a post is labelled with; one that is quoted in it is another's. */
function numberIn(item: Element): number | null {
  const walker = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const [, ...numbers] = numbered.exec(text.nodeValue?.trim() ?? '') ?? [];
    const number = Number(numbers.find((each) => each !== undefined));
    if (number > 0 && !text.parentElement?.closest('blockquote, q, [class*="quote" i]')) return number;
  }
  return null;
}
