import { Fragment } from 'preact';
import type { Entry, Source } from '../contract/list.ts';
import { translate } from '../platform/translate.ts';
import { formatDay } from './format-moment.ts';
import { noCorrection } from './message-keys.ts';

type Known = Pick<Entry, 'status'> & {
  explanation?: string | null | undefined;
  correction?: Entry['correction'] | null | undefined;
  sources?: Source[] | undefined;
};

/** What an entry explains, the published correction it rests on, or that there is none, and its sources. */
export const KnownCorrection = ({
  known: { status, explanation, correction, sources = [] },
}: {
  known: Known;
}) => (
  <>
    {explanation ? <p>{explanation}</p> : null}
    {correction ? (
      <p>
        <span class="soft">{translate(status === 'true' ? 'card_grounds' : 'card_correction')}</span>{' '}
        <a href={correction.url} target="_blank" rel="noreferrer">
          {correction.title}
        </a>{' '}
        <span class="soft">
          {correction.publishedAt
            ? translate('card_correction_by', correction.publisher, formatDay(correction.publishedAt))
            : correction.publisher}
        </span>
      </p>
    ) : (
      <p class="soft">{noCorrection(status)}</p>
    )}
    {sources.length > 0 ? (
      <p>
        <span class="soft">{translate('card_sources')}</span>
        {sources.map(({ url, title, publisher }) => (
          <Fragment key={url}>
            {' '}
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>{' '}
            {publisher ? <span class="soft">{publisher}</span> : null}
          </Fragment>
        ))}
      </p>
    ) : null}
  </>
);
