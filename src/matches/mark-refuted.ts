import type { Match } from './match.ts';

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

/**
 * Marks the matches that the text itself refutes, given the cues seen in it. `deniesItself` tells whether what was matched
 * holds a denial of its own, so that a denial in the passage contradicts nothing.
 */
export function markRefuted(
  text: string,
  matches: Match[],
  cues: readonly SeenCue[],
  deniesItself: (match: Match) => boolean,
): Match[] {
  const sorted = [...cues].sort((a, b) => a.start - b.start);
  const reversals = sorted.filter(({ kind }) => kind === cueKind.reversal);
  const isReversed = (cue: SeenCue) =>
    near(reversals, cue, 0).some(({ start, end }) => start <= cue.start && cue.end <= end);
  const live = sorted.filter((cue) => cue.kind !== cueKind.reversal && !isReversed(cue));
  const verdicts = live.filter(({ kind }) => kind === cueKind.verdict);
  const denials = live.filter(({ kind }) => kind === cueKind.denial);
  const heads = verdicts.filter((verdict) => verdict.start < headReach && isHead(text, verdict));
  for (const match of matches) {
    match.refutedHere =
      heads.some(({ start }) => start <= match.start) ||
      near(verdicts, match, verdictReach).some((verdict) => reaches(text, verdict, match)) ||
      (!deniesItself(match) &&
        near(denials, match, denialReach).some((denial) => isDenied(text, denial, match)));
  }
  return matches;
}

/** No cue is longer. */
const longestCue = 40;

/** The cues of a sorted row that may lie within `reach` of a range. */
function near(
  cues: readonly SeenCue[],
  { start, end }: { start: number; end: number },
  reach: number,
): SeenCue[] {
  let low = 0;
  for (let high = cues.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.start ?? 0) < start - reach - longestCue) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < cues.length && (cues[last]?.start ?? 0) <= end + reach) last++;
  return cues.slice(low, last);
}

/** Whether a verdict speaks of a match: in the same sentence, the next or the one before. */
function reaches(text: string, verdict: SeenCue, match: Match): boolean {
  const isApart = verdict.end <= match.start || match.end <= verdict.start;
  // A listed word that is itself a verdict does not refute itself; a passage that retells a claim may hold its refutation.
  if (!isApart) return match.kind === 'claim';
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
function isDenied(text: string, denial: SeenCue, match: Match): boolean {
  if (match.kind === 'claim' && denial.start >= match.start && denial.end <= match.end) return true;
  const distance = match.start - denial.end;
  return (
    distance >= 0 &&
    distance <= denialReach &&
    !/[，。！？；,.!?;\n]/.test(text.slice(denial.end, match.start))
  );
}
