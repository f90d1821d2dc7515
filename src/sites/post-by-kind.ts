import { permalinkOf } from './permalink-of.ts';
import type { PostPlace } from './post-of.ts';

/** What the ids of posts begin with in most software, before their number. */
const idOfPost = /^(?:p|pid|post|comment|reply|msg|message|note|answer|floor)[-_]?\d{1,12}$/i;
/** A number as the only words of an element, or before a day, in the ways posts are numbered. */
const numbered =
  /^(?:#\s?(\d{1,6})|(\d{1,6})\s?[#楼樓]|第\s?(\d{1,6})\s?[楼樓层層])(?:$|\s+(?:\d{1,4}[-/.:年月]\d|昨天|今天|前天|刚刚|剛剛))/;

/**
 * The post a node stands in where no profile tells, by what most software has: an id that is a word and a
 * number, and in it a number as its label.
 */
export function postByKind(node: Node): PostPlace {
  for (let each = node.parentElement; each; each = each.parentElement) {
    if (!idOfPost.test(each.id)) continue;
    const permalink = permalinkOf(`#${each.id}`, {}, location.href);
    const floor = numberIn(each);
    return { ...(permalink ? { permalink } : {}), ...(floor ? { floor } : {}) };
  }
  return {};
}

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
