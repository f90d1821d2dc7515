import { translate } from '../../platform/translate.ts';
import { formatDay } from '../format-moment.ts';
import { noCorrection } from '../message-keys.ts';
import { StatusTag } from '../status-tag.tsx';
import type { FlagGroup, FoundPassage } from './group-by-flag.ts';

/** So many passages of one claim stand open; the others unfold. */
const openPassages = 3;
/** So much of the text around the words is shown, in UTF-16 units. */
const context = 24;

/** One claim with what is known about it, and every passage that repeats it as a button that leads there. */
export function FlaggedClaim({ group, onGo }: { group: FlagGroup; onGo: (passage: FoundPassage) => void }) {
  const { flag, passages } = group;
  const hidden = passages.slice(openPassages);
  return (
    <li class="card stack claim">
      <div class="stack tight">
        <div>
          <StatusTag status={flag.status} />
        </div>
        <h3>{flag.claim}</h3>
        {flag.correction ? (
          <p>
            {translate('found_correction')}{' '}
            <a href={flag.correction.url} target="_blank" rel="noreferrer">
              {flag.correction.title}
            </a>{' '}
            <span class="soft">
              {`${flag.correction.publisher} · ${formatDay(flag.correction.publishedAt)}`}
            </span>
          </p>
        ) : (
          <p class="soft">{noCorrection(flag.status)}</p>
        )}
        <p class="soft">
          {translate('found_source', flag.listTitle, flag.publisher, formatDay(flag.updatedAt))}
        </p>
      </div>
      <Quotes passages={passages.slice(0, openPassages)} onGo={onGo} />
      {hidden.length > 0 ? (
        <details>
          <summary>{translate('found_more_passages', hidden.length)}</summary>
          <Quotes passages={hidden} onGo={onGo} />
        </details>
      ) : null}
    </li>
  );
}

const Quotes = ({ passages, onGo }: { passages: FoundPassage[]; onGo: (passage: FoundPassage) => void }) => (
  <ul class="stack tight" aria-label={translate('found_passages')}>
    {passages.map((found) => {
      const { quote } = found.passage;
      return (
        <li key={`${found.frameId} ${found.index}`}>
          <button type="button" class="quote" onClick={() => onGo(found)}>
            {found.passage.floor ? (
              <span class="soft">{translate('passage_floor', found.passage.floor)}</span>
            ) : null}
            <span>
              {quote.prefix ? `…${quote.prefix.slice(-context)}` : ''}
              <mark>{quote.exact}</mark>
              {quote.suffix ? `${quote.suffix.slice(0, context)}…` : ''}
            </span>
          </button>
        </li>
      );
    })}
  </ul>
);
