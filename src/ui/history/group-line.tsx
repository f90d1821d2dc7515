import type { HistorySearch } from '../../history/rows/find-rows.ts';
import type { HistoryRow } from '../../history/rows/history-row.ts';
import { translate } from '../../platform/translate.ts';
import { titleOfRow } from '../event-words.ts';
import { formatDayName } from '../format-when.ts';

export type Grouping = HistorySearch['groupBy'];

/** What stands above the rows of one day, claim or page. */
export const GroupLine = (props: { groupBy: Grouping; row: HistoryRow; count: number }) => {
  const { groupBy, row, count } = props;
  return (
    <h2>
      <span class="cut">{nameOf(groupBy, row)}</span>{' '}
      <span class="soft">{translate('history_group_count', count)}</span>
    </h2>
  );
};

function nameOf(groupBy: Grouping, row: HistoryRow): string {
  if (groupBy === 'day') return formatDayName(row.at, Date.now());
  const title = titleOfRow(row);
  return groupBy === 'claim' ? title : row.pageTitle || row.page || title;
}
