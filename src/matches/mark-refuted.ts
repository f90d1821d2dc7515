import { Covers } from './covers.ts';
import type { FlatMatches } from './flat-matches.ts';

/** What a cue does; see `RefutationCues`. */
export const cueKind = { verdict: 0, denial: 1, reversal: 2 } as const;

/** A cue seen in a text: UTF-16 offsets. */
export interface SeenCue {
  kind: number;
  start: number;
  end: number;
  /** How many matches had been found before: near it are those of the same place. */
  near: number;
}

/** A verdict in a neighbouring sentence counts up to so many UTF-16 units away. */
const verdictReach = 100;
/** A denial counts when at most so many UTF-16 units lie between it and what it denies. */
const denialReach = 6;
/** A verdict so near to the beginning of a text heads it all. */
const headReach = 24;

/** Marks the matches that the text itself refutes, given the cues seen in it; they must be in order. */
export function markRefuted(text: string, matches: FlatMatches, cues: readonly SeenCue[]): void {
  const reversals = new Covers(cues.filter(({ kind }) => kind === cueKind.reversal));
  const longest = cues.some(({ kind }) => kind === cueKind.verdict) ? longestOf(matches) : 0;
  for (const cue of cues) {
    if (cue.kind === cueKind.reversal || (reversals.length > 0 && isReversed(cue, reversals))) continue;
    if (cue.kind === cueKind.verdict) markJudged(text, matches, longest, cue);
    else markDenied(text, matches, cue);
  }
}

const isReversed = (cue: SeenCue, reversals: Covers) => reversals.hold(cue);

/**
 * Marks what a verdict speaks of: all that follows when it heads the text, else the same sentence, the next and the one before.
 * No match is longer than `longest`.
 */
function markJudged(text: string, matches: FlatMatches, longest: number, verdict: SeenCue): void {
  const isHeading = verdict.start < headReach && isHead(text, verdict);
  const from = reachBefore(text, verdict.start);
  const to = reachAfter(text, verdict.end);
  for (
    let index = isHeading ? 0 : firstFrom(matches, from - longest, verdict.near);
    index < matches.count;
    index++
  ) {
    const start = matches.start(index);
    const end = matches.end(index);
    if (start > to && !isHeading) break;
    const isApart = verdict.end <= start || end <= verdict.start;
    // A listed word that is itself a verdict does not refute itself; a passage that retells a claim may hold its refutation.
    // Unless the claim itself says that something is false.
    const isRetold = matches.kind(index) === 'claim' && !matches.judges(index);
    const isReached = isApart ? from <= end && start <= to : isRetold;
    if (isReached || (isHeading && verdict.start <= start)) matches.refute(index);
  }
}

/** Marks what a denial stands right before; within the retelling of a claim `deniesWording` looks closer. */
function markDenied(text: string, matches: FlatMatches, denial: SeenCue): void {
  for (
    let index = firstFrom(matches, denial.end - matches.longestOther, denial.near);
    index < matches.count;
    index++
  ) {
    const start = matches.start(index);
    if (start > denial.end + denialReach) break;
    const isDenied = start >= denial.end && isOneClause(text, denial.end, start);
    // A denial before a passage that retells a denial contradicts nothing.
    if (isDenied && !matches.denies(index)) matches.refute(index);
  }
}

/** The length of the longest match. */
function longestOf(matches: FlatMatches): number {
  let longest = 0;
  for (let index = 0; index < matches.count; index++)
    longest = Math.max(longest, matches.end(index) - matches.start(index));
  return longest;
}

/** The first of matches in order that starts at `start` or later, looked for from number `near` on, in both directions. */
function firstFrom(matches: FlatMatches, start: number, near: number): number {
  let index = Math.min(near, matches.count);
  while (index > 0 && matches.start(index - 1) >= start) index--;
  while (index < matches.count && matches.start(index) < start) index++;
  return index;
}

/** Whether a verdict near the beginning heads the text: in brackets or hashes, or before a colon. */
function isHead(text: string, { start, end }: SeenCue): boolean {
  return (
    /^[^\s。！？!?]{0,12}[】\]#＃》：:]/.test(text.slice(end)) ||
    /[【[#＃]\S{0,12}$/.test(text.slice(0, start))
  );
}

/** How far before a place a verdict there reaches: over one sentence end at most. */
function reachBefore(text: string, place: number): number {
  let ends = 0;
  for (let index = place - 1; index >= Math.max(0, place - verdictReach); index--) {
    if (isSentenceEnd(text, index) && !(index + 1 < place && isSameEnd(text, index)) && ++ends === 2)
      return index + 1;
  }
  return place - verdictReach;
}

/** How far after a place a verdict there reaches. */
function reachAfter(text: string, place: number): number {
  let ends = 0;
  for (let index = place; index < Math.min(text.length, place + verdictReach); index++) {
    if (isSentenceEnd(text, index) && !(index > place && isSameEnd(text, index - 1)) && ++ends === 2)
      return index;
  }
  return place + verdictReach;
}

const endMarks = '。！？!?…\n';

/** Whether a sentence ends with the character at `index`. */
function isSentenceEnd(text: string, index: number): boolean {
  const char = text.charAt(index);
  return endMarks.includes(char) || (char === '.' && /^\s?$/.test(text.charAt(index + 1)));
}

/** Whether the characters at `index` and after it are marks of one end. */
const isSameEnd = (text: string, index: number) =>
  endMarks.includes(text.charAt(index)) && endMarks.includes(text.charAt(index + 1));

const clauseEnds = '，。！？；,.!?;\n';

/** Whether no comma, stop or line break stands between two places. */
function isOneClause(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (clauseEnds.includes(text.charAt(index))) return false;
  return true;
}
