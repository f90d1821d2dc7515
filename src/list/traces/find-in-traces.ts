import type { EntryMatch } from '../../contract/list.ts';
import { soughtOf, triplesOf } from './trace-of-text.ts';

/** How much of a wording a stretch has to hold. */
const share = 0.9;

/** A wording of an entry, given by its number, that a trace seems to hold. */
export interface Traced {
  entry: number;
  wording: string;
  /** Longer expressions in which it is no match. */
  unless: readonly string[];
}

/**
 * Finds the wordings of entries in traces. What combines words, is a pattern or looks for personal data says
 * too little about a text that is not there any more: it is left out, and so are wordings that are too short.
 *
 * Each wording is looked at where a stretch holds an anchor: a number of its own that few wordings share. It
 * has one more anchor than a stretch that holds it may lack. Beside each anchor stand two of its other
 * numbers, which tell nearly always that it is not there.
 */
export class TraceSearch {
  readonly #salt: number;
  readonly #sought: Traced[] = [];
  /** The numbers of all wordings, and where those of each begin. */
  readonly #numbers: number[] = [];
  readonly #starts = [0];
  /** How many wordings so far have each number. */
  readonly #times = new Uint32Array(0x10000);
  readonly #anchors: Anchor[] = [];
  #sorted: SortedAnchors | null = null;
  readonly #isHeld = new Uint8Array(0x10000);

  constructor(salt: number) {
    this.#salt = salt;
  }

  /** Adds an entry. All of them come before the first trace. */
  add(entry: number, match: EntryMatch): void {
    const wordings = 'claim' in match ? match.claim : 'words' in match ? match.words : [];
    const unless = ('words' in match && match.unless) || [];
    for (const wording of wordings) {
      const numbers = soughtOf(wording, this.#salt);
      if (!numbers) continue;
      this.#addAnchors(numbers);
      this.#sought.push({ entry, wording, unless });
      this.#numbers.push(...numbers);
      this.#starts.push(this.#numbers.length);
    }
  }

  #addAnchors(numbers: Uint16Array): void {
    const times = this.#times;
    for (const number of numbers) times[number] = (times[number] ?? 0) + 1;
    const rarest = numbers.toSorted((one, other) => (times[one] ?? 0) - (times[other] ?? 0));
    const lacks = mayLack(numbers.length);
    const needed = Math.max(0, 2 - lacks);
    for (let at = 0; at <= lacks; at++) {
      const [first = 0, second = 0] = [at + 1, at + 2].map((next) => rarest[next % rarest.length]);
      this.#anchors.push({ number: rarest[at] ?? 0, wording: this.#sought.length, first, second, needed });
    }
  }

  /** The wordings that some stretch of a trace holds nearly all of. */
  find(stretches: Iterable<Uint16Array>): Set<Traced> {
    this.#sorted ??= sortedAnchors(this.#anchors.splice(0));
    const isHeld = this.#isHeld;
    const { starts, wordings, firsts, seconds, needed } = this.#sorted;
    const found = new Set<Traced>();
    for (const stretch of stretches) {
      for (const number of stretch) isHeld[number] = 1;
      for (const number of stretch) {
        const end = starts[number + 1] ?? 0;
        for (let at = starts[number] ?? 0; at < end; at++) {
          const held = (isHeld[firsts[at] ?? 0] ?? 0) + (isHeld[seconds[at] ?? 0] ?? 0);
          if (held < (needed[at] ?? 0)) continue;
          const wording = wordings[at] ?? 0;
          const sought = this.#sought[wording];
          if (sought && !found.has(sought) && this.#isHeldNow(wording, sought)) found.add(sought);
        }
      }
      for (const number of stretch) isHeld[number] = 0;
    }
    return found;
  }

  /** Whether the stretch holds nearly all of a wording, and no longer expression in which it is no match. */
  #isHeldNow(wording: number, { unless }: Traced): boolean {
    const [numbers, starts, isHeld] = [this.#numbers, this.#starts, this.#isHeld];
    const [start = 0, end = 0] = [starts[wording], starts[wording + 1]];
    let left = mayLack(end - start);
    for (let at = start; at < end; at++) if (!isHeld[numbers[at] ?? 0] && left-- === 0) return false;
    return !unless.some((longer) => {
      const all = triplesOf(longer, this.#salt);
      return all.length > 0 && all.every((number) => isHeld[number]);
    });
  }
}

/** How many of so many numbers a stretch may lack. */
const mayLack = (count: number): number => count - Math.ceil(count * share);

/** A number by which a wording is looked at, two others of it, and how many of these a stretch must hold. */
interface Anchor {
  number: number;
  wording: number;
  first: number;
  second: number;
  needed: number;
}

/** Anchors by their number: those of `number` from place `starts[number]` on, up to that of the next one. */
function sortedAnchors(anchors: readonly Anchor[]) {
  const starts = new Uint32Array(0x10001);
  for (const { number } of anchors) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  for (let number = 0; number < 0x10000; number++)
    starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
  const next = starts.slice();
  const wordings = new Uint32Array(anchors.length);
  const firsts = new Uint16Array(anchors.length);
  const seconds = new Uint16Array(anchors.length);
  const needed = new Uint8Array(anchors.length);
  for (const anchor of anchors) {
    const at = next[anchor.number] ?? 0;
    next[anchor.number] = at + 1;
    wordings[at] = anchor.wording;
    firsts[at] = anchor.first;
    seconds[at] = anchor.second;
    needed[at] = anchor.needed;
  }
  return { starts, wordings, firsts, seconds, needed };
}
type SortedAnchors = ReturnType<typeof sortedAnchors>;
