import { isLeftAlone, lostAccess } from '../access/lost-access.ts';
import { good } from '../contract/result.ts';
import { done, handleMessagesInPage } from '../messages/handle-messages.ts';
import type { Flag, FoundInTexts, FoundMatch, ToContent } from '../messages/message-contract.ts';
import type { Block } from '../page/block.ts';
import { isHidden } from '../page/dom/true-property.ts';
import { PageFollower } from '../page/follow-page.ts';
import { documentKey } from '../page/identity/describe-page.ts';
import { pageAround } from '../page/identity/page-address.ts';
import type { Life } from '../page/life.ts';
import { nextSlice, sliceTime } from '../page/next-slice.ts';
import { whenShown } from '../page/when-shown.ts';
import { bringCard } from './bring-card.ts';
import { findInBlocks } from './find-in-blocks.ts';
import { hearOfCards } from './hear-of-cards.ts';
import { keepNear } from './keep-near.ts';
import { MarkedPage } from './marked-page.ts';
import type { ShownPage } from './shown-page.ts';
import { TellMatches } from './tell-matches.ts';
import { Unpainted } from './unpainted.ts';

const shiftedBy = (shift: number, matches: FoundMatch[]): FoundMatch[] =>
  matches.map((match) => ({ ...match, start: match.start + shift, end: match.end + shift }));

/** Reads, marks and explains one frame until its life ends: page → matches → highlight. */
export function markFrame(life: Life): void {
  const marked = new MarkedPage(
    () => follower.inOrder(),
    () => life.ask('ask-sheet', null),
  );
  const telling = new TellMatches(marked, life);

  const page: ShownPage = {
    documentKey: documentKey(),
    life,
    marked,
    searched: () => [...follower.inOrder()],
    blocks: () => follower.readClosely(),
    blocksInSlices: () => follower.readCloselyInSlices(),
    matches: (ordered) => marked.inOrder(ordered),
    roots: () => follower.roots(),
    isRead: () => telling.hasTold,
    early: new Map(),
    givesFocusBack: false,
  };
  globalThis.qiuzhengShownPage = page;

  const cardHere = bringCard(page);
  const hearOfCard = hearOfCards(page);
  const near = keepNear(marked, life);
  /** Paints again what the page has taken away. */
  const repaint = () => {
    marked.restore();
    near.look();
  };
  /** How often all was looked up anew: answers from before are of lists that were in force then. */
  let checks = 0;
  const find = async (blocks: Block[], isAhead = false) => {
    const check = checks;
    const isOld = () => check !== checks;
    unpainted.begin(isAhead);
    await findInBlocks(blocks, life, (asked, found) => markFound(asked, found, isAhead, isOld), fallSilent);
    unpainted.end(isAhead);
  };
  const markFound = async (
    asked: Block[],
    { flags, found }: FoundInTexts,
    isAhead: boolean,
    isOld: () => boolean,
  ) => {
    // Counted after the first look, which may have the page compute its styles, as it must.
    let sliceEnd = Number.POSITIVE_INFINITY;
    for (const [at, block] of asked.entries()) {
      const matches = found[at] ?? [];
      // Most hold nothing, and the clock is not looked at for them.
      if (matches.length > 0 && performance.now() > sliceEnd) {
        await nextSlice();
        sliceEnd = Number.POSITIVE_INFINITY;
      }
      if (isOld()) break;
      const closer = matches.length > 0 ? follower.lookCloser(block) : null;
      if (closer) unpainted.add(closer.block, { flags, matches: shiftedBy(closer.shift, matches) });
      else {
        unpainted.drop(block);
        marked.unmark(block);
      }
      if (matches.length > 0) sliceEnd = Math.min(sliceEnd, performance.now() + sliceTime);
    }
    if (!isAhead) unpainted.paintNow();
    follower.tellOfLooks();
  };
  const unpainted = new Unpainted<{ flags: Flag[]; matches: FoundMatch[] }>((all) => {
    if (life.signal.aborted) return;
    for (const [block, { flags, matches }] of all) if (!block.isGone) marked.mark(block, matches, flags);
    repaint();
    void cardHere();
    telling.soon();
    page.card?.whenPainted();
  });

  const follower = new PageFollower(
    (gone, come, isAhead) => {
      for (const block of gone) {
        block.isGone = true;
        marked.unmark(block);
      }
      telling.count(gone, come);
      marked.restore();
      if (!page.card?.matches.every(marked.has)) page.card?.close();
      const due = come.filter(({ lookUp }) => lookUp !== 'done');
      if (due.length > 0) void find(due, isAhead);
      if (gone.length > 0) telling.soon();
    },
    life,
    near.changed,
  );

  let isToCheck = false;
  /** Reads all of the page and looks it up anew; once somebody sees it, where nobody does now. */
  const checkAgain = () => {
    isToCheck = isHidden();
    if (isToCheck) return;
    checks += 1;
    follower.readAgain();
    void find([...follower.inOrder()]);
  };
  const endShowing = () => {
    page.card?.close();
    telling.gone();
  };

  const fallSilent = () => {
    endShowing();
    life.end('removed');
  };
  /** Falls silent where access is lost; where that cannot be told here (null), the worker is asked. */
  const endIf = async (isLost: boolean | null) => {
    if (isLost ?? !(await life.ask('may-be-read', { around: pageAround() })).ok) fallSilent();
    return done;
  };

  const stopListening = handleMessagesInPage<ToContent>({
    'check-again': () => {
      checkAgain();
      return done;
    },
    'name-document': () => good({ documentKey: page.documentKey }),
    async 'show-match'(shown) {
      (await cardHere())?.goTo(shown.index, shown);
      return done;
    },
    'step-match': async (step) => good((await cardHere())?.step(step) ?? { stepped: false, heldSince: 0 }),
    'share-card': (news) => {
      hearOfCard(news);
      return done;
    },
    'access-removed': ({ removed, kept }) => endIf(lostAccess(origin, removed, kept)),
    'leave-alone': ({ sites, isOff }) => endIf(isLeftAlone({ origin, around: pageAround() }, sites, isOff)),
  });

  life.signal.addEventListener('abort', () => {
    stopListening();
    if (marked.count > 0 && life.signal.reason === 'orphaned') page.card?.sayOrphaned();
    marked.end();
  });
  life.listen(document, 'scroll', repaint);
  life.listen(document, 'visibilitychange', () => {
    marked.restore();
    if (isToCheck) checkAgain();
  });
  life.listen(window, 'pagehide', endShowing);
  life.listen(window, 'pageshow', ({ persisted }) => persisted && checkAgain());
  // Declared for a site, this runs before the page is parsed: scripts that come after that wait for its first
  // frame.
  void whenShown(life).then(() => follower.start());
}
