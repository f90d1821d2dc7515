/** A wording as it is compared: its letters, 0 between clauses, and what each tells alone and with the next, in eighths of a bit. */
export interface ClaimWording {
  letters: Uint16Array;
  letterInfo: Uint8Array;
  pairInfo: Uint8Array;
}

/** The part of a text that retells a wording best: places `[first, last]` of its letters. */
export interface ClaimPassage {
  /** What it tells of the wording, and what the whole wording tells, in eighths of a bit. */
  told: number;
  whole: number;
  first: number;
  last: number;
}

/** A letter that follows no neighbour of the wording tells what it tells alone, less this. */
const loneLess = 13;
/** A clause half of which is found is another statement about the same thing more often than a retelling: it counts for less. */
const clausePower = 0.3;
/** Each letter between those of the wording takes so much away, in eighths of a bit. */
const strangerCost = 2;
/** So many beginnings of a passage are tried, spread evenly; a long wording full of common letters could else take seconds. */
const mostStarts = 400;

/** A letter of the wording, and perhaps the next one with it, seen at a place of the text. */
interface Seen {
  place: number;
  index: number;
  isPair: boolean;
}

/** The best passage of at most `reach` letters; null when nothing of the wording is there. */
export function bestPassage(
  text: readonly number[],
  wording: ClaimWording,
  reach: number,
): ClaimPassage | null {
  const seen = seenIn(text, wording.letters);
  const share = new ClauseShare(wording);
  const stride = Math.ceil(seen.length / mostStarts);
  let best: ClaimPassage | null = null;
  for (let start = 0; start < seen.length; start += stride) {
    const first = seen[start]?.place ?? 0;
    share.clear();
    let places = 0;
    for (let index = start; index < seen.length; index++) {
      const { place, index: letter, isPair } = seen[index] ?? { place: 0, index: 0, isPair: false };
      if (place > first + reach) break;
      if (index === start || seen[index - 1]?.place !== place) places++;
      share.add(letter, isPair);
      const told = share.told - strangerCost * (place - first + 1 - places);
      if (told > (best?.told ?? 0))
        best = { told, whole: share.whole, first, last: place + (isPair ? 1 : 0) };
    }
  }
  return best;
}

/** Where letters and pairs of the wording occur in the text, by place. */
function seenIn(text: readonly number[], wording: Uint16Array): Seen[] {
  const places = new Map<number, number[]>();
  for (const [index, letter] of wording.entries()) {
    if (letter !== 0) places.set(letter, [...(places.get(letter) ?? []), index]);
  }
  const seen: Seen[] = [];
  for (const [place, letter] of text.entries()) {
    for (const index of places.get(letter) ?? []) {
      const next = wording[index + 1] ?? 0;
      seen.push({ place, index, isPair: next !== 0 && next === text[place + 1] });
    }
  }
  return seen;
}

/** What letters seen one after another tell, each counted once: pairs less what neighbours tell twice, added up by clause. */
class ClauseShare {
  /** What the whole wording tells. */
  readonly whole: number;
  told = 0;
  readonly #wording: ClaimWording;
  readonly #clauseOf: Uint16Array;
  readonly #wholes: number[] = [];
  readonly #tolds: Float64Array;
  /** Per letter 1 when it was seen, 2 when it was seen with the next; and what it adds. */
  readonly #state: Uint8Array;
  readonly #added: Float64Array;

  constructor(wording: ClaimWording) {
    const size = wording.letters.length;
    this.#wording = wording;
    this.#clauseOf = new Uint16Array(size);
    this.#state = new Uint8Array(size);
    this.#added = new Float64Array(size);
    let clause = 0;
    for (let index = 0; index < size; index++) {
      this.#clauseOf[index] = clause;
      this.#wholes[clause] = (this.#wholes[clause] ?? 0) + this.#pairTells(index, index > 0);
      if (wording.letters[index] === 0) clause++;
    }
    this.#tolds = new Float64Array(clause + 1);
    this.whole = this.#wholes.reduce((sum, told) => sum + told, 0);
  }

  clear(): void {
    this.#state.fill(0);
    this.#added.fill(0);
    this.#tolds.fill(0);
    this.told = 0;
  }

  add(index: number, isPair: boolean): void {
    const state = isPair ? 2 : 1;
    if ((this.#state[index] ?? 0) >= state) return;
    this.#state[index] = state;
    this.#update(index);
    if (isPair) this.#update(index + 1);
  }

  #update(index: number): void {
    const clause = this.#clauseOf[index] ?? 0;
    const follows = index > 0 && this.#state[index - 1] === 2;
    let adds = 0;
    if (this.#state[index] === 2) adds = this.#pairTells(index, follows);
    else if (this.#state[index] === 1 && !follows) {
      adds = Math.max(0, (this.#wording.letterInfo[index] ?? 0) - loneLess);
    }
    const before = this.#tolds[clause] ?? 0;
    const after = before + adds - (this.#added[index] ?? 0);
    this.told += this.#weighed(after, clause) - this.#weighed(before, clause);
    this.#tolds[clause] = after;
    this.#added[index] = adds;
  }

  #weighed(told: number, clause: number): number {
    const whole = this.#wholes[clause] ?? 0;
    return told >= whole ? told : told * (told / whole) ** clausePower;
  }

  #pairTells(index: number, follows: boolean): number {
    const pair = this.#wording.pairInfo[index] ?? 0;
    return pair - (follows ? Math.min(pair, this.#wording.letterInfo[index] ?? 0) : 0);
  }
}
