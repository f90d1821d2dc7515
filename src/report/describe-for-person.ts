import { describeFirstPassages } from '../highlight/describe-passages.ts';
import type { PlacedMatch } from '../highlight/placed-match.ts';
import type { ShownPage } from '../highlight/shown-page.ts';
import type { FrameDescription } from '../messages/message-contract.ts';
import type { Block } from '../page/block.ts';
import { describeReading } from '../page/describe-reading.ts';
import { describePage } from '../page/identity/describe-page.ts';
import type { PostsHere } from '../sites/posts-here.ts';
import { isBeingRead } from './describe-for-report.ts';

/** A frame as the popup shows it to the person, whom nothing needs to be hidden from. */
export async function describeForPerson(page: ShownPage, posts: PostsHere): Promise<FrameDescription> {
  const { blocks, matches } = await whatToTellOf(page);
  const source = { blocks, postOf: posts.look(), hiddenIn: () => [] };
  return {
    page: describePage(page.documentKey, posts.describe(page.roots())),
    ...describeFirstPassages(matches, source),
    isBeingRead: isBeingRead(page, source),
    reading: describeReading(blocks, page.roots()),
  };
}

/**
 * The blocks of a page as far as the person is told of them, and the matches in them. How much was read is
 * told where nothing was found, or could not be looked up, and only then each element is looked at: that
 * takes long.
 */
export async function whatToTellOf(page: ShownPage): Promise<{ blocks: Block[]; matches: PlacedMatch[] }> {
  const searched = page.searched();
  const found = page.matches(searched);
  if (found.length > 0 && searched.every(({ lookUp }) => lookUp !== 'failed'))
    return { blocks: searched, matches: found };
  const blocks = await page.blocksInSlices();
  return { blocks, matches: page.matches(blocks) };
}
