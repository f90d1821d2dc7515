import type { FlatMatches } from '../words/flat-matches.ts';
import { cueKind, type SeenCues } from '../words/seen-cues.ts';
import { headingOf, isAffirmedIn, isTakenBack } from './cue-context.ts';
import { isOneClause, isTokenAt, reachAfter, reachBefore } from './cue-sentence.ts';
import { asksAt } from './doubt.ts';
import { markHeadline } from './mark-headline.ts';
import { ReachingMatches } from './reaching-matches.ts';
import { VerdictSentence } from './verdict-sentence.ts';

/** A verdict in a neighbouring sentence counts up to so many UTF-16 units away. */
const verdictReach = 100;
/** A denial counts when at most so many UTF-16 units of one clause lie between it and what it denies. */
const denialReach = 6;
/** The same in words of several letters each. */
const tokenDenialReach = 60;
/** A verdict so near to the beginning of a text may head it all. */
const headReach = 24;

/** Marks the matches that the text itself refutes, given the cues seen in it; they must be in order. */
export function markRefuted(text: string, matches: FlatMatches, cues: SeenCues): void {
  const reaching = new ReachingMatches(matches);
  for (let cue = 0; cue < cues.count; cue++) {
    const kind = cues.kind(cue);
    if (kind === cueKind.verdict) markJudged(text, matches, reaching, cues, cue);
    else if (kind === cueKind.denial || kind === cueKind.closeDenial)
      markDenied(text, matches, reaching, cues, cue);
  }
  markHeadline(text, matches);
}

/** The passages of these kinds may hold their own refutation. */
const isRetold = (matches: FlatMatches, index: number) =>
  ['claim', 'combination', 'pattern'].includes(matches.kind(index));

/**
 * Marks what a verdict speaks of: all that follows when it heads the text, else the same sentence, and the
 * next and the one before if its own refers to them. A verdict that is asked for makes them asked.
 */
function markJudged(
  text: string,
  matches: FlatMatches,
  reaching: ReachingMatches,
  cues: SeenCues,
  cue: number,
): void {
  const verdict = { start: cues.start(cue), end: cues.end(cue) };
  const heading = verdict.start < headReach ? headingOf(text, verdict) : null;
  const isHeading = heading === 'head';
  const from = reachBefore(text, verdict.start, verdictReach);
  const to = heading === 'label' ? verdict.end : reachAfter(text, verdict.end, verdictReach);
  let isExcepted: boolean | null = null;
  let isAsked: boolean | null = null;
  let sentence: VerdictSentence | null = null;
  const reached = isHeading ? matches.count : reaching.find(from, to, cues.near(cue));
  for (let number = 0; number < reached; number++) {
    const index = isHeading ? number : (reaching.numbers[number] ?? 0);
    const start = matches.start(index);
    const end = matches.end(index);
    const isApart = verdict.end <= start || end <= verdict.start;
    // A listed word that is itself a verdict does not refute itself; a passage that retells a claim may hold
    // its refutation. Unless the claim itself says that something is false.
    const isReached = isApart
      ? from <= end && start <= to
      : isRetold(matches, index) && !matches.judges(index);
    if (!isReached && !(isHeading && verdict.start <= start)) continue;
    if (matches.isRefuted(index)) continue;
    if (!isHeading) {
      sentence ??= new VerdictSentence(text, verdict);
      if (!sentence.speaksOf({ start, end }) || isAffirmedIn(text, { start, end }, verdict)) continue;
    }
    isExcepted ??= cues.isReversed(cue) || (!isHeading && isTakenBack(text, verdict, false));
    if (!isExcepted) {
      matches.refute(index);
      continue;
    }
    isAsked ??= asksAt(text, verdict.start);
    if (!isAsked) return;
    matches.ask(index);
  }
}

/**
 * Marks what a denial speaks of in its clause; within the retelling of a claim `deniesWording` looks closer.
 */
function markDenied(
  text: string,
  matches: FlatMatches,
  reaching: ReachingMatches,
  cues: SeenCues,
  cue: number,
): void {
  const denial = { start: cues.start(cue), end: cues.end(cue) };
  const isClose = cues.kind(cue) === cueKind.closeDenial;
  const reach = isClose ? 1 : isTokenAt(text, denial.start) ? tokenDenialReach : denialReach;
  let isExcepted: boolean | null = null;
  const reached = reaching.find(denial.start - reach, denial.end + reach, cues.near(cue));
  for (let number = 0; number < reached; number++) {
    const index = reaching.numbers[number] ?? 0;
    const start = matches.start(index);
    const end = matches.end(index);
    // A denial beside a passage that retells a denial contradicts nothing.
    if (matches.isRefuted(index) || matches.denies(index)) continue;
    // What denies the retelling of a claim is looked for where it is found.
    if (matches.kind(index) === 'claim') continue;
    const isBefore = denial.end <= start && start - denial.end <= reach;
    const isAfter = !isClose && end <= denial.start;
    const isWithin = start <= denial.start && denial.end <= end && !isClose && isRetold(matches, index);
    if (!isBefore && !isAfter && !isWithin) continue;
    const isDenied = isBefore
      ? isOneClause(text, denial.end, start)
      : isOneClause(text, isAfter ? end : denial.end, isAfter ? denial.start : end);
    if (!isDenied) continue;
    isExcepted ??= cues.isReversed(cue) || isTakenBack(text, denial, true);
    if (isExcepted) return;
    matches.refute(index);
  }
}
