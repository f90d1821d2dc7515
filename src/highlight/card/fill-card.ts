import { isExpired } from '../../contract/is-expired.ts';
import type { Status } from '../../contract/list.ts';
import type { Result } from '../../contract/result.ts';
import { type CopyForm, copyForms } from '../../messages/copy-form.ts';
import type { Flag, MatchReason } from '../../messages/message-contract.ts';
import { webLink } from '../../page/identity/describe-page.ts';
import { explain, type MessageKey, translate } from '../../platform/translate.ts';
import { contradicting, gravestFirst } from '../../ui/compare-verdicts.ts';
import { copyWords, correctionText, mayBeCopied, wordsToCopy } from '../../ui/correction-text.ts';
import { formatDay, formatMoment } from '../../ui/format-moment.ts';
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
  /** In which form the person copied last. */
  readCopyForm(): Promise<CopyForm>;
  keepCopyForm(form: CopyForm): void;
  /** Puts a text on the clipboard; tells whether the browser allowed it. */
  copy(text: string): Promise<boolean>;
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
 * Fills the card's dialog with what the lists say, one article for each entry, the gravest first. Every word
 * in it is text, never markup.
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
  const ordered = gravestFirst(matches);
  const areContradicting = ordered.some((match) => contradicting(match, ordered).length > 0);
  dialog.replaceChildren(
    ...(areContradicting ? [element('p', 'contradiction', translate('card_contradiction'))] : []),
    ...ordered.map((match, at) => article(match, at, actions, surface)),
    close,
  );
}

function article(match: PlacedMatch, at: number, actions: CardActions, surface: CardSurface): HTMLElement {
  const { flag } = match;
  const expired = isExpired({ expiresAt: flag.listExpiresAt }, Date.now());
  const whole = element('article', `flag ${toneOf(match)}${expired ? ' expired' : ''}`);
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
  if (mayBeCopied(flag)) buttons.append(...copying(flag, actions, surface));
  const meaning = meaningOf(match);
  const updated = translate('card_updated', dayOf(flag.updatedAt));
  if (expired && flag.listExpiresAt)
    whole.append(element('p', 'expiry', translate('list_expired', formatMoment(flag.listExpiresAt))));
  whole.append(
    status,
    claim,
    ...(flag.explanation ? [element('p', 'explanation', flag.explanation)] : []),
    ...(meaning ? [element('p', 'refutation', meaning)] : []),
    correction(flag),
    ...deskPage(flag),
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
  if (!found || !href) return element('p', 'no-correction', noCorrection(status));
  const whole = element('p', 'correction');
  const link = linkTo(href, found.title);
  const date = dayOf(found.publishedAt);
  whole.append(
    element('span', 'label', translate(status === 'true' ? 'card_grounds' : 'card_correction')),
    link,
    element('span', 'by', translate('card_correction_by', found.publisher, date)),
  );
  return whole;
}

/** Where the desk itself says more. */
function deskPage({ page, publisher }: Flag): HTMLElement[] {
  const href = page && webLink(page);
  if (!href) return [];
  const whole = element('p', 'source');
  whole.append(linkTo(href, translate('card_page', publisher)));
  return [whole];
}

function linkTo(href: string, words: string): HTMLAnchorElement {
  const link = element('a', '', words);
  link.href = href;
  link.target = '_blank';
  link.rel = 'noreferrer';
  return link;
}

/** Copies what is known of a claim, in a form that is remembered; where that fails the person can do it. */
function copying(flag: Flag, actions: CardActions, surface: CardSurface): HTMLElement[] {
  const form = element('select', 'action');
  form.ariaLabel = translate('copy_form');
  form.append(
    ...copyForms.map((name) => {
      const option = element('option', '', translate(`copy_form_${name}`));
      option.value = name;
      return option;
    }),
  );
  const chosen = () => copyForms.find((name) => name === form.value) ?? 'text';
  void actions.readCopyForm().then((name) => {
    form.value = name;
  });
  form.addEventListener('change', ({ isTrusted }) => isTrusted && actions.keepCopyForm(chosen()));
  const button = element('button', 'action', translate(copyWords(flag)));
  const field = element('textarea', 'to-copy');
  field.readOnly = true;
  field.ariaLabel = translate('copy_yourself');
  button.addEventListener('click', async (event) => {
    if (!surface.isPressed(event)) return;
    const text = correctionText(wordsToCopy(flag, Date.now()), chosen());
    if (await actions.copy(text)) return;
    surface.change(() => {
      field.value = text;
      form.after(field);
    });
    field.select();
  });
  return [button, form];
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
