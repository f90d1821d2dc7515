import type { Result } from '../contract/result.ts';
import { openDatabase } from './database.ts';
import { eventOf, type NewEvent } from './event-of.ts';
import { daysRemembered } from './seen-entries.ts';
import { writeDatabase } from './write-database.ts';

/** So many are kept, the newest. */
export const mostEvents = 1000;
const day = 86_400_000;

/** Keeps that something happened, and forgets the oldest of what did. An id that is known is moved to now. */
export const keepEvent = (event: NewEvent, now: number): Promise<Result<null>> =>
  writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction('events', 'readwrite');
    const { store } = transaction;
    await store.put(eventOf(event, now));
    let tooMany = (await store.count()) - mostEvents;
    const index = store.index('by-time');
    for (let cursor = await index.openCursor(); cursor; cursor = await cursor.continue()) {
      if (tooMany <= 0 && cursor.value.at >= now - daysRemembered * day) break;
      await cursor.delete();
      tooMany -= 1;
    }
    await transaction.done;
    return null;
  });
