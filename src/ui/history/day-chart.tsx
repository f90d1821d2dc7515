import type { Choices } from '../../history/rows/rows-messages.ts';
import { translate } from '../../platform/translate.ts';

const height = 48;
/** The width of a day, with the gap after its bar. */
const step = 8;
const gap = 2;

/** How many reports there were each day, oldest first: bars, and the same as a table. */
export function DayChart(props: { days: Choices['days']; nameOf: (day: number) => string }) {
  const { days, nameOf } = props;
  const most = Math.max(1, ...days.map(([, count]) => count));
  const sum = days.reduce((sum, [, count]) => sum + count, 0);
  return (
    <figure class="day-chart">
      <figcaption>
        {translate('chart_days')} <span class="soft">{translate('chart_days_sum', days.length, sum)}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${days.length * step - gap} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {days.map(([day, count], at) => {
          // A day with one report among many is still seen.
          const bar = count === 0 ? 1 : Math.max(3, (height * count) / most);
          return <rect key={day} x={at * step} y={height - bar} width={step - gap} height={bar} />;
        })}
      </svg>
      <details>
        <summary>{translate('chart_as_table')}</summary>
        <table class="bars">
          <tbody>
            {days.toReversed().map(([day, count]) => (
              <tr key={day}>
                <th scope="row">{nameOf(day)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
