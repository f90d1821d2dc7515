import * as v from 'valibot';
import { scopeAddress } from '../contract/scope-address.ts';
import type { LookedAt } from '../history/records.ts';
import { postsOfPageSchema } from '../messages/content-schemas.ts';
import type {
  HowFound,
  PostsOfPage,
  SoughtOnPage,
  TabDescription,
  WalkLook,
  WalkMatch,
} from '../messages/message-contract.ts';
import { sendToFrame } from '../messages/send-message.ts';
import { browser } from '../platform/browser.ts';
import { countMatches } from '../tabs/count-matches.ts';
import { describeTab } from '../tabs/describe-tab.ts';
import { seekPassages } from '../tabs/seek-passages.ts';
import { tabKey } from '../tabs/tab-key.ts';
import { type Arrival, keepArrival, remembered } from './arrival.ts';
import { digestsOfMatches } from './digests-of-matches.ts';
import { isPageBefore } from './is-page-before.ts';
import { judgeLook, mayBeBehindLogIn, type PageToJudge, stateOfAll } from './judge-look.ts';
import { readLookedAt } from './looked-at-store.ts';
import { readPatrols } from './patrol-store.ts';
import { readWalkTab } from './walk-tab.ts';
import { whatIsNew } from './what-is-new.ts';

/** The page a walk has come to, with what is remembered of it and what is needed to remember it as it is. */
export interface WalkPage {
  look: WalkLook;
  posts: PostsOfPage | null;
  /** The address it is remembered by; null where it is to leave no trace, as in a private window. */
  page: string | null;
  known: LookedAt | null;
  /** How many matches the page counts, in all of its frames. */
  total: number;
  /** The page that the walk opened, where the person has gone on from it to this one. */
  from: Arrival | null;
}

/** Looks at the page in the tab of the walk; null where the tab is gone. */
export async function lookAtWalk(now: number): Promise<WalkPage | null> {
  const walkTab = await readWalkTab();
  const described = walkTab && (await describeTab(walkTab.tabId, 'describe-page', false));
  if (!walkTab || !described?.ok) return null;
  const tab = described.value;
  const { tabId } = walkTab;
  // Where no script of ours answers, the browser tells whether the page is still on its way.
  const isOpen = tab.page ? !isPageBefore(walkTab, tab.page) : !tab.isLoading;
  const posts = isOpen && tab.page ? await askForPosts(tabId) : null;
  const page = walkTab.tab.incognito ? null : scopeAddress(tab.url, 'full');
  const known = page === null ? null : await readLookedAt(page, now);
  const matches = isOpen ? matchesOf(tab, new Set(known?.matches)) : [];
  const looked = tab.isBeingRead ? null : remembered({ page, posts, look: { matches }, known }, now);
  const from =
    looked && tab.page
      ? await keepArrival({
          opened: walkTab.opened,
          documentKey: tab.page.documentKey,
          title: posts?.title ?? '',
          looked,
        })
      : null;
  const sought = isOpen ? await lookForClaim(tab, walkTab.opened, posts) : null;
  return {
    look: {
      tabId,
      url: tab.url,
      title: tab.title,
      isOpen,
      isReading: isOpen && tab.isBeingRead,
      hindrance: isOpen ? tab.hindrance : null,
      // An after-care says what that means for its passages.
      error: sought ? null : errorOf(posts),
      ...whatIsNew(posts?.posts ?? [], known, now),
      areByProfile: posts?.areByProfile ?? false,
      matches,
      flags: [...new Map(tab.frames.flatMap(({ flags }) => flags).map((flag) => [flag.key, flag])).values()],
      current: await readCurrent(tabId),
      hasNext: posts?.next !== null && posts !== null,
      sought,
    },
    posts,
    page,
    known,
    total: countMatches(tab.frames),
    from,
  };
}

/** With which error the site answered; one that shows posts all the same has shown what was asked for. */
const errorOf = (posts: PostsOfPage | null): number | null =>
  posts?.status && posts.status >= 400 && !posts.areByProfile ? posts.status : null;

/** What the page shows of the claim whose pages are walked through; null on any other walk. */
async function lookForClaim(
  tab: TabDescription,
  opened: string,
  posts: PostsOfPage | null,
): Promise<SoughtOnPage | null> {
  const on = (await readPatrols()).find(({ walk }) => walk?.state === 'on');
  const page = on?.pages.find(({ url }) => url === on.walk?.at);
  if (!page?.seek) return null;
  const { url, title, seek } = page;
  const answers = tab.hindrance ? [] : await seekPassages(tab.tabId, seek);
  const top = answers.find(({ frameId }) => frameId === 0);
  const judged: PageToJudge = {
    // Where the page itself does not answer nothing is known of it.
    hindrance: tab.hindrance ?? (top ? null : 'silent'),
    isReading: tab.isBeingRead || tab.isLoading,
    opened,
    address: tab.url,
    status: top?.status ?? null,
    asksToLogIn: answers.some(({ asksToLogIn }) => asksToLogIn),
    isSamePage: posts !== null && (posts.areByProfile || (title !== '' && posts.title === title)),
    length: top?.length ?? 0,
    stood: seek.map(({ position }) => position?.start ?? null),
    found: seek.map((_, at) => bestOf(answers.flatMap(({ found }) => found[at] ?? []))),
  };
  const states = judgeLook(judged);
  return {
    state: stateOfAll(states),
    isPart: opened !== url,
    asksToLogIn: judged.stood.some((stood, at) => !judged.found[at] && mayBeBehindLogIn(judged, stood)),
    passages: seek.map(({ quote }, at) => ({ text: quote.exact, state: states[at] ?? 'not-looked-at' })),
  };
}

const bestOf = (ways: readonly HowFound[]): HowFound | null =>
  ways.find((how) => how !== 'fuzzy') ?? ways[0] ?? null;

async function askForPosts(tabId: number): Promise<PostsOfPage | null> {
  const reply = await sendToFrame(tabId, 0, 'describe-posts', null);
  const parsed = reply.ok ? v.safeParse(postsOfPageSchema, reply.value) : null;
  return parsed?.success ? parsed.output : null;
}

/** The matches of a page, and which of them are among those that were looked at. Pure. */
export function matchesOf({ frames }: TabDescription, seen: ReadonlySet<string>): WalkMatch[] {
  const placed = frames.flatMap(({ frameId, passages }, at) => {
    const before = countMatches(frames.slice(0, at));
    return passages.map((passage) => ({ ...passage, frameId, before }));
  });
  const digests = digestsOfMatches(placed);
  return placed.map((match, at) => {
    const digest = digests[at] ?? '';
    return { ...match, digest, isSeen: seen.has(digest) };
  });
}

const currentKey = (tabId: number) => tabKey(tabId, 'walk-match');

/** At which match of the page the person is, by its digest. */
async function readCurrent(tabId: number): Promise<string | null> {
  const key = currentKey(tabId);
  const kept = (await browser.storage.session.get(key))[key];
  return typeof kept === 'string' ? kept : null;
}

/** Remembers at which match the person is; null where they have come to another page. */
export const keepCurrent = (tabId: number, digest: string | null): Promise<void> =>
  browser.storage.session.set({ [currentKey(tabId)]: digest });
