import type { Choices, Counts } from '../../history/rows/rows-messages.ts';
import { translate } from '../../platform/translate.ts';
import { formatDay } from '../format-moment.ts';
import { DayChart } from './day-chart.tsx';

/** So many rows of a table are shown; the others are counted together. */
const mostBars = 4;

/** What there is by day, category, site and answer: drawings that are read as tables too. */
export const HistoryCharts = (props: {
  choices: Choices;
  nameOfCategory: (id: string) => string;
  /** At first. */
  isOpen: boolean;
}) => {
  const { status, category, site, days } = props.choices;
  return (
    <details class="card" open={props.isOpen}>
      <summary>{translate('chart_title')}</summary>
      <div class="charts">
        <DayChart days={days.toReversed()} nameOf={formatDay} />
        <BarTable title={translate('history_any_category')} counts={category} nameOf={props.nameOfCategory} />
        <BarTable title={translate('history_any_site')} counts={site} nameOf={(one) => one} />
        {/* Last, as the newest reports have none yet: it comes while older ones are read. */}
        <BarTable
          title={translate('chart_answers')}
          counts={status}
          nameOf={(one) => translate(`status_${one}`)}
        />
      </div>
    </details>
  );
};

/** How often each kind is there, with a bar as long as it is often. */
function BarTable<Id extends string>(props: {
  title: string;
  counts: Counts<Id>;
  nameOf: (id: Id) => string;
}) {
  const { counts, nameOf } = props;
  if (counts.length === 0) return null;
  const others = counts.slice(mostBars);
  const rest = others.reduce((sum, [, count]) => sum + count, 0);
  const bars = counts.slice(0, mostBars).map(([id, count]) => ({ name: nameOf(id), count }));
  // Many others together would leave nothing of the bars above them: theirs fades out where the table ends.
  const most = Math.max(1, ...bars.map(({ count }) => count));
  if (rest > 0) bars.push({ name: translate('chart_others', others.length), count: rest });
  return (
    <table class="bars">
      <caption>{props.title}</caption>
      <tbody>
        {bars.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td class={count > most ? 'bar beyond' : 'bar'}>
              <span style={{ width: `${Math.min(100, (100 * count) / most)}%` }} />
            </td>
            <td>{count}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
