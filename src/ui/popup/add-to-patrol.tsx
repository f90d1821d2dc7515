import { useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../contract/result.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import { sendToWorker } from '../../messages/send-message.ts';
import { addPages, lastUsed, readPatrols, takeOutPage } from '../../patrol/patrol-store.ts';
import { mostPages } from '../../patrol/with-pages.ts';
import { translate } from '../../platform/translate.ts';
import { nameOfTab } from '../../tabs/name-of-tab.ts';
import { addressOfPage, isSamePage } from '../../tabs/same-page.ts';
import { Icon } from '../icon.tsx';
import { RefusalNotice } from '../notice.tsx';
import { useAct } from '../use-act.ts';

/**
 * Adds the page to the set of pages that was used last, in one click that can be taken back. What is said of
 * one page is not said of the next one in its tab.
 */
export function AddToPatrol({ tab }: { tab: TabDescription }) {
  const page = nameOfTab(tab);
  const shown = useRef({ page, count: 0 });
  const { page: before, count } = shown.current;
  // A page that is loaded again is the one that was added, whichever document it is.
  const isSame = addressOfPage(before.url) === addressOfPage(page.url) || isSamePage(before, page);
  shown.current = { page, count: isSame ? count : count + 1 };
  return <AddPage key={shown.current.count} tab={tab} />;
}

function AddPage({ tab }: { tab: TabDescription }) {
  const { tabId, url } = tab;
  const [said, setSaid] = useState('');
  /** In which set the page was not before, and the address it has there. */
  const [added, setAdded] = useState<{ to: string; url: string } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // Pressed twice, it would say that the page was there already, and offer no way back.
  const [, add] = useAct(async () => {
    const set = lastUsed(await readPatrols());
    const name = set?.name ?? translate('patrol_default_name');
    // As a report may tell of it: a title may name whoever wrote.
    const told = await sendToWorker('describe-tab-for-report', { tabId });
    const title = told.ok && told.value.page ? told.value.page.title : '';
    const asked = await addPages(set ? { id: set.id } : { name }, [{ url, title: title.slice(0, 300) }]);
    setRefusal(asked.ok ? null : asked.error);
    if (!asked.ok) return;
    void sendToWorker('count-new', null);
    const { id, added: count, leftOut } = asked.value;
    setAdded(count > 0 ? { to: id, url } : null);
    if (leftOut > 0) return setSaid(translate('patrol_full', leftOut, mostPages));
    setSaid(translate(count > 0 ? 'patrol_added_here' : 'patrol_there_already', name));
  });
  const takeBack = async ({ to, url }: { to: string; url: string }) => {
    const taken = await takeOutPage(to, url);
    setRefusal(taken.ok ? null : taken.error);
    if (!taken.ok) return;
    void sendToWorker('count-new', null);
    setSaid('');
    setAdded(null);
  };
  return (
    <>
      <output class="soft">{said}</output>
      {added ? (
        <button type="button" class="plain" onClick={() => takeBack(added)}>
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
