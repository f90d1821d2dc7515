import { scopeAddress } from '../../contract/scope-address.ts';
import type { Addresses, NamesPerson } from '../../messages/message-contract.ts';
import { askNamesPerson } from '../../tabs/ask-names-person.ts';
import { readSelection } from '../../tabs/describe-tab.ts';
import { leadsToPerson, nameInAddress } from '../people/links/leads-to-person.ts';
import type { DraftParts } from './draft.ts';

/** The note that a click starts, and whether an address was left out because it names a person. */
export interface NoteOfClick {
  note: string;
  personLeftOut: boolean;
}

/**
 * The note of a report that starts with a click on a link or picture: its addresses. `asked` says which of
 * them name a person on this page. An address that has the shape of an account is left out too. Pure.
 */
export function noteOfClick({ linkUrl, srcUrl }: Addresses, asked: NamesPerson): NoteOfClick {
  const addresses = [
    { address: linkUrl, isPerson: asked.link },
    { address: srcUrl, isPerson: asked.picture },
  ].flatMap(({ address, isPerson }) => {
    const told = address ? scopeAddress(address, 'full') : null;
    return told && address ? [{ told, isPerson: isPerson || isOfPerson(address) }] : [];
  });
  return {
    note: addresses
      .filter(({ isPerson }) => !isPerson)
      .map(({ told }) => told)
      .join('\n'),
    personLeftOut: addresses.some(({ isPerson }) => isPerson),
  };
}

/** Whether an address leads to somebody, or names whose page it does something with. */
const isOfPerson = (address: string): boolean => leadsToPerson(address) || nameInAddress(address) !== null;

/** What the browser says about a click in its context menu; `frameId` 0 is the top frame. */
interface Click extends Addresses {
  frameId?: number | undefined;
  selectionText?: string | undefined;
}

/**
 * What a click in the context menu prepares for the form. The form itself reads what is selected in the top
 * frame.
 */
export async function describeClick(tabId: number, click: Click): Promise<DraftParts> {
  const { frameId = 0, selectionText, linkUrl, srcUrl } = click;
  const passages = selectionText && frameId > 0 ? await readSelection(tabId, frameId) : [];
  const asked = await askNamesPerson(tabId, frameId, { linkUrl, srcUrl });
  return { passages, ...noteOfClick({ linkUrl, srcUrl }, asked) };
}
