import { lostAccess } from './access/lost-access.ts';
import { good, type Result } from './contract/result.ts';
import { Card } from './highlight/card.ts';
import { describeMatches } from './highlight/describe-matches.ts';
import { findInBlocks } from './highlight/find-in-blocks.ts';
import { goToMatch, stepMatch } from './highlight/go-to-match.ts';
import { keepNear } from './highlight/keep-near.ts';
import { MarkedPage } from './highlight/marked-page.ts';
import { openCardOn } from './highlight/open-card.ts';
import type { PlacedMatch } from './highlight/placed-match.ts';
import { prepareToSayOrphaned } from './highlight/say-orphaned.ts';
import { seenKey } from './highlight/seen-key.ts';
import { Sheets } from './highlight/sheets.ts';
import type { ShownPage } from './highlight/shown-page.ts';
import { done, handleMessagesInPage } from './messages/handle-messages.ts';
import type { ToContent } from './messages/message-contract.ts';
import type { Block } from './page/block.ts';
import { isHidden, rootElement } from './page/dom/true-property.ts';
import { PageFollower } from './page/follow-page.ts';
import { documentKey } from './page/identity/document-key.ts';
import { pageAddress } from './page/identity/page-address.ts';
import type { Life } from './page/life.ts';
import { takeOver } from './page/take-over.ts';
import { unreadableIn } from './page/unreadable-in.ts';
import { whenShown } from './page/when-shown.ts';
import { explain } from './platform/translate.ts';

/** How long the page must be quiet before the worker is told what is found, in milliseconds. */
const tellAfter = 250;

const life = rootElement() instanceof HTMLElement ? takeOver() : null;
if (life) markPage(life);

/** Wires page → matches → highlight → card for one frame. */
function markPage(life: Life): void {
  const sayOrphaned = window === window.top ? prepareToSayOrphaned() : () => undefined;
  const sheets = new Sheets(() => life.ask('ask-sheets', null));
  const marked = new MarkedPage(() => follower.inOrder(), sheets);
  let current: PlacedMatch | null = null;
  let unreadable = 0;
  /** How much the worker was told of; -1 before it was told anything. */
  let told = -1;
  let telling: ReturnType<typeof setTimeout> | undefined;

  const page: ShownPage = {
    documentKey: documentKey(),
    signal: life.signal,
    blocks: () => [...follower.inOrder()],
    matches: () => marked.inOrder(),
    closeCard: () => card.close(),
    isRead: () => told >= 0,
  };
  globalThis.qiuzhengShownPage = page;
  const whenTurned = (matches: readonly PlacedMatch[], heldSince: number) => {
    const isShown = matches.length > 0;
    void life.ask('share-card', { frame: page.documentKey, isShown, heldSince });
    if (isShown) void life.ask('tell-seen', { keys: matches.slice(0, 100).map(seenKey), url: pageAddress() });
  };
  const closeOrSay = (reply: Result<null>) => (reply.ok ? card.close() : card.say(explain(reply.error)));
  const card = new Card(sheets, whenTurned, {
    async report(match, disputes) {
      const prepared = await life.ask('prepare-report', null);
      if (!prepared.ok) return card.say(explain(prepared.error));
      const [passage] = (await page.describe?.([match])) ?? [];
      if (!passage) return;
      closeOrSay(await life.ask('report-passage', { passage, category: match.flag.category, disputes }));
    },
    async hide({ flag: { key, claim } }, everywhere) {
      closeOrSay(await life.ask('hide-flag', { key, claim, everywhere, url: pageAddress() }));
    },
    explain: ({ block: { text }, start, end, flag: { listId, entryId } }) =>
      life.ask('explain-match', { text, start, end, listId, entryId }),
  });

  const tell = () => {
    const shown = marked.count + marked.refuted + unreadable;
    if (!shown && !told) return;
    told = shown;
    void life.ask('tell-page-matches', describeMatches(marked, unreadable));
  };
  const tellSoon = () => {
    clearTimeout(telling);
    telling = setTimeout(tell, tellAfter);
  };

  const find = (blocks: Block[]) =>
    findInBlocks(blocks, life, (asked, { flags, found }) => {
      asked.forEach((block, at) => {
        if (!block.isGone) marked.mark(block, found[at] ?? [], flags);
      });
      repaint();
      if (marked.count + marked.refuted > 0) void sheets.fetch();
      tellSoon();
    });

  const follower = new PageFollower((gone, come) => {
    for (const block of gone) {
      block.isGone = true;
      unreadable -= unreadableIn(block.text);
      marked.unmark(block);
    }
    for (const block of come) unreadable += unreadableIn(block.text);
    marked.restore();
    if (card.isShown && !card.matches.every(marked.has)) card.close();
    if (come.length > 0) void find(come);
    if (gone.length > 0) tellSoon();
  }, life);

  let isToCheck = false;
  /** Nothing is asked for a page that nobody sees. */
  const checkAgain = () => {
    isToCheck = isHidden();
    if (isToCheck) return;
    follower.readAgain();
    void find([...follower.inOrder()]);
  };

  const followMatches = keepNear(marked, life);
  const repaint = () => {
    marked.restore();
    followMatches();
  };
  const hearOfCard = openCardOn(marked, card, life);
  const stopListening = handleMessagesInPage<ToContent>({
    'check-again': () => {
      checkAgain();
      return done;
    },
    'name-document': () => good({ documentKey: page.documentKey }),
    'show-match': (shown) => {
      current = goToMatch(marked, card, shown.index, shown);
      return done;
    },
    'step-match': (step) => {
      const { heldSince } = card;
      current = stepMatch(marked, card, current, step);
      return good({ stepped: current !== null, heldSince });
    },
    'share-card': (news) => {
      hearOfCard(news);
      return done;
    },
    'access-removed': ({ removed, kept }) => {
      if (lostAccess(origin, removed, kept)) {
        tellGone();
        life.end('removed');
      }
      return done;
    },
  });

  life.signal.addEventListener('abort', () => {
    clearTimeout(telling);
    stopListening();
    if (marked.count > 0 && life.signal.reason === 'orphaned' && sheets.texts) sayOrphaned(sheets.texts.card);
    marked.end();
  });
  const tellGone = () => {
    card.close();
    // What shows nothing is forgotten, whatever else is told of it.
    const nothing = { ...describeMatches(marked, 0), count: 0, refuted: 0 };
    if (told > 0) void life.ask('tell-page-matches', nothing);
    told = 0;
  };
  life.listen(document, 'scroll', repaint);
  life.listen(document, 'visibilitychange', () => {
    marked.restore();
    if (isToCheck) checkAgain();
  });
  life.listen(window, 'pagehide', tellGone);
  life.listen(window, 'pageshow', ({ persisted }) => persisted && checkAgain());
  // Declared for a site, this runs before the page is parsed: scripts that come after that wait for its first frame.
  void whenShown(life).then(() => follower.start());
}
