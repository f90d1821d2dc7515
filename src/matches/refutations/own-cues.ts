import { cueKind, type SeenCues } from '../words/seen-cues.ts';

/** Whether what an entry asks for itself denies something, or says that something is not so. */
export interface OwnStance {
  denies: boolean;
  judges: boolean;
}

/**
 * The different cues of a text as they are written there: those that stand in an entry's own words refute
 * nothing it finds.
 */
export class OwnCues {
  readonly #text: string;
  readonly #cues: SeenCues;
  #verdicts: Set<string> | null = null;
  readonly #denials = new Set<string>();

  constructor(text: string, cues: SeenCues) {
    this.#text = text;
    this.#cues = cues;
  }

  /** What an entry says itself, given its words as they stand in the text, or its pattern. */
  stanceOf(words: readonly string[]): OwnStance {
    const own = words.map((word) => word.toLowerCase());
    const isOwn = (cue: string) => own.some((word) => word.includes(cue));
    const judges = [...this.#seenVerdicts()].some(isOwn);
    return { judges, denies: !judges && [...this.#denials].some(isOwn) };
  }

  #seenVerdicts(): Set<string> {
    if (this.#verdicts) return this.#verdicts;
    this.#verdicts = new Set();
    const cues = this.#cues;
    for (let cue = 0; cue < cues.count; cue++) {
      const seen = cues.kind(cue) === cueKind.verdict ? this.#verdicts : this.#denials;
      seen.add(this.#text.slice(cues.start(cue), cues.end(cue)).toLowerCase());
    }
    return this.#verdicts;
  }
}
