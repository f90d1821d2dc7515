import { foldText } from '../letters/normalise-text.ts';
import { foldedSlice } from '../refutations/cue-sentence.ts';
import { asksIn } from '../refutations/doubt.ts';
import { cueWords, refutationCues } from '../refutations/refutation-cues.ts';
import { anchorsOf, mostAnchors } from './claim-anchors.ts';
import { claimLetters } from './claim-letters.ts';
import { isTokenCode } from './claim-tokens.ts';
import { letterBits, letterWeights, pairInfoOf, pairsOf, Topic, totalInfo } from './wording-weights.ts';

/** The wordings of all claims in flat tables; what letters are worth is in eighths of a bit. */
export interface ClaimTables {
  /** Per wording its entry. */
  entries: Int32Array;
  /** Per wording where its letters start; one more at the end. */
  starts: Int32Array;
  letters: Uint16Array;
  /** Per letter what it is worth alone, and together with the next. */
  letterInfo: Uint8Array;
  pairInfo: Uint8Array;
  /** Per letter how large the number is it stands for, 0 if none; see `numberSize`. */
  sizes: Uint8Array;
  /** Per wording how much of it must be found. */
  needs: Int32Array;
  /** Per wording what each of its anchors is worth, `mostAnchors` places each. */
  anchorInfo: Uint8Array;
  /** Per wording its stance as bits, see `stanceOf`. */
  stances: Uint8Array;
}

/**
 * What a wording itself does: deny something, say that something is not so, ask. A retelling does the same
 * and contradicts nothing by it.
 */
export interface WordingStance {
  denies: boolean;
  judges: boolean;
  asks: boolean;
}

/** The stance of a wording. */
export function stanceOf({ stances }: ClaimTables, wording: number): WordingStance {
  const bits = stances[wording] ?? 0;
  return { denies: (bits & 1) > 0, judges: (bits & 2) > 0, asks: (bits & 4) > 0 };
}

function stanceBits(wording: string): number {
  const asks = asksIn(foldedSlice(wording, 0, wording.length));
  return Number(denial.test(wording)) + 2 * Number(holdsVerdict(wording)) + 4 * Number(asks);
}

/** A pair of neighbouring folded letters that makes a text worth comparing with a wording. */
export interface ClaimAnchor {
  wording: number;
  /** Its number among those of the wording, less than `mostAnchors`. */
  anchor: number;
  units: string;
  /** Whether it is a whole word in letters like the Latin ones. */
  isToken: boolean;
}

/**
 * A wording is found when a passage holds at least `fixedNeed` bits and `needShare` of what the whole wording
 * is worth: a short wording must be there nearly whole, two fifths of a long one are decisive. Chosen on
 * tests/matches/claims* (docs/list-format.md has the figures). A wording made of what all claims of its list
 * share is worth little; `wholeShare` of it is enough all the same. The more wordings a claim has, the
 * likelier another text is close to one of them: each doubling asks for `doublingNeed` more.
 */
const fixedNeed = 15;
const needShare = 0.405;
const wholeShare = 0.9;
const doublingNeed = 0.04;

/** Wordings worth less are refused: they would be found everywhere or nowhere. */
export const leastInfo = 40;

const clauseEnd = /[，。！？；：、,!?;:\n]+/;
const denial = /[不没沒无無未非]|n['’]t\b|\b(no|not|never|cannot)\b/i;

const verdictsZh = cueWords(refutationCues.zh.verdicts);
const verdictsEn = cueWords(refutationCues.en.verdicts);
/** Whether a wording itself says that something is not so, as one of a forged ticket may. */
const holdsVerdict = (wording: string) =>
  verdictsZh.some((verdict) => wording.includes(verdict)) ||
  verdictsEn.some((verdict) => ` ${wording.toLowerCase()} `.includes(` ${verdict} `));

const eighths = (bits: number) => Math.max(0, Math.min(255, Math.round(bits * 8)));

/** The folded clauses of a wording, and its claim letters. */
interface ReadWording {
  /** 0 between clauses. */
  letters: readonly number[];
  /** Per letter 1 when it belongs to an expression of what happened. */
  events: readonly number[];
  clauses: readonly string[];
  tokens: readonly string[];
  sizes: readonly number[];
}

/** Collects wordings of claims and lays them out as flat tables. */
export class ClaimTable {
  readonly #wordings: (ReadWording & { entry: number; stance: number })[] = [];

  /** What a wording is worth in bits, as far as is known before the rest of the list is read. */
  infoOf(wording: string): number {
    const { letters } = this.#read(wording);
    return totalInfo(
      letters.map(letterBits),
      pairsOf(letters).map(([a, b]) => pairInfoOf(a, b)),
    );
  }

  add(wording: string, entry: number): void {
    this.#wordings.push({
      entry,
      stance: stanceBits(wording),
      ...this.#read(wording),
    });
  }

  #read(wording: string): ReadWording {
    const clauses: string[] = [];
    const tokens: string[] = [];
    const letters: number[] = [];
    const events: number[] = [];
    const sizes: number[] = [];
    for (const clause of wording.split(clauseEnd)) {
      const { units, length, from } = foldText(clause);
      const own = claimLetters(units, 0, length, from);
      if (own.letters.length === 0) continue;
      const folded = String.fromCharCode(...units.subarray(0, length));
      clauses.push(folded);
      for (const [index, letter] of own.letters.entries()) {
        if (isTokenCode(letter)) tokens.push(folded.slice(own.starts[index], own.ends[index]));
      }
      if (letters.length > 0) {
        letters.push(0);
        events.push(0);
        sizes.push(0);
      }
      letters.push(...own.letters);
      events.push(...own.events);
      sizes.push(...own.sizes);
    }
    return { clauses, tokens, letters, events, sizes };
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
    for (const [wording, { entry, clauses, tokens, letters: own, events }] of this.#wordings.entries()) {
      const weights = letterWeights(own, events);
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
      for (const [anchor, { pair, bits, isToken }] of anchorsOf(clauses, tokens, topic).entries()) {
        anchors.push({ wording, anchor, units: pair, isToken });
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
      stances: Uint8Array.from(this.#wordings, ({ stance }) => stance),
    };
    return { tables, anchors };
  }
}

function needOf(info: number, wordings: number): number {
  const need = (fixedNeed + needShare * info) * (1 + doublingNeed * Math.log2(wordings));
  return Math.min(wholeShare * info, need);
}
