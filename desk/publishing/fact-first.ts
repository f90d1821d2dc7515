/** What an explanation says first, which is what is right, and what follows it. */
export interface FactFirst {
  fact: string;
  rest: string;
}

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

const opening = /[\p{Pi}\p{Ps}\s]/u;

/** Parts an explanation after its first sentence. Pure. */
export function factFirst(explanation: string): FactFirst {
  const whole = explanation.trim();
  const first = sentences.segment(whole).containing(0)?.segment ?? '';
  // A mark that opens a quotation is taken for the end of one.
  let end = first.length;
  while (end > 0 && opening.test(first.charAt(end - 1))) end--;
  return { fact: first.slice(0, end), rest: whole.slice(end).trim() };
}
