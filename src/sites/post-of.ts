import type { PostKind } from '../contract/site.ts';
import { parseDate } from './parse-date.ts';
import { permalinkOf } from './permalink-of.ts';

/** Which post a passage stands in. */
export interface PostPlace {
  permalink?: string;
  /** The number the site gives it, from 1. */
  floor?: number;
}

/** The innermost post a node stands in, through shadow roots too; empty where no profile knows of one. */
export function postOf(node: Node, kinds: readonly PostKind[]): PostPlace {
  if (kinds.length === 0) return {};
  for (let each: Node | null = node; each; each = parentOf(each)) {
    const element = isElement(each) ? each : null;
    const kind = element && kinds.find(({ item }) => element.matches(item));
    if (!kind) continue;
    const permalink = linkOf(element, kind);
    const floor = floorOf(element, kind);
    return { ...(permalink ? { permalink } : {}), ...(floor ? { floor } : {}) };
  }
  return {};
}

/** Out of a shadow root one comes to its host. */
const parentOf = (node: Node): Node | null =>
  node.parentNode ?? ('host' in node && node.host instanceof Element ? node.host : null);

/** By its type and not by `instanceof`, which fails for nodes taken over from another document. */
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** What leads to a post, by its kind; null where nothing does. */
export function linkOf(item: Element, { permalink }: PostKind): string | null {
  if (!permalink) return null;
  const holder = permalink.from ? item.querySelector(permalink.from) : item;
  const value = holder?.getAttribute(permalink.attribute ?? 'href');
  return value ? permalinkOf(value, permalink, location.href) : null;
}

/** When a post was written, by its kind, in milliseconds since 1970; null where that is not told. */
export function dateOf(item: Element, { date }: PostKind): number | null {
  if (!date) return null;
  const holder = date.from ? item.querySelector(date.from) : item;
  return parseDate((date.attribute ? holder?.getAttribute(date.attribute) : holder?.textContent) ?? '');
}

function floorOf(item: Element, { floor }: PostKind): number | null {
  if (!floor) return null;
  const holder = floor.from ? item.querySelector(floor.from) : item;
  const text = (floor.attribute ? holder?.getAttribute(floor.attribute) : holder?.textContent) ?? '';
  const number = Number(/\d{1,3}(?:[,.]\d{3})+(?!\d)|\d{1,7}/.exec(text)?.[0].replace(/[,.]/g, ''));
  return Number.isInteger(number) && number > 0 ? number : null;
}
