import type { Addresses } from '../../messages/message-contract.ts';
import { askNamesPerson } from '../../tabs/ask-names-person.ts';
import { readSelection } from '../../tabs/read-selection.ts';
import type { DraftParts } from './draft.ts';
import { noteOfClick } from './note-of-click.ts';

/** What the browser tells of a click in its context menu; `frameId` 0 is the top frame. */
interface Click extends Addresses {
  frameId?: number | undefined;
  selectionText?: string | undefined;
}

/**
 * What a click in the context menu leaves for the form. What is selected in the top frame is read by the form
 * itself.
 */
export async function describeClick(tabId: number, click: Click): Promise<DraftParts> {
  const { frameId = 0, selectionText, linkUrl, srcUrl } = click;
  const passages = selectionText && frameId > 0 ? await readSelection(tabId, frameId) : [];
  const asked = await askNamesPerson(tabId, frameId, { linkUrl, srcUrl });
  return { passages, ...noteOfClick({ linkUrl, srcUrl }, asked) };
}
