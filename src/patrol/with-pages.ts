import type { PatrolPage } from '../history/records.ts';

/** So many pages a patrol has at most: more nobody walks through at the pace of reading. */
export const mostPages = 2000;

/** Pages with others behind them, each address once and under the title it has already. Pure. */
export function withPages(pages: readonly PatrolPage[], added: readonly PatrolPage[]): PatrolPage[] {
  const byAddress = new Map(pages.map((page) => [page.url, page]));
  for (const page of added) {
    const known = byAddress.get(page.url);
    if (known ? known.title === '' : byAddress.size < mostPages) byAddress.set(page.url, page);
  }
  return [...byAddress.values()];
}
