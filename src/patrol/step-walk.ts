import { good, type Result, refused } from '../contract/result.ts';
import type { LookedAt, PageVisit, Patrol, PatrolPage, Walk } from '../history/records.ts';
import type { WalkStep } from '../messages/message-contract.ts';
import { browser } from '../platform/browser.ts';
import { hostOf } from '../platform/host-of.ts';
import { inTurn } from '../tabs/in-turn.ts';
import { remembered } from './arrival.ts';
import { keepCurrent, lookAtWalk, type WalkPage } from './look-at-walk.ts';
import { keepLookedAt, putBackLookedAt, readLookedAt } from './looked-at-store.ts';
import { changePatrol, readPatrol, readPatrols } from './patrol-store.ts';
import { beginWalk, leavePage, newOnPage, openFrom, unseenIn, withNew } from './walk-plan.ts';
import { noteLoad, openInWalkTab, readLastLoad, readWalkTab, showWalkTab } from './walk-tab.ts';
import { withLook } from './with-look.ts';

/** The alarm that opens a page whose time has come, should the worker have been stopped meanwhile. */
export const walkAlarm = 'walk';

const queue = 'walk';

/** Takes one step of a walk, after those that were asked for before. */
export const stepWalk = (id: string, step: WalkStep): Promise<Result<null>> =>
  inTurn(queue, () => takeStep(id, step));

/** Work on a walk that no step of it is to come between. */
export const inWalk = <T>(work: () => Promise<T>): Promise<T> => inTurn(queue, work);

/** Opens the page that waits, in whichever walk is on. */
export const openWhatIsDue = (): Promise<void> =>
  inTurn(queue, async () => {
    const patrol = (await readPatrols()).find(({ walk }) => walk?.state === 'on' && walk.due);
    if (patrol) await openDue(patrol.id);
  });

/** After a start of the extension no walk goes on by itself: the person says so. */
export const pauseWalks = (except?: string): Promise<void> => inTurn(queue, () => pauseOthers(except));

async function pauseOthers(except?: string): Promise<void> {
  for (const { id, walk } of await readPatrols())
    if (walk?.state === 'on' && id !== except) await changeWalk(id, (on) => ({ ...on, state: 'paused' }));
}

async function takeStep(id: string, step: WalkStep): Promise<Result<null>> {
  const patrol = await readPatrol(id);
  if (!patrol) return refused('patrol_gone');
  const { walk } = patrol;
  if (step === 'begin') return begin(patrol);
  if (!walk) return refused('walk_over');
  if (step === 'undo') return undo(id, walk);
  if (walk.state === 'over') return refused('walk_over');
  switch (step) {
    case 'next':
      return leave(patrol, walk, 1, false);
    case 'done':
      return leave(patrol, walk, 1, true);
    case 'pause':
      return changeWalk(id, (on) => ({ ...on, state: 'paused' }));
    case 'stop':
      return changeWalk(id, (on) => ({ ...on, state: 'over', endedAt: Date.now(), due: null }));
    case 'go-on':
      return goOn(id, walk);
    case 'part':
      return openPart(id, walk);
    case 'open-due':
      return openDue(id);
    case 'unsee':
      return unsee(id, walk);
  }
}

async function begin({ id, pages }: Patrol): Promise<Result<null>> {
  const begun = beginWalk(pages, Date.now());
  if (!begun) return refused('patrol_empty');
  await pauseOthers(id);
  const changed = await changePatrol(id, (patrol) => patrol && { ...patrol, walk: begun });
  return changed.ok ? openDue(id) : changed;
}

/**
 * Goes on where it was left, also after a start of the browser: the page is opened again if it is gone, or
 * another walk has taken the tab.
 */
async function goOn(id: string, walk: Walk): Promise<Result<null>> {
  await pauseOthers(id);
  const isThere = walk.due === null && (await showWalkTab(id));
  const due = isThere ? null : (walk.due ?? { url: walk.at, from: Date.now() });
  const changed = await changeWalk(id, (paused) => ({ ...paused, state: 'on', due }));
  return changed.ok ? openDue(id) : changed;
}

/** Leaves the page for the one after it (1) or before it (-1), skipped or looked at. */
export async function leave(
  patrol: Patrol,
  walk: Walk,
  by: 1 | -1,
  saysDone: boolean,
): Promise<Result<null>> {
  const now = Date.now();
  const found = walk.due ? null : await lookAtWalk(now);
  // What was never there cannot have been looked at.
  if (saysDone && !found?.look.isOpen) return refused('walk_not_open');
  // Of what could not be read nothing is remembered: it is as new the next time.
  const isDone = saysDone && found !== null && hindranceOf(found) === null;
  const unseen = unseenOn(found);
  const visit = visitOf(found, isDone, newOnPage(walk, unseen).length);
  const parts = [];
  for (const part of isDone ? partsOf(walk, found) : []) {
    parts.push({ page: part.page, before: await readLookedAt(part.page, now) });
    const kept = await keepLookedAt(part);
    if (!kept.ok) return kept;
  }
  const seen = isDone ? remembered(found, now) : null;
  const kept = seen ? await keepLookedAt(seen) : null;
  if (kept && !kept.ok) return kept;
  const undo =
    isDone && found?.page
      ? { page: found.page, before: found.known, visited: walk.at, parts, unseen: unseen.length }
      : walk.undo;
  const title = (found?.from ?? found?.posts)?.title ?? '';
  const changed = await changePatrol(patrol.id, (stored) =>
    stored?.walk
      ? {
          ...withLook(stored, lookOf(found, now)),
          pages: stored.pages.map((page) => titled(page, walk.at, title)),
          walk: { ...leavePage(withNew(stored.walk, unseen), stored.pages, { visit, by, now }), undo },
        }
      : stored,
  );
  if (!changed.ok) return changed;
  if (found) await keepCurrent(found.look.tabId, null);
  return openDue(patrol.id);
}

