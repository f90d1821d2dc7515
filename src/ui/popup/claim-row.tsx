import { useId, useState } from 'preact/hooks';
import type { Flag } from '../../messages/message-contract.ts';
import { translate } from '../../platform/translate.ts';
import { mayBeCopied, verdictWords } from '../correction-text.ts';
import { formatDay } from '../format-moment.ts';
import { Icon } from '../icon.tsx';
import { KnownCorrection } from '../known-correction.tsx';
import { statusIcons } from '../status-tag.tsx';
import { CopyCorrection } from './copy-correction.tsx';
import type { FlagGroup, FoundPassage } from './group-by-flag.ts';

/** So many passages of one claim stand open; the others unfold. */
const openPassages = 3;
/** So much of the text around the words is shown, in UTF-16 units. */
const context = 24;

/**
 * One claim in a row of two lines, which leads to the first passage that repeats it. It unfolds to what is
 * known about the claim, and to every passage as a button that leads there.
 */
export function ClaimRow(props: {
  group: FlagGroup;
  /** What other lists say of the same passages. */
  others: Flag[];
  onGo: (passage: FoundPassage) => void;
}) {
  const { group, others, onGo } = props;
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { flag, passages } = group;
  const [first] = passages;
  const { status } = flag;
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    // The browser would close the popup.
    event.preventDefault();
    setOpen(false);
    document.getElementById(`${id}-unfold`)?.focus();
  };
  return (
    <li class={isOpen ? 'claim open' : 'claim'} onKeyDown={closeByKey}>
      <button type="button" class="claim-row" onClick={() => first && onGo(first)}>
        <span class="claim-words" id={`${id}-claim`}>
          {flag.claim}
        </span>
        <span class={`claim-status ${status}`}>
          <Icon name={statusIcons[status]} />
          <span>{translate(`status_${status}`)}</span>
          {others.length > 0 ? <em>{translate('found_contradicted')}</em> : null}
        </span>
        {passages.length > 1 ? (
          <span class="claim-count">
            <span aria-hidden="true">{`×${passages.length}`}</span>
            <span class="unseen">{translate('found_times', passages.length)}</span>
          </span>
        ) : null}
      </button>
      <button
        type="button"
        class="unfold"
        id={`${id}-unfold`}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-more` : undefined}
        aria-describedby={`${id}-claim`}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="down" />
        <span class="unseen">{translate('found_details')}</span>
      </button>
      {isOpen ? (
        <div class="claim-more stack tight" id={`${id}-more`}>
          <KnownOf flag={flag} />
          <Others flags={others} />
          {mayBeCopied(flag) ? <CopyCorrection flag={flag} /> : null}
          <Quotes passages={passages.slice(0, openPassages)} onGo={onGo} />
          {passages.length > openPassages ? (
            <details>
              <summary>{translate('found_more_passages', passages.length - openPassages)}</summary>
              <Quotes passages={passages.slice(openPassages)} onGo={onGo} />
            </details>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

const KnownOf = ({ flag }: Pick<FlagGroup, 'flag'>) => (
  <>
    <KnownCorrection known={flag} />
    {flag.page ? (
      <p>
        <a href={flag.page} target="_blank" rel="noreferrer">
          {translate('card_page', flag.publisher)}
        </a>
      </p>
    ) : null}
    <p class="soft">{translate('found_updated', formatDay(flag.updatedAt))}</p>
  </>
);

/** What other lists say of the same passages: each by its publisher, none merged. */
const Others = ({ flags }: { flags: Flag[] }) =>
  flags.map((flag) => (
    <p key={flag.key}>
      {translate('found_other_list', flag.publisher)} <strong>{verdictWords(flag, Date.now())}</strong>{' '}
      {flag.explanation ?? flag.claim}
    </p>
  ));

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
