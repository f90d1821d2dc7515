import type { Span } from '../contract/span.ts';
import type { FoundClaim } from './claims/compare-claim.ts';
import {
  foldText,
  type NormalText,
  searchInBuffers,
  sourceEnd,
  sourceStart,
} from './letters/normalise-text.ts';
import type { CompiledList } from './list/compiled-list.ts';
import { type OpenList, openList } from './list/open-list.ts';
import { detectors } from './patterns/detectors.ts';
import { findCombinations } from './patterns/find-combinations.ts';
import { findPattern, PatternBudget } from './patterns/find-patterns.ts';
import { markRefuted } from './refutations/mark-refuted.ts';
import { OwnCues, type OwnStance } from './refutations/own-cues.ts';
import { findSounds } from './sounds/find-sounds.ts';
import { WordCollector } from './words/collect-words.ts';
import type { FlatMatches } from './words/flat-matches.ts';
import type { MatchKind } from './words/match.ts';
import { scanTokens } from './words/scan-tokens.ts';
import { scanAnywhere } from './words/scan-windows.ts';
import type { SeenCues } from './words/seen-cues.ts';
import type { SeenPlaces } from './words/seen-places.ts';
import type { Places } from './words/span-set.ts';

/**
 * The combinations of one text go through at most this many places. Otherwise a hostile list could take
 * minutes.
 */
const mostPlacesCombined = 50_000_000;

/** Kept between calls: most texts of a page then need no new memory. */
const collector = new WordCollector();

/**
 * Every entry of the list found in `text`, as numbers. `findMatches` says what is found and in which order.
 * Each call returns the same object: read it before you search the next text.
 */
export function findFlatMatches(text: string, list: CompiledList): FlatMatches {
  const { found, cues } = findUnmarkedMatches(text, list);
  if (found.count > 0) markRefuted(text, found, cues);
  return found;
}

/** The same, before the matches the text refutes are marked; `cues` are the words of refutation it holds. */
export function findUnmarkedMatches(
  text: string,
  list: CompiledList,
): { found: FlatMatches; cues: SeenCues } {
  const open = openList(list);
  const whole = foldText(text);
  const { found, exceptions, cues } = collectWords(whole, open);
  // Before the sounds, because searching these overwrites the buffers the text lies in.
  const claimed = findClaims(whole, open);
  // An entry that one of its words has already found at the same place stays a match of kind `word`.
  for (const { entry, ...span } of findSounds(whole, open.tables.sounds)) add(entry, span, 'sound');
  if (exceptions.size > 0) {
    found.filter((index) => {
      const span = { start: found.start(index), end: found.end(index) };
      return !collector.isExcepted(found.entry(index), span);
    });
  }
  const ownCues = new OwnCues(text, cues);
  addCombinations(text, open, ownCues);
  addPatterns(text, open, ownCues);
  addDetectors(text, open);
  for (const claim of claimed) addClaim(claim);
  found.sort();
  return { found, cues };
}

/** Collects the words of all tables. */
function collectWords(text: NormalText, { tables, claims }: OpenList): WordCollector {
  collector.start(tables.refs, claims);
  claims.start();
  searchInBuffers(text, (stretch) => {
    collector.goTo(stretch);
    scanAnywhere(stretch, tables, collector);
    if (tables.tokens.filter.length > 0) scanTokens(stretch, tables.tokens, collector);
  });
  collector.shareOut();
  return collector;
}

function add(entry: number, { start, end }: Span, kind: MatchKind, own?: OwnStance): void {
  collector.found.add({ entry, start, end, kind, score: 1, refutedHere: false }, own);
}

function addCombinations(text: string, { combinations }: OpenList, ownCues: OwnCues): void {
  let placesLeft = mostPlacesCombined;
  for (const [entry, seen] of collector.parts) {
    const combination = combinations.get(entry);
    if (!combination || seen.size < combination.parts || collector.found.isFull) continue;
    const exceptions = collector.exceptions.get(entry) ?? [];
    const places = placesIn(seen.values()) + placesIn(exceptions) * seen.size;
    if (places > placesLeft) continue;
    placesLeft -= places;
    const parts = Array.from(seen.values(), (part) =>
      exceptions.reduce<Places>((left, exception) => exception.spans().placesOutside(left), part.inOrder()),
    );
    const found = findCombinations(parts, combination.within);
    if (found.length === 0) continue;
    // All places of a part hold the same word: one of each is enough.
    const own = ownCues.stanceOf(parts.map(({ starts, ends }) => text.slice(starts.at(-1), ends.at(-1))));
    for (const span of found) add(entry, span, 'combination', own);
  }
}

function placesIn(seen: Iterable<SeenPlaces>): number {
  let places = 0;
  for (const { count } of seen) places += count;
  return places;
}

function addPatterns(text: string, { patterns }: OpenList, ownCues: OwnCues): void {
  const budget = new PatternBudget();
  for (const [entry, needed] of collector.needed) {
    const pattern = patterns.of(entry);
    if (!pattern) continue;
    const found = findPattern(text, pattern, startsOf(needed), budget);
    const own = found.length > 0 ? ownCues.stanceOf([pattern.pattern()]) : undefined;
    for (const span of found) add(entry, span, 'pattern', own);
  }
}

/** Where any of several words starts, in order. */
function startsOf(seen: readonly SeenPlaces[]): readonly number[] {
  const [first, ...others] = seen.map((places) => places.inOrder().starts);
  if (first === undefined || others.length === 0) return first ?? [];
  return first.concat(...others).sort((a, b) => a - b);
}

/** Each detector searches the text once, however many entries use it. */
function addDetectors(text: string, { detecting }: OpenList): void {
  for (const [detector, entries] of detecting) {
    for (const span of detectors.get(detector)?.(text) ?? [])
      for (const entry of entries) add(entry, span, 'detector');
  }
}

/** A passage that retells a claim, in places of the text. */
interface Retold extends Span {
  claim: FoundClaim;
}

/** The passages that retell claims. Where wordings of one entry overlap, the one with the best score. */
function findClaims(text: NormalText, { claims }: OpenList): Retold[] {
  const kept: Retold[] = [];
  const best = new Map<number, Retold[]>();
  for (const claim of claims.finish(text).sort((a, b) => b.score - a.score)) {
    const start = sourceStart(text, claim.first);
    const end = sourceEnd(text, claim.end - 1);
    const others = best.get(claim.entry);
    if (others?.some((other) => other.start < end && start < other.end)) continue;
    const retold = { claim, start, end };
    kept.push(retold);
    if (others) others.push(retold);
    else best.set(claim.entry, [retold]);
  }
  return kept;
}

function addClaim({ claim, start, end }: Retold): void {
  const { entry, score, isDenied, own, doubt } = claim;
  collector.found.add(
    { entry, start, end, kind: 'claim', score, refutedHere: isDenied, ...(doubt && { doubt }) },
    own,
  );
}
