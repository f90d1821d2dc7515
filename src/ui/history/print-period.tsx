import { useState } from 'preact/hooks';
import type { Period, Printed } from '../../export/readable/period-as-html.tsx';
import { translate } from '../../platform/translate.ts';

/** From which day to which, both in it, as this machine has days; null where that is no period. Pure. */
function periodOf(from: string, to: string): Period | null {
  const [start, end] = [from, to].map((day) => new Date(`${day}T00:00`));
  if (!start || !end) return null;
  end.setDate(end.getDate() + 1);
  const period = { from: start.getTime(), before: end.getTime() };
  return period.from < period.before ? period : null;
}

/** As a field for days has it. */
const dayOf = (moment: Date): string =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** Chooses a period, this month unless another is named, to be printed. */
export function PrintPeriod(props: { isBusy: boolean; onPrint: (printed: Printed) => void }) {
  const now = new Date();
  const [from, setFrom] = useState(dayOf(new Date(now.getFullYear(), now.getMonth(), 1)));
  const [to, setTo] = useState(dayOf(now));
  const [withPictures, setWithPictures] = useState(false);
  const period = periodOf(from, to);
  return (
    <div class="row">
      <label>
        {translate('print_from')}{' '}
        <input type="date" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
      </label>
      <label>
        {translate('print_to')}{' '}
        <input type="date" value={to} onInput={(event) => setTo(event.currentTarget.value)} />
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={withPictures}
          onChange={(event) => setWithPictures(event.currentTarget.checked)}
        />
        <span>{translate('print_pictures')}</span>
      </label>
      <button
        type="button"
        disabled={props.isBusy || !period}
        onClick={() => period && props.onPrint({ ...period, withPictures })}
      >
        {translate('print_save')}
      </button>
    </div>
  );
}
