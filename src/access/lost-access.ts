import { covers } from './match-patterns.ts';

/**
 * Whether a document of this origin lost its access when the patterns `removed` were taken back and `kept`
 * stayed. Where the origin is opaque, as in a sandboxed frame, it cannot be told, and the careful answer is
 * yes: one that has not lost it is marked again. Pure.
 */
export function lostAccess(origin: string, removed: readonly string[], kept: readonly string[]): boolean {
  if (!/^https?:/.test(origin)) return removed.length > 0;
  const covered = (patterns: readonly string[]) => patterns.some((pattern) => covers(pattern, origin));
  return covered(removed) && !covered(kept);
}
