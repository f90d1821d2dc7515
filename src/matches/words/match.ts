/**
 * How an entry was found: by one of its words, by something that sounds like one, by all parts of a
 * combination, by its pattern, by a claim's wording, or by a detector.
 */
export type MatchKind = (typeof matchKinds)[number];
export const matchKinds = ['word', 'sound', 'combination', 'pattern', 'claim', 'detector'] as const;

/**
 * How a text means a claim if it does not simply state it: it asks, it doubts it or passes it on, or it tells
 * only a part of it.
 */
export type Doubt = (typeof doubts)[number];
export const doubts = ['asked', 'doubted', 'partly'] as const;

/**
 * One entry found in one text. `start` and `end` are UTF-16 offsets into the text as it was given, never into
 * its folded form; `end` is exclusive. `entry` is the number of its entry: see `compileList`.
 */
export interface Match {
  entry: number;
  start: number;
  end: number;
  kind: MatchKind;
  /** For a claim, the share of the wording's bits found in the passage, up to 1. For every other kind 1. */
  score: number;
  /** Whether the text itself refutes what it repeats here. Such a match is shown softly and never counted. */
  refutedHere: boolean;
  /**
   * How the text means what it says, if it does not simply state it. Such a match is shown more softly than a
   * plain one, and counted on its own. Never there where the text refutes it.
   */
  doubt?: Doubt;
}
