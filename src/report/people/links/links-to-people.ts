import { webAddress } from '../../../contract/web-address.ts';
import type { Root } from '../../../page/dom/all-roots.ts';
import { elementsIn } from '../../../page/dom/elements-in.ts';
import { isLink } from '../../../page/dom/node-kinds.ts';
import { closestTo, hrefOf, textContentOf } from '../../../page/dom/true-property.ts';
import { onceATurn } from '../../../platform/turn-map.ts';
import { mayBeName, nameParts } from '../names/name-parts.ts';
import { isAsShortAsName, isWrittenAsName } from '../names/written-as-name.ts';
import { decoded, leadsToPerson, titleIn } from './leads-to-person.ts';

/** Says which links lead to people. */
export type IsPerson = (link: Element) => boolean;

/**
 * Says which links of a page lead to people: by the shape of their address, as somebody's handle is the end
 * of it (“@name” to `/name`), in that link or in another one with the same address, or as those who write in
 * a wiki sign.
 */
export function linksToPeople(roots: readonly Root[]): IsPerson {
  const links = linksIn(roots);
  const handled = new Set(signaturesIn(links));
  for (const link of links) {
    const handle = /^\s*@([^@\s]{2,40})\s*$/.exec(textContentOf(link))?.[1];
    if (handle === undefined) continue;
    const address = addressOf(link);
    if (endOf(address) === encodeURI(handle).toLowerCase()) handled.add(address);
  }
  return (link) => {
    const address = addressOf(link);
    return (
      handled.has(address) || (leadsToPerson(address) && !isPlaceHere(address)) || saysWho(link, address)
    );
  };
}

/**
 * The addresses of those who signed in a wiki of any language: a link to a page, with its title, right before
 * one to the page of that title in another space, where one writes to them.
 */
const signaturesIn = (links: readonly HTMLAnchorElement[]): string[] =>
  links.flatMap((link, at) => {
    const next = links[at + 1];
    if (!next || link.parentElement !== next.parentElement) return [];
    const [page, talk] = [link, next].map((each) => pageOfWiki(addressOf(each)));
    const isSigned = page && page.title === textContentOf(link).trim() && page.title === talk?.title;
    return isSigned && page.space !== talk.space ? [addressOf(link)] : [];
  });

function pageOfWiki(address: string): { space: string; title: string } | null {
  const url = webAddress(address);
  const [, space, title] = /(?:^|\/)([^/:]+):([^/]+)$/.exec(url ? titleIn(url) : '') ?? [];
  return space && title ? { space, title: title.replaceAll('_', ' ') } : null;
}

/** Whether what a link shows is whose things its address asks for: `name` to `/timeline?u=name`. */
export const saysWho = (link: Element, address = addressOf(link)): boolean =>
  ofWhom.test(address) &&
  [...(webAddress(address)?.searchParams ?? [])].some(
    ([key, value]) => ofWhom.test(`?${key}=`) && value !== '' && value === textContentOf(link).trim(),
  );
const ofWhom = /[?&;](?:u|by|who|nick|login|poster|owner|contributor|reporter|assignee)=/i;

