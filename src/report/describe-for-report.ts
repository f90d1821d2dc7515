import { mergeSpans } from '../contract/span.ts';
import { describeFirstPassages, type PassageSource } from '../highlight/describe-passages.ts';
import type { ShownPage } from '../highlight/shown-page.ts';
import type { FrameDescription } from '../messages/message-contract.ts';
import { describeReading } from '../page/describe-reading.ts';
import { isBeingParsed, isHidden } from '../page/dom/true-property.ts';
import { describePage } from '../page/identity/describe-page.ts';
import { inSlices, nextSlice } from '../page/next-slice.ts';
import { blackOut } from '../page/passages/black-out.ts';
import { describeSelection } from '../page/passages/describe-selection.ts';
import { peopleSelectors } from '../sites/people-selectors.ts';
import type { PostsHere } from '../sites/posts-here.ts';
import type { PeopleHere } from './people/people-here.ts';
import { privateInText, privateSpans } from './people/private-spans.ts';
import { toldIn } from './people/told-in.ts';
import { pageNow, peopleIn } from './view/page-now.ts';

/**
 * A frame as a report may describe it: title, selection and passages with personal data blacked out.
 */
export async function describeForReport(page: ShownPage, posts: PostsHere): Promise<FrameDescription> {
  await lookAhead(page, posts);
  const people = peopleOn(page, posts);
  const source = sourceFor(page, posts, people);
  return {
    page: {
      ...describePage(page.documentKey, posts.describe(page.roots())),
      title: titleFor(people),
      selection: describeSelection(source.blocks, source.hiddenIn),
    },
    ...describeFirstPassages(page.matches(), source),
    isBeingRead: isBeingRead(page, source),
    reading: describeReading(source.blocks, page.roots()),
  };
}

/**
 * Does beforehand, in slices that leave the page its turn, what `peopleOn` takes long for. What has changed
 * meanwhile is read and found again when that is asked.
 */
export async function lookAhead(page: ShownPage, posts: PostsHere): Promise<void> {
  // Nobody sees a page that is hidden wait, and its turns come slowly.
  if (isHidden()) return;
  await inSlices(await page.blocksInSlices(), toldIn);
  const now = () => pageNow(peopleSelectors(posts.cover()), claimsOn(page));
  await nextSlice();
  now();
  await nextSlice();
  now().people();
  await nextSlice();
}

/** The title of the page, with nothing in it that tells of a person. */
export const titleFor = (people: PeopleHere): string =>
  blackOut(document.title, privateInText(document.title, people)).slice(0, 500);

/** Who the page is about, where a report or a walk may not say so. */
export const peopleOn = (page: ShownPage, posts: PostsHere): PeopleHere =>
  peopleIn(page.blocks(), peopleSelectors(posts.cover()), claimsOn(page));

/**
 * Whether text of a page is still to be looked up, or was never read because nobody has seen the page.
 */
export const isBeingRead = (page: ShownPage, { blocks }: Pick<PassageSource, 'blocks'>): boolean =>
  blocks.length > 0
    ? !page.isRead() || blocks.some(({ lookUp }) => lookUp === 'due')
    : isHidden() || isBeingParsed();

/** What the passages of a report are described with. */
export const reportSource = (page: ShownPage, posts: PostsHere): PassageSource =>
  sourceFor(page, posts, peopleOn(page, posts));

function sourceFor(page: ShownPage, posts: PostsHere, people: PeopleHere): PassageSource {
  const matches = page.matches();
  return {
    blocks: page.blocks(),
    postOf: posts.look(),
    hiddenIn: (block) =>
      privateSpans(block, people, mergeSpans(matches.filter((match) => match.block === block))),
  };
}

/** The claims of the lists that a page repeats, each once. */
export const claimsOn = (page: ShownPage): string[] => [
  ...new Set(page.matches().map(({ flag }) => flag.claim)),
];
