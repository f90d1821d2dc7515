import { applicationPage } from './application-page.ts';
import { heavyThread, moreHeavyPosts } from './heavy-thread.ts';
import { morePosts, threadPage } from './thread-page.ts';
import { topicTexts } from './topic-claims.ts';

/** The most that what is measured of a page may be; what is left out is printed and not judged. */
export interface Targets {
  /** `DOMContentLoaded` later, in percent. */
  parsed?: number;
  /** `load` later, in percent. */
  loaded?: number;
  /** The page's own scripts slower, in percent. */
  scripts?: number;
  costBeforeLoad?: number;
  cost?: number;
  longest?: number;
  timesWalker?: number;
  firstScreenFrames?: number;
  paintedAfterFirstFrame?: number;
  /** Since `load`, or the first frame with a post where that comes later. */
  paintedAfterLoad?: number;
  paintedWithClaims?: number;
  moreFrames?: number;
  moreCost?: number;
}

/** A page that is opened in all ways. Its posts have the class `post` and an id of `p` and a number. */
export interface BenchPage {
  name: string;
  about: string;
  markup: (head?: string) => string;
  /** The same with posts about what many claims say, for a list of these. */
  onTopic?: string;
  /** What is appended to the open page; a page that has none is scrolled to other posts. */
  more?: string;
  targets: Targets;
}

/** A word that stands once in each of the posts that come later: `word`. */
export const benchPages = (word: string): BenchPage[] => [
  {
    name: 'thread',
    about: '1,000 posts, 300,000 characters, 8,000 elements',
    markup: (head) => threadPage(1000, 300_000, head),
    more: morePosts(20, word),
    targets: {
      firstScreenFrames: 1,
      paintedAfterFirstFrame: 150,
      cost: 80,
      longest: 20,
      moreFrames: 2,
      moreCost: 4,
    },
  },
  {
    name: 'heavy',
    about: '260 posts, 83,000 characters, 28,000 elements in tables',
    markup: (head) => heavyThread(word, head),
    more: moreHeavyPosts(20, word),
    onTopic: heavyThread(word, '', topicTexts()),
    targets: { ...ofPagesInUse, paintedWithClaims: 450 },
  },
  {
    name: 'application',
    about: '200 comments in a virtual list of React, fetched when the application stands',
    markup: applicationPage,
    targets: ofPagesInUse,
  },
];

const ofPagesInUse: Targets = {
  parsed: 3,
  loaded: 3,
  scripts: 10,
  costBeforeLoad: 60,
  cost: 120,
  timesWalker: 2,
  firstScreenFrames: 1,
  paintedAfterLoad: 200,
  moreFrames: 2,
  moreCost: 6,
};
