import type { HistoryEvent } from '../../history/records.ts';
import type { MessageKey } from '../../platform/translate.ts';
import { eventNext, eventSentence } from '../../ui/event-words.ts';
import type { Cell } from './csv-of-rows.ts';

/** The columns of a table of imports and errors. */
export const eventColumns: readonly MessageKey[] = [
  'table_event_at',
  'table_event',
  'table_next',
  'table_list',
];

/** An event as a row of it. */
export const eventRow = (event: HistoryEvent): Cell[] => [
  new Date(event.at).toISOString(),
  eventSentence(event),
  eventNext(event),
  event.address,
];
