import type { Span } from '../../contract/span.ts';

/** The text with every letter of the spans made a black square, so that nothing but their length is left. */
export function blackOut(text: string, spans: Span[]): string {
  let whole = '';
  let at = 0;
  for (const { start, end } of spans) {
    whole += text.slice(at, start) + '█'.repeat([...text.slice(start, end)].length);
    at = end;
  }
  return whole + text.slice(at);
}
