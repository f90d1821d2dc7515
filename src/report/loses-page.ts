import { scopeAddress } from '../contract/scope-address.ts';
import type { PageDescription } from '../messages/message-contract.ts';

/**
 * Whether nobody finds a page without what follows the question mark of its address: its site profile says
 * so, or it wants to be known by an address that has such a part. Pure.
 */
export function losesPageWithoutQuery(
  page: Pick<PageDescription, 'url' | 'canonicalUrl' | 'site'> | null,
): boolean {
  if (!page || !hasQuery(page.url)) return false;
  return page.site?.isNamedByQuery === true || (page.canonicalUrl !== null && hasQuery(page.canonicalUrl));
}

/** Whether an address has such a part that is ever sent. */
const hasQuery = (address: string): boolean =>
  scopeAddress(address, 'full') !== scopeAddress(address, 'no-query');
