import { mayLeadTo } from '../contract/allowed-address.ts';
import { resolveAddress } from './resolve-address.ts';

/**
 * The address of a desk that a page offers to join by `<link rel="qiuzheng-desk">`, as it would be typed;
 * null where the page may not lead there, or where something from there is followed already (`known`:
 * addresses of lists and of where reports go). Pure.
 */
export function offeredDesk(page: string, link: string | null, known: readonly string[]): string | null {
  if (link === null) return null;
  const address = resolveAddress(link);
  if (!address.ok || !mayLeadTo(page, address.value)) return null;
  const origin = originOf(address.value);
  return known.some((each) => originOf(each) === origin) ? null : link;
}

const originOf = (address: string): string | undefined => URL.parse(address)?.origin;
