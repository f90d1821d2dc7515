import type { Status } from '../../contract/list.ts';
import type { Result } from '../../contract/result.ts';
import type { Flag, MatchReason } from '../../messages/message-contract.ts';
import { webLink } from '../../page/identity/describe-page.ts';
import { explain, type MessageKey, translate } from '../../platform/translate.ts';
import { formatDay } from '../../ui/format-moment.ts';
import { noCorrection } from '../../ui/message-keys.ts';
import { toneOf } from '../paint.ts';
import type { PlacedMatch } from '../placed-match.ts';

/** A sign for each status, so that neither colour nor language is needed to tell them apart. */
const signs: Record<Status, string> = {
  false: '×',
  misleading: '!',
  corrected: '↻',
  unverified: '?',
  satire: '~',
  true: '✓',
  withdrawn: '–',
};

/** What the buttons of a card do. */
export interface CardActions {
  /** Reports the passage, or that its flag is wrong. */
  report(match: PlacedMatch, disputes: boolean): void;
  hide(match: PlacedMatch, everywhere: boolean): void;
  /** Tells why the passage is marked. */
  explain(match: PlacedMatch): Promise<Result<MatchReason>>;
}

/** The card as far as its contents deal with it. */
export interface CardSurface {
  /** Changes something in the card. */
  change(how: () => void): void;
  /** Whether a person pressed a button, having seen it. */
  isPressed(event: MouseEvent): boolean;
  close(): void;
}

/**
 * Fills the card's dialog with what the lists say, one article for each entry. Every word in it is text,
 * never markup.
 */
export function fillCard(
  dialog: HTMLElement,
  matches: PlacedMatch[],
  actions: CardActions,
  surface: CardSurface,
): void {
  dialog.lang = translate('page_language');
  const close = element('button', 'close', '×');
  close.ariaLabel = translate('card_close');
  close.title = translate('card_close');
  close.addEventListener('click', ({ isTrusted }) => isTrusted && surface.close());
  dialog.replaceChildren(...matches.map((match, at) => article(match, at, actions, surface)), close);
}

function article(match: PlacedMatch, at: number, actions: CardActions, surface: CardSurface): HTMLElement {
  const { flag } = match;
  const whole = element('article', `flag ${toneOf(match)}`);
  const status = element('p', 'status');
  const sign = element('span', 'sign', signs[flag.status]);
  sign.ariaHidden = 'true';
  status.append(sign, element('span', 'word', translate(`status_${flag.status}`)));
  const claim = element('p', 'claim', flag.claim);
  // The dialog is named by its first entry.
  status.id = `status-${at}`;
  claim.id = `claim-${at}`;
  const buttons = element('p', 'buttons');
  const button = (words: MessageKey, press: () => void) => {
    const made = element('button', 'action', translate(words));
    made.addEventListener('click', (event) => surface.isPressed(event) && press());
    return made;
  };
  buttons.append(
    button('card_report', () => actions.report(match, false)),
    button('card_dispute', () => actions.report(match, true)),
    button('card_hide_here', () => actions.hide(match, false)),
    button('card_hide_everywhere', () => actions.hide(match, true)),
  );
  const meaning = meaningOf(match);
  const updated = translate('card_updated', dayOf(flag.updatedAt));
  whole.append(
    status,
    claim,
    ...(meaning ? [element('p', 'refutation', meaning)] : []),
    correction(flag),
    element('p', 'source', translate('card_source', flag.listTitle, flag.publisher)),
    element('p', 'source', updated),
    why(match, actions, surface),
    buttons,
  );
  return whole;
}

/** A sentence on how the page means what it repeats, where it does not simply state it. */
export function meaningOf({ refutedHere, doubt }: PlacedMatch): string | null {
  if (refutedHere) return translate('card_refuted');
  return doubt ? translate(`card_${doubt}`) : null;
}

function correction({ correction: found, status }: Flag): HTMLElement {
  const href = found && webLink(found.url);
  if (!found || !href) return element('p', 'correction', noCorrection(status));
  const whole = element('p', 'correction');
  const link = element('a', '', found.title);
  link.href = href;
  link.target = '_blank';
  link.rel = 'noreferrer';
  const date = dayOf(found.publishedAt);
  whole.append(
    element('span', 'label', translate(status === 'true' ? 'card_grounds' : 'card_correction')),
    link,
    element('span', 'by', translate('card_correction_by', found.publisher, date)),
  );
  return whole;
}

/**
 * Unfolds why the passage is marked and what the list said before; asked for only when a person wants to
 * know.
 */
function why(match: PlacedMatch, actions: CardActions, surface: CardSurface): HTMLElement {
  const whole = element('details', 'why');
  const answer = element('div', 'answer');
  answer.role = 'status';
  whole.append(element('summary', '', translate('card_why')), answer);
  whole.addEventListener('toggle', async () => {
    if (!whole.open || answer.hasChildNodes()) return;
    const told = await actions.explain(match);
    const { reasons, history } = told.ok ? told.value : { reasons: [explain(told.error)], history: [] };
    const lines = [
      ...reasons.map((reason) => element('p', '', reason)),
      ...history.map(({ status, at, reason }) =>
        element('p', 'source', translate('card_history', dayOf(at), translate(`status_${status}`), reason)),
      ),
    ];
    surface.change(() => answer.append(...lines));
  });
  return whole;
}

/** A moment of a list as a day; one that is no day, such as 2026-02-40, stays as it is. */
const dayOf = (moment: string): string => (Number.isNaN(Date.parse(moment)) ? moment : formatDay(moment));

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
