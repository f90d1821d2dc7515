import { useEffect, useRef } from 'preact/hooks';
import type { Flag, WalkMatch } from '../../messages/message-contract.ts';
import { translate } from '../../platform/translate.ts';
import { Icon } from '../icon.tsx';
import { statusIcons } from '../status-tag.tsx';

/** So much of the text around the words is shown, in UTF-16 units. */
const context = 24;

/** A match as a row: a box to choose it for a report, and a button that leads to it on the page. */
export function MatchRow(props: {
  match: WalkMatch;
  flag: Flag;
  isCurrent: boolean;
  isChosen: boolean;
  onChoose: () => void;
  onGo: () => void;
}) {
  const { match, flag, isCurrent, isChosen, onChoose, onGo } = props;
  const { quote, floor } = match.passage;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li ref={row} class={isCurrent ? 'match-row current' : 'match-row'}>
      <input
        type="checkbox"
        checked={isChosen}
        aria-label={`${translate('patrol_choose_match')}: ${quote.exact}`}
        onChange={onChoose}
      />
      <button type="button" {...(isCurrent ? { 'aria-current': 'true' as const } : {})} onClick={onGo}>
        <span>
          {quote.prefix.slice(-context)}
          <mark>{quote.exact}</mark>
          {quote.suffix.slice(0, context)}
        </span>
        <span class="match-facts">
          <span class={`status-word ${flag.status}`}>
            <Icon name={statusIcons[flag.status]} />
            {translate(`status_${flag.status}`)}
          </span>
          {floor ? <span>{translate('passage_floor', floor)}</span> : null}
        </span>
      </button>
    </li>
  );
}
