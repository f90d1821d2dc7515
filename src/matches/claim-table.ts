import { letterWeights, pairInfoOf, pairsOf, Topic, totalInfo, type WordingLetters } from './claim-info.ts';
import { claimLetters } from './claim-letters.ts';
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
  /** Per letter how large the number is it stands for, 0 if none; see `numberSize`. */
  sizes: Uint8Array;
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
  /** Its number among those of the wording, less than `mostAnchors`. */
  anchor: number;
  units: string;
}

/** A pair that more wordings hold is no anchor while there are enough others. */
const mostHolders = 256;
const fewestAnchors = 4;
/** So many anchors whatever they tell; more only if they are so rare that meeting them costs nothing. */
const commonAnchors = 3;
const rareBits = 17;

/** At most so many anchors a wording; a reference has room for 16. */
export const mostAnchors = 12;

/**
 * A wording is found when a passage tells at least `fixedNeed` bits and `needShare` of what the whole wording tells: a short
 * wording must be there nearly whole, of a long one half is decisive. Chosen on tests/matches/claims/ and
 * tests/matches/claims-tuning/ for a precision of 0.99; docs/list-format.md has the figures. What a wording tells beyond
 * `mostInfo` asks for nothing more, so that a whole post can serve as a wording. A wording made of what all claims of its list
 * share tells little; `wholeShare` of it is enough all the same. The more wordings a claim has, the likelier another text is to
 * be close to one of them: each doubling asks for `doublingNeed` more.
 */
const fixedNeed = 16.5;
const needShare = 0.445;
const mostInfo = 200;
const wholeShare = 0.9;
const doublingNeed = 0.04;

/** Wordings that tell less are refused: they would be found everywhere or nowhere. */
export const leastInfo = 40;

const clauseEnd = /[，。！？；：、,!?;:\n]+/;
const denial = /[不没沒无無未非]|n['’]t\b|\b(no|not|never|cannot)\b/i;

const eighths = (bits: number) => Math.max(0, Math.min(255, Math.round(bits * 8)));

/** The folded clauses of a wording, and its claim letters. */
interface ReadWording extends WordingLetters {
  clauses: readonly string[];
  sizes: readonly number[];
}

/** Collects wordings of claims and lays them out as flat tables. */
export class ClaimTable {
  readonly #wordings: (ReadWording & { entry: number; denies: boolean })[] = [];
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

  #read(wording: string): ReadWording {
    const clauses: string[] = [];
    const letters: number[] = [];
    const events: number[] = [];
    const sizes: number[] = [];
    for (const clause of wording.split(clauseEnd)) {
      const { units, length, from } = normaliseText(clause, this.#room);
      const own = claimLetters(units, 0, length, from);
      if (own.letters.length === 0) continue;
      clauses.push(String.fromCharCode(...units.subarray(0, length)));
      if (letters.length > 0) {
        letters.push(0);
        events.push(0);
        sizes.push(0);
      }
      letters.push(...own.letters);
      events.push(...own.events);
      sizes.push(...own.sizes);
    }
    return { clauses, letters, events, sizes };
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
    const wordingsOf = new Map<number, number>();
    for (const { entry } of this.#wordings) wordingsOf.set(entry, (wordingsOf.get(entry) ?? 0) + 1);
    for (const [wording, { entry, clauses, letters: own, events }] of this.#wordings.entries()) {
      const weights = letterWeights({ letters: own, events });
      const weigh = (bits: number, index: number) => bits * (weights[index] ?? 0);
      const alone = own.map((letter, index) => weigh(topic.bits(letterBits(letter), String(letter)), index));
      const together = pairsOf(own).map(([a, b], index) =>
        weigh(topic.bits(pairInfoOf(a, b), `${a} ${b}`), index),
      );
      letters.push(...own);
      letterInfo.push(...alone.map(eighths));
      pairInfo.push(...together.map(eighths), 0);
      starts.push(letters.length);
      needs.push(Math.round(8 * needOf(totalInfo(alone, together), wordingsOf.get(entry) ?? 1)));
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
      sizes: Uint8Array.from(this.#wordings.flatMap(({ sizes }) => sizes)),
      needs: Int32Array.from(needs),
      anchorInfo,
      denies: Uint8Array.from(this.#wordings, ({ denies }) => (denies ? 1 : 0)),
    };
    return { tables, anchors };
  }
}

function needOf(info: number, wordings: number): number {
  const need = (fixedNeed + needShare * Math.min(mostInfo, info)) * (1 + doublingNeed * Math.log2(wordings));
  return Math.min(wholeShare * info, need);
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
