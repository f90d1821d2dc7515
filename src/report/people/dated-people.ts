import { type Block, stretchesOf } from '../../page/block.ts';
import { calledPeople } from './called-people.ts';
import { holdsDay, mayBeName, nameParts } from './name-parts.ts';
import { addParts, type TextParts } from './text-parts.ts';

/** The line above or below a post shows no more than this, in UTF-16 units. */
const lineLimit = 120;
/** A line about the writing, whose writer is named in the next. */
const writerFollows = /^\s*(?:asked|answered|posted|edited|written)\b/i;
const sentence = /[,，.。!！?？、；;:：“”"]/;
/** A Chinese name has hardly more letters than these; a title has. */
const hanLimit = 8;

/**
 * Names in lines that hold nothing else but the day of a post, counters and labels, or that stand below such
 * a line about the writing. What links to no person, or is a heading, is a title instead.
 */
export function datedPeople(blocks: readonly Block[], leadsToPerson: (link: Element) => boolean): TextParts {
  const found: TextParts = new Map();
  for (const [at, block] of blocks.entries()) {
    if (block.length > lineLimit || !holdsDay(block.text) || calledPeople(block.text).length > 0) continue;
    const next = blocks[at + 1];
    if (nameParts(block.text).length > 0) addName(block, leadsToPerson, found);
    else if (next && writerFollows.test(block.text)) addName(next, leadsToPerson, found);
  }
  return found;
}

function addName(block: Block, leadsToPerson: (link: Element) => boolean, found: TextParts): void {
  const [name, ...others] = nameParts(block.text);
  if (!name || others.length > 0 || !isWrittenAsName(block.text.slice(name.start, name.end))) return;
  const stretches = stretchesOf(block, name.start, name.end);
  if (stretches.some(({ node }) => isTitle(node, leadsToPerson))) return;
  for (const { node, start, end } of stretches) addParts(found, [[node, [{ start, end }]]]);
}

function isWrittenAsName(text: string): boolean {
  const words = text.split(/\s/);
  return (
    mayBeName(text) &&
    !sentence.test(text) &&
    !/^(?:第|\d)/.test(text) &&
    (text.match(/\p{Script=Han}/gu) ?? []).length <= hanLimit &&
    words.length <= 3 &&
    (words.length === 1 || words.every((word) => /^\p{Lu}/u.test(word)))
  );
}

function isTitle({ parentElement }: Text, leadsToPerson: (link: Element) => boolean): boolean {
  const link = parentElement?.closest('a[href]');
  return (
    (link && !leadsToPerson(link)) || Boolean(parentElement?.closest('h1, h2, h3, h4, h5, h6, label, button'))
  );
}
