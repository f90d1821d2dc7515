import { describeFirstPassages, type PassageSource } from '../highlight/describe-passages.ts';
import type { ShownPage } from '../highlight/shown-page.ts';
import type { FrameDescription } from '../messages/message-contract.ts';
import { blackOut } from '../page/black-out.ts';
import { describePage } from '../page/describe-page.ts';
import { describeSelection } from '../page/describe-selection.ts';
import { peopleSelectors } from '../sites/people-selectors.ts';
import type { PostsHere } from '../sites/posts-here.ts';
import { privateInTitle, privateSpans } from './private-spans.ts';

/** A frame as a report may tell of it: what tells of people is blacked out in title, selection and passages. */
export function describeForReport(page: ShownPage, posts: PostsHere): FrameDescription {
  const source = reportSource(page, posts);
  const { title } = document;
  return {
    page: {
      ...describePage(page.documentKey, posts.describe()),
      title: blackOut(title, privateInTitle(title, peopleSelectors(posts.cover()))).slice(0, 500),
      selection: describeSelection(source.blocks, source.hiddenIn),
    },
    passages: describeFirstPassages(page.matches(), source),
  };
}

/** What passages of a report are described by. */
export function reportSource(page: ShownPage, posts: PostsHere): PassageSource {
  const people = peopleSelectors(posts.cover());
  return {
    blocks: page.blocks(),
    postOf: posts.look(),
    hiddenIn: (block) => privateSpans(block, people),
  };
}