/** Whether an address is that of a place on this page, which may be somebody's; `#/` begins another page. */
const isPlaceHere = (address: string): boolean => {
  const [page, place] = address.split(/#(?![!/])/);
  return Boolean(place) && page === location.href.split('#')[0];
};

/** The link a node is in, or is. */
export const linkAround = (element: Element): Element | null => closestTo(element, 'a[href]');

/** Where a link leads; what is no link, or one in a picture, leads nowhere. */
export const addressOf = onceATurn((link: Element): string => (isLink(link) ? hrefOf(link) : ''));

/**
 * Those that `isPerson` tells, and those of other shapes that addresses of people have here, as `known`
 * links, all of whose text is a name, show; null where they show none.
 */
export function learnedLinks(
  roots: readonly Root[],
  known: readonly Element[],
  isPerson: IsPerson,
  shapeOf: ShapeOf,
): IsPerson | null {
  const links = linksIn(roots);
  const learned = shapesOf(known, links, shapeOf);
  const named = new Set(known.filter(saysItsPath).map(textContentOf)).size >= severalPeople;
  const paths = new Set(named ? links.filter(saysItsPath).map(addressOf) : []);
  return learned.size + paths.size === 0
    ? null
    : (link) => isPerson(link) || paths.has(addressOf(link)) || learned.has(shapeOf(addressOf(link)) ?? '');
}

/** Whether all a link shows is the path of its address, as where everybody has one: `name` to `/name`. */
const saysItsPath = (link: Element): boolean => {
  const text = textContentOf(link).trim();
  return pathOf(addressOf(link)) === encodeURI(`/${text}`) && mayBeName(text);
};

export const linksIn = onceATurn((roots: readonly Root[]): readonly HTMLAnchorElement[] =>
  roots.flatMap((root) => elementsIn(root, 'a[href]').filter(isLink)),
);

/** As many people whose addresses are alike are no chance. */
export const severalPeople = 2;

/**
 * What the addresses of people have in common, where page software has a path of its own for them: that of
 * links that name several people, unless one of that shape names something else, or as many may.
 */
function shapesOf(
  known: readonly Element[],
  links: readonly HTMLAnchorElement[],
  shapeOf: ShapeOf,
): Set<string> {
  const people = new Map<string, Set<string>>();
  for (const link of known) {
    const address = addressOf(link);
    const shape = leadsToPerson(address) ? null : shapeOf(address);
    if (shape !== null) people.set(shape, (people.get(shape) ?? new Set()).add(address));
  }
  if (people.size === 0) return new Set();
  for (const link of links) {
    const shape = shapeOf(addressOf(link)) ?? '';
    if (!people.has(shape)) continue;
    const text = textContentOf(link).trim();
    const [part] = nameParts(text);
    const name = text.slice(part?.start, part?.end);
    if (part && !isAsShortAsName(name)) people.delete(shape);
    else if (part && !isWrittenAsName(name)) people.get(shape)?.delete(addressOf(link));
  }
  return new Set([...people].flatMap(([shape, { size }]) => (size >= severalPeople ? shape : [])));
}

/**
 * An address but for what tells one page of its kind from another: “/u-name” and “/u-other” are alike, as are
 * “/Person:Name” and “/Person:Other”.
 */
export type ShapeOf = (address: string) => string | null;

/** How addresses of links on a page are told apart by kind; null is the shape of those that are of none. */
export function shapesAmong(links: readonly HTMLAnchorElement[]): ShapeOf {
  const ends = new Map<string, Set<string>>();
  const kindOf = (path: readonly string[]) => {
    const kind = /^(?:[^:]+:|[a-z]{1,12}[-_])(?=.)/i.exec(path.at(-1) ?? '')?.[0];
    return kind ? [...path.slice(0, -1), kind].join('/') : null;
  };
  for (const href of new Set(links.map(addressOf))) {
    const path = webAddress(href)?.pathname.split('/');
    const kind = path && kindOf(path);
    if (kind) ends.set(kind, (ends.get(kind) ?? new Set()).add(path.at(-1) ?? ''));
  }
  return onceATurn((address) => {
    const url = webAddress(address);
    if (!url) return null;
    const path = url.pathname.replace(/\/$/, '').split('/');
    const place = placeIn(url.hash);
    if (url.search) return `${url.host}${url.pathname}?${partsOfQuery(url.search).join('&')}${place}`;
    const kind = kindOf(path);
    if (kind && (ends.get(kind)?.size ?? 0) > 1) return url.host + kind + place;
    const isAtTop = path.length < 3 && !/^\d+$/.test(path[1] ?? '');
    return isAtTop ? null : [url.host, ...path.slice(1, -1)].join('/') + place;
  });
}

/** What a fragment says of the kind of place: the page that an answer is on is not one. */
const placeIn = (hash: string): string => (/^#[!/]/.test(hash) ? '' : hash.replace(/\d.*$/s, ''));

/** What a query says of the kind of page: its keys, what is done, and what of a wiki a page belongs to. */
const partsOfQuery = (query: string): string[] =>
  query
    .slice(1)
    .split(/[&;]/)
    .map((part) => (action.test(part) ? part : (keyAndSpace.exec(part)?.slice(1).join('=') ?? part)));
const keyAndSpace = /^([^=]*)(?:=(?:([^=:%]+)(?::|%3A)(?!\/|%2F))?)?/i;
const action = /^(?:action|act|area|app|controller|do|mod|mode|module|op|page|sa|view|[acmqrs])=\D/i;

/**
 * Whether an address that leads to somebody ends in a text, which then is a name even where each of its words
 * is a label elsewhere; one that is nothing but a label may be a part of somebody's pages.
 */
export function endsInName(address: string, text: string): boolean {
  const [end, name] = [endOf(address), text.toLowerCase()].map((each) =>
    each.replace(/[^\p{L}\p{N}]+/gu, ''),
  );
  return (
    !text.startsWith('@') &&
    Boolean(name && end?.endsWith(name)) &&
    (end !== name || nameParts(text).length > 0)
  );
}

/** What is last in the path of an address as it is read, which may be somebody's handle. */
export const handleIn = (address: string): string => lastPart(decoded(pathOf(address))).replace(/^[@~]/, '');

/** The last part of an address, which on many sites is somebody's handle. */
export const endOf = (address: string): string => lastPart(pathOf(address)).toLowerCase().replace('@', '');

const pathOf = onceATurn((address: string): string => webAddress(address)?.pathname ?? '');

const lastPart = (path: string): string => path.split('/').findLast(Boolean) ?? '';
