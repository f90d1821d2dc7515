import { briefRefusal } from '../../contract/brief-refusal.ts';
import { judgeWords, type MatchOfWords } from '../../contract/judge-words.ts';
import type { Entry, EntryMatch } from '../../contract/list.ts';
import type { Refusal } from '../../contract/result.ts';
import { ClaimTable, leastInfo } from '../claims/claim-table.ts';
import { detectors } from '../patterns/detectors.ts';
import { compilePattern, largestProgram } from '../patterns/find-patterns.ts';
import { cueWords, refutationCues } from '../refutations/refutation-cues.ts';
import { soundsOfWord } from '../sounds/sounds-of-word.ts';
import { recordFlag } from '../words/group-table.ts';
import { packRef, refKind } from '../words/word-refs.ts';
import { type CompiledList, compiledFormat, packListTables } from './compiled-list.ts';
import { ListLimits } from './list-limits.ts';
import { WordTable } from './word-table.ts';

export type { CompiledList } from './compiled-list.ts';

/**
 * A word that this many entries look for is refused as a part of further combinations: each of its places
 * would count for all of them.
 */
const mostSharing = 5000;

/** What of an entry matching needs. */
type Compilable = Entry | Pick<Entry, 'id' | 'status' | 'match'>;

/** All that is collected while the entries of a list are read. */
interface Collected {
  words: WordTable;
  sounds: WordTable;
  claims: ClaimTable;
  limits: ListLimits;
  compiled: Pick<CompiledList, 'combinations' | 'patterns' | 'detectors'>;
}

/**
 * Makes a list ready for `findMatches`. Withdrawn entries are not compiled. An entry that cannot be matched
 * is left out; the reason has its id as first value. A wording that is too vague, or a word that is too short
 * or too long, is left out alone while its entry has others.
 */
export function compileList<Given extends Compilable>(list: {
  entries: readonly Given[];
}): {
  compiled: CompiledList;
  /** The entries that can be found, in the order of their numbers. */
  entries: Given[];
  leftOut: Refusal[];
} {
  const { entries, leftOut, words, sounds, claims, compiled } = collectEntries(list.entries);
  addCues(words, list.entries);
  const { tables: claimTables, anchors } = claims.tables();
  for (const { wording, anchor, units, isToken } of anchors) {
    const flags = isToken ? recordFlag.wholeStart | recordFlag.wholeEnd : 0;
    words.addRead({ units, flags, isPhrase: isToken, pauses: 0 }, packRef(wording, refKind.anchor, anchor));
  }
  const tables = packListTables({ ...words.tables(), sounds: sounds.tables(), claims: claimTables });
  return { compiled: { format: compiledFormat, tables, ...compiled }, entries, leftOut };
}

/** What `compileList` leaves out, without making the tables. */
export const leftOutOfMatching = ({ entries }: { entries: readonly Compilable[] }): Refusal[] =>
  collectEntries(entries).leftOut;

function collectEntries<Given extends Compilable>(
  all: readonly Given[],
): Collected & { entries: Given[]; leftOut: Refusal[] } {
  const entries: Given[] = [];
  const leftOut: Refusal[] = [];
  const collected: Collected = {
    words: new WordTable(),
    sounds: new WordTable(),
    claims: new ClaimTable(),
    limits: new ListLimits(),
    compiled: { combinations: [], patterns: [], detectors: [] },
  };
  // A function called for each entry is compiled long before a loop over all of them is.
  const add = (entry: Given): void => {
    if (entry.status === 'withdrawn') return;
    const { match, readings, refusals } = judgeMatch(entry, collected);
    if (refusals.length > 0) leftOut.push(...refusals);
    if (match) collect(match, readings, entries.push(entry) - 1, collected);
  };
  for (const entry of all) add(entry);
  return { entries, leftOut, ...collected };
}

/**
 * Adds the cues of refutation as words beside those of the list; English cues only where part of the list is
 * Latin.
 */
function addCues(words: WordTable, entries: readonly Compilable[]): void {
  const isLatin = words.holdsLatin || entries.some(({ match }) => isLatinText(match));
  for (const cues of [refutationCues.zh, ...(isLatin ? [refutationCues.en] : [])]) {
    for (const [kind, list] of [cues.verdicts, cues.denials, cues.reversals, cues.closeDenials].entries()) {
      for (const cue of cueWords(list)) words.add(cue, true, 0, refKind.cue, kind);
    }
  }
}

