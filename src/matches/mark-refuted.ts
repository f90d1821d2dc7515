import type { FlatMatches } from './flat-matches.ts';

/** What a cue does; see `RefutationCues`. */
export const cueKind = { verdict: 0, denial: 1, reversal: 2 } as const;

/** A cue seen in a text: UTF-16 offsets. */
export interface SeenCue {
  kind: number;
  start: number;
  end: number;
}

/** A verdict in a neighbouring sentence counts up to so many UTF-16 units away. */
const verdictReach = 100;
/** A denial counts when at most so many UTF-16 units lie between it and what it denies. */
const denialReach = 6;
/** A verdict so near to the beginning of a text heads it all. */
const headReach = 24;

/** Marks the matches that the text itself refutes, given the cues seen in it; they must be in order. */
export function markRefuted(text: string, matches: FlatMatches, cues: readonly SeenCue[]): void {
  const reversals = cues.filter(({ kind }) => kind === cueKind.reversal);
  let longest = 0;
  for (let index = 0; index < matches.count; index++)
    longest = Math.max(longest, matches.end(index) - matches.start(index));
  for (const cue of cues) {
    if (cue.kind === cueKind.reversal || isReversed(cue, reversals)) continue;
    const isVerdict = cue.kind === cueKind.verdict;
    const isHeading = isVerdict && cue.start < headReach && isHead(text, cue);
    const reach = isVerdict ? verdictReach : denialReach;
    const from = isHeading ? 0 : firstFrom(matches, cue.start - longest - reach);
    for (let index = from; index < matches.count; index++) {
      const start = matches.start(index);
      if (!isHeading && start > cue.end + reach) break;
      const match = { start, end: matches.end(index), isClaim: matches.kind(index) === 'claim' };
      // A denial in a passage that retells a denial contradicts nothing.
      const isRefuted = isVerdict
        ? (isHeading && cue.start <= start) || reaches(text, cue, match)
        : isDenied(text, cue, match) && !matches.denies(index);
      if (isRefuted) matches.refute(index);
    }
  }
}

/** What is asked about a match: UTF-16 offsets, and whether it retells a claim. */
interface Refutable {
  start: number;
  end: number;
  isClaim: boolean;
}

const isReversed = (cue: SeenCue, reversals: readonly SeenCue[]) =>
  reversals.some(({ start, end }) => start <= cue.start && cue.end <= end);

/** The first of matches sorted by start that starts at `start` or later. */
function firstFrom(matches: FlatMatches, start: number): number {
  let low = 0;
  for (let high = matches.count; low < high; ) {
    const middle = (low + high) >> 1;
    if (matches.start(middle) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a verdict speaks of a match: in the same sentence, the next or the one before. */
function reaches(text: string, verdict: SeenCue, match: Refutable): boolean {
  const isApart = verdict.end <= match.start || match.end <= verdict.start;
  // A listed word that is itself a verdict does not refute itself; a passage that retells a claim may hold its refutation.
  if (!isApart) return match.isClaim;
  const [from, to] = verdict.end <= match.start ? [verdict.end, match.start] : [match.end, verdict.start];
  return to - from <= verdictReach && sentenceEnds(text.slice(from, to)) <= 1;
}

/** Whether a verdict near the beginning heads the text: in brackets or hashes, or before a colon. */
function isHead(text: string, { start, end }: SeenCue): boolean {
  return (
    /^[^\s。！？!?]{0,12}[】\]#＃》：:]/.test(text.slice(end)) ||
    /[【[#＃]\S{0,12}$/.test(text.slice(0, start))
  );
}

/** How many sentences end in a piece of text; a row of marks is one end, and so is a line break. */
function sentenceEnds(text: string): number {
  return text.match(/[。！？!?…\n]+|\.(?=\s|$)/g)?.length ?? 0;
}

/** Whether a denial stands right before what was matched, or within the passage that retells a claim. */
function isDenied(text: string, denial: SeenCue, match: Refutable): boolean {
  if (match.isClaim && denial.start >= match.start && denial.end <= match.end) return true;
  const distance = match.start - denial.end;
  return (
    distance >= 0 &&
    distance <= denialReach &&
    !/[，。！？；,.!?;\n]/.test(text.slice(denial.end, match.start))
  );
}
