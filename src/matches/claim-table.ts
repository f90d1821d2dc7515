import { anyNumber, claimLetters } from './claim-letters.ts';
import { normaliseText, roomForText } from './normalise-text.ts';
import { isWordPair, letterBits, pairBits } from './pair-frequencies.ts';

/** The wordings of all claims in flat tables; what letters tell is in eighths of a bit. */
export interface ClaimTables {
  /** Per wording its entry. */
  entries: Int32Array;
  /** Per wording where its letters start; one more at the end. */
  starts: Int32Array;
  letters: Uint16Array;
  /** Per letter what it tells alone, and together with the next. */
  letterInfo: Uint8Array;
  pairInfo: Uint8Array;
  /** Per wording how much of it must be found. */
  needs: Int32Array;
  /** Per wording what each of its anchors tells, `mostAnchors` places each. */
  anchorInfo: Uint8Array;
  /** Per wording 1 when it denies something itself, so that a denial in a retelling contradicts nothing. */
  denies: Uint8Array;
}

/** A pair of neighbouring folded letters that makes a text worth comparing with a wording. */
export interface ClaimAnchor {
  wording: number;
  /** 0 to 15. */
  anchor: number;
  units: string;
}

/** A pair that more wordings hold is no anchor while there are enough others. */
const mostHolders = 256;
const fewestAnchors = 4;
/** So many anchors whatever they tell; more only if they are so rare that meeting them costs nothing. */
const commonAnchors = 5;
const rareBits = 17;

/** At most so many anchors a wording; a reference has room for no more. */
export const mostAnchors = 16;

/**
 * A wording is found when a passage tells at least `fixedNeed` bits and `needShare` of what the whole wording tells: a short
 * wording must be there nearly whole, of a long one less than half is decisive. Chosen on tests/matches/claims/ and
 * tests/matches/claims-tuning/ for a precision of 0.99; docs/list-format.md has the figures. What a wording tells beyond
 * `mostInfo` asks for nothing more, so that a whole post can serve as a wording. A wording made of what all claims of its list
 * share tells little; `wholeShare` of it is enough all the same.
 */
const fixedNeed = 18.5;
const needShare = 0.4;
const mostInfo = 200;
const wholeShare = 0.9;

/** Wordings that tell less are refused: they would be found everywhere or nowhere. */
export const leastInfo = 40;

