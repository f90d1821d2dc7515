import type { ListsToScan } from '../messages/message-contract.ts';
import { readSettings } from '../settings/settings.ts';
import { whatIsInForce } from './lists-in-force.ts';
import { ownListOf, ownListUrl } from './own-list.ts';

/**
 * What a scan of a file looks for: the lists in force in the person's order. Their tables are large and stay
 * in the database, where whoever scans reads them by address and edition.
 */
export async function listsToScan(): Promise<ListsToScan> {
  const { lists } = await whatIsInForce();
  const { ownWords } = await readSettings();
  return {
    lists: lists
      .filter(({ ready }) => ready.url !== ownListUrl)
      .map(({ ready: { url, edition, title }, offCategories }) => ({
        url,
        edition,
        title,
        offCategories: [...offCategories],
      })),
    own: ownListOf(ownWords.words),
    exceptions: ownWords.exceptions,
  };
}
