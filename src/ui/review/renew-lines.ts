import type { ClaimLine } from '../../contract/staff/claim.ts';

/**
 * The lines of a queue after news: each stays where it is, so that nothing moves under the pointer, and says
 * what is new of it. Pure.
 */
export function renewLines(shown: readonly ClaimLine[], fresh: readonly ClaimLine[]): ClaimLine[] {
  const byId = new Map(fresh.map((line) => [line.id, line]));
  return shown.map((line) => byId.get(line.id) ?? line);
}

/** How many claims of the first page are not shown yet. Pure. */
export function countNew(shown: readonly ClaimLine[], fresh: readonly ClaimLine[]): number {
  const ids = new Set(shown.map(({ id }) => id));
  return fresh.filter(({ id }) => !ids.has(id)).length;
}

/** The lines with the next page behind them; a claim that moved in between is not shown twice. Pure. */
export function withNextPage(shown: readonly ClaimLine[], next: readonly ClaimLine[]): ClaimLine[] {
  const ids = new Set(shown.map(({ id }) => id));
  return [...shown, ...next.filter(({ id }) => !ids.has(id))];
}
