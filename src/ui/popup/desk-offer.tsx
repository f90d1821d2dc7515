import { offeredDesk } from '../../list/offered-desk.ts';
import type { TabDescription } from '../../messages/message-contract.ts';
import { browser } from '../../platform/browser.ts';
import { translate } from '../../platform/translate.ts';
import { Notice } from '../notice.tsx';
import { keepTypedAddress } from '../settings/join-form.tsx';

/**
 * The desk that the page offers to join, if it does. Joining is left to the person, in settings, where its
 * address stands in the field by then; nothing is asked of the desk before.
 */
export function DeskOffer({ tab, known }: { tab: TabDescription; known: string[] }) {
  const desk = offeredDesk(tab.url, tab.page?.deskLink ?? null, known);
  if (desk === null) return null;
  const open = async () => {
    await keepTypedAddress(desk);
    await browser.tabs.create({ url: browser.runtime.getURL('src/settings.html#lists') });
  };
  return (
    <Notice>
      <p>{translate('offer_text', URL.parse(desk)?.host ?? desk)}</p>
      <div>
        <button type="button" onClick={open}>
          {translate('offer_join')}
        </button>
      </div>
    </Notice>
  );
}
