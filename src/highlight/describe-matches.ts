import type { Passage } from '../contract/report.ts';
import type { Flag, PageMatches, PagePassage } from '../messages/message-contract.ts';
import type { Block } from '../page/block.ts';
import { codePoints, describePassage, type HiddenIn } from '../page/describe-passage.ts';
import { placeOfFrame } from '../page/place-of-frame.ts';
import type { Span } from '../page/span.ts';
import type { PostPlace } from '../sites/post-of.ts';
import type { MarkedPage } from './marked-page.ts';
import type { PlacedMatch } from './placed-match.ts';

/** Tells which post a node of the page stands in. */
type PostOf = (node: Node) => PostPlace;

const passageLimit = 200;
const flagLimit = 1000;

/** What a frame shows, for popup, badge and report. `ordered` are all its blocks in the order of the document. */
export function describeMatches(
  marked: MarkedPage,
  ordered: Block[],
  postOf: PostOf,
  hiddenIn: HiddenIn,
): PageMatches {
  const matches = marked.inOrder();
  const flags = new Map<string, Flag>();
  for (const { flag } of matches) if (flags.size < flagLimit) flags.set(flag.key, flag);
  return {
    url: location.href,
    place: placeOfFrame(),
    count: matches.length,
    refuted: marked.refuted,
    countByStatus: marked.countByStatus(),
    flags: [...flags.values()],
    passages: describePassages(matches.slice(0, passageLimit), ordered, postOf, hiddenIn).map(
      (passage, index): PagePassage => ({ index, flagKey: matches[index]?.flag.key ?? '', passage }),
    ),
  };
}

/** Matches as passages, each with the entry it repeats and the post it stands in. */
export function describePassages(
  matches: PlacedMatch[],
  ordered: Block[],
  postOf: PostOf,
  hiddenIn: HiddenIn,
): Passage[] {
  const wanted = new Set(matches.map(({ block }) => block));
  const lengthBefore = new Map<Block, number>();
  let before = 0;
  for (const block of ordered) {
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
