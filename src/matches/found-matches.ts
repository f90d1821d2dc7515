import { mostHits } from './hit-buffer.ts';
import type { Match } from './match.ts';

const size = 3;

/** Matches as numbers, kept sorted by start, end and entry while they come in nearly sorted; none comes twice. */
export class FoundMatches {
  #data = new Int32Array(size * 1024);
  #count = 0;
  #isSorted = true;

  clear(): void {
    this.#count = 0;
    this.#isSorted = true;
  }

  /** Adds a match; it belongs at most a few places before the last, because words are found in the order of their anchors. */
  add(entry: number, start: number, end: number): void {
    if (this.#count >= mostHits) return;
    let at = this.#count++ * size;
    if (at + size > this.#data.length) {
      const larger = new Int32Array(this.#data.length * 2);
      larger.set(this.#data);
      this.#data = larger;
    }
    const data = this.#data;
    const least = Math.max(0, at - 8 * size);
    while (at > 0) {
      const previous = data[at - 2] ?? 0;
      if (previous < start) break;
      if (previous === start) {
        const order = (data[at - 1] ?? 0) - end || (data[at - 3] ?? 0) - entry;
        if (order <= 0) break;
      }
      if (at === least) {
        this.#isSorted = false;
        break;
      }
      data[at] = data[at - 3] ?? 0;
      data[at + 1] = data[at - 2] ?? 0;
      data[at + 2] = data[at - 1] ?? 0;
      at -= size;
    }
    data[at] = entry;
    data[at + 1] = start;
    data[at + 2] = end;
  }

  /** All matches, sorted, each once: an entry may hold words that fold alike, or a word be found in two ways. */
  toMatches(): Match[] {
    const data = this.#data;
    const matches: Match[] = [];
    let last: Match | null = null;
    for (let at = 0; at < this.#count * size; at += size) {
      const entry = data[at] ?? 0;
      const start = data[at + 1] ?? 0;
      const end = data[at + 2] ?? 0;
      if (last && last.entry === entry && last.start === start && last.end === end) continue;
      last = { entry, start, end, kind: 'word', score: 1, refutedHere: false };
      matches.push(last);
    }
    return this.#isSorted ? matches : withoutRepeats(matches.sort(byPlace));
  }
}

const byPlace = (a: Match, b: Match) => a.start - b.start || a.end - b.end || a.entry - b.entry;

function withoutRepeats(sorted: Match[]): Match[] {
  return sorted.filter((match, index) => {
    const before = sorted[index - 1];
    return !before || byPlace(before, match) !== 0;
  });
}
