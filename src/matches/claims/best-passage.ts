/**
 * A wording as it is compared: its letters, 0 between clauses, and what each is worth alone and with the
 * next, in eighths of a bit.
 */
export interface ClaimWording {
  letters: Uint16Array;
  letterInfo: Uint8Array;
  pairInfo: Uint8Array;
}

/** The part of a text that retells a wording best: places `[first, last]` of its letters. */
export interface ClaimPassage {
  /** What it holds of the wording, and what the whole wording is worth, in eighths of a bit. */
  held: number;
  whole: number;
  first: number;
  last: number;
  /** How many letters between are not the wording's. */
  strangers: number;
}

/** A letter that follows no neighbour of the wording is worth what it is alone, less this. */
export const loneLess = 13;
/**
 * A clause half of which is found is another statement about the same thing more often than a retelling: the
 * share found counts to this power more.
 */
const clausePower = 0.15;
/** Each letter between those of the wording takes this much away, in eighths of a bit. */
const strangerCost = 6;
/**
 * At most this many beginnings of a passage are tried, spread evenly. Otherwise a long wording full of common
 * letters could take seconds.
 */
const mostStarts = 400;
/** At most this many places where letters of the wording stand are looked at in one passage. */
const mostSeen = 0x4000;
/** At most this many letters of a wording are compared. */
export const mostLetters = 0x800;

/** The best passage of at most `reach` letters, if it holds at least `needed` of the wording. */
export function bestPassage(
  text: Uint16Array,
  wording: ClaimWording,
  reach: number,
  needed: number,
): ClaimPassage | null {
  const count = see(text, wording.letters);
  const share = new ClauseShare(wording);
  // What all letters from a place on hold together: nothing that begins there holds more.
  for (let index = count - 1; index >= 0; index--) {
    share.add(letterOf(index), isPair(index));
    heldFrom[index] = share.held;
  }
  const stride = Math.ceil(count / mostStarts);
  let best: ClaimPassage | null = null;
  for (let start = 0; start < count && (heldFrom[start] ?? 0) >= needed - 0.5; start += stride) {
    const first = placeOf(start);
    const most = (heldFrom[start] ?? 0) + 0.5;
    if (most < (best?.held ?? needed)) continue;
    share.clear();
    let places = 0;
    let placeBefore = -1;
    for (let index = start; index < count; index++) {
      const at = seen[index] ?? 0;
      const place = at >> 12;
      if (place > first + reach) break;
      if (place !== placeBefore) places++;
      placeBefore = place;
      const strangers = place - first + 1 - places;
      const lost = strangerCost * strangers;
      if (most - lost < (best?.held ?? needed)) break;
      const isPair = (at & 1) === 1;
      share.add((at & 0xfff) >> 1, isPair);
      // Whole eighths, since sums that are equal differ by their roundings, and the first passage is to stay
      // the best.
      const held = Math.round(share.held) - lost;
      if (held > (best?.held ?? needed - 1)) {
        best = { held, whole: share.whole, first, last: place + (isPair ? 1 : 0), strangers };
      } else if (isPair && best?.first === first && best.held === held && best.last === place) {
        // What goes on as the wording does belongs to it, though it is worth no more.
        best.last = place + 1;
      }
    }
  }
  return best;
}

/**
 * The letters of the wording at hand seen in the text at hand, by place: the place times 2^12, plus twice the
 * letter's number in the wording, plus 1 when the wording's next letter follows.
 */
const seen = new Int32Array(mostSeen);
/** Per letter seen what it and all after it hold together. */
const heldFrom = new Float64Array(mostSeen);

const placeOf = (at: number) => (seen[at] ?? 0) >> 12;
const letterOf = (at: number) => ((seen[at] ?? 0) & 0xfff) >> 1;
const isPair = (at: number) => ((seen[at] ?? 0) & 1) === 1;

/**
 * Per letter one more than its last number in the wording at hand, and per number the one before of the same
 * letter.
 */
const lastNumber = new Uint16Array(0x10000);
const numberBefore = new Uint16Array(mostLetters);

