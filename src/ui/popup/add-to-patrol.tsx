import { useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { addPages, lastUsed, readPatrols, takeOutPage } from '../../patrol/patrol-store.ts';
import { mostPages } from '../../patrol/with-pages.ts';
import { translate } from '../../platform/translate.ts';
import { Icon } from '../icon.tsx';
import { RefusalNotice } from '../notice.tsx';
import { useAct } from '../use-act.ts';

/** Adds the page to the set of pages that was used last, in one click that can be taken back. */
export function AddToPatrol({ tab }: { tab: TabDescription }) {
  const { tabId, url } = tab;
  const [said, setSaid] = useState('');
  /** In which set the page was not before. */
  const [addedTo, setAddedTo] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // Pressed twice, it would say that the page was there already, and offer no way back.
  const [, add] = useAct(async () => {
    const set = lastUsed(await readPatrols());
    const name = set?.name ?? translate('patrol_default_name');
    // As a report may tell of it: a title may name whoever wrote.
    const told = await sendToWorker('describe-tab-for-report', { tabId });
    const title = told.ok && told.value.page ? told.value.page.title : '';
    const added = await addPages(set ? { id: set.id } : { name }, [{ url, title: title.slice(0, 300) }]);
    setRefusal(added.ok ? null : added.error);
    if (!added.ok) return;
    void sendToWorker('count-new', null);
    const { id, added: count, leftOut } = added.value;
    setAddedTo(count > 0 ? id : null);
    if (leftOut > 0) return setSaid(translate('patrol_full', leftOut, mostPages));
    setSaid(translate(count > 0 ? 'patrol_added_here' : 'patrol_there_already', name));
  });
  const takeBack = async (id: string) => {
    const taken = await takeOutPage(id, url);
    setRefusal(taken.ok ? null : taken.error);
    if (!taken.ok) return;
    void sendToWorker('count-new', null);
    setSaid('');
    setAddedTo(null);
  };
  return (
    <>
      <output class="soft">{said}</output>
      {addedTo ? (
        <button type="button" class="plain" onClick={() => takeBack(addedTo)}>
          {translate('undo')}
        </button>
      ) : said ? null : (
        <button type="button" onClick={add}>
          <Icon name="plus" />
          {translate('patrol_add_this')}
        </button>
      )}
      <RefusalNotice refusal={refusal} />
    </>
  );
}
