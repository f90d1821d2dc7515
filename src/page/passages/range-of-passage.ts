import type { Passage } from '../../contract/report.ts';
import { type Block, stretchesOf } from '../block.ts';
import { codePoints } from './describe-passage.ts';

/** Where a passage is that was described on this very page; null where the page has changed under it. */
export function rangeOfPassage({ quote, position }: Passage, ordered: Block[]): Range | null {
  if (!position) return null;
  let before = 0;
  for (const block of ordered) {
    const length = codePoints(block.text);
    if (position.start < before + length) {
      const start = [...block.text].slice(0, position.start - before).join('').length;
      const end = Math.min(block.text.length, start + quote.exact.length);
      return isSameText(quote.exact, block.text.slice(start, end)) ? rangeIn(block, start, end) : null;
    }
    before += length;
  }
  return null;
}

/**
 * Letters that were blacked out may be any; a passage over several blocks is told by its part in the first.
 */
const isSameText = (exact: string, text: string): boolean =>
  text !== '' && [...text].every((letter, at) => [letter, '█'].includes([...exact][at] ?? letter));

function rangeIn(block: Block, start: number, end: number): Range | null {
  const stretches = stretchesOf(block, start, end);
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}
