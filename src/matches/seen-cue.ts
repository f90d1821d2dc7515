/** What a cue does; see `RefutationCues`. */
export const cueKind = { verdict: 0, denial: 1, reversal: 2, closeDenial: 3, answer: 4 } as const;

/** A cue seen in a text: UTF-16 offsets. */
export interface SeenCue {
  kind: number;
  start: number;
  end: number;
  /** How many matches had been found before: near it are those of the same place. */
  near: number;
}
