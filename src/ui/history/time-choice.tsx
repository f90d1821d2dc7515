import { useState } from 'preact/hooks';
import type { HistorySearch } from '../../history/rows/find-rows.ts';
import { type MessageKey, translate } from '../../platform/translate.ts';
import { Narrowing } from '../narrowing.tsx';
import { timeBetween, timeOfLast } from './time-span.ts';

type Span = '7' | '30' | '365' | 'between';
const spans: Record<Span, MessageKey> = {
  '7': 'history_last_7',
  '30': 'history_last_30',
  '365': 'history_last_365',
  between: 'history_between',
};

/** A choice of when: the last days, or from one day to another, both of them included. */
export function TimeChoice({
  onChoose,
}: {
  onChoose: (time: Pick<HistorySearch, 'from' | 'before'>) => void;
}) {
  const [span, setSpan] = useState<Span | null>(null);
  const [between, setBetween] = useState({ first: '', last: '' });
  const choose = (span: Span | null, { first, last } = between) => {
    setSpan(span);
    setBetween({ first, last });
    onChoose(span === 'between' ? timeBetween(first, last) : timeOfLast(span, Date.now()));
  };
  return (
    <>
      <Narrowing
        any={translate('history_any_time')}
        options={(['7', '30', '365', 'between'] as const).map((id) => ({ id, name: translate(spans[id]) }))}
        onChoose={(span) => choose(span)}
      />
      {span === 'between' ? (
        <span class="row time-between">
          {(['first', 'last'] as const).map((end) => (
            <input
              key={end}
              type="date"
              aria-label={translate(end === 'first' ? 'history_first_day' : 'history_last_day')}
              value={between[end]}
              onChange={(event) => choose('between', { ...between, [end]: event.currentTarget.value })}
            />
          ))}
        </span>
      ) : null}
    </>
  );
}
