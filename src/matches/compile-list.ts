import type { Entry, EntryMatch, List } from '../contract/list.ts';
import type { Refusal } from '../contract/result.ts';
import { ClaimTable, leastInfo } from './claim-table.ts';
import { type CompiledList, compiledFormat, packListTables, packRef, refKind } from './compiled-list.ts';
import { detectors } from './detectors.ts';
import { compilePattern } from './find-patterns.ts';
import { cueWords, refutationCues } from './refutation-cues.ts';
import { soundsOfWord } from './sounds-of-word.ts';
import { WordTable } from './word-table.ts';

export type { CompiledList } from './compiled-list.ts';

/** All that is collected while the entries of a list are read. */
interface Collected {
  words: WordTable;
  sounds: WordTable;
  claims: ClaimTable;
  compiled: Pick<CompiledList, 'combinations' | 'patterns' | 'detectors'>;
}

/**
 * Makes a list ready for `findMatches`. Withdrawn entries are not compiled; an entry that cannot be matched is left out with
 * the reason, its id the reason's first value.
 */
export function compileList(list: Pick<List, 'entries'>): { compiled: CompiledList; leftOut: Refusal[] } {
  const entryIds: string[] = [];
  const leftOut: Refusal[] = [];
  const collected: Collected = {
    words: new WordTable(),
    sounds: new WordTable(),
    claims: new ClaimTable(),
    compiled: { combinations: [], patterns: [], detectors: [] },
  };
  for (const entry of list.entries) {
    if (entry.status === 'withdrawn') continue;
    const refusal = refusalOf(entry, collected);
    if (refusal) leftOut.push(refusal);
    else collect(entry.match, entryIds.push(entry.id) - 1, collected);
  }
  const { words, sounds, claims, compiled } = collected;
  addCues(words, list.entries);
  const { tables: claimTables, anchors } = claims.tables();
  for (const { wording, anchor, units } of anchors) {
    words.addRead({ units, flags: 0, isPhrase: false }, packRef(wording, refKind.anchor, anchor));
  }
  const tables = packListTables({ ...words.tables(), sounds: sounds.tables(), claims: claimTables });
  return { compiled: { format: compiledFormat, entryIds, tables, ...compiled }, leftOut };
}

/** The cues of refutation are words beside those of the list; English ones only where the list itself is partly Latin. */
function addCues(words: WordTable, entries: readonly Entry[]): void {
  const isLatin = words.holdsLatin || entries.some(({ match }) => isLatinText(match));
  for (const cues of [refutationCues.zh, ...(isLatin ? [refutationCues.en] : [])]) {
    for (const [kind, list] of [cues.verdicts, cues.denials, cues.reversals].entries()) {
      for (const cue of cueWords(list)) words.add(cue, true, 0, refKind.cue, kind);
    }
  }
}

/** Whether a claim or a pattern is written in words of Latin letters. */
const isLatinText = (match: EntryMatch) =>
  ('claim' in match || 'pattern' in match) &&
  /[a-z]{2} [a-z]|^[a-z ]+$/i.test(Object.values(match).flat().join('|'));

/** Why an entry cannot be matched, if so. */
function refusalOf({ id, match }: Entry, { words, claims }: Collected): Refusal | null {
  if ('detector' in match) {
    return detectors.has(match.detector)
      ? null
      : { code: 'entry_kind_unsupported', values: [id, match.detector] };
  }
  if ('claim' in match) {
    const vague = match.claim.find((wording) => claims.infoOf(wording) < leastInfo);
    return vague === undefined ? null : { code: 'entry_word_too_short', values: [id, vague] };
  }
  const short = wordsOf(match).find((word) => words.read(word, isWhole(match)) === null);
  if (short !== undefined) return { code: 'entry_word_too_short', values: [id, short] };
  if (!('pattern' in match)) return null;
  const pattern = compilePattern(match.pattern, id);
  return pattern.ok ? null : pattern.error;
}

type MatchOfWords = Exclude<EntryMatch, { claim: string[] } | { detector: string }>;

function wordsOf(match: MatchOfWords): string[] {
  if ('pattern' in match) return match.needs;
  return [...('words' in match ? match.words : match.all), ...(match.unless ?? [])];
}

/** Literals a pattern needs may stand inside a longer token; other Latin words are whole unless the entry says otherwise. */
const isWhole = (match: MatchOfWords) =>
  !('pattern' in match) && !('words' in match && match.wholeWord === false);

function collect(match: EntryMatch, entry: number, { words, sounds, claims, compiled }: Collected): void {
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
    for (const units of match.sound ? match.words.flatMap(soundsOfWord) : [])
      sounds.addRead({ units, flags: 0, isPhrase: false }, packRef(entry, refKind.word));
    for (const word of match.unless ?? []) words.add(word, isWhole(match), entry, refKind.unless);
  }
}