const clauseEnd = /[，。！？；：、,!?;:\n]+/;
const denial = /[不没沒无無未非]|n['’]t\b|\b(no|not|never|cannot)\b/i;

/** The weight of a clause's first letter, where its last has 1; a clause of fewer letters has no beginning. */
const headWeight = 0.6;
const fewestLetters = 4;

const eighths = (bits: number) => Math.max(0, Math.min(255, Math.round(bits * 8)));

/** Collects wordings of claims and lays them out as flat tables. */
export class ClaimTable {
  readonly #wordings: { entry: number; denies: boolean; clauses: string[]; letters: number[] }[] = [];
  readonly #room = roomForText(1024);

  /** What a wording tells in bits, as far as can be said before the rest of the list is known. */
  infoOf(wording: string): number {
    const { letters } = this.#read(wording);
    return totalInfo(
      letters.map(letterBits),
      pairsOf(letters).map(([a, b]) => pairInfoOf(a, b)),
    );
  }

  add(wording: string, entry: number): void {
    this.#wordings.push({ entry, denies: denial.test(wording), ...this.#read(wording) });
  }

  /** The folded clauses of a wording, and its claim letters with 0 between clauses. */
  #read(wording: string): { clauses: string[]; letters: number[] } {
    const clauses: string[] = [];
    const letters: number[] = [];
    for (const clause of wording.split(clauseEnd)) {
      const { units, length } = normaliseText(clause, this.#room);
      const own = [...claimLetters(units, 0, length).letters].filter((letter) => letter !== 0);
      if (own.length === 0) continue;
      clauses.push(String.fromCharCode(...units.subarray(0, length)));
      letters.push(...(letters.length > 0 ? [0] : []), ...own);
    }
    return { clauses, letters };
  }

  /** All wordings as flat tables, and the pairs under which they are to be filed. */
  tables(): { tables: ClaimTables; anchors: ClaimAnchor[] } {
    const topic = new Topic(this.#wordings);
    const anchors: ClaimAnchor[] = [];
    const starts = [0];
    const letters: number[] = [];
    const letterInfo: number[] = [];
    const pairInfo: number[] = [];
    const needs: number[] = [];
    const anchorInfo = new Uint8Array(this.#wordings.length * mostAnchors);
    for (const [wording, { clauses, letters: own }] of this.#wordings.entries()) {
      const weights = weightsOf(own);
      const weigh = (bits: number, index: number) => bits * (weights[index] ?? 0);
      const alone = own.map((letter, index) => weigh(topic.bits(letterBits(letter), String(letter)), index));
      const together = pairsOf(own).map(([a, b], index) =>
        weigh(topic.bits(pairInfoOf(a, b), `${a} ${b}`), index),
      );
      letters.push(...own);
      letterInfo.push(...alone.map(eighths));
      pairInfo.push(...together.map(eighths), 0);
      starts.push(letters.length);
      needs.push(Math.round(8 * needOf(totalInfo(alone, together))));
      for (const [anchor, { pair, bits }] of anchorsOf(clauses, topic).entries()) {
        anchors.push({ wording, anchor, units: pair });
        anchorInfo[wording * mostAnchors + anchor] = eighths(bits);
      }
    }
    const tables = {
      entries: Int32Array.from(this.#wordings, ({ entry }) => entry),
      starts: Int32Array.from(starts),
      letters: Uint16Array.from(letters),
      letterInfo: Uint8Array.from(letterInfo),
      pairInfo: Uint8Array.from(pairInfo),
      needs: Int32Array.from(needs),
      anchorInfo,
      denies: Uint8Array.from(this.#wordings, ({ denies }) => (denies ? 1 : 0)),
    };
    return { tables, anchors };
  }
}

const needOf = (info: number) =>
  Math.min(wholeShare * info, fixedNeed + needShare * Math.min(mostInfo, info));

const pairsOf = (letters: readonly number[]) =>
  letters.slice(1).map((letter, index): [number, number] => [letters[index] ?? 0, letter]);

/** A number tells little: a retelling may change it. What stands in two clauses is no pair. */
function pairInfoOf(first: number, second: number): number {
  if (first === 0 || second === 0) return 0;
  if (first !== anyNumber && second !== anyNumber) return pairBits(first, second);
  return 4 + letterBits(first === anyNumber ? second : first);
}

/** What a clause asserts is said towards its end; its beginning names what it speaks of, as true statements do as well. */
function weightsOf(letters: readonly number[]): number[] {
  const weights: number[] = [];
  for (let start = 0; start < letters.length; start = weights.length) {
    const end = letters.indexOf(0, start) < 0 ? letters.length : letters.indexOf(0, start);
    const size = end - start;
    for (let index = 0; index < size; index++) {
      weights.push(size < fewestLetters ? 1 : headWeight + (1 - headWeight) * (index / (size - 1)));
    }
    if (end < letters.length) weights.push(0);
  }
  return weights;
}

/** What a whole wording tells: its pairs, less what neighbouring pairs tell twice. */
function totalInfo(alone: readonly number[], together: readonly number[]): number {
  let bits = 0;
  for (const [index, pair] of together.entries()) {
    bits += pair - (index > 0 ? Math.min(pair, alone[index] ?? 0) : 0);
  }
  return bits;
}

/** What many claims of one list have in common is its topic, and tells less than it would in ordinary text. */
class Topic {
  readonly #holders = new Map<string, number>();
  #size = 2000;

  constructor(wordings: readonly { entry: number; letters: number[] }[]) {
    const last = new Map<string, number>();
    for (const { entry, letters } of wordings) {
      this.#size += letters.length;
      for (const key of [...letters.map(String), ...pairsOf(letters).map(([a, b]) => `${a} ${b}`)]) {
        if (last.get(key) === entry) continue;
        last.set(key, entry);
        this.#holders.set(key, (this.#holders.get(key) ?? 0) + 1);
      }
    }
  }

  /** How many claims hold a letter or pair. */
  holdersOf(key: string): number {
    return this.#holders.get(key) ?? 0;
  }

  /** The bits of a letter or pair, given what it tells in ordinary text. */
  bits(ordinary: number, key: string): number {
    const others = Math.max(0, (this.#holders.get(key) ?? 1) - 1);
    return -Math.log2(2 ** -ordinary + others / this.#size);
  }
}

/** The pairs of a wording most likely to be found in a retelling and least likely elsewhere: pairs within words first. */
function anchorsOf(clauses: readonly string[], topic: Topic): { pair: string; bits: number }[] {
  const found = new Map<string, { pair: string; bits: number; worth: number; holders: number }>();
  const pairs = clauses.flatMap((clause) =>
    Array.from({ length: Math.max(0, clause.length - 1) }, (_, index) => clause.slice(index, index + 2)),
  );
  for (const pair of pairs) {
    const [first, second] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    const key = `${first} ${second}`;
    const bits = topic.bits(pairBits(first, second), key);
    const worth = isWordPair(first, second) ? bits : bits / 2;
    found.set(pair, { pair, bits, worth, holders: topic.holdersOf(key) });
  }
  const telling = [...found.values()].filter(({ holders }) => holders <= mostHolders);
  if (telling.length >= fewestAnchors) {
    const byWorth = telling.sort((a, b) => b.worth - a.worth);
    return byWorth
      .filter(({ bits }, index) => index < commonAnchors || bits >= rareBits)
      .slice(0, mostAnchors);
  }
  return [...found.values()].sort((a, b) => a.holders - b.holders).slice(0, fewestAnchors);
}
