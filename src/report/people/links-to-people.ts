import { webAddress } from '../../contract/web-address.ts';
import type { Root } from '../../page/dom/all-roots.ts';
import { leadsToPerson } from './leads-to-person.ts';

/**
 * Says which links of a page lead to people: by the shape of their address, or as somebody's handle is the
 * end of it (“@name” to `/name`), in that link or in another one with the same address.
 */
export function linksToPeople(roots: readonly Root[]): (link: Element) => boolean {
  const handled = new Set<string>();
  for (const root of roots)
    for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const handle = /^\s*@([^@\s]{2,40})\s*$/.exec(link.textContent ?? '')?.[1];
      if (handle !== undefined && endOf(link.href) === encodeURI(handle).toLowerCase())
        handled.add(link.href);
    }
  return (link) => link instanceof HTMLAnchorElement && (handled.has(link.href) || leadsToPerson(link.href));
}

/** The last part of an address, which on many sites is somebody's handle. */
export const endOf = (address: string): string =>
  (webAddress(address)?.pathname.split('/').findLast(Boolean) ?? '').toLowerCase().replace('@', '');
