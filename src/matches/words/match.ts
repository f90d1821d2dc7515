/**
 * How an entry was found: by one of its words, by what sounds like one, all parts of a combination, its
 * pattern, a claim's wording, a detector.
 */
export type MatchKind = (typeof matchKinds)[number];
export const matchKinds = ['word', 'sound', 'combination', 'pattern', 'claim', 'detector'] as const;

/**
 * One entry found in one text. `start` and `end` are UTF-16 offsets into the text as it was given (never into
 * its normalised form), `end` exclusive. `entry` indexes the compiled list's `entryIds`.
 */
export interface Match {
  entry: number;
  start: number;
  end: number;
  kind: MatchKind;
  /**
   * For a claim the share of the wording's information found in the passage, up to 1; 1 for every other kind.
   */
  score: number;
  /** Whether the text itself refutes what it repeats here: to be shown softly and never counted as a hit. */
  refutedHere: boolean;
}
