import type { LookedAt } from '../history/records.ts';
import type { PostNow } from '../messages/message-contract.ts';

const day = 86_400_000;
/** A thread that nobody answered for so long is an old one. */
export const quietFor = 90 * day;
/** An answer is a revival for so long. */
const revivedFor = 30 * day;
/** So many digests of a page are remembered, the newest ones. */
const mostDigests = 3000;

/** What is new on a page since it was looked at last. */
export interface News {
  /** Whether it was never looked at: then all of it is new, and that says nothing. */
  isFirst: boolean;
  newPosts: number;
  /** For how long an old thread was quiet before somebody answered; null where none was revived. */
  quiet: number | null;
}

/** Compares the posts of a page with what is remembered of it. Pure. */
export function whatIsNew(posts: readonly PostNow[], known: LookedAt | null, now: number): News {
  const before = knownPosts(posts, known);
  const added = before ? posts.filter(({ digest }) => !before.has(digest)) : [];
  const sinceNews = known ? now - known.newAt : 0;
  const isRevived = added.length > 0 && sinceNews >= quietFor;
  return {
    isFirst: before === null,
    newPosts: new Set(added.map(({ digest }) => digest)).size,
    quiet: quietBefore(before ? added : posts, posts, now) ?? (isRevived ? sinceNews : null),
  };
}

/**
 * The posts that are known; null where none are, or only stretches of text while there are posts now, as when
 * comments came late.
 */
function knownPosts(posts: readonly PostNow[], known: LookedAt | null): Set<string> | null {
  const isStretch = posts[0]?.digest.startsWith('~');
  const alike = known?.posts?.filter((digest) => digest.startsWith('~') === isStretch);
  return known?.posts && (posts.length === 0 || alike?.length) ? new Set(alike) : null;
}

/** How long it was quiet before the first of the latest posts, by the times the site gives. */
function quietBefore(added: readonly PostNow[], posts: readonly PostNow[], now: number): number | null {
  const times = posts.flatMap(({ at }) => at ?? []).sort((a, b) => a - b);
  const isNew = new Set(added.flatMap(({ at }) => at ?? []));
  const last = times.findLastIndex((at, index) => at - (times[index - 1] ?? at) >= quietFor);
  const [before, answer] = [times[last - 1], times[last]];
  if (before === undefined || answer === undefined || !isNew.has(answer)) return null;
  return now - answer <= revivedFor ? answer - before : null;
}

/**
 * What is remembered of a page once the person has looked at it. Posts that are not there now stay known: a
 * thread shows them again on another day. Pure.
 */
export function lookedAtNow(
  page: string,
  now: { posts: readonly PostNow[]; matches: readonly string[]; at: number },
  known: LookedAt | null,
): LookedAt {
  const news = whatIsNew(now.posts, known, now.at);
  const posts = now.posts.map(({ digest }) => digest);
  return {
    page,
    at: now.at,
    newAt: news.isFirst || news.newPosts > 0 ? now.at : (known?.newAt ?? now.at),
    posts: newest(known?.posts ?? [], posts),
    matches: newest(known?.matches ?? [], now.matches),
  };
}

/** A page of which a match was looked at, and no more. Pure. */
export const lookedAtMatch = (
  page: string,
  digest: string,
  known: LookedAt | null,
  at: number,
): LookedAt => ({
  ...(known ?? { page, newAt: at, posts: null, matches: [] }),
  at,
  matches: newest(known?.matches ?? [], [digest]),
});

const newest = (before: readonly string[], now: readonly string[]): string[] => {
  const added = new Set(now);
  return [...before.filter((digest) => !added.has(digest)), ...added].slice(-mostDigests);
};
