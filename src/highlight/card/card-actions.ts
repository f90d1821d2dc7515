import type { Result } from '../../contract/result.ts';
import type { Flag } from '../../messages/message-contract.ts';
import { pageAddress } from '../../page/identity/page-address.ts';
import { listenForPress } from '../../platform/listen-for-press.ts';
import { explain, translate } from '../../platform/translate.ts';
import { withoutFullStop } from '../../ui/without-full-stop.ts';
import type { PlacedMatch } from '../placed-match.ts';
import type { ShownPage } from '../shown-page.ts';
import cardSheet from './card.css?inline';
import type { Card } from './card.ts';
import type { CardActions } from './card-surface.ts';
import { type NoticeAction, showNotice } from './show-notice.ts';

/** The claim of a flag may be long; what is said of it in a notice need not be, in characters. */
const quoted = 60;

/**
 * What the buttons of the card do: each asks the worker; then the card goes, or says why nothing came of it.
 */
export function cardActions(page: ShownPage, card: () => Card): CardActions {
  const { life } = page;
  let endNotice: (() => void) | null = null;
  life.signal.addEventListener('abort', () => endNotice?.());
  /** Says something beside the page instead of the notice before. */
  const notify = (words: string, action: NoticeAction | null = null) => {
    endNotice?.();
    if (!life.signal.aborted) endNotice = showNotice(words, cardSheet, action);
  };
  const undo = async ({ key }: Flag, everywhere: boolean, url: string) => {
    const shown = await life.ask('undo-hide', { key, everywhere, url });
    if (!shown.ok) notify(explain(shown.error));
  };

  const closeOrSay = (match: PlacedMatch, reply: Result<null>) => {
    // By now the card may be about another passage, or gone.
    const isThere = card().matches.includes(match);
    if (reply.ok && isThere) card().close();
    else if (!reply.ok && isThere) card().say(explain(reply.error));
    else if (!reply.ok) notify(explain(reply.error));
  };
  return {
    async report(match, disputes) {
      const prepared = await life.ask('prepare-report', null);
      if (!prepared.ok) return closeOrSay(match, prepared);
      const [passage] = (await page.describe?.([match])) ?? [];
      if (!passage) return;
      closeOrSay(
        match,
        await life.ask('report-passage', { passage, category: match.flag.category, disputes }),
      );
    },
    async hide(match, everywhere) {
      const { flag } = match;
      const url = pageAddress();
      const hasFocus = card().showsFocus;
      const hasGoneOn = listenForPress();
      const hidden = await life.ask('hide-flag', { key: flag.key, claim: flag.claim, everywhere, url });
      closeOrSay(match, hidden);
      // Who has gone on to write elsewhere goes on writing.
      const takesFocus = !hasGoneOn() && hasFocus;
      if (!hidden.ok) return;
      notify(translate(everywhere ? 'hid_everywhere' : 'hid_here', quote(flag.claim)), {
        label: translate('undo'),
        act: () => void undo(flag, everywhere, url),
        takesFocus,
      });
    },
    async readCopyForm() {
      const kept = await life.ask('ask-copy-form', null);
      return kept.ok ? kept.value : 'text';
    },
    keepCopyForm: (form) => void life.ask('keep-copy-form', { form }),
    async copy(text) {
      try {
        // There is no clipboard where a page came without encryption, and none for frames that may not.
        await navigator.clipboard.writeText(text);
        card().say(translate('copied'));
        return true;
      } catch {
        card().say(translate('copy_yourself'));
        return false;
      }
    },
    explain: ({ block: { text }, start, end, flag }) =>
      life.ask('explain-match', { text, start, end, flagKey: flag.key }),
  };
}

function quote(claim: string): string {
  const words = [...withoutFullStop(claim)];
  return words.length > quoted ? `${words.slice(0, quoted).join('')}…` : words.join('');
}
