import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import { type ChangedEntry, markEntriesSeen, putNewsAway } from '../../history/seen-entries.ts';
import { showNews } from '../../outbox/outbox-jobs.ts';
import { translate } from '../../platform/translate.ts';
import { RefusalNotice } from '../notice.tsx';
import { ChangedEntryRow } from './changed-entry.tsx';

/** What became of claims the person saw marked, or reported before they were: seen once it is shown here. */
export function ChangedSection({ changed }: { changed: ChangedEntry[] }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    const unseen = changed.filter((entry) => entry.unseen);
    if (unseen.length > 0) void markEntriesSeen(unseen).then(showNews);
  }, [changed]);
  const putAway = async () => {
    const done = await putNewsAway(changed);
    setRefusal(done.ok ? null : done.error);
  };
  if (changed.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="changed-title">
      <h2 id="changed-title">{translate('changed_title')}</h2>
      <p class="soft">{translate('changed_hint')}</p>
      <ol class="stack">
        {changed.map((entry) => (
          <ChangedEntryRow key={`${entry.url} ${entry.entryId}`} entry={entry} />
        ))}
      </ol>
      <RefusalNotice refusal={refusal} />
      <div class="row">
        <button type="button" onClick={putAway}>
          {translate('changed_put_away')}
        </button>
      </div>
    </section>
  );
}
