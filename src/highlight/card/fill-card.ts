import { isExpired } from '../../contract/is-expired.ts';
import type { Status } from '../../contract/list.ts';
import type { Flag } from '../../messages/message-contract.ts';
import { webLink } from '../../page/identity/describe-page.ts';
import { explain, type MessageKey, translate } from '../../platform/translate.ts';
import { contradicting, gravestFirst } from '../../ui/compare-verdicts.ts';
import { mayBeCopied, verdictWords } from '../../ui/correction-text.ts';
import { formatDay, formatMoment } from '../../ui/format-moment.ts';
import { noCorrection } from '../../ui/message-keys.ts';
import { toneOf } from '../paint.ts';
import type { PlacedMatch } from '../placed-match.ts';
import type { CardActions, CardSurface } from './card-surface.ts';
import { copyButton } from './copy-button.ts';
import { linkTo, makeElement } from './make-element.ts';

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
  const close = makeElement('button', 'close', '×');
  close.ariaLabel = translate('card_close');
  close.title = translate('card_close');
  close.addEventListener('click', ({ isTrusted }) => isTrusted && surface.close());
  const ordered = gravestFirst(matches);
  const articles = ordered.map((match, at) => article(match, at, actions, surface));
  dialog.replaceChildren(
    ...contradiction(ordered.filter((match) => contradicting(match, ordered).length > 0)),
    ...articles.map(({ whole }) => whole),
    close,
  );
  // Only what a person types in the card comes here, and of that nothing that fills a field.
  dialog.onkeydown = (event) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (!(target instanceof Element) || target.matches('select') || ctrlKey || metaKey || altKey) return;
    const meant = articles.find(({ whole }) => whole.contains(target)) ?? articles[0];
    meant?.keys[key.toLowerCase()]?.(event);
  };
}

/** What the lists say of one match, and what keys do there. */
interface Article {
  whole: HTMLElement;
  keys: Record<string, (event: UIEvent) => void>;
}

/** Says first that lists contradict each other, and who says what. */
function contradiction(matches: PlacedMatch[]): HTMLElement[] {
  if (matches.length === 0) return [];
  return [
    makeElement('p', 'contradiction', translate('card_contradiction')),
    ...matches.map(({ flag }) =>
      makeElement('p', 'verdict', `${verdictWords(flag, Date.now())} · ${flag.publisher}`),
    ),
  ];
}

function article(match: PlacedMatch, at: number, actions: CardActions, surface: CardSurface): Article {
  const { flag } = match;
  const expired = isExpired({ expiresAt: flag.listExpiresAt }, Date.now());
  const whole = makeElement('article', `flag ${toneOf(match)}${expired ? ' expired' : ''}`);
  const status = makeElement('p', 'status');
  const sign = makeElement('span', 'sign', signs[flag.status]);
  sign.ariaHidden = 'true';
  status.append(sign, makeElement('span', 'word', translate(`status_${flag.status}`)));
  const claim = makeElement('p', 'claim', flag.claim);
  // The dialog is named by its first entry.
  status.id = `status-${at}`;
  claim.id = `claim-${at}`;
  const buttons = makeElement('p', 'buttons');
  const button = (words: MessageKey, press: () => void) => {
    const made = makeElement('button', 'action', translate(words));
    made.addEventListener('click', (event) => surface.isPressed(event) && press());
    return made;
  };
  buttons.append(
    button('card_report', () => actions.report(match, false)),
    button('card_dispute', () => actions.report(match, true)),
    button('card_hide_here', () => actions.hide(match, false)),
    button('card_hide_everywhere', () => actions.hide(match, true)),
  );
  const copying = mayBeCopied(flag) ? copyButton(flag, actions, surface) : null;
  if (copying) buttons.append(...copying.elements);
  const meaning = meaningOf(match);
  const updated = translate('card_updated', dayOf(flag.updatedAt));
  if (expired && flag.listExpiresAt)
    whole.append(makeElement('p', 'expiry', translate('list_expired', formatMoment(flag.listExpiresAt))));
  whole.append(
    status,
    claim,
    ...(flag.explanation ? [makeElement('p', 'explanation', flag.explanation)] : []),
    ...(meaning ? [makeElement('p', 'refutation', meaning)] : []),
    correction(flag),
    ...sources(flag),
    ...deskPage(flag),
    makeElement('p', 'source', translate('card_source', flag.listTitle, flag.publisher)),
    makeElement('p', 'source', updated),
    why(match, actions, surface),
    buttons,
  );
  return {
    whole,
    keys: {
      ...(copying && { c: copying.copy }),
      h: (event) => surface.isPressed(event) && actions.hide(match, false),
    },
  };
}

/** A sentence on how the page means what it repeats, where it does not simply state it. */
export function meaningOf({ refutedHere, doubt }: PlacedMatch): string | null {
  if (refutedHere) return translate('card_refuted');
  return doubt ? translate(`card_${doubt}`) : null;
}

function correction({ correction: found, status }: Flag): HTMLElement {
  const href = found && webLink(found.url);
  if (!found || !href) return makeElement('p', 'no-correction', noCorrection(status));
  const whole = makeElement('p', 'correction');
  const link = linkTo(href, found.title);
  whole.append(
    makeElement('span', 'label', translate(status === 'true' ? 'card_grounds' : 'card_correction')),
    link,
    makeElement(
      'span',
      'by',
      found.publishedAt
        ? translate('card_correction_by', found.publisher, dayOf(found.publishedAt))
        : found.publisher,
    ),
  );
  return whole;
}

/** So many of the sources stand in a card, which is small; the popup and the desk's page have the others. */
const shownSources = 3;

/** What the verdict rests on. */
function sources({ sources: named }: Flag): HTMLElement[] {
  const links = named.slice(0, shownSources).flatMap(({ url, title }) => {
    const href = webLink(url);
    return href ? [' ', linkTo(href, title)] : [];
  });
  if (links.length === 0) return [];
  const whole = makeElement('p', 'source', translate('card_sources'));
  whole.append(...links);
  return [whole];
}

/** Where the desk itself says more. */
function deskPage({ page, publisher }: Flag): HTMLElement[] {
  const href = page && webLink(page);
  if (!href) return [];
  const whole = makeElement('p', 'source');
  whole.append(linkTo(href, translate('card_page', publisher)));
  return [whole];
}

/**
 * Unfolds why the passage is marked and what the list said before; asked for only when a person wants to
 * know.
 */
function why(match: PlacedMatch, actions: CardActions, surface: CardSurface): HTMLElement {
  const whole = makeElement('details', 'why');
  const answer = makeElement('div', 'answer');
  answer.role = 'status';
  whole.append(makeElement('summary', '', translate('card_why')), answer);
  whole.addEventListener('toggle', async () => {
    if (!whole.open || answer.hasChildNodes()) return;
    const told = await actions.explain(match);
    const { reasons, history } = told.ok ? told.value : { reasons: [explain(told.error)], history: [] };
    const lines = [
      ...reasons.map((reason) => makeElement('p', '', reason)),
      ...history.map(({ status, at, reason }) =>
        makeElement(
          'p',
          'source',
          translate('card_history', dayOf(at), translate(`status_${status}`), reason),
        ),
      ),
    ];
    // Folded and unfolded again, it was asked for twice.
    surface.change(() => answer.replaceChildren(...lines));
  });
  return whole;
}

/** A moment of a list as a day; one that is no day, such as 2026-02-40, stays as it is. */
const dayOf = (moment: string): string => (Number.isNaN(Date.parse(moment)) ? moment : formatDay(moment));
