import type { Entry } from '../contract/list.ts';
import { translate } from '../platform/translate.ts';
import { formatDay } from './format-moment.ts';
import { noCorrection } from './message-keys.ts';

type Known = Pick<Entry, 'status'> & {
  explanation?: string | null | undefined;
  correction?: Entry['correction'] | null | undefined;
};

/** What an entry explains, and the published correction it rests on, or that there is none. */
export const KnownCorrection = ({ known: { status, explanation, correction } }: { known: Known }) => (
  <>
    {explanation ? <p>{explanation}</p> : null}
    {correction ? (
      <p>
        <span class="soft">{translate(status === 'true' ? 'card_grounds' : 'card_correction')}</span>{' '}
        <a href={correction.url} target="_blank" rel="noreferrer">
          {correction.title}
        </a>{' '}
        <span class="soft">
          {translate('card_correction_by', correction.publisher, formatDay(correction.publishedAt))}
        </span>
      </p>
    ) : (
      <p class="soft">{noCorrection(status)}</p>
    )}
  </>
);
