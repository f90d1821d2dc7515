import { describeFirstPassages, type PassageSource } from '../highlight/describe-passages.ts';
import type { ShownPage } from '../highlight/shown-page.ts';
import type { FrameDescription } from '../messages/message-contract.ts';
import { blackOut } from '../page/black-out.ts';
import { describePage } from '../page/describe-page.ts';
import { describeSelection } from '../page/describe-selection.ts';
import type { PeopleSelectors } from '../sites/people-selectors.ts';
import { privateInTitle, privateSpans } from './private-spans.ts';

/** A frame as a report may tell of it: what tells of people is blacked out in title, selection and passages. */
export function describeForReport(page: ShownPage, people: PeopleSelectors): FrameDescription {
  const source = reportSource(page, people);
  const { title } = document;
  return {
    page: {
      ...describePage(page.documentKey, page.posts.describe()),
      title: blackOut(title, privateInTitle(title, people)).slice(0, 500),
      selection: describeSelection(source.blocks, source.hiddenIn),
    },
    passages: describeFirstPassages(page.matches(), source),
  };
}

/** What passages of a report are described by. */
export const reportSource = (page: ShownPage, people: PeopleSelectors): PassageSource => ({
  blocks: page.blocks(),
  postOf: page.posts.look(),
  hiddenIn: (block) => privateSpans(block, people),
});
