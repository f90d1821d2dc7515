import { good, refused } from './contract/result.ts';
import { describePassages } from './highlight/describe-passages.ts';
import type { ShownPage } from './highlight/shown-page.ts';
import { done, handleMessagesInPage } from './messages/handle-messages.ts';
import type { ToCloserLook } from './messages/message-contract.ts';
import { sendToWorker } from './messages/send-message.ts';
import { ownGlobal } from './page/dom/own-global.ts';
import { namePage } from './page/identity/describe-page.ts';
import { rangeOfPassage } from './page/passages/range-of-passage.ts';
import { describeForPerson } from './report/describe-for-person.ts';
import {
  claimsOn,
  describeForReport,
  lookAhead,
  peopleOn,
  reportSource,
} from './report/describe-for-report.ts';
import { describePosts } from './report/describe-posts.ts';
import { namesPerson } from './report/people/names-person.ts';
import { seekPassages, showPassage } from './report/seek-passage.ts';
import { measureView } from './report/view/measure-view.ts';
import { privateAreas } from './report/view/private-areas.ts';
import { scrollPage, scrollToRange } from './report/view/scroll-to-range.ts';
import { painted } from './report/view/settled.ts';
import { peopleSelectors } from './sites/people-selectors.ts';
import { PostsHere } from './sites/posts-here.ts';

// Put into a page each time the person opens the popup, reports a passage or looks one up; the first one
// stays.
const shown = ownGlobal('qiuzhengShownPage');
if (shown && !shown.life.signal.aborted && !shown.describe) lookCloser(shown);

/**
 * Answers what popup and report need to know of one frame: what stands in it, what tells of people, where
 * that is.
 */
function lookCloser(page: ShownPage): void {
  const posts = new PostsHere(() => sendToWorker('find-sites', null));
  const people = () => peopleSelectors(posts.cover());
  page.describe = async (matches) => {
    await posts.learn();
    return describePassages(matches, reportSource(page, posts));
  };
  const stopListening = handleMessagesInPage<ToCloserLook>({
    async 'describe-page'() {
      await posts.learn();
      return good(await describeForPerson(page, posts));
    },
    async 'describe-for-report'() {
      await posts.learn();
      return good(await describeForReport(page, posts));
    },
    async 'describe-posts'() {
      await posts.learn();
      await lookAhead(page, posts);
      return good(describePosts(page, posts, peopleOn(page, posts)));
    },
    async 'names-person'(addresses) {
      await posts.learn();
      return good(namesPerson(addresses, people(), claimsOn(page)));
    },
    'name-page': () => good(namePage(page.documentKey)),
    async 'measure-view'({ areas, stuck }) {
      page.card?.close();
      // The browser scrolls ahead of a busy page, which learns of it with its next frame. Where the page was
      // only scrolled to have it load, that has been waited for.
      if (areas || stuck) await painted();
      const covered = areas ? privateAreas(people(), claimsOn(page)) : [];
      return good(measureView(page.documentKey, covered, stuck));
    },
    'seek-passages': (passages) => good(seekPassages(passages)),
    'show-passage': (passage) => good(showPassage(passage)),
    async 'scroll-to-passage'(passage) {
      const range = rangeOfPassage(passage, page.blocks());
      return range && (await scrollToRange(range)) ? done : refused('passage_not_found');
    },
    async 'scroll-page'({ top }) {
      await scrollPage(top);
      return done;
    },
  });
  page.life.signal.addEventListener('abort', stopListening);
}
