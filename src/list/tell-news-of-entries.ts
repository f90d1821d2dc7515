import { type ChangedEntry, markEntriesTold, readUnseenEntries } from '../history/seen-entries.ts';
import { showNews } from '../outbox/outbox-jobs.ts';
import { translate } from '../platform/translate.ts';
import { notifyPerson } from '../tabs/notify-person.ts';

/**
 * Tells what has become of the entries the person saw: on the toolbar button, and with one notification for
 * all that came at once. What a worker that died left untold is told the next time.
 */
export async function tellNewsOfEntries(): Promise<void> {
  const untold = (await readUnseenEntries()).filter(({ untold }) => untold);
  const [newest] = untold;
  if (newest) {
    const isAlone = untold.length === 1;
    await notifyPerson(
      'entries',
      translate(untold.every(isOnlyRead) ? 'notify_read_title' : 'notify_entry_title'),
      isAlone
        ? translate('notify_entry_one', newest.claim, translate(`status_${newest.news.now.status}`))
        : translate('notify_entry_many', untold.length),
    );
    await markEntriesTold(untold);
  }
  await showNews();
}

/** Whether nothing is known but that a page which was read may hold it. */
const isOnlyRead = ({ knew, mayHold }: ChangedEntry): boolean => !knew && mayHold !== undefined;
