import type { HistoryEvent } from './records.ts';

/** What is known of an event when it happens. */
export type NewEvent = Pick<HistoryEvent, 'kind' | 'about'> & Partial<HistoryEvent>;

/** An event as it is kept; without an id it is another one than all before. Pure but for that id. */
export const eventOf = (event: NewEvent, at: number): HistoryEvent => ({
  ...{ id: crypto.randomUUID(), address: '', count: 0, refusal: null },
  ...event,
  at,
});
