import type { HistoryEvent } from '../history/records.ts';
import type { HistoryRow } from '../history/rows/history-row.ts';
import { explain, translate } from '../platform/translate.ts';
import { formatMoment } from './format-moment.ts';

/** What of an event is put into words. */
type Told = Pick<HistoryEvent, 'kind' | 'about' | 'at' | 'count' | 'refusal'>;

/** What happened, in one sentence. */
export function eventSentence({ kind, about, count, refusal }: Told): string {
  if (kind === 'made-anew') return translate('event_made_anew');
  if (kind === 'refresh-failed') return translate('event_refresh_failed', about);
  if (kind === 'list-followed') return translate('event_list_followed', about, count);
  return refusal ? translate('event_not_taken_in', about) : translate('event_taken_in', about, count);
}

/** What a line of the history is called. */
export const titleOfRow = ({ event, at, title }: Pick<HistoryRow, 'event' | 'at' | 'title'>): string =>
  event ? eventSentence({ ...event, at, about: title }) : title;

/** Why, where something went wrong, and what to do next. */
export function eventNext({ kind, at, refusal }: Told): string {
  if (refusal) return explain(refusal);
  if (kind === 'made-anew') return translate('storage_made_anew', formatMoment(at));
  return translate(kind === 'list-followed' ? 'event_next_list' : 'event_next_file');
}
