import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { addPages, readPatrols } from '../../patrol/patrol-store.ts';
import { browser } from '../../platform/browser.ts';
import { translate } from '../../platform/translate.ts';
import { Icon } from '../icon.tsx';
import { RefusalNotice } from '../notice.tsx';

/** Adds the page to the newest set of pages, in one click; of a private window nothing is kept. */
export function AddToPatrol({ tab }: { tab: TabDescription }) {
  const { tabId, url } = tab;
  const [isPrivate, setPrivate] = useState(true);
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    void browser.tabs.get(tabId).then(
      ({ incognito }) => setPrivate(incognito),
      // It was closed: nothing is left to add.
      () => setPrivate(true),
    );
  }, [tabId]);
  const add = async () => {
    const newest = (await readPatrols()).at(-1);
    const name = newest?.name ?? translate('patrol_default_name');
    // As a report may tell of it: a title may name whoever wrote.
    const told = await sendToWorker('describe-tab-for-report', { tabId });
    const title = told.ok && told.value.page ? told.value.page.title : '';
    const added = await addPages(newest ? { id: newest.id } : { name }, [
      { url, title: title.slice(0, 300) },
    ]);
    setRefusal(added.ok ? null : added.error);
    if (!added.ok) return;
    void sendToWorker('count-new', null);
    setSaid(translate(added.value.added > 0 ? 'patrol_added_here' : 'patrol_there_already', name));
  };
  if (isPrivate) return null;
  return (
    <>
      {said ? (
        <output class="soft">{said}</output>
      ) : (
        <button type="button" onClick={add}>
          <Icon name="plus" />
          {translate('patrol_add_this')}
        </button>
      )}
      <RefusalNotice refusal={refusal} />
    </>
  );
}