/** Whether a claim or a pattern is written in words of Latin letters. */
const isLatinText = (match: EntryMatch) =>
  ('claim' in match || 'pattern' in match) &&
  /[a-z]{2} [a-z]|^[a-z ]+$/i.test(Object.values(match).flat().join('|'));

/**
 * What of an entry can be matched, how its words sound if it asks for that, and what is wrong with the rest.
 */
interface JudgedMatch {
  match: EntryMatch | null;
  readings: readonly string[];
  refusals: Refusal[];
}

function judgeMatch({ id, match }: Compilable, { words, claims, limits }: Collected): JudgedMatch {
  const full = limits.takeMatch(match);
  if (full !== null) return refused(briefRefusal('entry_over_limit', id, full));
  if ('claim' in match) return judgeClaim(id, match.claim, claims);
  if ('detector' in match) {
    const isKnown = detectors.has(match.detector);
    return isKnown
      ? { match, readings: [], refusals: [] }
      : refused({ code: 'entry_kind_unsupported', values: [id, match.detector] });
  }
  const { match: left, refusals } = judgeWords(id, match, (word) => {
    const read = words.read(word, isWhole(match));
    return typeof read === 'string' ? read : null;
  });
  if (left === null) return { match: null, readings: [], refusals };
  if ('all' in left && left.all.some((part) => words.refCount(part, true) >= mostSharing))
    return refused(briefRefusal('entry_over_limit', id, 'all'));
  const refusal = 'pattern' in left ? patternRefusal(id, left.pattern, limits) : null;
  if (refusal) return refused(refusal);
  const readings = 'words' in left && left.sound ? left.words.flatMap(soundsOfWord) : [];
  if (!limits.takeReadings(readings)) return refused(briefRefusal('entry_over_limit', id, 'sound'));
  return { match: left, readings, refusals };
}

/**
 * Whether the words of a match must stand as whole tokens. Literals that a pattern needs may stand inside a
 * longer token; other Latin words are whole unless the entry says otherwise.
 */
const isWhole = (match: MatchOfWords): boolean =>
  !('pattern' in match) && !('words' in match && match.wholeWord === false);

const refused = (refusal: Refusal): JudgedMatch => ({ match: null, readings: [], refusals: [refusal] });

/** Leaves out the wordings that hold too little evidence. */
function judgeClaim(id: string, wordings: readonly string[], claims: ClaimTable): JudgedMatch {
  const isVague = (wording: string) => claims.infoOf(wording) < leastInfo;
  const refusals = wordings
    .filter(isVague)
    .map((wording) => briefRefusal('entry_wording_vague', id, wording));
  const claim = wordings.filter((wording) => !isVague(wording));
  if (claim.length > 0) return { match: { claim }, readings: [], refusals };
  return { match: null, readings: [], refusals: [...refusals, briefRefusal('entry_no_words', id)] };
}

/** Why a pattern cannot be run, if so. */
function patternRefusal(id: string, source: string, limits: ListLimits): Refusal | null {
  const pattern = compilePattern(source, id);
  const isFull = !limits.takePattern(pattern.ok ? pattern.value.programSize() : largestProgram);
  if (!pattern.ok) return pattern.error;
  return isFull ? briefRefusal('entry_over_limit', id, 'pattern') : null;
}

function collect(
  match: EntryMatch,
  readings: readonly string[],
  entry: number,
  { words, sounds, claims, compiled }: Collected,
): void {
  if ('claim' in match) {
    for (const wording of match.claim) claims.add(wording, entry);
  } else if ('detector' in match) {
    compiled.detectors.push({ entry, detector: match.detector });
  } else if ('pattern' in match) {
    compiled.patterns.push({ entry, pattern: match.pattern });
    for (const word of match.needs) words.add(word, false, entry, refKind.needed);
  } else if ('all' in match) {
    compiled.combinations.push({ entry, parts: match.all.length, within: match.within ?? 0 });
    for (const [part, word] of match.all.entries()) words.add(word, true, entry, refKind.part, part);
    for (const word of match.unless ?? []) words.add(word, true, entry, refKind.unless);
  } else {
    for (const word of match.words) words.add(word, isWhole(match), entry, refKind.word);
    for (const units of readings)
      sounds.addRead({ units, flags: 0, isPhrase: false, pauses: 0 }, packRef(entry, refKind.word));
    for (const word of match.unless ?? []) words.add(word, isWhole(match), entry, refKind.unless);
  }
}
