import type { Patrol, PatrolPage, Walk } from '../history/records.ts';
import { addressOfPage } from '../tabs/same-page.ts';

/** So many pages a patrol has at most: more nobody walks through at the pace of reading. */
export const mostPages = 2000;

/** What became of pages that were to be put into a patrol. */
export interface WithPages {
  pages: PatrolPage[];
  added: number;
  /** How many it has no room for. */
  leftOut: number;
}

/**
 * Pages with others behind them, each once, wherever on it an address leads, and under the title it has
 * already. Pure.
 */
export function withPages(pages: readonly PatrolPage[], added: readonly PatrolPage[]): WithPages {
  const byAddress = new Map(pages.map((page) => [addressOfPage(page.url), page]));
  const leftOut = new Set<string>();
  for (const page of added) {
    const address = addressOfPage(page.url);
    const known = byAddress.get(address);
    if (known) byAddress.set(address, known.title === '' ? { ...known, title: page.title } : known);
    else if (byAddress.size < mostPages) byAddress.set(address, page);
    else leftOut.add(address);
  }
  const all = [...byAddress.values()];
  return { pages: all, added: all.length - pages.length, leftOut: leftOut.size };
}

/** A patrol without one of its pages; a walk that is at it goes on with the one behind it. Pure. */
export function withoutPage(patrol: Patrol, url: string, now: number): Patrol {
  const pages = patrol.pages.filter((page) => page.url !== url);
  const { walk } = patrol;
  if (walk?.at !== url) return { ...patrol, pages };
  const at = patrol.pages.findIndex((page) => page.url === url);
  const next = pages[at] ?? pages.at(-1);
  return { ...patrol, pages, walk: next ? movedTo(walk, next.url, now) : null };
}

/**
 * A patrol with a page back that was taken out of it as it was `before`, where it stood then. What was
 * changed since stays, as it may have been in another window. Pure.
 */
export function withPageBack(patrol: Patrol, url: string, before: Patrol): Patrol {
  const at = before.pages.findIndex((page) => page.url === url);
  const page = before.pages[at];
  if (!page || patrol.pages.some((other) => other.url === url)) return patrol;
  const behind = new Set(before.pages.slice(at).map((other) => other.url));
  const next = patrol.pages.findIndex((other) => behind.has(other.url));
  const pages = patrol.pages.toSpliced(next < 0 ? patrol.pages.length : next, 0, page);
  return { ...patrol, pages, walk: patrol.walk ?? before.walk };
}

const movedTo = (walk: Walk, url: string, now: number): Walk => ({
  ...walk,
  at: url,
  parts: [],
  due: walk.state === 'over' ? null : { url, from: now },
});
