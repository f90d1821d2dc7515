import type { NormalText } from '../letters/normalise-text.ts';
import { isSameEnd, isSentenceEnd } from '../refutations/cue-sentence.ts';

/**
 * Per letter, given by the folded unit it begins with, how many sentences ended between the first letter and
 * it.
 */
export function sentencesBefore({ source, from }: NormalText, starts: Int32Array): Uint16Array {
  const sentences = new Uint16Array(starts.length);
  let ended = 0;
  let place = from[starts[0] ?? 0] ?? 0;
  for (const [letter, unit] of starts.entries()) {
    for (const end = from[unit] ?? 0; place < end; place++) {
      if (isSentenceEnd(source, place) && !isSameEnd(source, place)) ended++;
    }
    sentences[letter] = ended;
  }
  return sentences;
}
