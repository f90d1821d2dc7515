import { webAddress } from '../../contract/web-address.ts';
import type { Root } from '../../page/dom/all-roots.ts';
import { leadsToPerson } from './leads-to-person.ts';
import { nameParts } from './name-parts.ts';
import { isWrittenAsName } from './written-as-name.ts';

/**
 * Says which links of a page lead to people: by the shape of their address, or as somebody's handle is the
 * end of it (“@name” to `/name`), in that link or in another one with the same address. Other shapes are
 * learned from links in `authors`, which name people by what they are called or by what stands around them.
 */
export function linksToPeople(
  roots: readonly Root[],
  authors: readonly Element[] = [],
): (link: Element) => boolean {
  const links = roots.flatMap((root) => [...root.querySelectorAll<HTMLAnchorElement>('a[href]')]);
  const handled = new Set<string>();
  for (const link of links) {
    const handle = /^\s*@([^@\s]{2,40})\s*$/.exec(link.textContent ?? '')?.[1];
    if (handle !== undefined && endOf(link.href) === encodeURI(handle).toLowerCase()) handled.add(link.href);
  }
  const learned = shapesOf(authors, links);
  return (link) =>
    link instanceof HTMLAnchorElement &&
    (handled.has(link.href) ||
      leadsToPerson(link.href) ||
      (learned.size > 0 && learned.has(shapeOf(link.href) ?? '')));
}

/** As many people whose addresses are alike are no chance. */
const severalPeople = 2;

/**
 * What the addresses of people have in common, where page software has a path of its own for them: that of
 * links that name several people, unless one of that shape names something else.
 */
function shapesOf(authors: readonly Element[], links: readonly HTMLAnchorElement[]): Set<string> {
  const people = new Map<string, Set<string>>();
  for (const author of authors) {
    const link = author.closest<HTMLAnchorElement>('a[href]') ?? author.querySelector('a');
    if (!link?.href || !namesOne(link) || leadsToPerson(link.href)) continue;
    const shape = shapeOf(link.href);
    if (shape !== null) people.set(shape, (people.get(shape) ?? new Set()).add(link.href));
  }
  const shapes = new Set([...people].flatMap(([shape, { size }]) => (size >= severalPeople ? shape : [])));
  if (shapes.size > 0)
    for (const link of links)
      if (link.textContent?.trim() && !namesOne(link)) shapes.delete(shapeOf(link.href) ?? '');
  return shapes;
}

const namesOne = ({ textContent }: Element): boolean => {
  const text = textContent?.trim() ?? '';
  const [part] = nameParts(text);
  return part !== undefined && isWrittenAsName(text.slice(part.start, part.end));
};

/**
 * An address but for what tells one page of its kind from another; null for those at the top of a site that
 * are no numbers.
 */
function shapeOf(address: string): string | null {
  const url = webAddress(address);
  if (!url) return null;
  if (url.search) return `${url.host}${url.pathname}?${[...url.searchParams.keys()].join('&')}`;
  const [, ...parts] = url.pathname.replace(/\/$/, '').split('/');
  const isAtTop = parts.length < 2 && !/^\d+$/.test(parts[0] ?? '');
  return isAtTop ? null : [url.host, ...parts.slice(0, -1)].join('/');
}

/** The last part of an address, which on many sites is somebody's handle. */
export const endOf = (address: string): string =>
  (webAddress(address)?.pathname.split('/').findLast(Boolean) ?? '').toLowerCase().replace('@', '');
