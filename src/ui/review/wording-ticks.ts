/** Which passages of a claim are wordings of its draft. */
export interface WordingTicks {
  has: (text: string) => boolean;
  tick: (text: string, isTicked: boolean) => void;
  /** What a passage would add as a further wording, where the desk has said it. */
  chipOf: (passage: string) => { words: string; isNew: boolean } | null;
}

/** Ticks beside a claim's passages; none for who may not edit the verdict; awaited while it is read. */
export type TicksBeside = WordingTicks | 'awaited' | null;
