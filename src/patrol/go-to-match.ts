import { good, type Result, refused } from '../contract/result.ts';
import type { Patrol, Walk } from '../history/records.ts';
import type { WalkMatch } from '../messages/message-contract.ts';
import { sendToFrame } from '../messages/send-message.ts';
import { keepCurrentFrame } from '../tabs/step-through-tab.ts';
import { keepCurrent, lookAtWalk, type WalkPage } from './look-at-walk.ts';
import { keepLookedAt } from './looked-at-store.ts';
import { matchToGoTo } from './match-to-go-to.ts';
import { readPatrol } from './patrol-store.ts';
import { changeWalk, inWalk, leave } from './step-walk.ts';
import { withNew } from './walk-plan.ts';
import { showWalkTab } from './walk-tab.ts';
import { lookedAtMatch } from './what-is-new.ts';

/**
 * Goes to the next (1) or previous (-1) match that was not looked at, or to one by its digest. Behind the
 * last of a page comes the next page, which is opened as any other; before the first one the page before,
 * where some were left.
 */
export const goToMatch = (id: string, to: 1 | -1 | string): Promise<Result<null>> =>
  inWalk(async () => {
    const patrol = await readPatrol(id);
    const walk = patrol?.walk;
    if (!patrol || walk?.state !== 'on') return refused(patrol ? 'walk_over' : 'patrol_gone');
    const found = walk.due ? null : await lookAtWalk(Date.now());
    if (!found?.look.isOpen) return refused('walk_not_open');
    const match = matchToGoTo(found.look, to);
    if (match) return show(patrol, found, match);
    // A page that is being read may still turn out to have one.
    if (found.look.isReading) return refused('walk_reading');
    return typeof to === 'string' ? refused('page_changed') : goOver(patrol, walk, to);
  });

async function show(patrol: Patrol, found: WalkPage, match: WalkMatch): Promise<Result<null>> {
  const { digest, frameId, index, before } = match;
  const { look, page, known, total } = found;
  const shown = await sendToFrame(look.tabId, frameId, 'show-match', { index, before, total });
  if (!shown.ok) return refused('page_changed');
  await Promise.all([
    keepCurrent(look.tabId, digest),
    keepCurrentFrame(look.tabId, frameId),
    showWalkTab(patrol.id),
  ]);
  if (page === null || match.isSeen) return good(null);
  const kept = await keepLookedAt(lookedAtMatch(page, digest, known, Date.now()));
  if (!kept.ok) return kept;
  return changeWalk(patrol.id, (walk) => ({
    ...withNew(walk, [digest]),
    undo: { page, before: known, visited: null },
  }));
}

async function goOver(patrol: Patrol, walk: Walk, by: 1 | -1): Promise<Result<null>> {
  const at = patrol.pages.findIndex(({ url }) => url === walk.at);
  const before = patrol.pages[at - 1];
  const isLeft = before && (walk.visits[before.url]?.unseen ?? 0) > 0;
  if (by === -1 && !isLeft) return refused('walk_none_before');
  return leave(patrol, walk, by, false);
}
