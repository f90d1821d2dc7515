import type { Status } from '../contract/list.ts';
import type { Flag } from '../messages/message-contract.ts';
import { webLink } from '../page/web-link.ts';
import { formatDay } from '../ui/format-moment.ts';
import { translate } from '../ui/translate.ts';
import type { PlacedMatch } from './placed-match.ts';

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

export interface CardActions {
  close(): void;
  report(match: PlacedMatch): void;
}

/** Fills the card's dialog with what the lists say, one article for each entry. Every word in it is text, never markup. */
export function fillCard(dialog: HTMLElement, matches: PlacedMatch[], actions: CardActions): void {
  dialog.lang = translate('page_language');
  const close = element('button', 'close', '×');
  close.ariaLabel = translate('card_close');
  close.title = translate('card_close');
  close.addEventListener('click', actions.close);
  dialog.replaceChildren(...matches.map((match, at) => article(match, at, actions)), close);
}

function article(match: PlacedMatch, at: number, actions: CardActions): HTMLElement {
  const { flag } = match;
  const whole = element('article', `flag ${flag.status}`);
  const status = element('p', 'status');
  const sign = element('span', 'sign', signs[flag.status]);
  sign.ariaHidden = 'true';
  status.append(sign, element('span', 'word', translate(`status_${flag.status}`)));
  const claim = element('p', 'claim', flag.claim);
  // The dialog is named by its first entry.
  status.id = `status-${at}`;
  claim.id = `claim-${at}`;
  const report = element('button', 'report', translate('card_report'));
  report.addEventListener('click', () => actions.report(match));
  const updated = translate('card_updated', dayOf(flag.updatedAt));
  whole.append(
    status,
    claim,
    correction(flag),
    element('p', 'source', translate('card_source', flag.listTitle, flag.publisher)),
    element('p', 'source', updated),
    report,
  );
  return whole;
}

function correction({ correction: found, status }: Flag): HTMLElement {
  const href = found && webLink(found.url);
  if (!found || !href)
    return element(
      'p',
      'correction',
      translate(status === 'unverified' ? 'card_unchecked' : 'card_no_source'),
    );
  const whole = element('p', 'correction');
  const link = element('a', '', found.title);
  link.href = href;
  link.target = '_blank';
  link.rel = 'noreferrer';
  const date = dayOf(found.publishedAt);
  whole.append(
    element('span', 'label', translate('card_correction')),
    link,
    element('span', 'by', translate('card_correction_by', found.publisher, date)),
  );
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
