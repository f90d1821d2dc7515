import type { ShownPage } from '../highlight/shown-page.ts';
import type { PostsOfPage } from '../messages/message-contract.ts';
import { digest } from '../platform/hashes.ts';
import type { PostsHere } from '../sites/posts-here.ts';
import { titleFor } from './describe-for-report.ts';
import type { PeopleHere } from './people/people-here.ts';

/**
 * Text that is shorter is a button or a number that changes without anybody writing anything. A Chinese
 * letter says as much as two others.
 */
const leastLetters = 12;
/** Begins the digest of a stretch: what was listed by stretches says nothing of posts that came later. */
const stretchMark = '~';
/** As many stretches of text as posts are listed at most. */
const mostStretches = 5000;

/**
 * What a page is made of, in digests: its posts, or where no profile knows them its stretches of text.
 * `people` are those it names.
 */
export function describePosts(page: ShownPage, posts: PostsHere, people: PeopleHere): PostsOfPage {
  const listed = posts.list().map(({ name, at }) => ({ digest: digest(name), at }));
  return {
    areByProfile: listed.length > 0,
    posts: listed.length > 0 ? listed : stretchesOf(page),
    next: posts.next(),
    status: statusOfPage(),
    title: titleFor(people),
  };
}

/** With which status of HTTP this document was answered; null where the browser keeps that to itself. */
export function statusOfPage(): number | null {
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return loaded?.responseStatus || null;
}

const stretchesOf = (page: ShownPage): PostsOfPage['posts'] =>
  page
    .blocks()
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= leastLetters)
    .slice(0, mostStretches)
    .map((text) => ({ digest: `${stretchMark}${digest(text)}`, at: null }));
