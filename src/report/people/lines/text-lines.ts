import type { Span } from '../../../contract/span.ts';
import { type Block, type Stretch, stretchesOf } from '../../../page/block.ts';
import { comesBefore } from '../elements/comes-before.ts';
import { nameParts } from '../names/name-parts.ts';
import { isWrittenAsName } from '../names/written-as-name.ts';

/** A line of a block's text. */
export interface Line {
  block: Block;
  start: number;
  text: string;
}

/** A part of a line. */
export type InLine = [line: Line, span: Span];

/** Asked before what looks for words before a colon, which takes ten times as long where there is none. */
export const holdsColon = ({ text }: Line): boolean => /[:：]/.test(text);

/** The line above or below a post shows no more than this, in UTF-16 units. */
export const lineLimit = 120;

/** The lines of blocks that hold any words, in the order of the page. */
export const linesIn = (blocks: readonly Block[]): Line[] =>
  // Blocks come in that order but for what lies elsewhere in the page, and are quick to sort.
  blocks.toSorted(byPlace).flatMap(linesOf);

/** Which of two blocks comes first; of a text node that is cut the blocks are in order. */
const byPlace = ({ node: a }: Block, { node: b }: Block): number =>
  a === b ? 0 : comesBefore(a, b) ? -1 : 1;

function linesOf(block: Block): Line[] {
  let start = 0;
  return block.text.split('\n').flatMap((text) => {
    const line = { block, start, text };
    start += text.length + 1;
    return /\S/.test(text) ? [line] : [];
  });
}

/** Where a part of a line lies in the page. */
export const stretchesAt = ([{ block, start: from }, { start, end }]: InLine): Stretch[] =>
  stretchesOf(block, from + start, from + end);

/** The name in a line, if nothing else in it may be one; what stands before a colon is a label. */
export function onlyName(text: string, names = nameParts(text)): Span | null {
  const [name, ...others] = names;
  if (!name || others.length > 0 || /^\s?[:：]/.test(text.slice(name.end))) return null;
  return isWrittenAsName(text.slice(name.start, name.end)) ? name : null;
}

/** Whether a line says that words follow, as one does that says who wrote them and when. */
export const introduces = ({ text }: Line): boolean => /[:：]\s*$/.test(text);

/** Whether a line ends as sentences do. */
export const isSentence = ({ text }: Line): boolean => sentenceEnd.test(text);
const sentenceEnd = /[。！？.!?…][”"'’)）]*\s*$/;