/**
 * A page that the person named by its address alone gets the title it had when it was left. Not one of an
 * after-care: by its title of then such a page is known again.
 */
const titled = (page: PatrolPage, url: string, title: string): PatrolPage =>
  page.url === url && page.title === '' && !page.seek ? { ...page, title: title.slice(0, 300) } : page;

/** What an after-care keeps of the page; one that never opened was not looked at. */
const lookOf = (found: WalkPage | null, at: number) => ({
  state: found?.look.sought?.state ?? ('not-looked-at' as const),
  isPart: found?.look.sought?.isPart ?? false,
  at,
});

function visitOf(found: WalkPage | null, isDone: boolean, newMatches: number): PageVisit {
  if (!found?.look.isOpen)
    return { isDone: false, hindrance: 'never-opened', newPosts: 0, newMatches, unseen: 0 };
  const { newPosts } = found.look;
  const unseen = isDone ? 0 : unseenOn(found).length;
  return { isDone, hindrance: hindranceOf(found), newPosts, newMatches, unseen };
}

/** The pages that are done with the one that is open: those before it, and the one it was reached from. */
const partsOf = ({ parts }: Walk, { from }: WalkPage): LookedAt[] => (from ? [...parts, from.looked] : parts);

/** Why the page was not read, or is not the one that was asked for; null where it is. */
const hindranceOf = ({ look: { hindrance, error } }: WalkPage): PageVisit['hindrance'] =>
  hindrance ?? (error === null ? null : 'failed');

/** The matches of a page that were not looked at, by their digests. */
const unseenOn = (found: WalkPage | null): string[] =>
  found?.look.isOpen ? unseenIn(found.look.matches) : [];

/** The next page of the thread that is open, in place of the page of the patrol. */
async function openPart(id: string, walk: Walk): Promise<Result<null>> {
  const now = Date.now();
  const found = walk.due ? null : await lookAtWalk(now);
  const url = found?.posts?.next;
  // A page leads on within its own site and nowhere else.
  if (!url || URL.parse(url)?.origin !== URL.parse(found.look.url)?.origin) return refused('walk_no_part');
  const part = remembered(found, now);
  const parts = [...partsOf(walk, found), ...(part ? [part] : [])];
  const changed = await changePatrol(id, (patrol) =>
    patrol?.walk
      ? {
          ...withLook(patrol, lookOf(found, now)),
          walk: { ...withNew(patrol.walk, unseenOn(found)), parts, due: { url, from: now } },
        }
      : patrol,
  );
  return changed.ok ? openDue(id) : changed;
}

async function undo(id: string, walk: Walk): Promise<Result<null>> {
  const { undo } = walk;
  if (!undo) return refused('walk_no_undo');
  for (const { page, before } of [undo, ...(undo.parts ?? [])]) {
    const put = await putBackLookedAt(page, before);
    if (!put.ok) return put;
  }
  return changeWalk(id, (on) => {
    const visit = undo.visited === null ? undefined : on.visits[undo.visited];
    const unseen = undo.unseen ?? visit?.newMatches ?? 0;
    const visits =
      undo.visited !== null && visit
        ? { ...on.visits, [undo.visited]: { ...visit, isDone: false, unseen } }
        : on.visits;
    return { ...on, visits, undo: null };
  });
}

/** None of the matches of this page was looked at. */
async function unsee(id: string, walk: Walk): Promise<Result<null>> {
  const found = walk.due ? null : await lookAtWalk(Date.now());
  if (!found?.page || !found.known) return refused('walk_not_open');
  const { page, known } = found;
  const here = new Set(found.look.matches.map(({ digest }) => digest));
  const kept = await keepLookedAt({ ...known, matches: known.matches.filter((digest) => !here.has(digest)) });
  return kept.ok ? changeWalk(id, (on) => ({ ...on, undo: { page, before: known, visited: null } })) : kept;
}

/** Opens the page that waits, or sees to it that it is opened when its time has come. */
async function openDue(id: string): Promise<Result<null>> {
  const walk = (await readPatrol(id))?.walk;
  if (walk?.state !== 'on' || !walk.due) return good(null);
  const { url } = walk.due;
  const now = Date.now();
  const from = openFrom(url, await readLastLoad(hostOf(url)), now);
  if (from > now) {
    const changed = await changeWalk(id, (on) => ({ ...on, due: on.due && { ...on.due, from } }));
    setTimeout(openWhatIsDue, from - now);
    await browser.alarms.create(walkAlarm, { when: from });
    return changed;
  }
  await noteLoad(hostOf(url), now);
  await openInWalkTab(url, id);
  await browser.alarms.clear(walkAlarm);
  // Last: whoever is stopped before has it opened once more, and none is left out.
  return changeWalk(id, (on) => ({ ...on, due: null }));
}

/** Changes the walk of a patrol; one that was removed meanwhile has none. */
export async function changeWalk(id: string, change: (walk: Walk) => Walk): Promise<Result<null>> {
  const changed = await changePatrol(id, (patrol) =>
    patrol?.walk ? { ...patrol, walk: change(patrol.walk) } : patrol,
  );
  return changed.ok ? good(null) : changed;
}

/** The patrol whose walk is in this tab, for keys that are pressed on the page itself. */
export async function patrolIn(tabId: number): Promise<Patrol | null> {
  if ((await readWalkTab())?.tabId !== tabId) return null;
  return (await readPatrols()).find(({ walk }) => walk?.state === 'on') ?? null;
}
