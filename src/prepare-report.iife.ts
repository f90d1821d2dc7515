import { good, refused } from './contract/result.ts';
import { describePassages } from './highlight/describe-passages.ts';
import type { ShownPage } from './highlight/shown-page.ts';
import { done, handleMessagesInPage } from './messages/handle-messages.ts';
import type { ToPreparer } from './messages/message-contract.ts';
import { placeOfPassage } from './page/place-of-passage.ts';
import { describeForReport, reportSource } from './report/describe-for-report.ts';
import { measureView } from './report/measure-view.ts';
import { scrollPage } from './report/scroll-page.ts';
import { seekPassage, showPassage } from './report/seek-passage.ts';
import { peopleSelectors } from './sites/people-selectors.ts';

// Put into a page each time a report of it is begun or looked up; the first one stays.
const shown = globalThis.qiuzhengShownPage;
if (shown && !shown.signal.aborted && !shown.describe) prepareReports(shown);

/** Answers what a report needs to know of one frame: what it shows, without what tells of people, and where that is. */
function prepareReports(page: ShownPage): void {
  const people = () => peopleSelectors(page.posts.cover());
  page.describe = (matches) => describePassages(matches, reportSource(page, people()));
  const stopListening = handleMessagesInPage<ToPreparer>({
    async 'describe-for-report'() {
      await page.posts.learn();
      return good(describeForReport(page, people()));
    },
    async 'measure-view'({ stuck }) {
      await page.posts.learn();
      page.closeCard();
      return good(measureView(page.documentKey, people(), stuck));
    },
    'seek-passage': (passage) => good(seekPassage(passage)),
    'show-passage': (passage) => good(showPassage(passage)),
    'place-passage': (passage) => {
      const place = placeOfPassage(passage, page.blocks());
      return place ? good(place) : refused('page_changed');
    },
    async 'scroll-page'({ top }) {
      await scrollPage(top);
      return done;
    },
  });
  page.signal.addEventListener('abort', stopListening);
}
