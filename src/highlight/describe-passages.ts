import type { Passage } from '../contract/report.ts';
import type { Span } from '../contract/span.ts';
import type { FrameDescription } from '../messages/message-contract.ts';
import type { Block } from '../page/block.ts';
import { codePoints, describePassage, type HiddenIn } from '../page/passages/describe-passage.ts';
import type { PostPlace } from '../sites/post-of.ts';
import type { PlacedMatch } from './placed-match.ts';

const limit = 200;

/** What passages are described by. */
export interface PassageSource {
  /** All blocks of the page, in its order. */
  blocks: Block[];
  /** Tells which post a node of the page stands in. */
  postOf: (node: Node) => PostPlace;
  hiddenIn: HiddenIn;
}

/**
 * The first matches of a page as passages, with their flags; `index` is their place in the order of the page.
 */
export function describeFirstPassages(
  matches: PlacedMatch[],
  source: PassageSource,
): Pick<FrameDescription, 'passages' | 'flags'> {
  const first = matches.slice(0, limit);
  const passages = describePassages(first, source).map((passage, index) => ({
    index,
    flagKey: matches[index]?.flag.key ?? '',
    passage,
  }));
  return { passages, flags: [...new Map(first.map(({ flag }) => [flag.key, flag])).values()] };
}

/** Matches as passages, each with the entry it repeats and the post it stands in. */
export function describePassages(
  matches: PlacedMatch[],
  { blocks, postOf, hiddenIn }: PassageSource,
): Passage[] {
  const wanted = new Set(matches.map(({ block }) => block));
  const lengthBefore = new Map<Block, number>();
  let before = 0;
  for (const block of blocks) {
    if (wanted.delete(block)) lengthBefore.set(block, before);
    if (wanted.size === 0) break;
    before += codePoints(block.text);
  }
  const hidden = new Map<Block, Span[]>();
  const hiddenOnce = (block: Block): Span[] => {
    const spans = hidden.get(block) ?? hiddenIn(block);
    hidden.set(block, spans);
    return spans;
  };
  return matches.map(({ block, start, end, flag, ranges }) => ({
    ...describePassage(
      { text: block.text, start, end, before: lengthBefore.get(block) ?? 0, hidden: hiddenOnce(block) },
      location.href,
    ),
    ...(ranges[0] ? postOf(ranges[0].startContainer) : {}),
    entry: { listId: flag.listId, listVersion: flag.listVersion, entryId: flag.entryId },
  }));
}