/** Notes in `seen` where letters and pairs of the wording occur in the text; returns how many. */
function see(text: Uint16Array, wording: Uint16Array): number {
  const size = Math.min(wording.length, numberBefore.length);
  for (let number = 0; number < size; number++) {
    const letter = wording[number] ?? 0;
    numberBefore[number] = lastNumber[letter] ?? 0;
    lastNumber[letter] = number + 1;
  }
  lastNumber[0] = 0;
  let count = 0;
  for (let place = 0; place < text.length; place++) {
    let number = lastNumber[text[place] ?? 0] ?? 0;
    for (; number > 0 && count < mostSeen; number = numberBefore[number - 1] ?? 0) {
      const next = wording[number] ?? 0;
      const follows = next !== 0 && next === text[place + 1];
      seen[count++] = place * 0x1000 + (number - 1) * 2 + (follows ? 1 : 0);
    }
  }
  for (let number = 0; number < size; number++) lastNumber[wording[number] ?? 0] = 0;
  return count;
}

/**
 * Per letter of the wording at hand its clause, 1 when it was seen and 2 when with the next, and what it
 * adds.
 */
const clauseOf = new Uint16Array(mostLetters);
const state = new Uint8Array(mostLetters);
const added = new Uint16Array(mostLetters);
/** Per clause what the whole of it is worth, what of it was found, and what that counts. */
const wholes = new Int32Array(mostLetters);
const found = new Int32Array(mostLetters);
const counted = new Float64Array(mostLetters);

/**
 * What letters seen one after another hold, each counted once: pairs less what neighbours hold twice, added
 * up by clause. One wording at a time, because the tables above serve them all.
 */
class ClauseShare {
  /** What the whole wording is worth. */
  whole = 0;
  held = 0;
  readonly #wording: ClaimWording;
  readonly #size: number;
  #clauses = 1;

  constructor(wording: ClaimWording) {
    this.#wording = wording;
    this.#size = Math.min(wording.letters.length, mostLetters);
    wholes[0] = 0;
    for (let index = 0; index < this.#size; index++) {
      const clause = this.#clauses - 1;
      clauseOf[index] = clause;
      const worth = this.#pairWorth(index, index > 0 && wording.letters[index - 1] !== 0);
      wholes[clause] = (wholes[clause] ?? 0) + worth;
      this.whole += worth;
      if (wording.letters[index] === 0) wholes[this.#clauses++] = 0;
    }
    this.clear();
  }

  clear(): void {
    state.fill(0, 0, this.#size);
    added.fill(0, 0, this.#size);
    found.fill(0, 0, this.#clauses);
    counted.fill(0, 0, this.#clauses);
    this.held = 0;
  }

  add(index: number, isPair: boolean): void {
    const seen = isPair ? 2 : 1;
    if ((state[index] ?? 0) >= seen) return;
    state[index] = seen;
    const more = this.#change(index) + (isPair ? this.#change(index + 1) : 0);
    if (more === 0) return;
    // A pair does not go over the end of a clause.
    const clause = clauseOf[index] ?? 0;
    const after = (found[clause] ?? 0) + more;
    found[clause] = after;
    const counts = weighed(after, wholes[clause] ?? 0);
    this.held += counts - (counted[clause] ?? 0);
    counted[clause] = counts;
  }

  /** What a letter adds now, less what it added before. */
  #change(index: number): number {
    const follows = index > 0 && state[index - 1] === 2;
    let adds = 0;
    if (state[index] === 2) adds = this.#pairWorth(index, follows);
    else if (state[index] === 1 && !follows) {
      adds = Math.max(0, (this.#wording.letterInfo[index] ?? 0) - loneLess);
    }
    const before = added[index] ?? 0;
    added[index] = adds;
    return adds - before;
  }

  #pairWorth(index: number, follows: boolean): number {
    const pair = this.#wording.pairInfo[index] ?? 0;
    return pair - (follows ? Math.min(pair, this.#wording.letterInfo[index] ?? 0) : 0);
  }
}

/** Powers of shares, in steps of a thousandth or so. */
const steps = 1024;
const powers = Float64Array.from({ length: steps + 1 }, (_, step) => (step / steps) ** clausePower);

export function weighed(found: number, whole: number): number {
  // Where a pair is missing the next one counts in full, and may be worth more than the two are together.
  return found < whole ? found * (powers[Math.round((found / whole) * steps)] ?? 1) : whole;
}
