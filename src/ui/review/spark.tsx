import { translate } from '../../platform/translate.ts';
import { sparkPoints } from './spark-points.ts';

const width = 60;
const height = 16;

/** How many reports came in each hour of the last day, as a line; a screen reader is told the sums. */
export function Spark({ values }: { values: readonly number[] }) {
  const points = sparkPoints(values, width, height);
  const sum = values.reduce((all, value) => all + value, 0);
  return (
    <span class="spark">
      <span class="unseen">{translate('queue_spark', sum, values.at(-1) ?? 0)}</span>
      <svg viewBox={`-2 -2 ${width + 4} ${height + 4}`} aria-hidden="true">
        <polygon points={`0,${height} ${points} ${width},${height}`} />
        <polyline points={points} />
        <circle cx={width} cy={points.split(',').at(-1)} r="2" />
      </svg>
    </span>
  );
}
